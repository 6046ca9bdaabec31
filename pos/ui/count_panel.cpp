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

namespace till {

CountPanel::CountPanel(wxWindow *parent, Counter &counter, Stage &stage) : TaskPanel{parent, counter, stage} {
    auto *left = new wxBoxSizer{wxVERTICAL};
    left->Add(make_heading(this, _("Count the drawer")));
    left->Add(make_text(this, _("How many pieces of each? Type 0 where there are none."), 12, true),
              wxSizerFlags{}.Border(wxTOP | wxBOTTOM, FromDIP(gap)));
    grid_ = new DenominationGrid{this, counter.shop.currency, "count"};
    left->Add(grid_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));

    auto *right = new wxBoxSizer{wxVERTICAL};
    right->Add(make_paragraph(this, _("Once signed, the count is kept as it is. A count again is kept beside it.")));
    auto *go = make_button(this, "sign-count", _("Sign the count"), "F10", Style::primary);
    go->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { sign(); });
    right->Add(go, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(wide_gap)));
    auto *back = make_button(this, "count-back", _("Back"), _("Esc"));
    back->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { leave(); });
    right->Add(back, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    right->AddStretchSpacer();
    right->Add(new KeyPad{this, *this}, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    lay_out_columns(this, left, right);
}

void CountPanel::begin() {
    grid_->begin();
    ask([till = counter().till](Desk &desk) { return desk.count_draft(till); },
        [this](const CashCount &draft) {
            if (!draft.empty()) grid_->fill(draft);
            grid_->on_change = [this] { save(); };
        });
}

void CountPanel::save() {
    const auto pieces = grid_->pieces();
    if (!pieces) return;
    ask(
        [till = counter().till, typed = *pieces](Desk &desk) {
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
    return grid_->on_key(key) || TaskPanel::on_key(key);
}

void CountPanel::leave() {
    if (counter().state.stand_in.empty()) return stage().go_on();
    perform(SignOut{}, [this](const Answer &) { stage().go_on(); });
}

void CountPanel::on_enter() {
    // Enter never signs: the last face goes on to nothing, so that a held key cannot lock a count half made.
    if (!grid_->go_to_next()) stage().say(Tone::note, _("All faces are through: F10 signs the count."));
}

void CountPanel::sign() {
    if (signing_) return;
    const auto pieces = grid_->pieces();
    if (!pieces) return stage().say(Tone::refused, _("That is not a number of pieces."));
    signing_ = true;
    perform(
        CountDrawer{.pieces = *pieces, .by = {}}, [this](const Answer &) { stage().go_on(); },
        [this](const Refusal &refusal) {
            signing_ = false;
            say_refusal(refusal);
        });
}

void CountPanel::on_fault() { signing_ = false; }

} // namespace till
