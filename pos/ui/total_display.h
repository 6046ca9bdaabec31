// TotalDisplay: the figure that cashier and customer look at: what is due, then the change.
#pragma once

#include "pos/desk/acts.h"

#include <wx/panel.h>

class wxStaticText;

namespace till {

class TotalDisplay : public wxPanel {
public:
    TotalDisplay(wxWindow* parent, const Currency& currency);
    /// As high as the due needs, no higher, where there is little room for what stands below.
    void set_low(bool is_low);
    /// `reductions`: what discounts and promotions took off, if anything.
    void show_due(Money due, const wxString& reductions = {});
    /// What is still due, and below it the tenders taken so far.
    void show_still_due(Money due, const std::vector<AskedTender>& tenders);
    /// The change takes the place of the total, with total and received below it: said aloud (T2).
    void show_change(const Answer& ticket);
    bool shows_change() const { return shows_change_; }

private:
    void write(const wxString& caption, const wxString& figure, const wxString& detail, int points);

    Currency currency_;
    wxStaticText* caption_;
    wxStaticText* figure_;
    wxStaticText* detail_;
    bool shows_change_ = false;
    bool is_low_ = false;
    int points_ = 0; ///< of the figure, before it is fitted
};

} // namespace till
