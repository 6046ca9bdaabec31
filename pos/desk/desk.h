// Desk: the one object that a screen, a command or a day file talks to.
#pragma once

#include "pos/desk/acts.h"
#include "pos/sale/item.h"
#include "pos/sale/open_ticket.h"
#include "pos/sale/price_changes.h"
#include "pos/sale/sold_ticket.h"
#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/person.h"
#include "reconcile/ticket/guest_deposit.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

struct BoardRow;
struct CountComparison;
struct CaseFile;
struct CaseRow;
struct DueItem;
struct Complaint;
struct ExceptionReport;
struct FormsReport;
struct OverShortAsked;
struct OverShortHistory;
struct ShiftReport;
struct ShopFile;
struct WeeklyBundle;

/// What a screen shows of a till before anything is asked of it. Holds no total.
struct TillState {
    enum class Shift { none, open, counted };
    Shift shift_state = Shift::none;
    std::int64_t shift = 0;
    std::string cashier;    ///< of the open shift: a person's id
    bool signed_in = false; ///< the cashier of the shift stands at the till, not locked, not away
    bool locked = false;
    bool away = false;
    bool drop_wanted = false; ///< the drawer holds more than the shop's limit
    std::vector<std::string> parked;
    std::int64_t unreviewed_shift = 0; ///< the last closed shift of this drawer that awaits review; 0 if none
    std::string stand_in;              ///< who stands there to count and close for an absent cashier; else empty
    std::vector<Money> low_change;     ///< faces the drawer is thought to hold too few of, largest first (D5)
    std::int64_t counts = 0;           ///< the cashier's own, of the open shift
    std::int64_t recounts_left = 0;    ///< how often the cashier may count again, once there is a count
};

/// A drop whose taker's half is still missing. What it comes to is for the taker to count.
struct OpenDrop {
    std::int64_t number = 0, shift = 0;
    Moment at;
    std::string giver; ///< a person's id
};

/// What stands open at a till and passes on with its drawer (O5).
struct PassedOn {
    std::size_t lines = 0; ///< of the open ticket
    std::vector<std::string> parked;
    std::vector<OpenDrop> drops;             ///< of the till's shift
    std::vector<std::int64_t> deposits = {}; ///< receipts of the guest deposits that the shop still holds
};

/// One thing that stands open when a shift is to be counted and closed, for its check list.
struct ClosePoint {
    enum class What {
        open_lines,    ///< lines of the open ticket; `number` of them
        drop,          ///< a drop that nobody has received: its number, and who gave it
        not_declared,  ///< a tender whose slips are not declared: its word
        parked,        ///< a parked ticket: its name
        bill,          ///< a bill on a table: its name
        guest_deposit, ///< one that the shop holds: its receipt, and the guest
        paper,         ///< a receipt that may never have been printed: its ticket. The till's devices know it, no desk
    };
    What what = What::open_lines;
    std::int64_t number = 0;
    std::string text;
    bool stops = false; ///< with it the shift may not be closed
};
std::string_view word(ClosePoint::What what);

/// How a table stands.
struct TableState {
    std::string name;
    std::size_t lines = 0; ///< 0: it is free
    Money left;            ///< to be settled
    Money settled;         ///< in parts, already
};

/// A ticket as a search tells of it. It bears no amount: nobody at a till adds up a day (P2).
struct FoundTicket {
    std::int64_t number = 0;
    Moment at;
    std::string cashier, state; ///< a person's id; sold, voided, part-refunded, refunded
    std::string first;          ///< the name of its first line
    std::size_t lines = 0;
};

/// A customer as a till shows them.
struct FoundCustomer {
    std::string id, name, phone;
    Money credit, balance; ///< how far they may buy on account, and what they owe
    bool active = true;
};

/// What came of a tender: the ticket is booked, or it is still open and something is due.
struct Taken {
    std::optional<Answer> booked;
    OpenTicket ticket; ///< what stands on the counter now
};

