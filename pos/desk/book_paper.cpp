// BookPaper: entries and reports as the papers want them, with people's names.
#include "pos/desk/book_paper.h"

#include "pos/desk/case_paper.h"
#include "pos/desk/month_paper.h"
#include "pos/desk/paper_figures.h"
#include "pos/desk/slip.h"
#include "printing/day_sheet.h"
#include "printing/deposit_slip.h"
#include "printing/safe_count_sheet.h"
#include "printing/shift_sheet.h"
#include "reconcile/book/text.h"
#include "reconcile/money/whole_number.h"
#include "reconcile/shift/pieces.h"
#include "reconcile/staff/person_row.h"
#include "reconcile/staff/roster.h"

#include <array>

namespace till {
namespace {

struct Named {
    BookPaper paper;
    std::string_view word;
};
constexpr std::array names{Named{BookPaper::deposit, "deposit"}, Named{BookPaper::safe_count, "safe-count"},
                           Named{BookPaper::day, "day"},         Named{BookPaper::journal, "journal"},
                           Named{BookPaper::ledger, "ledger"},   Named{BookPaper::check_list, "check-list"},
                           Named{BookPaper::bundle, "bundle"},   Named{BookPaper::over_short, "case"},
                           Named{BookPaper::shift, "shift"},     Named{BookPaper::movement, "movement"}};

std::string text_in(const Json& body, const char* key) { return body.has(key) ? body[key].text() : std::string{}; }

PaperSeal seal_of(const PaperCode& code) { return {code.text(), code.hash}; }

DepositSlip deposit_slip(const Book& book, const Entry& entry, const PaperCode& code) {
    const Json body = Json::parse(entry.body);
    DepositSlip slip;
    slip.number = entry.number;
    slip.slip = body["slip"].text();
    slip.business_day = entry.business_day;
    slip.at = entry.at;
    slip.account = body.has("account") ? body["account"].text() : book.shop().bank;
    if (slip.account == book.shop().bank) slip.account_number = book.shop().bank_number;
    if (body["from_drawer"].boolean()) slip.till = entry.till;
    slip.shift = entry.shift;
    slip.amount = Money::of_minor(body["amount"].integer());
    if (body.has("pieces")) slip.pieces = pieces_of(body["pieces"]);
    slip.bag = text_in(body, "bag");
    slip.security_seal = text_in(body, "seal");
    slip.bearer = person_name(book, entry.staff);
    slip.witness = signer_name(body, "witness");
    slip.seal = seal_of(code);
    return slip;
}

SafeCountSheet safe_count_sheet(const Entry& entry, const PaperCode& code) {
    const Json body = Json::parse(entry.body);
    SafeCountSheet sheet;
    sheet.number = entry.number;
    sheet.business_day = entry.business_day;
    sheet.at = entry.at;
    sheet.expected = Money::of_minor(body["expected"].integer());
    sheet.counted = Money::of_minor(body["counted"].integer());
    sheet.pieces = pieces_of(body["pieces"]);
    sheet.counter = signer_name(body, "counter");
    sheet.witness = signer_name(body, "witness");
    sheet.seal = seal_of(code);
    return sheet;
}

void write_day(const Book& book, const PaperWanted& wanted, const PaperCode& code, const std::filesystem::path& pdf) {
    const Day day = *Day::parse(wanted.which);
    const auto report = day_report(book, day);
    DaySheet sheet{report, {}, seal_of(code), wanted.reprint};
    for (const auto* people : {&report.advisers, &report.technicians})
        for (const auto& credited : *people) sheet.names[credited.person] = person_name(book, credited.person);
    write_day_sheet(sheet, book.shop(), wanted.size, pdf);
}

Outcome<Done> write_shift(const Book& book, const PaperWanted& wanted, const std::filesystem::path& pdf) {
    const auto number = whole_number(wanted.which);
    const auto report = number ? shift_report(book, *number) : std::nullopt;
    if (!report) return Refusal{Why::unknown_shift, wanted.which};
    if (!report->closed) return Refusal{Why::shift_open, wanted.which};
    write_shift_sheet(*report, book.shop(), pdf, wanted.reprint);
    return Done{};
}

Outcome<Done> write_movement(const Book& book, const PaperWanted& wanted, const std::filesystem::path& pdf) {
    const auto movement = movement_of(wanted.which);
    if (!movement) return Refusal{Why::unknown_slip, wanted.which};
    const auto found = slip_of(book, movement->kind, movement->number);
    if (!found) return found.refusal();
    MovementSlip slip = *found;
    slip.reprint = wanted.reprint;
    write_movement_slip(slip, book.shop(), pdf);
    return Done{};
}

} // namespace

std::string_view word(BookPaper paper) {
    for (const auto& named : names)
        if (named.paper == paper) return named.word;
    return {};
}

std::optional<BookPaper> book_paper_of(std::string_view word) {
    for (const auto& named : names)
        if (named.word == word) return named.paper;
    return std::nullopt;
}

std::optional<Movement> movement_of(const std::string& which) {
    const auto blank = which.find(' ');
    if (blank == which.npos) return std::nullopt;
    const auto kind = kind_of(which.substr(0, blank));
    const auto number = whole_number(std::string_view{which}.substr(blank + 1));
    if (!kind || !number) return std::nullopt;
    return Movement{*kind, *number};
}

Outcome<PaperCode> code_of_paper(const Book& book, BookPaper paper, const std::string& which) {
    const auto told = paper_figures(book, paper, which);
    if (!told) return told.refusal();
    const auto& currency = book.shop().currency;
    PaperCode code{std::string{word(paper)}, told->which, told->seq, currency.code, {}, {}};
    for (const auto& figure : told->figures) code.figures.push_back(figure.text(currency));
    code.hash = hex(book.entry(told->seq).hash);
    return code;
}

Outcome<Done> write_book_paper(const Book& book, const PaperWanted& wanted, const std::filesystem::path& pdf) {
    if (wanted.paper == BookPaper::shift) return write_shift(book, wanted, pdf);
    if (wanted.paper == BookPaper::movement) return write_movement(book, wanted, pdf);
    const auto code = code_of_paper(book, wanted.paper, wanted.which);
    if (!code) return code.refusal();
    switch (wanted.paper) {
    case BookPaper::deposit: {
        auto slip = deposit_slip(book, *document_entry(book, wanted.paper, wanted.which), *code);
        slip.reprint = wanted.reprint;
        write_deposit_slip(slip, book.shop(), wanted.size, pdf);
        return Done{};
    }
    case BookPaper::safe_count: {
        auto sheet = safe_count_sheet(*document_entry(book, wanted.paper, wanted.which), *code);
        sheet.reprint = wanted.reprint;
        write_safe_count_sheet(sheet, book.shop(), wanted.size, pdf);
        return Done{};
    }
    case BookPaper::day: write_day(book, wanted, *code, pdf); return Done{};
    case BookPaper::bundle: write_bundle_paper(book, wanted, *code, pdf); return Done{};
    case BookPaper::over_short: write_case_paper(book, wanted, *code, pdf); return Done{};
    case BookPaper::shift:
    case BookPaper::movement:
    case BookPaper::journal:
    case BookPaper::ledger:
    case BookPaper::check_list: break;
    }
    write_month_paper(book, wanted, seal_of(*code), pdf);
    return Done{};
}

} // namespace till
