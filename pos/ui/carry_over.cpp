// CarryOver: fields by their names, after how a grid is meant.
#include "pos/ui/carry_over.h"

#include "pos/ui/denomination_grid.h"

#include <wx/textctrl.h>

#include <vector>

namespace till {
namespace {

std::vector<wxTextCtrl*> open_fields(wxWindow* window) {
    std::vector<wxTextCtrl*> fields;
    for (auto* child : window->GetChildren()) {
        if (auto* field = dynamic_cast<wxTextCtrl*>(child); field && !field->HasFlag(wxTE_PASSWORD))
            fields.push_back(field);
        for (auto* below : open_fields(child)) fields.push_back(below);
    }
    return fields;
}

std::vector<DenominationGrid*> grids(wxWindow* window) {
    std::vector<DenominationGrid*> found;
    for (auto* child : window->GetChildren()) {
        if (auto* grid = dynamic_cast<DenominationGrid*>(child)) found.push_back(grid);
        for (auto* below : grids(child)) found.push_back(below);
    }
    return found;
}

} // namespace

void carry_over(wxWindow* from, wxWindow* to) {
    for (const auto* grid : grids(from))
        if (auto* twin = dynamic_cast<DenominationGrid*>(wxWindow::FindWindowByName(grid->GetName(), to)))
            twin->set_way(grid->way());
    for (auto* field : open_fields(from))
        if (auto* twin = dynamic_cast<wxTextCtrl*>(wxWindow::FindWindowByName(field->GetName(), to)))
            twin->SetValue(field->GetValue());
}

} // namespace till
