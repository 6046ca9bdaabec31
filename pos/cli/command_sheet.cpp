// `tillbook sheet`, `slip` and `check-sheet`: paper as PDF, and what it says held against the book.
#include "pos/cli/commands.h"
#include "pos/cli/reader.h"
#include "pos/cli/report_text.h"
#include "pos/cli/utf8.h"
#include "pos/desk/book_paper.h"
#include "pos/desk/sheet_check.h"
#include "reconcile/book/book.h"

#include <array>
#include <charconv>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <utility>

namespace till {
namespace {

PaperSize size_of(const std::string& size) { return size == "a5" ? PaperSize::a5 : PaperSize::a4; }

/// The one paper that comes in A4 alone: its copies stand on one page, or are as long as the shift was.
void want_a4(const PaperOptions& paper) {
    if (paper.size != "a4") throw std::invalid_argument{"this paper is A4 only"};
}

Outcome<Done> write_movement(Desk& desk, const PaperOptions& paper) {
    want_a4(paper);
    const auto kind = kind_of(paper.kind);
    std::int64_t number = 0;
    const auto* end = paper.number.data() + paper.number.size();
    const auto read = std::from_chars(paper.number.data(), end, number);
    if (!kind || read.ec != std::errc{} || read.ptr != end)
        return Refusal{Why::unknown_slip, paper.kind + " " + paper.number};
    return desk.write_slip(*kind, number, paper.file);
}

/// The day's or month's paper that is asked for; nothing where it is a shift's sheet. Throws std::invalid_argument for
/// what is no day or no month.
std::optional<PaperWanted> report_wanted(const PaperOptions& paper) {
    const std::array<std::pair<BookPaper, const std::string*>, 4> asked{{{BookPaper::day, &paper.day},
                                                                         {BookPaper::journal, &paper.journal},
                                                                         {BookPaper::ledger, &paper.ledger},
                                                                         {BookPaper::check_list, &paper.check_list}}};
    for (const auto& [kind, which] : asked) {
        if (which->empty()) continue;
        const bool month = kind != BookPaper::day;
        if (!Day::parse(*which + (month ? "-01" : "")))
            throw std::invalid_argument{"\"" + safe_text(*which) + "\" is not a " +
                                        (month ? "month: write YYYY-MM" : "day: write YYYY-MM-DD")};
        return PaperWanted{kind, *which, size_of(paper.size), 0};
    }
    return std::nullopt;
}

Exit told_of(const Outcome<Done>& written, const std::string& name, const PaperOptions& paper, const Shop& shop) {
    if (!written) return told(written.refusal(), shop);
    std::cout << name << " is at " << safe_text(paper.file) << ".\n";
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
    const SystemClock clock;
    Desk desk{BookPlaces::of(options.book), clock};
    if (const auto wanted = report_wanted(paper)) {
        if (const auto may = may_read(desk, options, 0); !may) return told(may.refusal(), desk.shop());
        const auto written = write_book_paper(desk.book(), *wanted, paper.file);
        return told_of(written, "The " + std::string{word(wanted->paper)} + " of " + wanted->which, paper, desk.shop());
    }
    want_a4(paper);
    const auto written = desk.write_sheet(paper.shift, paper.file, reader_of(options, desk.shop()));
    return told_of(written, "The sheet of shift " + std::to_string(paper.shift), paper, desk.shop());
}

Exit command_slip(const ReportOptions& options, const PaperOptions& paper) {
    const SystemClock clock;
    Desk desk{BookPlaces::of(options.book), clock};
    if (const auto may = may_read(desk, options, 0); !may) return told(may.refusal(), desk.shop());
    const bool of_book = paper.kind == word(BookPaper::deposit) || paper.kind == word(BookPaper::safe_count);
    const auto written =
        of_book ? write_book_paper(desk.book(), {*book_paper_of(paper.kind), paper.number, size_of(paper.size), 0},
                                   paper.file)
                : write_movement(desk, paper);
    return told_of(written, "The slip of " + safe_text(paper.kind) + " " + safe_text(paper.number), paper, desk.shop());
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
