// `tillbook tickets`, `shift`, `day`, `month`, `journal` and `ledger`: what the book says, to whoever may read it.
#include "pos/cli/commands.h"
#include "pos/cli/reader.h"
#include "pos/cli/report_json.h"
#include "pos/cli/report_text.h"
#include "reconcile/book/book.h"
#include "reconcile/day/day_report.h"
#include "reconcile/month/cash_journal.h"
#include "reconcile/month/ledger.h"
#include "reconcile/month/month_report.h"
#include "reconcile/ticket/ticket_row.h"

#include <iostream>
#include <stdexcept>

namespace till {
namespace {

Exit show(const Json& report, bool json) {
    std::cout << (json ? report.line() + "\n" : report_text(report)) << std::flush;
    if (!std::cout) throw std::runtime_error{"the report cannot be written"};
    return Exit::done;
}

/// Opens the book, asks who wants to know, and shows what `ask` makes of it: a report or a refusal. `shift` is the one
/// that the report is about, 0 for more than one.
template <class Ask> Exit report(const ReportOptions& options, std::int64_t shift, Ask ask) {
    ReportDesk desk{options.book};
    if (const auto may = may_read(*desk, options, shift); !may) return told(may.refusal(), desk->shop());
    const Outcome<Json> found = ask(*desk);
    if (!found) return told(found.refusal(), desk->shop());
    Json told_of = *found;
    if (!desk.as_of().empty()) told_of.set("as_of", desk.as_of());
    return show(told_of, options.json);
}

/// Throws where it is neither a month nor a day.
Period period_of(const std::string& text) {
    const auto period = Period::parse(text);
    if (!period) throw std::invalid_argument{"\"" + text + "\" is no month or day: write YYYY-MM or YYYY-MM-DD"};
    return *period;
}

} // namespace

Exit command_tickets(const ReportOptions& options, const std::string& find) {
    return report(options, 0, [&](const Desk& desk) -> Outcome<Json> {
        return report_json(list_tickets(desk.book(), find), desk.shop().currency);
    });
}

Exit command_shift(const ReportOptions& options, std::int64_t shift) {
    return report(options, shift, [&](const Desk& desk) -> Outcome<Json> {
        const auto found = shift_report(desk.book(), shift);
        if (!found) return Refusal{Why::unknown_shift, std::to_string(shift)};
        return report_json(*found, desk.shop().currency);
    });
}

Exit command_day(const ReportOptions& options, const std::string& iso) {
    const auto day = Day::parse(iso);
    if (!day) throw std::invalid_argument{"\"" + iso + "\" is not a day: write YYYY-MM-DD"};
    return report(options, 0, [&](const Desk& desk) -> Outcome<Json> {
        return report_json(day_report(desk.book(), *day), desk.shop().currency);
    });
}

Exit command_month(const ReportOptions& options, const std::string& month) {
    const Period period = period_of(month);
    if (month.size() != 7) throw std::invalid_argument{"\"" + month + "\" is not a month: write YYYY-MM"};
    return report(options, 0, [&](const Desk& desk) -> Outcome<Json> {
        return report_json(month_report(desk.book(), month).value(), desk.shop().currency)
            .set("corrections", report_json(corrections_of(desk.book(), period)));
    });
}

Exit command_journal(const ReportOptions& options, const std::string& period) {
    const Period asked = period_of(period);
    return report(options, 0, [&](const Desk& desk) -> Outcome<Json> {
        return report_json(cash_journal(desk.book(), asked), desk.shop().currency);
    });
}

Exit command_ledger(const ReportOptions& options, const LedgerCommand& wanted) {
    const Period period = period_of(wanted.period);
    const auto by = ledger_by_of(wanted.by);
    if (!by) throw std::invalid_argument{"there is no ledger by \"" + wanted.by + "\""};
    return report(options, 0, [&](const Desk& desk) -> Outcome<Json> {
        const Currency& currency = desk.shop().currency;
        if (wanted.of.empty()) return report_json(ledger(desk.book(), period, *by), currency);
        return report_json(ledger_entries(desk.book(), period, *by, wanted.of), currency)
            .set("by", wanted.by)
            .set("of", wanted.of);
    });
}

} // namespace till