/// What a cashier should know before the first sale (O2).
struct SignOnNews {
    std::vector<PriceChange> prices;
    std::vector<Promotion> begun; ///< run today and did not run on that day
    std::vector<Promotion> ended; ///< ran on that day and do not today
    bool never_read = false;      ///< the person has confirmed none before
    bool empty() const { return prices.empty() && begun.empty() && ended.empty(); }
};

/// Performs acts on one book. Every act is one transaction: when perform() answers, it is durable; when it refuses,
/// nothing happened (but a wrong PIN is kept, and a try to take more out of a drawer than it holds: whoever tries
/// often enough could find what is expected in it). Faults of the world are thrown as BookError and leave the book as
/// it was.
class Desk {
public:
    /// Makes a new book of the shop. The owner's PIN is needed unless the shop is a rehearsal. Throws BookError where
    /// the file exists or cannot be made.
    static void make_book(const BookPlaces& places, const ShopFile& shop, const std::string& owner_pin = {});

    /// Opens the book. `clock` outlives the desk. Throws BookError with a sentence that says what to do.
    Desk(const BookPlaces& places, const Clock& clock);
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    Outcome<Answer> perform(const std::string& till, const Act& act);

    /// Hears of every act that is done, once it is durable and before it is answered, on the thread that asked: what
    /// comes after the act (the drawer, paper) begins there. It waits for nothing and throws nothing.
    void follow(std::function<void(const Answer&)> follower);

    /// Marks the entries of the acts that follow with the hash of the day file up to their line (32 bytes).
    void set_source(std::string hash);
    /// Whether an entry of the book bears that hash.
    bool has_played(std::string_view hash) const;

    /// In a rehearsal, the cashiers of open shifts stand at their tills again as they last did, without a PIN: a day
    /// file goes on where it stopped. Does nothing in a real book.
    void resume_sessions();

    // The open ticket of a till: on disk before it is on screen. What goes beyond the cashier is refused at once, with
    // the word that says whose signature is asked (T7); signed, the sign-off is in the book and is not asked again.
    OpenTicket open_ticket(const std::string& till) const;
    Outcome<OpenTicket> add_line(const std::string& till, const AskedLine& line,
                                 const std::optional<Signature>& by = {});
    /// Puts another line in the place of line `index` (from 0); the former is kept and recorded as taken off.
    Outcome<OpenTicket> change_line(const std::string& till, std::size_t index, const AskedLine& line,
                                    const std::optional<Signature>& by = {});
    /// Takes line `index` (from 0) off; kept and recorded.
    /// Of one that was sent from a table somebody must sign: refuses needs-sign-off (T10).
    Outcome<OpenTicket> remove_line(const std::string& till, std::size_t index, const std::string& reason,
                                    const std::optional<Signature>& by = {});
    /// A discount on the whole of it; none takes it away.
    Outcome<OpenTicket> set_discount(const std::string& till, const std::optional<AskedDiscount>& discount,
                                     const std::optional<Signature>& by = {});
    Outcome<OpenTicket> set_note(const std::string& till, const std::string& note);
    /// The customer who buys it; empty: nobody known. Refuses unknown-customer, tender-taken where the account of
    /// another one pays a part of it.
    Outcome<OpenTicket> set_customer(const std::string& till, const std::string& customer);
    /// Takes one way of paying. Once all is paid the ticket is booked; until then what was taken is kept with the open
    /// ticket and can be given back, the last first.
    Outcome<Taken> take_tender(const std::string& till, const AskedTender& tender,
                               const std::optional<Signature>& by = {});
    Outcome<OpenTicket> give_back_tender(const std::string& till);
    /// Books the open ticket, paid with what was taken before and these, and empties it.
    Outcome<Answer> pay(const std::string& till, const std::vector<AskedTender>& tenders,
                        const std::optional<Signature>& by = {});
    /// Refuses tender-taken where money was taken for it.
    Outcome<Done> park(const std::string& till, const std::string& name);
    /// Puts a parked ticket back on the counter, which must be empty.
    Outcome<OpenTicket> unpark(const std::string& till, const std::string& name);

    // Tables (T10) and guest deposits (T11).
    /// The shop's tables in its own order.
    std::vector<TableState> tables() const;
    /// What of a bill is still to be settled; empty where there is none.
    OpenTicket bill(const std::string& name) const;
    /// Guest deposits of which something is left, oldest first.
    std::vector<GuestDepositRow> open_deposits() const;

