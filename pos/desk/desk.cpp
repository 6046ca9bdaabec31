// Desk: the facade: making a book, opening it, dispatching acts, answering what screens ask.
#include "pos/desk/desk.h"

#include "pos/desk/act_texts.h"
#include "pos/desk/inside.h"
#include "pos/sale/catalogue.h"
#include "pos/sale/draft.h"
#include "pos/sale/receipt.h"
#include "pos/sale/shop_file.h"
#include "printing/printable.h"
#include "reconcile/bank/bundle.h"
#include "reconcile/bank/card_batch.h"
#include "reconcile/bank/deposit.h"
#include "reconcile/bank/due_cash.h"
#include "reconcile/bank/statement_row.h"
#include "reconcile/book/account.h"
#include "reconcile/shift/case_row.h"
#include "reconcile/shift/close.h"
#include "reconcile/shift/draw_down.h"
#include "reconcile/shift/pieces.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/ticket/customer.h"
#include "reconcile/ticket/form_issue.h"
#include "reconcile/ticket/invoice.h"
#include "reconcile/ticket/ticket_row.h"

#include <algorithm>

namespace till {
namespace {

void refuse_unprintable(const ShopFile& file) {
    const auto check = [](const std::string& text) {
        if (const auto bad = first_unprintable(text))
            throw BookError{"Paper cannot print " + code_point(*bad) + " in this name: " + text};
    };
    check(file.shop.name);
    for (const auto& person : file.staff) check(person.name);
    for (const auto& item : file.items) check(item.name);
    for (const auto& reason : file.shop.reasons) check(reason.name);
    for (const auto& promotion : file.shop.promotions) check(promotion.name);
    for (const auto& customer : file.customers) check(customer.name + customer.phone);
}

void record_staff(Recording& recording, const std::vector<Person>& staff) {
    for (const auto& person : staff) {
        EntryDraft draft;
        draft.kind = Kind::staff;
        draft.body = Json::object({{"person", person.to_json()}});
        recording.post(std::move(draft));
    }
}

void record_customers(Recording& recording, Database& database, const std::vector<CustomerSetting>& customers) {
    for (const auto& customer : customers) {
        record_customer(recording, {customer.id, customer.credit, true}, {}, {});
        write_contact(database, customer.id, {customer.name, customer.phone});
    }
}

void record_opening(Recording& recording, Money safe) {
    EntryDraft draft;
    draft.kind = Kind::opening;
    if (!safe.is_zero()) draft.postings = {{account::safe(), safe}, {account::opening(), -safe}};
    recording.post(std::move(draft));
}

/// A book of another version of the program gets its tables made anew on the way; where an entry does not hold, the
/// rebuilding says so and leaves the book as it is.
Book open_book(const BookPlaces& places) {
    try {
        return {places, Desk::projections()};
    } catch (const OtherTables&) {
        rebuild(places, Desk::projections());
    }
    return {places, Desk::projections()};
}

} // namespace

Projections Desk::projections() {
    return {ledger_projection(),  staff_projection(),    catalogue_projection(), ticket_projection(),
            shift_projection(),   bank_projection(),     statement_projection(), batch_projection(),
            takings_projection(), customer_projection(), invoice_projection(),   case_projection(),
            form_projection(),    bundle_projection()};
}

void Desk::make_book(const BookPlaces& places, const ShopFile& file, const std::string& owner_pin) {
    refuse_unprintable(file);
    const auto owner = std::find_if(file.staff.begin(), file.staff.end(),
                                    [](const Person& person) { return person.has(Role::owner); });
    if (!file.shop.rehearsal) {
        if (owner == file.staff.end()) throw BookError{"A real shop needs an owner among its staff."};
        if (!is_strong_pin(owner_pin, owner->id))
            throw BookError{std::string{sentence(Why::weak_pin, Language::english)}};
    }
    // A rehearsal has no clock of its own until its first day file sets one: its set-up stands at the beginning of
    // time.
    const std::int64_t at = file.shop.rehearsal ? 0 : SystemClock{}.utc_ms();
    Book::make(places, projections(), file.shop, at);
    Book book{places, projections()};
    Recording recording{book, book.moment(at)};
    record_staff(recording, file.staff);
    record_prices(recording, file.items, {});
    record_customers(recording, book.database(), file.customers);
    record_opening(recording, file.shop.safe);
    recording.commit();
    Roster roster{book};
    for (const auto& [person, pin] : file.pins) (void)roster.set_pin(person, pin);
    if (!file.shop.rehearsal) (void)roster.set_pin(owner->id, owner_pin);
    book.database().checkpoint();
}

Desk::Inside::Inside(const BookPlaces& places, const Clock& clock_in)
    : book{open_book(places)}, roster{book}, clock{clock_in} {
    // The opening is the last entry of a new book's set-up: without it a crash came between.
    if (book.database().number("SELECT 1 FROM entry WHERE kind = 'opening' AND number = 0", 0) == 0)
        throw BookError{"The making of this book was cut short. Remove it and make it again (tillbook new)."};
}

Answer Desk::Inside::done(Recording& recording, const Entry& entry) const {
    recording.commit();
    Answer answer;
    answer.seq = entry.seq;
    answer.number = entry.number;
    if (follower) follower(answer);
    return answer;
}

Outcome<Answer> Desk::Inside::done(Recording& recording, const Outcome<Entry>& entry) const {
    if (!entry) return entry.refusal();
    return done(recording, *entry);
}

bool Desk::Inside::clock_went_back() const { return now() + clock_slack_ms < book.head().at; }

Desk::Desk(const BookPlaces& places, const Clock& clock) : inside_{std::make_unique<Inside>(places, clock)} {}
Desk::~Desk() = default;

Outcome<Answer> Desk::perform(const std::string& till, const Act& act) {
    if (inside_->clock_went_back() && !std::holds_alternative<ConfirmClock>(act)) return Why::clock_back;
    if (auto fault = fault_of(texts_of(act))) return *fault;
    try {
        auto outcome =
            std::visit([&](const auto& asked) -> Outcome<Answer> { return inside_->perform(till, asked); }, act);
        if (!outcome && outcome.refusal().why == Why::drawer_short) inside_->keep_try(till, act);
        return outcome;
    } catch (const std::overflow_error&) {
        return Why::amount_out_of_range; // a sum left the range of Money: nothing was written
    }
}

void Desk::set_source(std::string hash) { inside_->book.set_source(std::move(hash)); }
bool Desk::has_played(std::string_view hash) const { return inside_->book.has_played(hash); }

void Desk::resume_sessions() {
    if (!shop().rehearsal) return;
    for (const auto& till : shop().tills)
        if (const auto at = inside_->place(till)) inside_->sessions[till] = inside_->session_left(*at);
}

Outcome<std::int64_t> Desk::record_reprint(const std::string& till, std::int64_t ticket,
                                           const std::optional<Signature>& by) {
    if (inside_->clock_went_back()) return Why::clock_back;
    const auto done = inside_->perform(till, Reprint{ticket, by});
    if (!done) return done.refusal();
    return Json::parse(book().entry(done->seq).body)["copy"].integer();
}

void Desk::follow(std::function<void(const Answer&)> follower) { inside_->follower = std::move(follower); }

const Shop& Desk::shop() const { return inside_->book.shop(); }
const Book& Desk::book() const { return inside_->book; }
std::int64_t Desk::now() const { return inside_->now(); }

} // namespace till
