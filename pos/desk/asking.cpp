// Asking: what screens and commands want to know of a book, and the people's PINs.
#include "pos/desk/inside.h"
#include "pos/desk/printed_paper.h"
#include "pos/sale/catalogue.h"
#include "pos/sale/draft.h"
#include "pos/sale/receipt.h"
#include "reconcile/shift/close.h"
#include "reconcile/shift/count.h"
#include "reconcile/shift/draw_down.h"
#include "reconcile/shift/pieces.h"
#include "reconcile/shift/shift_report.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/ticket/ticket_row.h"

#include <algorithm>
#include <set>

namespace till {
namespace {

bool is_digits(const std::string& text) {
    return !text.empty() && text.size() <= 15 && text.find_first_not_of("0123456789") == std::string::npos;
}

} // namespace

std::vector<Person> Desk::people() const { return inside_->roster.people(); }
bool Desk::has_pin(const std::string& person) const { return inside_->roster.has_pin(person); }
Outcome<Person> Desk::identify(const Signature& signature) { return inside_->roster.identify(signature, now()); }

Outcome<Done> Desk::set_pin(const std::string& person, const std::string& pin, const std::optional<Signature>& by) {
    auto approval =
        inside_->roster.approve<Right::manage_staff>(by, {person, "set the PIN of " + person, {}, {}}, now());
    if (!approval) return approval.refusal();
    auto held = *std::move(approval);
    auto set = inside_->roster.set_pin(person, pin);
    if (!set) return set;
    EntryDraft draft;
    draft.kind = Kind::staff;
    draft.staff = held.person().id;
    draft.body = Json::object({{"person", inside_->roster.find(person)->to_json()}, {"pin", "set"}});
    draft.body.set("signers", Json::list().add(held.use("set the PIN of " + person, now()).set("as", "manager")));
    Recording recording{inside_->book, inside_->moment()};
    recording.post(std::move(draft));
    recording.commit();
    return Done{};
}

Outcome<Done> Desk::unlock_person(const std::string& person, const Signature& by) {
    auto approval = inside_->roster.approve<Right::unlock_person>(by, {person, "unlock " + person, {}, {}}, now());
    if (!approval) return approval.refusal();
    if (!inside_->roster.find(person)) return Refusal{Why::unknown_staff, person};
    auto held = *std::move(approval);
    EntryDraft draft;
    draft.kind = Kind::unlock;
    draft.staff = held.person().id;
    draft.body =
        Json::object({{"person", person},
                      {"signers", Json::list().add(held.use("unlock " + person, now()).set("as", "supervisor"))}});
    Recording recording{inside_->book, inside_->moment()};
    recording.post(std::move(draft));
    recording.commit();
    inside_->roster.forgive(person);
    return Done{};
}

TillState Desk::state(const std::string& till) const {
    TillState state;
    state.parked = parked_names(inside_->book);
    if (const auto waiting = unreviewed_at(inside_->book, till)) state.unreviewed_shift = waiting->number;
    const auto shift = open_shift_at(inside_->book, till);
    if (!shift) return state;
    state.shift_state = shift->state == ShiftRow::State::open ? TillState::Shift::open : TillState::Shift::counted;
    state.shift = shift->number;
    state.cashier = shift->cashier;
    state.counts = shift->counts;
    state.recounts_left = recounts_left(shop(), shift->counts);
    state.drop_wanted = inside_->drop_wanted(till);
    state.low_change = inside_->low_change(till);
    if (const auto session = inside_->sessions.find(till); session != inside_->sessions.end()) {
        state.locked = session->second.locked;
        state.away = session->second.away;
        state.signed_in = session->second.signed_in && !state.locked && !state.away;
        state.stand_in = session->second.stand_in;
    }
    return state;
}

std::optional<Item> Desk::find_item(std::string_view code) const { return till::find_item(inside_->book, code); }

std::vector<Item> Desk::search_items(std::string_view text, std::size_t most) const {
    return inside_->search.find(text, most);
}

bool Desk::work_ahead() { return inside_->search.work_ahead(); }

std::optional<Answer> Desk::last_ticket(const std::string& till) const {
    const auto found = inside_->book.database().first(
        // `+`: the numbers from the last one back, instead of every ticket that ever was of a shift.
        "SELECT seq, number, body FROM entry WHERE kind = 'ticket' AND till = ? AND +shift > 0 AND number > 0 "
        "ORDER BY number DESC LIMIT 1",
        [](const Row& row) {
            Answer answer;
            answer.seq = row.integer(0);
            answer.number = row.integer(1);
            const Ticket ticket = Ticket::from_json(Json::parse(row.text(2)));
            answer.total = ticket.total();
            answer.received = answer.change = Money{};
            for (const auto& tender : ticket.tenders) {
                *answer.received += tender.received;
                *answer.change += tender.change;
            }
            return answer;
        },
        till);
    return found;
}

std::optional<SoldTicket> Desk::ticket(std::int64_t number) const {
    const auto row = find_ticket(inside_->book, number);
    if (!row) return std::nullopt;
    SoldTicket ticket{row->number, row->state, row->total, row->refunded, {}};
    const Ticket sold = Ticket::from_json(Json::parse(inside_->book.entry(row->seq).body));
    for (std::size_t line = 0; line < sold.lines.size(); ++line) {
        const auto back = back_of(inside_->book, number, static_cast<std::int64_t>(line));
        ticket.lines.push_back({sold.lines[line], sold.lines[line].quantity - back.quantity});
    }
    return ticket;
}

std::vector<FoundTicket> Desk::find_tickets(const std::string& text) const {
    constexpr std::int64_t most = 50;
    const auto number_and_head = text.substr(0, text.find('-'));
    const auto number = is_digits(number_and_head) ? std::optional{std::stoll(number_and_head)} : std::nullopt;
    const auto day = Day::parse(text);
    const bool is_code = number && number_and_head.size() < text.size();
    const auto total = is_code ? std::nullopt : parse_amount(text, shop().currency);
    std::vector<FoundTicket> found;
    for (const auto& row : search_tickets(inside_->book, day ? std::nullopt : number, total, day, most)) {
        const Entry entry = inside_->book.entry(row.seq);
        if (is_code && !day && receipt_code(row.number, entry.hash) != text) continue;
        const Ticket sold = Ticket::from_json(Json::parse(entry.body));
        found.push_back({row.number, row.at, row.cashier, row.state, sold.lines.front().name, sold.lines.size()});
    }
    return found;
}

std::vector<OpenDrop> Desk::open_drops() const { return inside_->open_drops(0); }

PassedOn Desk::passed_on(const std::string& till) const {
    const auto shift = open_shift_at(inside_->book, till);
    PassedOn open{open_ticket(till).lines.size(), parked_names(inside_->book),
                  shift ? inside_->open_drops(shift->number) : std::vector<OpenDrop>{}};
    for (const auto& deposit : open_deposits()) open.deposits.push_back(deposit.receipt);
    return open;
}

std::vector<Money> Desk::note_keys(Money due) const {
    std::set<Money> sums;
    for (const auto& [face, kind] : shop().currency.faces) {
        if (kind != Denomination::Kind::note || due <= Money{}) continue;
        const std::int64_t pieces = (due.minor() + face.minor() - 1) / face.minor();
        if (face * pieces > due && pieces <= 10) sums.insert(face * pieces);
    }
    std::vector<Money> keys{sums.begin(), sums.end()};
    keys.resize(std::min<std::size_t>(keys.size(), 4));
    return keys;
}

void Desk::save_count_draft(const std::string& till, const CashCount& pieces) {
    Transaction durable{inside_->book.database()};
    write_count_draft(inside_->book.database(), till, pieces);
    durable.commit();
}

void Desk::save_slip_draft(const std::string& till, const SlipLists& slips) {
    Transaction durable{inside_->book.database()};
    write_slip_draft(inside_->book.database(), till, slips);
    durable.commit();
}

SlipLists Desk::slip_draft(const std::string& till) const { return read_slip_draft(inside_->book, till); }

CashCount Desk::count_draft(const std::string& till) const { return read_count_draft(inside_->book, till); }

CashCount Desk::suggested_float(const std::string& till) const {
    const auto shift = open_shift_at(inside_->book, till);
    if (!shift || shift->count_seq == 0) return {};
    const CashCount counted = pieces_of(Json::parse(inside_->book.entry(shift->count_seq).body)["pieces"]);
    return pieces_to_leave(counted, shop().float_wanted.value_or(Money{}));
}

std::vector<std::string> Desk::declared_tenders(const std::string& till) const {
    std::vector<std::string> declared;
    const auto shift = open_shift_at(inside_->book, till);
    for (const auto& tender : shop().tenders)
        if (!is_kept_in_book(tender) && shift && declaration(inside_->book, shift->number, tender))
            declared.push_back(tender);
    return declared;
}

Outcome<Done> Desk::may_read(const Signature& reader, std::int64_t shift) {
    if (shop().rehearsal && reader.person.empty()) return Done{};
    const auto person = identify(reader);
    if (!person) return person.refusal();
    const auto row = find_shift(inside_->book, shift);
    const bool own = row && row->close_seq > 0 && row->cashier == person->id;
    if (row && row->is_open() && row->cashier == person->id) return Refusal{Why::not_permitted, person->id};
    if (!own && !person->may(Right::read_takings)) return Refusal{Why::not_permitted, person->id};
    return Done{};
}

Outcome<Done> Desk::write_sheet(std::int64_t shift, const std::filesystem::path& pdf, const Signature& reader) {
    const auto written = write_paper(*this, {BookPaper::shift, std::to_string(shift), PaperSize::a4, 0}, pdf, reader);
    if (!written) return written.refusal();
    return Done{};
}

Outcome<Done> Desk::record_print(std::string_view paper, const std::string& which, std::int64_t about,
                                 std::int64_t copy, const std::string& by) {
    // A rehearsal's time is its day files', which may have a day to come that is over for the machine's clock.
    const auto& book = inside_->book;
    const auto at = shop().rehearsal ? book.head().at : inside_->now();
    if (at + clock_slack_ms < book.head().at) return Why::clock_back;
    EntryDraft draft;
    draft.kind = Kind::reprint;
    draft.staff = by;
    draft.about = about;
    draft.body = Json::object({{"paper", paper}, {"which", which}, {"copy", copy}});
    Recording recording{inside_->book, book.moment(at)};
    recording.post(std::move(draft));
    recording.commit();
    return Done{};
}

} // namespace till
