// Backup: copy, verify, name; and the way back, with what the electronic journal has beyond it.
#include "reconcile/book/backup.h"

#include "reconcile/book/chain.h"
#include "reconcile/book/entry_row.h"
#include "reconcile/book/opening.h"
#include "reconcile/book/text.h"
#include "reconcile/book/verify.h"

#include <unistd.h>

#include <fstream>
#include <sstream>

namespace till {
namespace {

std::filesystem::path beside(const std::filesystem::path& file, const char* ending) { return file.string() + ending; }

void refuse_existing(const std::filesystem::path& file, const char* sentence) {
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored)))
        throw BookError{sentence + file.string()};
}

/// Gives a whole file its name, which nothing else has: a link, unlike a rename, never takes another's place; a stick's
/// file system knows none.
void name_it(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::link(from.c_str(), to.c_str()) == 0) {
        std::filesystem::remove(from);
    } else {
        refuse_existing(to, "There is a file already; it is never written over: ");
        std::filesystem::rename(from, to);
    }
    sync_folder_of(to);
}

std::string hash_of_file(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::string hash, block(1 << 20, '\0');
    while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0)
        hash = hash_of_bytes(hash + block.substr(0, static_cast<std::size_t>(in.gcount())));
    return hash;
}

/// Carries a file to another place, which may be a stick or a share, and reads it there again.
void carry(const std::filesystem::path& from, const std::filesystem::path& to) {
    const auto partial = beside(to, ".partial");
    std::error_code failed;
    std::filesystem::copy_file(from, partial, std::filesystem::copy_options::overwrite_existing, failed);
    if (failed) throw BookError{"The backup cannot be written there: " + to.string(), 0, failed.message()};
    sync_file(partial);
    if (hash_of_file(from) != hash_of_file(partial)) {
        std::filesystem::remove(partial);
        throw BookError{"The backup does not read back as it was written: take another medium. " + to.string()};
    }
    name_it(partial, to);
}

/// The lock and log files of a work copy, which nobody needs once it has its name.
void remove_helpers_of(const std::filesystem::path& file) {
    std::error_code ignored;
    for (const char* ending : {".lock", "-wal", "-shm", "-journal"})
        std::filesystem::remove(beside(file, ending), ignored);
}

Verdict verdict_of(const std::filesystem::path& file, const std::filesystem::path& keys,
                   const Projections& projections) {
    const auto verdict = verify({file, keys, beside(file, ".no-journal")}, projections);
    remove_helpers_of(file);
    if (!verdict.ok) throw BookError{"The copy cannot be believed: " + verdict.reason + ". It was not kept."};
    return verdict;
}

void note(const std::filesystem::path& book, const BackupFacts& facts) {
    const auto partial = beside(book, ".backup-note.new");
    std::ofstream file{partial, std::ios::trunc};
    file << Json::object({{"file", std::filesystem::absolute(facts.file).string()},
                          {"entries", facts.entries},
                          {"head", facts.head},
                          {"at", facts.at}})
                .line()
         << '\n';
    file.close();
    if (!file) throw BookError{"The backup is made, but it cannot be noted beside the book: " + book.string()};
    std::filesystem::rename(partial, beside(book, ".backup-note"));
}

/// Copies a file that nobody has open, by SQLite, so that a damaged one is told of.
void copy_file_of(const std::filesystem::path& from, const std::filesystem::path& to) {
    refuse_no_book(from);
    Database source{from, Database::Mode::immutable};
    DatabaseCopy copy{source, to};
    while (!copy.step(-1)) {
    }
}

Entry entry_of(std::string_view hash, const Json& columns) {
    const auto kind = kind_of(columns["kind"].text());
    const auto day = Day::parse(columns["business_day"].text());
    const auto previous = unhex(columns["previous"].text());
    if (!kind || !day || !previous) throw BookError{"The electronic journal has a line that cannot be read."};
    Entry e;
    e.epoch = columns["epoch"].integer();
    e.seq = columns["seq"].integer();
    e.kind = *kind;
    e.version = columns["version"].integer();
    e.alg = columns["alg"].text();
    e.number = columns["number"].integer();
    e.till = columns["till"].text();
    e.shift = columns["shift"].integer();
    e.business_day = *day;
    e.at = {columns["at"].integer(), static_cast<int>(columns["utc_offset"].integer())};
    e.staff = columns["staff"].text();
    e.about = columns["about"].integer();
    e.body = columns["body"].text();
    e.previous = *previous;
    e.hash = std::string{hash};
    return e;
}

/// A restore under way, on a work copy of the backup.
class Restoring {
public:
    Restoring(const std::filesystem::path& work, const BookPlaces& places, const Projections& projections)
        : places_{places}, projections_{projections}, database_{work, Database::Mode::existing} {
        lock_connection(database_);
        refuse_foreign_marks(database_);
        settle_connection(database_);
        refuse_other_tables(database_, projections_);
        const Json config = Json::parse(
            database_.first("SELECT body FROM entry WHERE seq = 1", [](const Row& row) { return row.text(0); })
                .value());
        keys_ = Keys::read(places.keys, config["till_id"].text());
        if (!keys_)
            throw BookError{"The keys of this book are missing; bring them back first: " + places.keys.string()};
    }

