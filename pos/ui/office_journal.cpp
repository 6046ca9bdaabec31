// OfficeJournal: opening, each receipt and payment, and each day's count.
#include "pos/ui/office_journal.h"

#include "pos/ui/office_entries.h"
#include "pos/ui/office_words.h"
#include "reconcile/month/cash_journal.h"

#include <wx/intl.h>

namespace till {

OfficeJournal::OfficeJournal(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, std::string month)
    : OfficeScreen{parent, counter, stage, std::move(seat)}, month_{std::move(month)} {
    lay_out(wxString::Format(_("Cash journal %s"), shown(month_)),
            {{_("When"), 150},
             {_("Document"), 170},
             {_("What for"), 0},
             {_("Received"), 120, true},
             {_("Paid"), 120, true},
             {_("Balance"), 130, true}},
            {}, {});
}

void OfficeJournal::load() {
    look_at_takings([month = month_](const Book& book) { return cash_journal(book, Period::parse(month).value()); },
                    [this](const CashJournal& journal) {
                        std::vector<OfficeList::Row> rows;
                        rows.push_back({{}, _("Opening"), {}, {}, {}, money(journal.opening)});
                        const auto amount = [this](Money sum) { return sum.is_zero() ? wxString{} : money(sum); };
                        const auto name = [this](const auto& kind, const auto& word) {
                            return counter().shop.reason_name(kind, word, counter().language);
                        };
                        for (const auto& line : journal.lines)
                            rows.push_back({shown(line.at.text().substr(0, 16)),
                                            name_of_document(line.kind, line.number, counter().language),
                                            shown(line.text_named(name)), amount(line.receipt), amount(line.payment),
                                            money(line.balance)});
                        for (const auto& day : journal.days)
                            rows.push_back({shown(day.business_day.iso()),
                                            _("Counted"),
                                            over_or_short(day.difference, counter().shop.currency),
                                            {},
                                            money(day.counted),
                                            money(day.closing)});
                        show_rows(rows);
                        show_sum(wxString::Format(_("Closing %s"), money(journal.closing)));
                    });
}

void OfficeJournal::go_back() { go_to<OfficeLedger>(LedgerWanted{month_}); }

} // namespace till
