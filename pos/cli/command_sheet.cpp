// `tillbook sheet`, `slip` and `check-sheet`: paper as PDF, and what it says held against the book.
#include "devices/office_printer.h"
#include "pos/cli/commands.h"
#include "pos/cli/reader.h"
#include "pos/cli/report_text.h"
#include "pos/cli/utf8.h"
#include "pos/desk/printed_paper.h"
#include "pos/desk/sheet_check.h"
#include "reconcile/bank/bundle.h"
#include "reconcile/book/book.h"

#include <iostream>
#include <stdexcept>

namespace till {
namespace {

PaperSize size_of(const std::string& size) { return size == "a5" ? PaperSize::a5 : PaperSize::a4; }

/// The papers that come in A4 alone: their copies stand on one page, or are as long as the shift was.
bool is_a4_only(BookPaper paper) { return paper == BookPaper::shift || paper == BookPaper::movement; }

/// How the text that names such a paper is written.
const char* form_of(BookPaper paper) {
    switch (paper) {
    case BookPaper::day: return "a day: write YYYY-MM-DD";
    case BookPaper::bundle: return "a week: write YYYY-Www, as 2026-W38";
    case BookPaper::journal:
    case BookPaper::ledger:
    case BookPaper::check_list: return "a month: write YYYY-MM";
    default: return "a number";
    }
}

bool is_in_form(BookPaper paper, const std::string& which) {
    switch (paper) {
    case BookPaper::day: return Day::parse(which).has_value();
    case BookPaper::bundle: return week_span(which).has_value();
    case BookPaper::journal:
    case BookPaper::ledger:
    case BookPaper::check_list: return Day::parse(which + "-01").has_value();
    default: return !which.empty() && which.find_first_not_of("0123456789") == which.npos;
    }
}

/// Throws std::invalid_argument for a day that is none, and for a size that the paper does not come in.
PaperWanted sheet_wanted(const PaperOptions& paper) {
    const PaperWanted wanted{*book_paper_of(paper.kind), paper.number, size_of(paper.size), 0};
    if (!is_in_form(wanted.paper, wanted.which))
        throw std::invalid_argument{"\"" + safe_text(wanted.which) + "\" is not " + form_of(wanted.paper)};
    return wanted;
}

PaperWanted slip_wanted(const PaperOptions& paper) {
    const auto kind = book_paper_of(paper.kind);
    if (kind == BookPaper::deposit || kind == BookPaper::safe_count)
        return {*kind, paper.number, size_of(paper.size), 0};
    return {BookPaper::movement, paper.kind + " " + paper.number, size_of(paper.size), 0};
}

/// What became of it, in a sentence.
std::string told_of(const WrittenPaper& written, const std::string& file) {
    const auto copy = written.copy > 0 ? ", COPY " + std::to_string(written.copy) : std::string{};
    const auto interim = written.is_interim ? " so far" : "";
    return "The paper of " + safe_text(written.name) + interim + copy + " is at " + safe_text(file) + ".\n";
}

/// Writes it, and hands it to the printer, which is looked for before the book tells of a print.
Exit write_and_print(const ReportOptions& options, const PaperOptions& paper, const PaperWanted& wanted) {
    if (is_a4_only(wanted.paper) && wanted.size != PaperSize::a4) throw std::invalid_argument{"this paper is A4 only"};
    const auto printer =
        paper.printer.empty() ? paper.printer : find_office_printer(paper.printer == "default" ? "" : paper.printer);
    const SystemClock clock;
    Desk desk{BookPlaces::of(options.book), clock};
    const auto written = write_paper(desk, wanted, paper.file, reader_of(options, desk.shop()));
    if (!written) return told(written.refusal(), desk.shop());
    std::cout << told_of(*written, paper.file);
    if (!printer.empty()) {
        const OfficeJob job{paper.file, written->name, wanted.size == PaperSize::a5 ? "A5" : "A4"};
        const auto number = print_on_office_printer(printer, job);
        std::cout << "It is job " << number << " of printer " << safe_text(printer) << ".\n";
    }
    return Exit::done;
}

Json check_json(const SheetCheck& check) {
    Json differences = Json::list();
    for (const auto& each : check.differences)
        differences.add(Json::object({{"figure", each.name}, {"on_paper", each.on_paper}, {"in_book", each.in_book}}));
    return Json::object({{"ok", check.answer == SheetCheck::Answer::match},
                         {"answer", word(check.answer)},
                         {"paper", check.paper},
                         {"which", check.which},
                         {"differences", differences}});
}

} // namespace

Exit command_sheet(const ReportOptions& options, const PaperOptions& paper) {
    return write_and_print(options, paper, sheet_wanted(paper));
}

Exit command_slip(const ReportOptions& options, const PaperOptions& paper) {
    return write_and_print(options, paper, slip_wanted(paper));
}

Exit command_check_sheet(const ReportOptions& options, const std::string& text) {
    const SystemClock clock;
    Desk desk{BookPlaces::of(options.book), clock};
    if (const auto may = may_read(desk, options, shift_of_sheet(text)); !may) return told(may.refusal(), desk.shop());
    const auto check = check_sheet(desk.book(), text);
    if (!check) throw std::invalid_argument{"no sheet has such a text at its foot: it begins with TB1 or TB2"};
    const auto answer = check_json(*check);
    std::cout << (options.json ? answer.line() + "\n" : report_text(answer)) << std::flush;
    return check->answer == SheetCheck::Answer::match ? Exit::done : Exit::says_no;
}

} // namespace till
