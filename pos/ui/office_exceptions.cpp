// OfficeExceptions: three tables of one report; each is a screen of its own, as the ledger's breakdowns are.
#include "pos/ui/office_exceptions.h"

#include "pos/ui/office_entries.h"
#include "pos/ui/office_words.h"

#include <wx/intl.h>

namespace till {
namespace {

using By = ExceptionsWanted::By;
using Columns = std::vector<OfficeList::Column>;

wxString words_for(By by) {
    switch (by) {
    case By::person: return _("By person");
    case By::item: return _("By item");
    case By::cause: return _("By cause");
    }
    return {};
}

Columns columns_of(By by) {
    switch (by) {
    case By::person:
        return {{_("Who"), 0},
                {_("Tickets"), 64, true},
                {_("Voids"), 96, true},
                {_("Refunds"), 96, true},
                {_("Returns"), 96, true},
                {_("Signed off"), 84, true},
                {_("Over"), 80, true},
                {_("Short"), 80, true},
                {_("Cases"), 60, true},
                {_("Complaints"), 90, true}};
    case By::item:
        return {{_("Item"), 0},
                {_("Code"), 140},
                {_("Quantity"), 90, true},
                {_("Voids (times)"), 120, true},
                {_("Refunds (times)"), 120, true},
                {_("Returns (times)"), 120, true},
                {_("Complaints"), 90, true}};
    case By::cause: return {{_("What"), 150}, {_("Cause"), 0}, {_("Times"), 90, true}, {_("Amount"), 150, true}};
    }
    return {};
}

} // namespace

OfficeExceptions::OfficeExceptions(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat,
                                   ExceptionsWanted wanted)
    : OfficeScreen{parent, counter, stage, std::move(seat)}, wanted_{std::move(wanted)} {
    lay_out(wxString::Format(_("Exceptions of %s"), shown(wanted_.month)) + wxString::FromUTF8("  ·  ") +
                words_for(wanted_.by),
            columns_of(wanted_.by), {},
            {breakdown("exceptions-person", By::person, WXK_F2),
             breakdown("exceptions-item", By::item, WXK_F3),
             breakdown("exceptions-cause", By::cause, WXK_F4),
             {"exceptions-before", _("Month before"), WXK_PAGEUP, [this] { turn(-1); }},
             {"exceptions-after", _("Month after"), WXK_PAGEDOWN, [this] { turn(1); }}});
}

OfficeScreen::Task OfficeExceptions::breakdown(const char* id, By by, int key) {
    return {id, words_for(by), key, [this, by] { go_to<OfficeExceptions>(ExceptionsWanted{wanted_.month, by}); }};
}

void OfficeExceptions::load() {
    look([month = wanted_.month](Desk& desk, const Person& reader) { return desk.exceptions(reader, month); },
         [this](const ExceptionReport& report) {
             const auto rows = rows_of(report);
             show_rows(rows);
             show_sum(rows.empty() ? _("Nothing happened in it.") : wxString{});
         });
}

std::vector<OfficeList::Row> OfficeExceptions::rows_of(const ExceptionReport& report) const {
    switch (wanted_.by) {
    case By::person: return people_of(report);
    case By::item: return items_of(report);
    case By::cause: return causes_of(report);
    }
    return {};
}

std::vector<OfficeList::Row> OfficeExceptions::people_of(const ExceptionReport& report) const {
    std::vector<OfficeList::Row> rows;
    for (const auto& of : report.people)
        rows.push_back({counter().name_of(of.person), in_digits(of.tickets),
                        with_times(of.back.void_amount, of.back.voids),
                        with_times(of.back.refund_amount, of.back.refunds),
                        with_times(of.back.return_amount, of.back.returns), in_digits(of.signed_off), money(of.over),
                        money(of.shortage), in_digits(of.cases), in_digits(of.complaints)});
    if (rows.empty()) return rows;
    const auto& total = report.total;
    rows.push_back({_("Total"), wxString{}, with_times(total.void_amount, total.voids),
                    with_times(total.refund_amount, total.refunds), with_times(total.return_amount, total.returns),
                    wxString{}, money(report.over), money(report.shortage), wxString{}, in_digits(report.complaints)});
    return rows;
}

std::vector<OfficeList::Row> OfficeExceptions::items_of(const ExceptionReport& report) const {
    std::vector<OfficeList::Row> rows;
    for (const auto& of : report.items)
        rows.push_back({shown(of.name), shown(of.code), shown(of.quantity),
                        with_times(of.back.void_amount, of.back.voids),
                        with_times(of.back.refund_amount, of.back.refunds),
                        with_times(of.back.return_amount, of.back.returns), in_digits(of.complaints)});
    return rows;
}

std::vector<OfficeList::Row> OfficeExceptions::causes_of(const ExceptionReport& report) const {
    std::vector<OfficeList::Row> rows;
    for (const auto& of : report.causes) {
        const bool is_case = of.kind == "case";
        const auto cause = shown(counter().shop.reason_name(of.kind, of.cause, counter().language));
        rows.push_back({is_case                  ? _("Over/short")
                        : of.kind == "complaint" ? _("Complaint")
                                                 : name_of_document(of.kind, 0, counter().language),
                        cause.empty() ? _("none was noted") : cause, in_digits(of.count),
                        is_case               ? over_or_short(of.amount, counter().shop.currency)
                        : of.amount.is_zero() ? wxString{}
                                              : money(of.amount)});
    }
    return rows;
}

wxString OfficeExceptions::with_times(Money amount, std::int64_t times) const {
    return times == 0 ? wxString{} : money(amount) + " (" + in_digits(times) + ")";
}

void OfficeExceptions::turn(int months) {
    go_to<OfficeExceptions>(ExceptionsWanted{month_after(wanted_.month, months), wanted_.by});
}

void OfficeExceptions::go_back() { go_to<OfficeLedger>(LedgerWanted{wanted_.month}); }

} // namespace till