    // What screens and commands ask.
    const Shop& shop() const;
    std::vector<Person> people() const; ///< the active ones, by id
    /// Whether the person has a PIN yet; in a real book each sets it at the till with a manager's sign-off.
    bool has_pin(const std::string& person) const;
    Outcome<Done> set_pin(const std::string& person, const std::string& pin, const std::optional<Signature>& by);
    /// Who may sign for what the till's open ticket was last refused for: their rights and limits cover all of it (T7).
    std::vector<Person> who_may_sign(const std::string& till) const;
    /// Who may sign that void or refund, whatever its reason: their rights and limits cover it, and it is not their own
    /// (T7, T8, T9).
    std::vector<Person> who_may_sign(const std::string& till, const Act& act) const;
    TillState state(const std::string& till) const;
    std::optional<Item> find_item(std::string_view code_or_barcode) const;
    /// Items whose code, barcode, name or pinyin initials hold every word of the text, best first.
    std::vector<Item> search_items(std::string_view text, std::size_t most) const;
    /// Does some milliseconds of work that makes later questions quick, between acts; false once nothing is left.
    bool work_ahead();
    /// The last ticket completed at this till: what the cashier must still say aloud after a restart.
    std::optional<Answer> last_ticket(const std::string& till) const;
    /// A ticket of the book by its number, with what has come back of it.
    std::optional<SoldTicket> ticket(std::int64_t number) const;
    /// Tickets by what a customer or a receipt says, last first: a number, an amount, a business day `2026-11-21`, or
    /// the code that a receipt bears, `17-1a2b3c4d`. At most 50.
    std::vector<FoundTicket> find_tickets(const std::string& text) const;
    std::optional<FoundCustomer> customer(const std::string& id) const;
    /// Customers whose id, name or phone holds the text, by id; at most 50.
    std::vector<FoundCustomer> find_customers(const std::string& text) const;
    /// What is left on a prepaid card or a voucher; nothing where there is none of that number.
    std::optional<Money> left_on(const std::string& tender, const std::string& number) const;
    /// All drops of the shop that nobody has received yet, oldest first.
    std::vector<OpenDrop> open_drops() const;
    PassedOn passed_on(const std::string& till) const;
    /// What stands open at the till before its shift is counted and closed; what stops the close first. It tells
    /// nothing of amounts: every tender that the shop takes slips of is asked for, whether it moved or not (K2).
    std::vector<ClosePoint> close_points(const std::string& till) const;
    /// The counts of a shift against what was expected. Nothing before its close, and nothing where no second person
    /// counted.
    std::optional<CountComparison> count_comparison(std::int64_t shift) const;
    /// What a terminal's batch comes to beside the slips that its shifts declared (K3): a sentence; empty where
    /// there is no such batch.
    std::string batch_sentence(std::int64_t batch, Language language) const;
    /// Notes a person may pay with: the sums at or above `due` that one note, or a few of one face, make. At most four.
    std::vector<Money> note_keys(Money due) const;
    /// Whether the reader may see a report (P2): of their own closed shift, or (any; `shift` 0: a day, a month, all
    /// tickets) with the right to read takings. A rehearsal asks nobody who names none.
    Outcome<Done> may_read(const Signature& reader, std::int64_t shift);
    /// Writes the three-copy sheet of a closed shift as PDF, as write_paper() in printed_paper.h does. The person must
    /// be the shift's cashier or may read takings.
    Outcome<Done> write_sheet(std::int64_t shift, const std::filesystem::path& pdf, const Signature& reader);

