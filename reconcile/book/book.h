// Book: one shop's counter in one file; entries are added to it, an act at a time, and never changed.
#pragma once

#include "reconcile/book/clock.h"
#include "reconcile/book/database.h"
#include "reconcile/book/electronic_journal.h"
#include "reconcile/book/entry.h"
#include "reconcile/book/keys.h"
#include "reconcile/book/lock.h"
#include "reconcile/book/projection.h"
#include "reconcile/book/shop.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace till {

/// Where the parts of a book lie.
struct BookPlaces {
    std::filesystem::path book;
    std::filesystem::path keys;    ///< the folder of the sealing key and the pepper, outside the book
    std::filesystem::path journal; ///< the electronic journal
    bool is_copy = false;          ///< a copy made to be read: nobody else has it, and no electronic journal follows it

    /// The usual places: keys in `$TILLBOOK_KEYS` or `$XDG_DATA_HOME/tillbook/keys`, the journal in
    /// `$TILLBOOK_JOURNAL` or beside the book as `BOOK.ej`.
    static BookPlaces of(const std::filesystem::path& book);
};

/// A book whose projections another version of the program made. Its entries are whole: rebuild() makes them anew.
class OtherTables : public BookError {
public:
    using BookError::BookError;
};

/// An open book. One connection, one thread. Throws BookError with a sentence that says what to do.
class Book {
public:
    /// Makes an empty book whose first entry is `config`: the shop, the till's id and the public key. The time of that
    /// entry is `at`. Refuses a file that exists.
    static void make(const BookPlaces& places, const Projections& projections, const Shop& shop, std::int64_t at);

    /// The opening procedure of the design: place, lock, connection, pragmas read back, marks, check after an unclean
    /// stop, electronic journal compared with the head and filled up from the book. Throws OtherTables as well.
    Book(const BookPlaces& places, Projections projections);

    struct Head {
        std::int64_t epoch = 1;
        std::int64_t seq = 0;
        std::string hash;
        std::int64_t at = 0; ///< utc_ms of the last entry
        Day business_day;
    };
    const Head& head() const { return head_; }
    const Shop& shop() const { return shop_; }
    const Keys& keys() const { return *keys_; }
    const TimeZone& time_zone() const { return *time_zone_; }
    Moment moment(std::int64_t utc_ms) const { return time_zone_->at(utc_ms); }
    /// The business day an entry of that moment bears: by the shop's cut-off, never before the last entry's, never a
    /// closed one.
    Day business_day(const Moment& at) const;
    bool is_closed(std::string_view period) const;

    /// What the account holds now: the one place that says what a drawer should contain.
    Money balance(const std::string& account) const;
    Entry entry(std::int64_t seq) const;
    /// The entry of that kind and number, if there is one.
    std::optional<Entry> find(Kind kind, std::int64_t number) const;
    /// The number the next document of that kind will bear.
    std::int64_t next_number(Kind kind) const;
    /// The sum of a figure over a shift.
    std::int64_t figure(std::int64_t shift, const std::string& name) const;

    /// Reading and the tables beside the book; the guard keeps the lasting ones from it.
    Database& database() const { return *database_; }

    /// What every entry from here on bears as its source: the hash of a day file up to a line, 32 bytes; empty for
    /// none.
    void set_source(std::string hash) { source_ = std::move(hash); }
    bool has_played(std::string_view hash) const;

private:
    friend class Recording;
    void refuse_unless_ours();
    void read_head();
    void fill_journal();
    std::unique_ptr<BookLock> lock_;
    Projections projections_;
    std::unique_ptr<Database> database_;
    std::optional<Keys> keys_;
    std::unique_ptr<ElectronicJournal> journal_;
    std::unique_ptr<TimeZone> time_zone_;
    Shop shop_;
    Head head_;
    std::string source_;
    bool stopped_ = false; ///< a commit's outcome is unknown or the journal failed: nothing more is taken
};

/// One act: its entries are in the book and the electronic journal, or none is.
class Recording {
public:
    Recording(Book& book, Moment at);
    /// Adds an entry and hands it back as it stands. Throws std::logic_error where its postings do not sum to zero.
    Entry post(EntryDraft draft);
    /// COMMIT, then the electronic journal. Durable when it returns.
    void commit();
    const Moment& at() const { return at_; }
    const Book& book() const { return book_; }
    /// Books it in another business day than the clock's: a day that is closed late.
    void set_business_day(Day day) { day_ = day; }
    /// What is posted from here on belongs to another history than what may have followed the book's head once: a
    /// restore, nothing else.
    void begin_epoch() { ++head_.epoch; }

private:
    Book& book_;
    Moment at_;
    std::optional<Day> day_;
    Book::Head head_; ///< as it will be once committed
    std::optional<Shop> shop_;
    Transaction transaction_;
    std::vector<Entry> entries_;
};

/// Opens nothing and changes nothing of the past: throws away every projection and makes it again from the entries.
/// Returns how many entries there are. Throws BookError where the chain is broken.
std::int64_t rebuild(const BookPlaces& places, const Projections& projections);

} // namespace till
