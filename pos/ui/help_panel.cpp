// HelpPanel: keys left, what they do right, in two columns.
#include "pos/ui/help_panel.h"

#include "pos/ui/look.h"
#include "pos/ui/task_panel.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace till {
namespace {

void collect(const wxWindow& window, std::vector<KeyHelp>& keys) {
    for (auto* child : window.GetChildren()) {
        if (!child->IsShown()) continue;
        const auto* button = dynamic_cast<const wxButton*>(child);
        if (button && button->IsEnabled() && !face_of(*button).key.empty())
            keys.push_back({face_of(*button).key, face_of(*button).title});
        collect(*child, keys);
    }
}

} // namespace

HelpPanel::HelpPanel(wxWindow* parent, const TaskPanel& panel, std::function<void()> close)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, "help"} {
    SetBackgroundColour(palette().surface);
    std::vector<KeyHelp> keys;
    collect(panel, keys);
    for (const auto& more : panel.more_keys()) keys.push_back(more);
    keys.push_back({"F11", _("Another language")});

    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(this, _("Keys of this screen")), wxSizerFlags{}.Border(wxBOTTOM, FromDIP(wide_gap)));
    auto* grid = new wxFlexGridSizer{4, FromDIP(wxSize{wide_gap, gap})};
    grid->AddGrowableCol(1, 1);
    grid->AddGrowableCol(3, 1);
    for (const auto& [key, title] : keys) {
        auto* name = make_text(this, key, 13, Ink::bold);
        name->SetMinSize(FromDIP(wxSize{scaled_to_text(72), -1}));
        grid->Add(name);
        grid->Add(make_text(this, title, 13));
    }
    column->Add(grid, wxSizerFlags{}.Expand());
    column->AddStretchSpacer();
    auto* button = make_button(this, "help-close", _("Close the list of keys"), _("Esc"), Style::primary);
    button->Bind(wxEVT_BUTTON, [close = std::move(close)](wxCommandEvent&) { close(); });
    column->Add(button, wxSizerFlags{}.Expand());
    auto* frame = new wxBoxSizer{wxVERTICAL};
    frame->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(wide_gap)));
    SetSizer(frame);
}

} // namespace till