    // What is read by who reads it (P2). `reader` comes of identify() or reader(); each refuses not-permitted.
    /// Whoever signs. In a rehearsal that names none: somebody without an id who may read takings.
    Outcome<Person> reader(const Signature& signature);
    /// Over/short cases, oldest first: all of them to who may read takings, to others those of their own closed shifts
    /// and those they bear (K6).
    std::vector<CaseRow> cases(const Person& reader) const;
    /// One case with every step. Refuses unknown-case, and not-permitted of another's.
    Outcome<CaseFile> case_file(const Person& reader, std::int64_t number) const;
    /// To others than who may read takings, their own rows of the history by person.
    Outcome<OverShortHistory> over_short_history(const Person& reader, const OverShortAsked& asked) const;
    /// Forms that are out and what is missing of them; others than who issues forms see their own.
    FormsReport forms(const Person& reader) const;
    /// Complaints of a month `2026-11` and those still open when it began, or, without a month, all that are open. All
    /// of them to who settles them or may read takings, to others those they took or that count for them (A1).
    std::vector<Complaint> complaints(const Person& reader, const std::string& month) const;
    /// What is due of a week `2026-W38`, holes named. For who may read takings.
    Outcome<WeeklyBundle> bundle(const Person& reader, const std::string& week) const;
    /// What the manager, the treasurer or finance must see to today; without a role, all that the reader's own roles
    /// make theirs. Others see nothing of it.
    Outcome<std::vector<DueItem>> due_today(const Person& reader, std::optional<Role> role = {}) const;
    /// A row a shift of the business day, with the one next action. For who may read takings.
    Outcome<std::vector<BoardRow>> board(const Person& reader, Day day) const;
    /// The figures of an open shift (X reading), for who may read takings and has no part in that shift. Writes
    /// nothing. Refuses unknown-shift, shift-closed.
    Outcome<ShiftReport> x_reading(const Person& reader, std::int64_t shift) const;
    /// Voids, refunds, returns, complaints and over/short of a month `2026-11`, by person, item and cause (L5).
    Outcome<ExceptionReport> exceptions(const Person& reader, const std::string& month) const;

    /// Who the PIN belongs to. Refuses unknown-staff, locked-out, wrong-pin.
    Outcome<Person> identify(const Signature& signature);
    /// Ends a person's lock-out.
    Outcome<Done> unlock_person(const std::string& person, const Signature& by);
    /// A count as it is typed, kept over a crash; empty: none.
    void save_count_draft(const std::string& till, const CashCount& pieces);
    CashCount count_draft(const std::string& till) const;
    /// Card and wallet slips as they are typed one by one, kept over a crash until the shift is closed.
    void save_slip_draft(const std::string& till, const SlipLists& slips);
    SlipLists slip_draft(const std::string& till) const;
    /// What to leave of the counted pieces so that the drawer begins with the float the shop wants.
    CashCount suggested_float(const std::string& till) const;
    /// The tenders whose slips are declared for the shift at that till.
    std::vector<std::string> declared_tenders(const std::string& till) const;
    /// Keeps that a paper of the books is printed: its original, or again as COPY n. `about` is the last entry it tells
    /// of. Refuses clock-back. See write_paper() in printed_paper.h, which says what counts.
    Outcome<Done> record_print(std::string_view paper, const std::string& which, std::int64_t about, std::int64_t copy,
                               const std::string& by);

    /// Enters those of `items` that the catalogue does not hold exactly so; the answer says how many. Others of the
    /// catalogue stay as they are. Refuses as an approval does, clock-back, amount-out-of-range, unprintable-text.
    Outcome<Answer> change_prices(const std::vector<Item>& items, const std::optional<Signature>& by);
    /// Prices and promotions that have changed since the person last confirmed to have read what is new; where they
    /// never did, since they last signed on (before the present sign-on, where they stand at a till now). For someone
    /// who never signed on before: all promotions of today (O2).
    SignOnNews sign_on_news(const std::string& person) const;
    /// Writes that a ticket's receipt is printed again, and answers which copy it is: see reprint() in paper.h.
    Outcome<std::int64_t> record_reprint(const std::string& till, std::int64_t ticket,
                                         const std::optional<Signature>& by);

    /// Keeps that a device of the till failed. `device` is its word (printer, drawer, display), `fault` what was wrong.
    Outcome<Done> record_device_fault(const std::string& till, const std::string& device, const std::string& fault);

    const Book& book() const;
    std::int64_t now() const;
    /// Every projection a book of this program has.
    static Projections projections();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace till
