// ReasonPicker: a reason, typed or picked from the usual ones.
#pragma once

#include "reconcile/book/shop.h"

#include <wx/panel.h>

#include <string>
#include <vector>

class wxTextCtrl;

namespace till {

/// Offers the shop's own reasons for that kind of act; where the shop lists none, a few common ones, and any word will
/// do.
class ReasonPicker : public wxPanel {
public:
    ReasonPicker(wxWindow* parent, const Shop& shop, const std::string& kind, Language language);
    /// Puts the first reason offered into the field, where there is one.
    void pick_first();
    /// The word as the book keeps it.
    std::string word() const;
    /// F5 to F8 pick one of the reasons shown.
    bool on_key(int key);
    wxTextCtrl* field() const { return field_; }

private:
    void pick(std::size_t at);

    std::vector<Reason> offered_;
    wxTextCtrl* field_;
};

} // namespace till
