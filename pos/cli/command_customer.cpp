// `tillbook customer`: a customer's statement of a month.
#include "pos/cli/commands.h"
#include "pos/cli/reader.h"
#include "pos/cli/report_json.h"
#include "pos/cli/report_text.h"
#include "reconcile/ticket/customer_statement.h"

#include <algorithm>
#include <iostream>
#include <stdexcept>

namespace till {
namespace {

Day last_day_of(const std::string& month) {
    Day day = *Day::parse(month + "-28");
    while (day.next().month() == month) day = day.next();
    return day;
}

Json line_json(const CustomerStatement::Line& line, const Currency& currency) {
    return Json::object({{"business_day", line.business_day.iso()},
                         {"at", line.at.rfc3339()},
                         {"kind", word(line.kind)},
                         {"number", line.number},
                         {"reference", line.reference},
                         {"amount", format(line.amount, currency)},
                         {"balance", format(line.balance, currency)}});
}

Json open_json(const CustomerStatement::Open& open, const Currency& currency) {
    return Json::object({{"business_day", open.business_day.iso()},
                         {"kind", word(open.kind)},
                         {"number", open.number},
                         {"amount", format(open.amount, currency)},
                         {"days", open.days}});
}

} // namespace

Json report_json(const CustomerStatement& statement, const Currency& currency) {
    Json lines = Json::list(), open = Json::list();
    for (const auto& line : statement.lines) lines.add(line_json(line, currency));
    for (const auto& item : statement.open) open.add(open_json(item, currency));
    return Json::object({{"customer", statement.customer.id},
                         {"name", statement.contact.name},
                         {"phone", statement.contact.phone},
                         {"month", statement.month},
                         {"credit", format(statement.customer.credit, currency)},
                         {"active", statement.customer.active},
                         {"opening", format(statement.opening, currency)},
                         {"lines", std::move(lines)},
                         {"closing", format(statement.closing, currency)},
                         {"open", std::move(open)}});
}

Exit command_customer(const ReportOptions& options, const std::string& customer, const std::string& month) {
    if (!month.empty() && !Day::parse(month + "-01"))
        throw std::invalid_argument{"\"" + month + "\" is not a month: write YYYY-MM"};
    const SystemClock clock;
    Desk desk{BookPlaces::of(options.book), clock};
    if (const auto may = may_read(desk, options, 0); !may) return told(may.refusal(), desk.shop());
    // The last entry's day is the book's today: a rehearsal's clock is its day file's.
    const Day today = desk.book().head().business_day;
    const std::string asked = month.empty() ? today.month() : month;
    const auto statement = customer_statement(desk.book(), customer, asked, std::min(last_day_of(asked), today));
    if (!statement) return told(Refusal{Why::unknown_customer, customer}, desk.shop());
    const Json report = report_json(*statement, desk.shop().currency);
    std::cout << (options.json ? report.line() + "\n" : report_text(report)) << std::flush;
    if (!std::cout) throw std::runtime_error{"the report cannot be written"};
    return Exit::done;
}

} // namespace till
