// OfficeX: the drawer first, the other tenders, tickets and sales, then what happened and who signed for it.
#include "pos/ui/office_x.h"

#include "pos/ui/office_board.h"
#include "pos/ui/office_entries.h"
#include "pos/ui/office_words.h"
#include "pos/ui/tender_name.h"

#include <wx/intl.h>

namespace till {
namespace {

wxString time_of(const Moment& at) { return shown(at.clock().substr(0, 5)); }

} // namespace

OfficeX::OfficeX(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, std::int64_t shift, Day day)
    : OfficeScreen{parent, counter, stage, std::move(seat)}, shift_{shift}, day_{day} {
    lay_out(wxString::Format(_("X reading of shift %lld"), static_cast<long long>(shift)),
            {{_("Of"), 200}, {_("Figure"), 0}, {_("Amount"), 180, true}}, {},
            {{"x-again", _("Read again"), WXK_F2, [this] { load(); }}});
}

void OfficeX::load() {
    if (is_waiting()) return;
    struct Known {
        ShiftReport report;
        Moment now;
    };
    look(
        [shift = shift_](Desk& desk, const Person& reader) -> Outcome<Known> {
            auto report = desk.x_reading(reader, shift);
            if (!report) return report.refusal();
            return Known{*std::move(report), desk.book().moment(desk.now())};
        },
        [this](const Known& known) {
            show_rows(rows_of(known.report));
            const auto& report = known.report;
            show_sum(wxString::Format(_("till %s, %s since %s, read at %s"), shown(report.till),
                                      counter().name_of(report.cashier), time_of(report.opened), time_of(known.now)));
        });
}

std::vector<OfficeList::Row> OfficeX::rows_of(const ShiftReport& report) const {
    std::vector<OfficeList::Row> rows;
    add_cash(rows, report.cash);
    for (const auto& tender : report.tenders)
        if (tender.tender != "cash") add_tender(rows, tender);
    add_tickets(rows, report);
    for (const auto& event : report.events) rows.push_back(row_of(event));
    return rows;
}

void OfficeX::add_tickets(std::vector<OfficeList::Row>& rows, const ShiftReport& report) const {
    const auto& tickets = report.tickets;
    const wxString numbers =
        tickets.first == 0 ? wxString{} : " (" + in_digits(tickets.first) + "-" + in_digits(tickets.last) + ")";
    rows.push_back({_("Tickets"), _("Sold") + numbers, in_digits(tickets.sold)});
    if (tickets.voided > 0) rows.push_back({_("Tickets"), _("Voided"), in_digits(tickets.voided)});
    if (tickets.refunded > 0) rows.push_back({_("Tickets"), _("Refunded"), in_digits(tickets.refunded)});
    wxString missing;
    for (const auto one : tickets.missing) missing += (missing.empty() ? wxString{} : wxString{", "}) + in_digits(one);
    if (!missing.empty()) rows.push_back({_("Tickets"), wxString::Format(_("missing %s"), missing), wxString{}});
    rows.push_back({_("All sales"), _("Sales"), money(report.sales)});
    rows.push_back({_("All sales"), _("Voids"), money(report.voids)});
    rows.push_back({_("All sales"), _("Refunds and returns"), money(report.refunds)});
    rows.push_back({_("All sales"), _("Discounts"), money(report.discounts)});
}

/// What never happened has no row, but the float, the sales and what the drawer should hold always stand there.
void OfficeX::add_cash(std::vector<OfficeList::Row>& rows, const ShiftCash& cash) const {
    const auto add = [&](const wxString& name, Money amount) { rows.push_back({_("Cash"), name, money(amount)}); };
    const auto add_any = [&](const wxString& name, Money amount) {
        if (!amount.is_zero()) add(name, amount);
    };
    add(_("Float counted"), cash.counted_float);
    add_any(_("of it the opening gap"), cash.opening_gap);
    add(_("Sales"), cash.sales);
    add_any(_("Voids"), -cash.voids);
    add_any(_("Refunds and returns"), -cash.refunds);
    add_any(_("On accounts, cards and vouchers"), cash.received);
    add_any(_("Paid in"), cash.paid_in);
    add_any(_("Paid out"), -cash.paid_out);
    add_any(_("Pickup"), cash.pickups);
    add_any(_("Drop"), -cash.drops);
    add_any(_("Deposits"), -cash.deposits);
    add_any(_("Suspect note"), -cash.suspect);
    add_any(_("Other cash"), cash.other());
    add(_("Expected in the drawer"), cash.expected);
}

void OfficeX::add_tender(std::vector<OfficeList::Row>& rows, const ShiftTender& tender) const {
    const auto name = tender_name(tender.tender);
    rows.push_back({name, _("Sold"), money(tender.sold)});
    if (!tender.received.is_zero())
        rows.push_back({name, _("On accounts, cards and vouchers"), money(tender.received)});
    if (!tender.refunded.is_zero()) rows.push_back({name, _("Refunds and returns"), money(-tender.refunded)});
    rows.push_back({name, _("Expected"), money(tender.expected)});
}

OfficeList::Row OfficeX::row_of(const ShiftEvent& event) const {
    wxString words = time_of(event.at);
    const auto add = [&words](const std::string& text) {
        if (!text.empty()) words += wxString::FromUTF8(" · ") + shown(text);
    };
    add(event.text);
    add(event.reason);
    for (const auto& signer : event.signers) add(signer);
    return {name_of_document(event.kind, event.number, counter().language), words,
            event.amount.is_zero() ? wxString{} : money(event.amount)};
}

void OfficeX::go_back() { go_to<OfficeBoard>(day_); }

} // namespace till
