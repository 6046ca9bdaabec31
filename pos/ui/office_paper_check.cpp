// OfficePaperCheck: the answer beside the heading, a row for each figure that differs.
#include "pos/ui/office_paper_check.h"

#include "pos/ui/office_panel.h"

#include <wx/intl.h>

#include <map>

namespace till {
namespace {

using Names = std::map<std::string, wxString>;

/// The name of the word, or the word itself.
wxString named(const Names& names, const std::string& word) {
    const auto found = names.find(word);
    return found == names.end() ? shown(word) : found->second;
}

wxString name_of_paper(const SheetCheck& check) {
    const Names names{
        {"shift", _("Shift sheet %s")},     {"deposit", _("Deposit slip %s")}, {"safe-count", _("Safe count %s")},
        {"day", _("Daily report %s")},      {"journal", _("Cash journal %s")}, {"ledger", _("Monthly ledger %s")},
        {"check-list", _("Check list %s")}, {"bundle", _("Weekly bundle %s")}, {"case", _("Over/short case %s")}};
    return wxString::Format(named(names, check.paper), shown(check.which));
}

wxString name_of_figure(const std::string& name) {
    const Names names{{"business_day", _("Business day")},
                      {"currency", _("Currency")},
                      {"expected", _("Expected")},
                      {"counted", _("Counted")},
                      {"over_short", _("Over/short")},
                      {"head", _("Head of the chain")},
                      {"which", _("Number")},
                      {"entry", _("Entry")},
                      {"amount", _("Amount")},
                      {"sales", _("Sales")},
                      {"voids", _("Voids")},
                      {"refunds", _("Refunds and returns")},
                      {"net", _("Net sales")},
                      {"opening", _("Opening")},
                      {"receipts", _("In")},
                      {"payments", _("Out")},
                      {"closing", _("Closing")},
                      {"debit", _("Debits")},
                      {"sheets", _("Shift sheets")},
                      {"slips", _("Deposit slips")},
                      {"deposited", _("Deposited")},
                      {"difference", _("Difference")},
                      {"open", _("Still open")}};
    return named(names, name);
}

} // namespace

OfficePaperCheck::OfficePaperCheck(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, std::string code)
    : OfficeScreen{parent, counter, stage, std::move(seat)}, code_{std::move(code)} {
    lay_out(_("Check a paper"), {{_("What"), 0}, {_("On the paper"), 220, true}, {_("In the book"), 220, true}},
            _("Check another"), {});
}

void OfficePaperCheck::load() {
    if (code_.empty()) return ask_code();
    look_at_takings([code = code_](const Book& book) { return check_sheet(book, code); },
                    [this](const std::optional<SheetCheck>& check) {
                        if (check) return show(*check);
                        stage().say(Tone::refused,
                                    _("No paper has such a text at its foot: it begins with TB1 or TB2."));
                        ask_code();
                    });
}

void OfficePaperCheck::show(const SheetCheck& check) {
    std::vector<OfficeList::Row> rows;
    for (const auto& one : check.differences) {
        const bool is_head = one.name == "head"; // as many of its digits as the paper has
        rows.push_back({name_of_figure(one.name), shown(one.on_paper),
                        shown(is_head ? one.in_book.substr(0, one.on_paper.size()) : one.in_book)});
    }
    show_rows(rows);
    show_sum(name_of_paper(check));
    switch (check.answer) {
    case SheetCheck::Answer::match: return stage().say(Tone::done, _("The paper says what the book says."));
    case SheetCheck::Answer::altered:
        return stage().say(Tone::refused, _("ALTERED: the paper and the book differ in what stands above."));
    case SheetCheck::Answer::missing: return stage().say(Tone::refused, _("MISSING: the book has no such document."));
    }
}

void OfficePaperCheck::ask_code() {
    ask_for({.title = _("Check a paper"),
             .note = _("Scan the square code at the foot of the paper, or key the text beside it; of the last word the "
                       "first eight characters are enough."),
             .fields = {{_("Code at the foot")}},
             .go = _("Check it")},
            [this](const Given& given) { go_to<OfficePaperCheck>(utf8(given.texts.front())); });
}

void OfficePaperCheck::go_back() { go_to<OfficePanel>(); }

} // namespace till
