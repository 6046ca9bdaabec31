// MenuPanel: a grid of tasks left, the way back and the digits right.
#include "pos/ui/menu_panel.h"

#include "pos/ui/columns.h"
#include "pos/ui/key_map.h"
#include "pos/ui/key_pad.h"
#include "pos/ui/look.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace till {
namespace {

/// Of a button: lower where there are many, so that the digits below them stay in sight.
int height_of(std::size_t tasks) { return tasks > 8 ? 52 : 72; }

} // namespace

void MenuPanel::lay_out(const wxString& heading, std::vector<Task> tasks, const wxString& back_title) {
    tasks_ = std::move(tasks);
    auto* content = make_content();
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(content, heading), wxSizerFlags{}.Border(wxBOTTOM, FromDIP(wide_gap)));
    auto* grid = new wxGridSizer{2, FromDIP(wxSize{gap, gap})};
    for (const auto& task : tasks_) {
        auto* button = make_button(content, task.id, task.title, KeyMap{{}}.face(task.key));
        button->SetMinSize(FromDIP(wxSize{-1, height_of(tasks_.size())}));
        button->Bind(wxEVT_BUTTON, [go = task.go](wxCommandEvent&) { go(); });
        grid->Add(button, wxSizerFlags{}.Expand());
    }
    column->Add(grid, wxSizerFlags{}.Expand());
    content->SetSizer(column);

    auto* right = new wxBoxSizer{wxVERTICAL};
    const bool sells = counter().state.shift_state != TillState::Shift::counted;
    const wxString usual = sells ? _("Back to selling") : _("Back");
    auto* back = make_button(this, "menu-back", back_title.empty() ? usual : back_title, _("Esc"));
    back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { stage().go_on(); });
    right->Add(back, wxSizerFlags{}.Expand());
    right->AddStretchSpacer();
    right->Add(new KeyPad{this, *this}, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    lay_out_columns(this, left_of(content), right);
}

void MenuPanel::begin() { SetFocusIgnoringChildren(); }

bool MenuPanel::on_own_key(int key) {
    if (key == WXK_ESCAPE) {
        stage().go_on();
        return true;
    }
    for (const auto& task : tasks_) {
        if (task.key != key) continue;
        task.go();
        return true;
    }
    return false;
}

} // namespace till
