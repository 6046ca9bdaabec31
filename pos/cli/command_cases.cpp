// `tillbook cases`, `case`, `complaints`, `exceptions`, `forms`, `bundle`, `due`, `board`, `x`: what is open, to whom.
#include "pos/cli/case_json.h"
#include "pos/cli/commands.h"
#include "pos/cli/reader.h"
#include "pos/cli/report_json.h"
#include "pos/cli/report_text.h"
#include "pos/cli/utf8.h"
#include "reconcile/shift/shift_report.h"

#include <algorithm>
#include <iostream>
#include <stdexcept>

namespace till {
namespace {

constexpr int noon = 12 * 3600;

Exit show(const Json& report, bool json) {
    std::cout << (json ? report.line() + "\n" : report_text(report)) << std::flush;
    if (!std::cout) throw std::runtime_error{"the answer cannot be written"};
    return Exit::done;
}

Day today(const Desk& desk) { return desk.book().moment(desk.now()).day(); }

/// The machine's time; in a rehearsal, whose days may lie ahead of it, never before the book's last entry; or noon of a
/// day that was asked for.
void set_clock(SetClock& clock, const Desk& desk, std::optional<Day> as_of) {
    const auto now = SystemClock{}.utc_ms();
    clock.set(as_of                   ? desk.book().time_zone().local(*as_of, noon).utc_ms
              : desk.shop().rehearsal ? std::max(now, desk.book().head().at)
                                      : now);
}

/// The day that was asked for; none where the text is empty.
std::optional<Day> day_asked(const std::string& text) {
    const auto day = Day::parse(text);
    if (!text.empty() && !day)
        throw std::invalid_argument{"\"" + safe_text(text) + "\" is not a day: write YYYY-MM-DD"};
    return day;
}

void refuse_no_month(const std::string& month) {
    if (month.size() != 7 || !Day::parse(month + "-01"))
        throw std::invalid_argument{"\"" + safe_text(month) + "\" is not a month: write YYYY-MM"};
}

/// Opens the book, asks who wants to know, and shows what `ask` tells that person: a report or a refusal.
template <class Ask> Exit report(const ReportOptions& options, std::optional<Day> as_of, Ask ask) {
    SetClock clock;
    Desk desk{BookPlaces::of(options.book), clock};
    set_clock(clock, desk, {}); // a PIN is judged by the real time
    const auto reader = desk.reader(reader_of(options, desk.shop()));
    if (!reader) return told(reader.refusal(), desk.shop());
    set_clock(clock, desk, as_of);
    const Outcome<Json> found = ask(desk, *reader);
    return found ? show(*found, options.json) : told(found.refusal(), desk.shop());
}

/// A year of months up to the last entry's, unless the period was said.
OverShortAsked asked_of(const CasesCommand& wanted, const Desk& desk) {
    OverShortAsked asked;
    for (const auto by : {OverShortAsked::By::till, OverShortAsked::By::cause})
        if (word(by) == wanted.by) asked.by = by;
    const Day last = desk.book().head().business_day;
    asked.until = wanted.until.empty() ? last.month() : wanted.until;
    refuse_no_month(asked.until);
    constexpr std::chrono::days a_year{334}; // from the first of the last month back into the first of twelve
    asked.from = wanted.from.empty() ? Day{Day::parse(asked.until + "-01")->date() - a_year}.month() : wanted.from;
    refuse_no_month(asked.from);
    return asked;
}

} // namespace

Exit command_cases(const ReportOptions& options, const CasesCommand& wanted) {
    return report(options, {}, [&](Desk& desk, const Person& reader) -> Outcome<Json> {
        if (!wanted.by.empty()) {
            const auto history = desk.over_short_history(reader, asked_of(wanted, desk));
            if (!history) return history.refusal();
            return history_json(*history, desk.shop().currency);
        }
        auto cases = desk.cases(reader);
        if (wanted.only_unsettled) std::erase_if(cases, [](const CaseRow& row) { return row.is_settled(); });
        return cases_json(cases, today(desk), desk.shop().currency);
    });
}

Exit command_case(const ReportOptions& options, std::int64_t number) {
    return report(options, {}, [&](Desk& desk, const Person& reader) -> Outcome<Json> {
        const auto file = desk.case_file(reader, number);
        if (!file) return file.refusal();
        return case_json(*file, today(desk), desk.shop().currency);
    });
}

Exit command_exceptions(const ReportOptions& options, const std::string& month) {
    refuse_no_month(month);
    return report(options, {}, [&](Desk& desk, const Person& reader) -> Outcome<Json> {
        const auto found = desk.exceptions(reader, month);
        if (!found) return found.refusal();
        return exceptions_json(*found, desk.shop().currency);
    });
}

Exit command_forms(const ReportOptions& options) {
    return report(options, {}, [&](Desk& desk, const Person& reader) -> Outcome<Json> {
        return forms_json(desk.forms(reader), today(desk));
    });
}

Exit command_complaints(const ReportOptions& options, const std::string& month) {
    if (!month.empty()) refuse_no_month(month);
    return report(options, {}, [&](Desk& desk, const Person& reader) -> Outcome<Json> {
        return complaints_json(desk.complaints(reader, month), month, today(desk));
    });
}

Exit command_bundle(const ReportOptions& options, const std::string& week) {
    if (!week_span(week)) throw std::invalid_argument{"\"" + safe_text(week) + "\" is not a week: write 2026-W38"};
    return report(options, {}, [&](Desk& desk, const Person& reader) -> Outcome<Json> {
        const auto bundle = desk.bundle(reader, week);
        if (!bundle) return bundle.refusal();
        return bundle_json(*bundle, desk.shop().currency);
    });
}

Exit command_due(const ReportOptions& options, const std::string& role, const std::string& day) {
    return report(options, day_asked(day), [&](Desk& desk, const Person& reader) -> Outcome<Json> {
        const auto items = desk.due_today(reader, role_of(role));
        if (!items) return items.refusal();
        return due_items_json(*items, today(desk), desk.shop().currency);
    });
}

Exit command_board(const ReportOptions& options, const std::string& text) {
    const auto asked = day_asked(text);
    return report(options, {}, [&](Desk& desk, const Person& reader) -> Outcome<Json> {
        const Day day = asked.value_or(desk.book().head().business_day);
        const auto rows = desk.board(reader, day);
        if (!rows) return rows.refusal();
        return board_json(*rows, day, desk.shop().currency);
    });
}

Exit command_x(const ReportOptions& options, std::int64_t shift) {
    return report(options, {}, [&](Desk& desk, const Person& reader) -> Outcome<Json> {
        const auto found = desk.x_reading(reader, shift);
        if (!found) return found.refusal();
        return report_json(*found, desk.shop().currency);
    });
}

} // namespace till
