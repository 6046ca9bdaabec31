// lay_out_columns: a box that turns when the window's width asks for it.
#include "pos/ui/columns.h"

#include "pos/ui/look.h"

#include <wx/sizer.h>
#include <wx/toplevel.h>

namespace till {
namespace {

constexpr int narrowest_for_rows = 1000; ///< DIP, at 100 % of the text's size

/// The ground that scrolls learns how much room its panel wants now.
void fit_ground(wxWindow& panel) {
    panel.Layout();
    panel.GetParent()->FitInside();
    panel.GetParent()->Layout();
}

bool is_narrow(const wxWindow* panel) {
    const auto* frame = wxGetTopLevelParent(const_cast<wxWindow*>(panel));
    return frame->GetClientSize().x < frame->FromDIP(scaled_to_text(narrowest_for_rows));
}

} // namespace

void lay_out_turning(wxWindow* panel, wxBoxSizer* box, std::function<void(bool)> turned) {
    const auto turn = [box, turned = std::move(turned)](bool narrow) {
        box->SetOrientation(narrow ? wxVERTICAL : wxHORIZONTAL);
        if (turned) turned(narrow);
    };
    turn(is_narrow(panel));
    panel->SetSizer(box);
    panel->Bind(wxEVT_SIZE, [panel, box, turn](wxSizeEvent& event) {
        event.Skip();
        const bool narrow = is_narrow(panel);
        if (narrow == (box->GetOrientation() == wxVERTICAL)) return;
        turn(narrow);
        panel->CallAfter([panel] { fit_ground(*panel); });
    });
}

void lay_out_columns(wxWindow* panel, wxSizer* left, wxSizer* right, std::function<void(bool)> turned) {
    const int edge = panel->FromDIP(wide_gap);
    auto* columns = new wxBoxSizer{wxHORIZONTAL};
    right->SetMinSize(panel->FromDIP(wxSize{scaled_to_text(side_width), -1}));
    columns->Add(left, wxSizerFlags{1}.Expand().Border(wxALL, edge));
    auto* second = columns->Add(right, wxSizerFlags{}.Expand().Border(wxALL, edge));
    lay_out_turning(panel, columns, [second, turned = std::move(turned)](bool narrow) {
        second->SetFlag(wxEXPAND | wxBOTTOM | wxRIGHT | (narrow ? wxLEFT : wxTOP));
        if (turned) turned(narrow);
    });
}

} // namespace till
