// Complaint: read from its entries, which are few, so that it needs no table.
#include "reconcile/ticket/complaint.h"

#include "reconcile/ticket/ticket_row.h"

#include <algorithm>
#include <map>

namespace till {
namespace {

std::string text_or_empty(const Json& body, const char* key) { return body.has(key) ? body[key].text() : ""; }

void set_if_any(Json& body, const char* key, const std::string& text) {
    if (!text.empty()) body.set(key, text);
}

Complaint complaint_from(const Row& row) {
    const Json body = Json::parse(row.text(4));
    Complaint complaint;
    complaint.number = row.integer(0);
    complaint.seq = row.integer(1);
    complaint.business_day = *Day::parse(row.text(2));
    complaint.taken_by = row.text(3);
    complaint.ticket = body["ticket"].integer();
    complaint.sold_by = body["sold_by"].text();
    complaint.item = text_or_empty(body, "item");
    complaint.item_name = text_or_empty(body, "name");
    complaint.cause = body["cause"].text();
    complaint.answerable = text_or_empty(body, "answerable");
    complaint.offered = text_or_empty(body, "offered");
    complaint.until = Day::parse(text_or_empty(body, "until"));
    return complaint;
}

void add_answer(Complaint& complaint, const Row& row) {
    complaint.done_on = Day::parse(row.text(2));
    complaint.done_by = row.text(3);
    complaint.done = Json::parse(row.text(4))["done"].text();
}

/// The name of that code on the ticket, where a line bears it.
std::optional<std::string> name_on_ticket(const Book& book, const TicketRow& ticket, const std::string& code) {
    const Json body = Json::parse(book.entry(ticket.seq).body);
    for (const auto& line : body["lines"].items())
        if (line["code"].is_text() && line["code"].text() == code) return line["name"].text();
    return std::nullopt;
}

} // namespace

std::vector<Complaint> all_complaints(const Book& book) {
    std::map<std::int64_t, Complaint> by_seq;
    const std::string columns = "SELECT number, seq, business_day, staff, body, about FROM entry WHERE number > 0 AND ";
    book.database().each(columns + "kind = 'complaint'",
                         [&](const Row& row) { by_seq[row.integer(1)] = complaint_from(row); });
    book.database().each(columns + "kind = 'complaint-answered'",
                         [&](const Row& row) { add_answer(by_seq.at(row.integer(5)), row); });
    std::vector<Complaint> complaints;
    for (auto& [seq, complaint] : by_seq) complaints.push_back(std::move(complaint));
    return complaints;
}

std::vector<Complaint> open_complaints(const Book& book) {
    auto complaints = all_complaints(book);
    std::erase_if(complaints, [](const Complaint& one) { return !one.is_open(); });
    return complaints;
}

std::vector<Complaint> complaints_of(const Book& book, const std::string& month) {
    auto complaints = all_complaints(book);
    std::erase_if(complaints, [&](const Complaint& one) {
        const auto taken = one.business_day.month();
        return taken > month || (taken < month && one.done_on && one.done_on->month() < month);
    });
    return complaints;
}

std::optional<Complaint> find_complaint(const Book& book, std::int64_t number) {
    for (auto& complaint : all_complaints(book))
        if (complaint.number == number) return std::move(complaint);
    return std::nullopt;
}

Outcome<ComplaintQuote> quote_complaint(const Book& book, Complaint asked, Day today) {
    const auto ticket = find_ticket(book, asked.ticket);
    if (!ticket) return Refusal{Why::unknown_ticket, std::to_string(asked.ticket)};
    if (!asked.item.empty()) {
        const auto name = name_on_ticket(book, *ticket, asked.item);
        if (!name) return Refusal{Why::unknown_item, asked.item};
        asked.item_name = *name;
    }
    if (!book.shop().has_reason("complaint", asked.cause)) return Refusal{Why::unknown_reason, asked.cause};
    if (asked.until && *asked.until < today) return Refusal{Why::day_past, asked.until->iso()};
    asked.sold_by = ticket->cashier;
    return ComplaintQuote{std::move(asked), ticket->seq};
}

Entry record_complaint(Recording& act, const Place& place, const ComplaintQuote& quote) {
    const Complaint& told = quote.complaint;
    EntryDraft draft = draft_at(place, Kind::complaint);
    draft.about = quote.ticket_seq;
    draft.body = Json::object({{"ticket", told.ticket}, {"sold_by", told.sold_by}, {"cause", told.cause}});
    set_if_any(draft.body, "item", told.item);
    set_if_any(draft.body, "name", told.item_name);
    set_if_any(draft.body, "answerable", told.answerable);
    set_if_any(draft.body, "offered", told.offered);
    if (told.until) draft.body.set("until", told.until->iso());
    return act.post(std::move(draft));
}

std::string ComplaintAnswer::subject() const {
    return "answer complaint " + std::to_string(complaint.number) + ": " + done;
}

Outcome<ComplaintAnswer> quote_answer(const Book& book, std::int64_t number, const std::string& done) {
    auto complaint = find_complaint(book, number);
    if (!complaint) return Refusal{Why::unknown_complaint, std::to_string(number)};
    if (!complaint->is_open()) return Refusal{Why::nothing_to_settle, std::to_string(number)};
    if (done.find_first_not_of(' ') == std::string::npos) return Why::unknown_reason;
    return ComplaintAnswer{*std::move(complaint), done};
}

Entry record_answer(Recording& act, const ComplaintAnswer& quote, Approval<Right::settle_complaint> approval) {
    EntryDraft draft;
    draft.kind = Kind::complaint_answered;
    draft.staff = approval.person().id;
    draft.about = quote.complaint.seq;
    const Json settler = approval.use(quote.subject(), act.at().utc_ms).set("as", "settler");
    draft.body = Json::object(
        {{"complaint", quote.complaint.number}, {"done", quote.done}, {"signers", Json::list().add(settler)}});
    return act.post(std::move(draft));
}

} // namespace till
