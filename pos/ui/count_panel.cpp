// CountPanel: a grid of faces; what it comes to is worked out where the cashier does not see it.
#include "pos/ui/count_panel.h"

#include "pos/ui/columns.h"
#include "pos/ui/denomination_grid.h"
#include "pos/ui/key_pad.h"
#include "pos/ui/look.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/weakref.h>

namespace till {

CountPanel::CountPanel(wxWindow* parent, Counter& counter, Stage& stage) : TaskPanel{parent, counter, stage} {
    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(make_heading(this, _("Count the drawer")));
    left->Add(make_text(this, _("How many pieces of each? Type 0 where there are none."), 12, Ink::muted),
              wxSizerFlags{}.Border(wxTOP | wxBOTTOM, FromDIP(gap)));
    grid_ = new DenominationGrid{this, counter.shop, "count"};
    left->Add(grid_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));

    auto* right = new wxBoxSizer{wxVERTICAL};
    auto* told = make_paragraph(this, told_before());
    told->SetName("count-told-before");
    right->Add(told);
    auto* go = make_button(this, "sign-count", _("Sign the count"), "F10", Style::primary);
    go->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { sign(); });
    right->Add(go, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(wide_gap)));
    if (counter.settings.note_counter) {
        auto* notes = make_button(this, "count-notes", _("Notes from the counter"), "F7");
        notes->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { count_notes(); });
        right->Add(notes, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    }
    auto* later = make_button(this, "count-later", _("Leave it for later"), "F12");
    later->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { leave_for_later(); });
    right->Add(later, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* back = make_button(this, "count-back", _("Back"), _("Esc"));
    back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { leave(); });
    right->Add(back, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    right->AddStretchSpacer();
    right->Add(new KeyPad{this, *this}, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    lay_out_columns(this, left, right);
}

wxString CountPanel::told_before() const {
    const auto& state = counter().state;
    if (state.counts == 0) return _("Once signed, the count is kept as it is. A count again is kept beside it.");
    return wxString::Format(_("This is recount %lld of %lld. Every count signed is kept."),
                            static_cast<long long>(state.counts),
                            static_cast<long long>(state.counts - 1 + state.recounts_left));
}

void CountPanel::begin() {
    grid_->begin();
    ask([till = counter().till](Desk& desk) { return desk.count_draft(till); },
        [this](const CashCount& draft) {
            if (!draft.empty()) grid_->fill(draft);
            grid_->on_change = [this] { save(); };
        });
}

void CountPanel::save() {
    ask(
        [till = counter().till, typed = grid_->pieces_so_far()](Desk& desk) {
            desk.save_count_draft(till, typed);
            return Done{};
        },
        [](Done) {});
}

bool CountPanel::on_key(int key) {
    if (key == WXK_F10) {
        sign();
        return true;
    }
    if (key == WXK_ESCAPE) {
        leave();
        return true;
    }
    if (key == WXK_F12) {
        leave_for_later();
        return true;
    }
    if (key == WXK_F7 && counter().settings.note_counter) {
        count_notes();
        return true;
    }
    return grid_->on_key(key) || TaskPanel::on_key(key);
}

std::vector<KeyHelp> CountPanel::more_keys() const {
    return {{"2*", _("Rolls or straps, and 2*7 with seven loose")},
            {"+", _("Adds up what lies in several places, as in 12+5")},
            {wxString::FromUTF8("↑ ↓"), _("From face to face")}};
}

void CountPanel::leave() {
    if (counter().state.stand_in.empty()) return stage().go_on();
    perform(SignOut{}, [this](const Answer&) { stage().go_on(); });
}

/// What was typed is kept, and the next shift may sell from another drawer meanwhile.
void CountPanel::leave_for_later() {
    if (is_waiting()) return;
    perform(Lock{}, [this](const Answer&) { stage().go_on(); });
}

void CountPanel::on_enter() {
    if (const wxString fault = grid_->point_out_fault(); !fault.empty()) return stage().say(Tone::refused, fault);
    // Enter never signs: the last face goes on to nothing, so that a held key cannot lock a count half made.
    if (!grid_->go_to_next()) stage().say(Tone::note, _("All faces are through: F10 signs the count."));
}

void CountPanel::sign() {
    if (signing_) return;
    if (const wxString fault = grid_->point_out_fault(); !fault.empty()) return stage().say(Tone::refused, fault);
    const auto pieces = grid_->pieces();
    if (!pieces) return;
    signing_ = true;
    perform(
        CountDrawer{.pieces = *pieces, .by = {}}, [this](const Answer&) { stage().go_on(); },
        [this](const Refusal& refusal) {
            signing_ = false;
            say_refusal(refusal);
        });
}

void CountPanel::count_notes() {
    stage().say(Tone::note, _("Count the notes and press print on the counter."));
    stage().count_notes([here = wxWeakRef<CountPanel>{this}](const NoteReport& report) {
        if (here) here->take_notes(report);
    });
}

void CountPanel::take_notes(const NoteReport& report) {
    const bool is_taken = report.fault == NoteReport::Fault::none;
    if (is_taken) grid_->put(report.pieces);
    stage().say(is_taken ? Tone::done : Tone::refused, shown(report.sentence(counter().language)));
}

void CountPanel::on_fault() { signing_ = false; }

} // namespace till