    /// Adds what the journal has beyond the backup. Returns how many entries; nothing where there is no journal.
    std::optional<std::int64_t> add_from_journal() {
        const auto head = database_.number("SELECT max(seq) FROM entry", 0);
        std::int64_t added = 0, seen = 0;
        Transaction all_or_nothing{database_};
        const bool there = ElectronicJournal::read(places_.journal, [&](std::string_view hash, std::string_view line) {
            ++seen;
            if (seen <= head) return refuse_other(seen, hash);
            add(entry_of(hash, Json::parse(line)));
            ++added;
        });
        if (!there) return std::nullopt;
        if (seen < head)
            throw BookError{
                "The electronic journal is shorter than the backup: it is another one's, or damaged. Put it "
                "aside and restore again."};
        all_or_nothing.commit();
        return added;
    }

private:
    void refuse_other(std::int64_t seq, std::string_view hash) {
        const auto ours = database_.first(
            "SELECT hash FROM entry WHERE seq = ?", [](const Row& row) { return row.bytes(0); }, seq);
        if (ours != hash)
            throw BookError{"The electronic journal and the backup tell different stories from entry " +
                            std::to_string(seq) + " on: they are not of one book. Nothing was restored."};
    }
    void add(const Entry& entry) {
        const Json body = Json::parse(entry.body);
        insert(database_, entry, postings_of(body));
        if (is_sealed(entry.kind))
            database_.run("INSERT INTO seal (seq, signature) VALUES (?, ?)", entry.seq, Bytes{keys_->sign(entry.hash)});
        for (const auto& projection : projections_) projection.apply(database_, entry, body);
    }

    const BookPlaces& places_;
    const Projections& projections_;
    Database database_;
    std::optional<Keys> keys_;
};

/// Without the journal nobody knows what came after the backup: what comes now is another history, and says so.
std::int64_t begin_anew(const BookPlaces& places, const Projections& projections, const Clock& clock) {
    Book book{places, projections};
    Recording act{book, book.moment(std::max(clock.utc_ms(), book.head().at))};
    act.begin_epoch();
    EntryDraft draft;
    draft.kind = Kind::rebuilt;
    draft.body = Json::object({{"restored", book.head().seq}, {"head", hex(book.head().hash)}});
    act.post(std::move(draft));
    act.commit();
    return book.head().epoch;
}

} // namespace

Backup::Backup(const Book& book, const BookPlaces& places, const std::filesystem::path& file)
    : places_{places}, file_{file}, work_{beside(places.book, ".backing-up")} {
    refuse_existing(file, "There is a file already; a backup is never written over: ");
    std::filesystem::remove(work_);
    copy_.emplace(book.database(), work_);
}

Backup::~Backup() {
    copy_.reset();
    std::error_code ignored;
    std::filesystem::remove(work_, ignored);
}

bool Backup::step(int pages) { return copy_->step(pages); }

BackupFacts Backup::finish(const Projections& projections) {
    while (!copy_->step(-1)) {
    }
    const auto verdict = verdict_of(work_, places_.keys, projections);
    const auto at =
        Database{work_, Database::Mode::immutable}.number("SELECT at FROM entry WHERE seq = ?", 0, verdict.entries);
    carry(work_, file_);
    const BackupFacts facts{file_, verdict.entries, verdict.head, at};
    note(places_.book, facts);
    return facts;
}

std::optional<BackupFacts> last_backup(const std::filesystem::path& book) {
    std::ifstream file{beside(book, ".backup-note")};
    std::string line;
    if (!std::getline(file, line)) return std::nullopt;
    try {
        const Json note = Json::parse(line);
        BackupFacts facts{note["file"].text(), note["entries"].integer(), note["head"].text(), note["at"].integer()};
        std::error_code ignored;
        return std::filesystem::exists(facts.file, ignored) ? std::optional{facts} : std::nullopt;
    } catch (const JsonError&) {
        return std::nullopt;
    }
}

bool is_in_use(const std::filesystem::path& book) {
    std::error_code ignored;
    if (!std::filesystem::exists(beside(book, ".lock"), ignored)) return false;
    try {
        const BookLock ours{book};
        return false;
    } catch (const BookError&) {
        return true;
    }
}

Restored restore(const std::filesystem::path& backup, const BookPlaces& places, const Projections& projections,
                 const Clock& clock) {
    refuse_unfit_place(places.book);
    refuse_existing(places.book, "There is a book already; a restore never writes over one. Put it aside first: ");
    const auto work = beside(places.book, ".restoring");
    std::error_code ignored;
    std::filesystem::remove(work, ignored);
    std::optional<std::int64_t> from_journal;
    try {
        copy_file_of(backup, work);
        from_journal = Restoring{work, places, projections}.add_from_journal();
        (void)verdict_of(work, places.keys, projections);
        name_it(work, places.book);
    } catch (...) {
        std::filesystem::remove(work, ignored);
        remove_helpers_of(work);
        throw;
    }
    Restored restored;
    if (!from_journal) restored.epoch = begin_anew(places, projections, clock);
    const Book book{places, projections};
    return {book.head().seq, from_journal.value_or(0), book.head().epoch};
}

BackupCopy::BackupCopy(const std::filesystem::path& backup, const std::filesystem::path& keys) {
    auto pattern = (std::filesystem::temp_directory_path() / "tillbook-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw BookError{"There is no room for a copy of the backup: " + pattern};
    places_ = {std::filesystem::path{pattern} / backup.filename(), keys, {}, true};
    try {
        copy_file_of(backup, places_.book);
    } catch (...) {
        std::filesystem::remove_all(pattern);
        throw;
    }
}

BackupCopy::~BackupCopy() {
    std::error_code ignored;
    std::filesystem::remove_all(places_.book.parent_path(), ignored);
}

} // namespace till
