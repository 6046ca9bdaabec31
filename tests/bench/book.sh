# The book that counter and start measure on: made once, kept while its size is the one wanted. Sets `folder`.
book_folder() {
    local tickets=${TICKETS:-100000} goods=${GOODS:-100000}
    folder=${BENCH_DIR:-$build}/bench-$tickets-$goods
    if [ -f "$folder/made" ]; then return; fi
    rm -rf "$folder"
    mkdir -p "$folder"
    local names=
    local table=("${TILL_DATA:-$here/../../../shared/data}"/barcodes/*.tsv.zst)
    if [ -f "${table[0]}" ] && command -v zstdcat >/dev/null; then
        zstdcat "${table[0]}" >"$folder/names.tsv"
        names=$folder/names.tsv
    fi
    "$build/tests/bench/make_book" "$folder" "$tickets" "$goods" $names
    touch "$folder/made"
}
