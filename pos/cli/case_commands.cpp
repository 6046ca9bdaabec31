// CaseCommands: the options by CLI11.
#include "pos/cli/case_commands.h"

#include <CLI/CLI.hpp>

namespace till {

void CaseCommands::add(const MakeReport& report) {
    add_cases(report);
    add_papers(report);
    add_today(report);
}

void CaseCommands::add_cases(const MakeReport& report) {
    auto* cases = report("cases",
                         "List the over/short cases with their age, or how over and short came about by person, till "
                         "or cause; a cashier is shown their own.",
                         "tillbook cases shop.book --by person --from 2026-01 --to 2026-11");
    auto* by = cases->add_option("--by", cases_.by, "the history by person, till or cause")
                   ->check(CLI::IsMember({"person", "till", "cause"}));
    cases->add_option("--from", cases_.from, "its first month")->needs(by)->type_name("YYYY-MM");
    cases->add_option("--to", cases_.until, "its last month")->needs(by)->type_name("YYYY-MM");
    cases->add_flag("--open", cases_.only_unsettled, "only those not settled")->excludes(by);
    cases->callback([this] { exit_ = command_cases(options_, cases_); });

    auto* one =
        report("case", "Show an over/short case with everything that was done about it.", "tillbook case shop.book 1");
    one->add_option("N", number_, "the case's number")->required();
    one->callback([this] { exit_ = command_case(options_, number_); });

    auto* complaints = report("complaints",
                              "List a month's complaints, or without one those that are open, each with its ticket, "
                              "cause, offer and what was done; a cashier is shown their own.",
                              "tillbook complaints shop.book 2026-11");
    complaints->add_option("MONTH", text_, "the month, as YYYY-MM");
    complaints->callback([this] { exit_ = command_complaints(options_, text_); });

    auto* exceptions = report(
        "exceptions", "Show a month's voids, refunds, returns, complaints and over/short by person, item and cause.",
        "tillbook exceptions shop.book 2026-11");
    exceptions->add_option("MONTH", text_, "the month, as YYYY-MM")->required();
    exceptions->callback([this] { exit_ = command_exceptions(options_, text_); });
}

void CaseCommands::add_papers(const MakeReport& report) {
    report("forms", "Show where the pre-numbered forms are, and which numbers are missing.", "tillbook forms shop.book")
        ->callback([this] { exit_ = command_forms(options_); });

    auto* bundle = report("bundle", "Show the week's third copies and deposit slips due to finance, holes named.",
                          "tillbook bundle shop.book --week 2026-W38");
    bundle->add_option("--week", text_, "the week, as 2026-W38")->required()->type_name("WEEK");
    bundle->callback([this] { exit_ = command_bundle(options_, text_); });
}

void CaseCommands::add_today(const MakeReport& report) {
    auto* due = report("due", "Show what is due today, since when, and who must act.",
                       "tillbook due shop.book --for treasurer");
    due->add_option("--for", role_, "only what that role must see to")
        ->check(CLI::IsMember({"manager", "treasurer", "finance"}));
    due->add_option("--on", text_, "as of that day, as YYYY-MM-DD")->type_name("DATE");
    due->callback([this] { exit_ = command_due(options_, role_, text_); });

    auto* board = report("board", "Show a business day's shifts, how far each has come and what is next.",
                         "tillbook board shop.book --day 2026-11-21");
    board->add_option("--day", text_, "the business day; without it today's")->type_name("DATE");
    board->callback([this] { exit_ = command_board(options_, text_); });

    auto* x = report("x", "Show the figures of an open shift (X reading). Not to whoever stands at its till.",
                     "tillbook x shop.book 12");
    x->add_option("SHIFT", number_, "the shift's number")->required();
    x->callback([this] { exit_ = command_x(options_, number_); });
}

} // namespace till
