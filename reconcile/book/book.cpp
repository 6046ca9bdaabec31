// Book: opening, reading, and adding entries an act at a time.
#include "reconcile/book/book.h"

#include "reconcile/book/account.h"
#include "reconcile/book/chain.h"
#include "reconcile/book/entry_row.h"
#include "reconcile/book/opening.h"
#include "reconcile/book/schema.h"
#include "reconcile/book/text.h"

#include <algorithm>
#include <cstdlib>

namespace till {
namespace {

std::filesystem::path from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::filesystem::path data_home() {
    if (const auto data = from_environment("XDG_DATA_HOME"); !data.empty()) return data;
    return from_environment("HOME") / ".local" / "share";
}

/// What `read` makes of the settings' entries; where someone changed them, a sentence that says what to do.
template <class Read> auto from_settings(Read read) {
    try {
        return read();
    } catch (const BookError&) {
        throw;
    } catch (const std::exception& unreadable) {
        throw BookError{"The book's settings cannot be read: it was changed or damaged. Sell nothing; run tillbook "
                        "verify and restore the last good backup.",
                        0, unreadable.what()};
    }
}

} // namespace

BookPlaces BookPlaces::of(const std::filesystem::path& book) {
    BookPlaces places{book, from_environment("TILLBOOK_KEYS"), from_environment("TILLBOOK_JOURNAL")};
    if (places.keys.empty()) places.keys = data_home() / "tillbook" / "keys";
    if (places.journal.empty())
        places.journal = book.string() + ".ej";
    else
        places.journal /= book.filename().string() + ".ej";
    return places;
}

void Book::make(const BookPlaces& places, const Projections& projections, const Shop& shop, std::int64_t at) {
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(places.book, ignored)))
        throw BookError{"There is a file already; a book is never written over: " + places.book.string()};
    if (std::filesystem::exists(places.journal, ignored))
        throw BookError{"There is an electronic journal of another book already: " + places.journal.string()};
    refuse_unfit_place(places.book);
    const std::string till_id = Keys::new_id();
    const Keys keys = Keys::make(places.keys, till_id);
    {
        BookLock lock{places.book};
        Database database{places.book, Database::Mode::create};
        lock_connection(database);
        settle_connection(database);
        make_marks_and_schema(database, projections);
        std::filesystem::permissions(places.book,
                                     std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }
    Json config = Json::object({{"shop", shop.to_json()},
                                {"till_id", till_id},
                                {"public_key", hex(keys.public_key())},
                                {"program", program_version()}});
    Book book{places, projections};
    Recording act{book, TimeZone{shop.time_zone}.at(at)};
    EntryDraft draft;
    draft.kind = Kind::config;
    draft.body = std::move(config);
    act.post(std::move(draft));
    act.commit();
    sync_folder_of(places.book);
}

Book::Book(const BookPlaces& places, Projections projections) : projections_{std::move(projections)} {
    refuse_unfit_place(places.book);
    refuse_no_book(places.book);
    if (!places.is_copy) lock_ = std::make_unique<BookLock>(places.book);
    const bool unclean = was_stopped_uncleanly(places.book);
    database_ = std::make_unique<Database>(places.book, Database::Mode::existing);
    lock_connection(*database_);
    refuse_foreign_marks(*database_); // before the write-ahead log is set: another program's file stays as it is
    settle_connection(*database_);
    refuse_other_tables(*database_, projections_);
    database_->guard();
    if (unclean) check_after_unclean_stop(*database_);
    read_head();
    if (!places.is_copy) {
        journal_ = std::make_unique<ElectronicJournal>(places.journal);
        fill_journal();
        sync_folder_of(places.book);
    }
    if (head_.seq == 0) {
        time_zone_ = std::make_unique<TimeZone>("UTC");
        return;
    }
    const auto till_id = from_settings([&] { return Json::parse(entry(1).body)["till_id"].text(); });
    keys_ = Keys::read(places.keys, till_id);
    if (!keys_)
        throw BookError{"The keys of this book are missing; bring them back from where you keep their copy: " +
                        (places.keys / (till_id + ".keys")).string()};
}

void Book::read_head() {
    database_->each("SELECT epoch, seq, hash, at, business_day FROM entry ORDER BY seq DESC LIMIT 1", [&](const Row&
                                                                                                              row) {
        head_ = {row.integer(0), row.integer(1), row.bytes(2), row.integer(3), Day::parse(row.text(4)).value_or(Day{})};
    });
    const auto config =
        database_->first("SELECT body FROM entry WHERE kind = 'config' AND number = 0 ORDER BY seq DESC LIMIT 1",
                         [](const Row& row) { return row.text(0); });
    if (!config) return;
    from_settings([&] {
        shop_ = Shop::from_json(Json::parse(*config)["shop"]);
        time_zone_ = std::make_unique<TimeZone>(shop_.time_zone);
    });
}

