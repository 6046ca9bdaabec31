// SearchIndex: the words of a catalogue, to be found while they are still being typed.
#pragma once

#include "pos/sale/item.h"
#include "reconcile/book/search_form.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// Holds every item's name, code, barcode and pinyin initials as one text in memory, in the order of the names. A
/// search reads that text from its start: some milliseconds for 100,000 items, and there is no part of a word that it
/// does not find.
class SearchIndex {
public:
    /// How well an item fits, best first.
    enum class Fit {
        exact,       ///< its code or barcode is what was typed
        name_prefix, ///< its name begins with what was typed
        word_prefix, ///< with each word that was typed begins a word of it
        anywhere,    ///< each word stands somewhere in it
    };

    /// Adds the item, or puts it in the place of the one of its code. Found after the next settle().
    void put(const Item& item);
    /// Takes in what was put.
    void settle();

    /// The codes of the items that hold every word of the text: by fit, then name, then code; at most `most`. All items
    /// hold an empty text.
    std::vector<std::string> find(std::string_view text, std::size_t most) const;

    std::size_t size() const { return codes_.size(); }
    /// What it takes of memory, in bytes.
    std::size_t bytes() const;

private:
    struct Record {
        std::string text, code;
    };
    struct Query;
    struct Found;
    std::string_view record(std::size_t at) const;
    void append(std::string_view text, std::string_view code);
    std::size_t at_offset(std::size_t offset) const;
    void drop_doubles();
    void index_codes();
    void find_exact(const Query& query, Found& found) const;
    void find_prefixed(const Query& query, Found& found) const;
    void scan(const Query& query, Found& found) const;
    void count_bytes();
    /// Where the word stands in `text_`, at or after `from`; npos for nowhere.
    std::size_t next_hit(std::string_view word, std::size_t from) const;

    std::string text_{"\n"};            ///< a record: name, code, barcode, initials, each ended by a line end
    std::vector<std::uint32_t> starts_; ///< of the records in `text_`
    std::vector<std::string> codes_;    ///< as the catalogue writes them
    std::vector<Record> fresh_;         ///< put and not settled
    std::vector<std::uint64_t> coded_;  ///< a hash of each code and barcode, and in the lower half its record; sorted
    std::array<std::uint32_t, 256> counts_{}; ///< of each byte in `text_`
    Pinyin pinyin_;
};

} // namespace till
