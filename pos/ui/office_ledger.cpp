// OfficeLedger: a row for each account, day, till, cashier, tender or category, and the total last.
#include "pos/ui/office_ledger.h"

#include "pos/desk/export_file.h"
#include "pos/ui/office_entries.h"
#include "pos/ui/office_exceptions.h"
#include "pos/ui/office_journal.h"
#include "pos/ui/office_panel.h"
#include "pos/ui/office_words.h"

#include <wx/intl.h>

#include <chrono>

namespace till {

std::string month_after(const std::string& month, int months) {
    const auto day = Day::parse(month + "-01").value();
    const std::chrono::year_month_day first{day.date()};
    return Day{std::chrono::sys_days{first + std::chrono::months{months}}}.month();
}

OfficeLedger::OfficeLedger(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, LedgerWanted wanted)
    : OfficeScreen{parent, counter, stage, std::move(seat)}, wanted_{std::move(wanted)} {
    lay_out(wxString::Format(_("The month %s"), shown(wanted_.month)) + wxString::FromUTF8("  ·  ") +
                words_for(wanted_.by),
            {{_("Of"), 0},
             {_("Opening"), 116, true},
             {_("In"), 116, true},
             {_("Out"), 116, true},
             {_("Closing"), 116, true},
             {_("Net sales"), 116, true},
             {_("Over/short"), 96, true}},
            _("Entries behind it"),
            {breakdown("by-account", LedgerBy::account, WXK_F2),
             breakdown("by-day", LedgerBy::day, WXK_F3),
             breakdown("by-till", LedgerBy::till, WXK_F4),
             breakdown("by-cashier", LedgerBy::cashier, WXK_F5),
             breakdown("by-tender", LedgerBy::tender, WXK_F6),
             breakdown("by-category", LedgerBy::category, WXK_F7),
             {"month-journal", _("Cash journal"), WXK_F8, [this] { go_to<OfficeJournal>(wanted_.month); }},
             {"month-paper", _("Papers, files"), WXK_F9, [this] { ask_paper(); }},
             {"month-exceptions", _("Exceptions"), WXK_INSERT,
              [this] { go_to<OfficeExceptions>(ExceptionsWanted{wanted_.month}); }},
             {"month-close", _("Close the month"), WXK_F10, [this] { ask_close(); }, Right::close_month},
             {"month-before", _("Month before"), WXK_PAGEUP, [this] { turn(-1); }},
             {"month-after", _("Month after"), WXK_PAGEDOWN, [this] { turn(1); }}});
}

OfficeScreen::Task OfficeLedger::breakdown(const char* id, LedgerBy by, int key) {
    return {id, words_for(by), key, [this, by] { go_to<OfficeLedger>(LedgerWanted{wanted_.month, by}); }};
}

void OfficeLedger::load() {
    look_at_takings(
        [wanted = wanted_](const Book& book) { return ledger(book, Period::parse(wanted.month).value(), wanted.by); },
        [this](const Ledger& found) {
            keys_.clear();
            std::vector<OfficeList::Row> rows;
            for (const auto& row : found.rows) {
                keys_.push_back(row.key);
                rows.push_back(row_of(row, name_of_key(counter(), wanted_.by, row.key)));
            }
            if (!found.rows.empty()) rows.push_back(row_of(found.total, _("Total")));
            show_rows(rows);
            show_sum(found.rows.empty() ? _("Nothing happened in it.")
                                        : wxString::Format(_("Net sales %s"), money(found.total.net)));
        });
}

OfficeList::Row OfficeLedger::row_of(const LedgerRow& row, const wxString& name) const {
    return {name,           money(row.opening),   money(row.debit), money(row.credit), money(row.closing),
            money(row.net), money(row.over_short)};
}

void OfficeLedger::open_marked() {
    const auto at = marked();
    if (is_waiting() || !at || *at >= keys_.size()) return;
    go_to<OfficeEntries>(wanted_, keys_[*at]);
}

void OfficeLedger::ask_paper() {
    ask_for({.title = wxString::Format(_("Papers and files of %s"), shown(wanted_.month)),
             .choices = {{_("Which paper or file"),
                          {{"journal", _("Cash journal")},
                           {"ledger", _("Ledger")},
                           {"check-list", _("Check list")},
                           {"file-xlsx", _("Workbook (XLSX)")},
                           {"file-csv", _("Postings (CSV)")},
                           {"file-hledger", _("hledger journal")},
                           {"file-ledger", _("ledger journal")},
                           {"file-beancount", _("beancount journal")}},
                          2,
                          4}},
             .go = _("Open it")},
            [this](const Given& given) {
                const auto& chosen = given.chosen.front();
                if (const auto paper = book_paper_of(chosen)) return open_book_paper(*paper, wanted_.month);
                export_month(chosen.substr(std::string_view{"file-"}.size()));
            });
}

void OfficeLedger::export_month(const std::string& format) {
    open_file("exports", wanted_.month + "." + format,
              [month = wanted_.month, format, reader = seat().person](Desk& desk, const std::filesystem::path& file) {
                  return read_takings(desk.book(), reader, [&](const Book& book) {
                      export_file(book, Period::parse(month).value(), {.format = format}, file);
                      return Done{};
                  });
              });
}

void OfficeLedger::ask_close() {
    ask_for({.title = wxString::Format(_("Close the month %s"), shown(wanted_.month)),
             .note = _("No entry gets into it afterwards; corrections bear a later day and name what they correct."),
             .go = _("Sign the close of the month")},
            [this](const Given&) {
                act_here(CloseMonth{wanted_.month, seat().by}, _("The month is closed."));
            });
}

void OfficeLedger::turn(int months) {
    go_to<OfficeLedger>(LedgerWanted{month_after(wanted_.month, months), wanted_.by});
}

void OfficeLedger::go_back() { go_to<OfficePanel>(); }

} // namespace till