void Book::fill_journal() {
    const auto last = journal_->last();
    const std::int64_t from = last ? last->seq : 0;
    const auto same = database_->first(
        "SELECT hash FROM entry WHERE seq = ?", [](const Row& row) { return row.bytes(0); }, from);
    if (from > 0 && (!same || *same != last->hash))
        throw BookError{
            "The electronic journal and the book tell different stories: the book has lost entries or was put back. "
            "Sell nothing; run tillbook verify and restore with both."};
    std::vector<Entry> missing;
    database_->each(
        "SELECT * FROM entry WHERE seq > ? ORDER BY seq", [&](const Row& row) { missing.push_back(entry_from(row)); },
        from);
    if (!missing.empty()) journal_->append(missing);
}

Day Book::business_day(const Moment& at) const {
    Moment shifted = at;
    shifted.utc_ms -= std::int64_t{shop_.day_begins} * 60'000;
    const Day day = std::max(shifted.day(), head_.business_day);
    const auto closed = database_->first("SELECT max(period) FROM closed_period WHERE length(period) = 10",
                                         [](const Row& row) { return row.text(0); });
    const auto last_closed = closed ? Day::parse(*closed) : std::nullopt;
    return last_closed && day <= *last_closed ? last_closed->next() : day;
}

bool Book::is_closed(std::string_view period) const {
    return database_->number("SELECT 1 FROM closed_period WHERE period = ?", 0, period) != 0;
}

Money Book::balance(const std::string& account) const {
    return Money::of_minor(database_->number("SELECT amount FROM balance WHERE account = ?", 0, account));
}

Entry Book::entry(std::int64_t seq) const {
    auto found = database_->first("SELECT * FROM entry WHERE seq = ?", entry_from, seq);
    if (!found) throw std::logic_error{"Book::entry: no entry " + std::to_string(seq)};
    return std::move(*found);
}

std::optional<Entry> Book::find(Kind kind, std::int64_t number) const {
    if (number <= 0) return std::nullopt;
    return database_->first("SELECT * FROM entry WHERE kind = ? AND number = ? AND number > 0", entry_from, word(kind),
                            number);
}

std::int64_t Book::next_number(Kind kind) const {
    return 1 + database_->number("SELECT max(number) FROM entry WHERE kind = ? AND number > 0", 0, word(kind));
}

std::int64_t Book::figure(std::int64_t shift, const std::string& name) const {
    return database_->number("SELECT sum(amount) FROM figure WHERE shift = ? AND name = ?", 0, shift, name);
}

bool Book::has_played(std::string_view hash) const {
    return database_->number("SELECT 1 FROM played WHERE hash = ?", 0, hex(hash)) != 0;
}

Recording::Recording(Book& book, Moment at) : book_{book}, at_{at}, head_{book.head_}, transaction_{*book.database_} {
    if (!book.journal_) throw std::logic_error{"Recording: a copy of a book is only read"};
    if (book.stopped_)
        throw BookError{"The last act's outcome is not certain. Close the till and start it again before selling."};
}

Entry Recording::post(EntryDraft draft) {
    Money sum;
    for (const auto& posting : draft.postings) sum += posting.amount;
    if (!sum.is_zero())
        throw std::logic_error{"Recording::post: the postings of a " + std::string{word(draft.kind)} +
                               " do not sum to zero"};
    if (!draft.postings.empty()) draft.body.set("postings", to_json(draft.postings));
    if (!book_.source_.empty()) draft.body.set("source", hex(book_.source_));
    Entry e;
    e.epoch = head_.epoch;
    e.seq = head_.seq + 1;
    e.kind = draft.kind;
    e.alg = hash_algorithm;
    e.number = is_numbered(draft.kind) ? book_.next_number(draft.kind) : 0;
    e.till = draft.till;
    e.shift = draft.kind == Kind::shift_open ? e.number : draft.shift;
    e.business_day = day_ ? *day_ : std::max(book_.business_day(at_), head_.business_day);
    e.at = at_;
    e.staff = draft.staff;
    e.about = draft.about;
    e.body = draft.body.canonical();
    e.previous = head_.seq == 0 ? first_previous() : head_.hash;
    e.hash = hash_of(e);
    insert(*book_.database_, e, draft.postings);
    if (is_sealed(e.kind))
        book_.database_->run("INSERT INTO seal (seq, signature) VALUES (?, ?)", e.seq,
                             Bytes{book_.keys().sign(e.hash)});
    for (const auto& projection : book_.projections_) projection.apply(*book_.database_, e, draft.body);
    if (e.kind == Kind::config) shop_ = Shop::from_json(draft.body["shop"]);
    head_ = {e.epoch, e.seq, e.hash, e.at.utc_ms, e.business_day};
    entries_.push_back(e);
    return e;
}

void Recording::commit() {
    try {
        transaction_.commit();
    } catch (const BookError&) {
        book_.stopped_ = true; // whether the commit reached the disk is known only after the book is opened again
        throw;
    }
    book_.head_ = head_;
    if (shop_) {
        book_.shop_ = *shop_;
        book_.time_zone_ = std::make_unique<TimeZone>(shop_->time_zone);
    }
    try {
        book_.journal_->append(entries_);
    } catch (const BookError&) {
        book_.stopped_ = true; // in the book, but not in the journal: the next start puts that right
        throw;
    }
}

} // namespace till
