// CasePaper: names for ids, and the words of the shop for causes.
#include "pos/desk/case_paper.h"

#include "printing/bundle_sheet.h"
#include "printing/case_sheet.h"
#include "reconcile/bank/bundle.h"
#include "reconcile/shift/case_row.h"
#include "reconcile/staff/person_row.h"
#include "reconcile/staff/roster.h"

namespace till {
namespace {

std::string cause_of(const Book& book, const std::string& cause) {
    return cause.empty() ? cause : book.shop().reason_name("case", cause);
}

/// A difference is opened and settled for a reason of the close; what a note says is nobody's word.
std::string said_in(const Book& book, const CaseStep& step) {
    return step.kind == word(Kind::case_noted) ? step.note : book.shop().reason_name("close", step.note);
}

CaseLine line_of(const Book& book, const CaseStep& step) {
    CaseLine line{step.at,
                  step.what,
                  step.amount,
                  said_in(book, step),
                  cause_of(book, step.cause),
                  step.evidence,
                  person_name(book, step.bearer),
                  step.signers};
    if (line.signers.empty()) line.signers = {person_name(book, step.staff)};
    return line;
}

void add_papers(BundleValues& values, const Book& book, const WeeklyBundle& week) {
    for (const auto& sheet : week.sheets)
        values.sheets.push_back({sheet.business_day, sheet.shift, sheet.till, person_name(book, sheet.cashier),
                                 sheet.state, sheet.slips, sheet.bundle, std::string{word(sheet.hole)}});
    for (const auto& slip : week.slips)
        values.slips.push_back({slip.business_day, slip.slip, slip.shifts, slip.amount, slip.confirmed, slip.bundle,
                                std::string{slip.missing ? word(SheetHole::missing) : ""}});
}

} // namespace

void write_case_paper(const Book& book, const PaperWanted& wanted, const PaperCode& code,
                      const std::filesystem::path& pdf) {
    const auto file = *case_file(book, std::stoll(wanted.which));
    const auto& row = file.row;
    CaseValues values{row.number,
                      row.business_day,
                      row.at,
                      row.till,
                      row.shift,
                      person_name(book, row.cashier),
                      row.tender,
                      row.account,
                      row.difference,
                      row.open,
                      row.owed,
                      cause_of(book, row.cause),
                      person_name(book, row.bearer.empty() ? row.named_bearer : row.bearer),
                      std::string{word(row.state())},
                      {},
                      {code.text(), code.hash},
                      wanted.reprint};
    for (const auto& step : file.steps) values.steps.push_back(line_of(book, step));
    write_case_sheet(values, book.shop(), wanted.size, pdf);
}

void write_bundle_paper(const Book& book, const PaperWanted& wanted, const PaperCode& code,
                        const std::filesystem::path& pdf) {
    const auto week = *weekly_bundle(book, wanted.which);
    BundleValues values;
    values.week = week.week;
    values.from = week.from;
    values.until = week.until;
    values.holes = week.holes();
    values.is_handed_over = week.is_handed_over();
    values.seal = {code.text(), code.hash};
    values.reprint = wanted.reprint;
    add_papers(values, book, week);
    if (const auto last = book.entry(code.seq); last.kind == Kind::bundle) {
        const Json body = Json::parse(last.body);
        values.at = last.at;
        values.giver = signer_name(body, "giver");
        values.taker = signer_name(body, "taker");
    }
    write_bundle_sheet(values, book.shop(), wanted.size, pdf);
}

} // namespace till
