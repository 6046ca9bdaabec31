// MorePanel: what is seldom done at the till: sales taken back or put right, and going away.
#pragma once

#include "pos/ui/menu_panel.h"

namespace till {

class MorePanel : public MenuPanel {
public:
    MorePanel(wxWindow* parent, Counter& counter, Stage& stage);

private:
    /// Opens a form that begins with the number of the last ticket.
    void with_last_ticket(std::function<void(const wxString& number)> form);
    std::optional<std::int64_t> ticket_of(const Given& given);
    void ask_void(const wxString& last);
    void ask_retender(const wxString& last);
    void ask_away();
    void ask_invoice(const wxString& last);
    void ask_complaint(const wxString& last);
    /// What passes on with the drawer is read before the next cashier counts it (O5).
    void tell_open_matters();
    wxString told(const PassedOn& open) const;
    void ask_handover(const Signature& from);
    void hand_over(const Handover& act);
    void ask_reprint(const wxString& last);
    void ask_guest_deposit();
    void take_deposit(const GuestDeposit& act);
    void find_deposits();
    void ask_return_deposit(const std::vector<GuestDepositRow>& deposits);
};

} // namespace till
