// DrawerPanel: cash that moves without a sale: drops, pickups, change, paid in and out, a suspect note.
#pragma once

#include "pos/ui/menu_panel.h"

namespace till {

class DrawerPanel : public MenuPanel {
public:
    DrawerPanel(wxWindow* parent, Counter& counter, Stage& stage);

private:
    void ask_drop();
    void ask_pickup();
    void ask_change();
    void ask_change_taken(const CashCount& given);
    void ask_paid(bool is_in);
    void ask_no_sale();
    void ask_suspect();
    void find_drops();
    void ask_which(const std::vector<OpenDrop>& drops);
    void ask_receive(const OpenDrop& drop);
    void ask_spot_count();
    wxString drop_name(const OpenDrop& drop) const;
    /// The pieces of the form; says so where they are no numbers.
    std::optional<CashCount> pieces_of(const Given& given);
};

} // namespace till
