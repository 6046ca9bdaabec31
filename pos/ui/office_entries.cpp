// OfficeEntries: one row an entry, with what it adds to the row of the ledger.
#include "pos/ui/office_entries.h"

#include "pos/ui/office_ticket.h"
#include "pos/ui/office_words.h"
#include "reconcile/book/kind.h"

#include <wx/intl.h>

namespace till {

wxString name_of_document(const std::string& kind, std::int64_t number, Language language) {
    const auto known = kind_of(kind);
    const wxString name = known ? shown(std::string{label(*known, language)}) : shown(kind);
    return number > 0 ? name + wxString::Format(" %lld", static_cast<long long>(number)) : name;
}

OfficeEntries::OfficeEntries(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, LedgerWanted wanted,
                             std::string key)
    : OfficeScreen{parent, counter, stage, std::move(seat)}, wanted_{std::move(wanted)}, key_{std::move(key)} {
    lay_out(
        wxString::Format(_("Entries of %s, %s"), name_of_key(this->counter(), wanted_.by, key_), shown(wanted_.month)),
        {{_("Entry"), 70, true},
         {_("When"), 150},
         {_("Document"), 0},
         {_("Till"), 72},
         {_("Who"), 110},
         {_("In"), 110, true},
         {_("Out"), 110, true},
         {_("Net sales"), 110, true}},
        _("Open the ticket"),
        {{"entries-correct", _("Correct it"), WXK_F2, [this] { ask_correction(); }, Right::correct}});
}

void OfficeEntries::load() {
    look_at_takings(
        [wanted = wanted_, key = key_](const Book& book) {
            return ledger_entries(book, Period::parse(wanted.month).value(), wanted.by, key);
        },
        [this](std::vector<LedgerEntry> entries) {
            entries_ = std::move(entries);
            std::vector<OfficeList::Row> rows;
            for (const auto& entry : entries_)
                rows.push_back({in_digits(entry.seq), shown(entry.at.text().substr(0, 16)),
                                name_of_document(entry.kind, entry.number, counter().language), shown(entry.till),
                                counter().name_of(entry.staff), money(entry.debit), money(entry.credit),
                                money(entry.net)});
            show_rows(rows);
            show_sum(wxString::Format(_("%d entries"), static_cast<int>(entries_.size())));
        });
}

const LedgerEntry* OfficeEntries::marked_entry() const {
    const auto at = marked();
    return at && *at < entries_.size() ? &entries_[*at] : nullptr;
}

void OfficeEntries::open_marked() {
    const auto* entry = marked_entry();
    if (is_waiting() || !entry) return;
    if (entry->kind != word(Kind::ticket)) return stage().say(Tone::note, _("There is nothing below that entry."));
    go_to<OfficeTicket>(wanted_, key_, entry->number);
}

void OfficeEntries::ask_correction() {
    const auto* entry = marked_entry();
    if (!entry) return stage().say(Tone::note, _("No entry is marked."));
    const auto document = name_of_document(entry->kind, entry->number, counter().language);
    ask_for({.title = wxString::Format(_("Correct entry %lld: %s"), static_cast<long long>(entry->seq), document),
             .note = _("What it moved is taken back by an entry of today that names it; both stay in the book."),
             .fields = {{_("Reason")}},
             .signers = others_who_may(Right::correct),
             .signer_label = _("Who signs with you"),
             .go = _("Sign the correction")},
            [this, seq = entry->seq](const Given& given) {
                act_here(Correct{seq, utf8(given.texts.front()), seat().by, given.by}, _("The entry is corrected."));
            });
}

void OfficeEntries::go_back() { go_to<OfficeLedger>(wanted_); }

} // namespace till
