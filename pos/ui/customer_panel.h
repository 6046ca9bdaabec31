// CustomerPanel: what is done for customers without a sale: their accounts, prepaid cards and vouchers.
#pragma once

#include "pos/ui/menu_panel.h"

namespace till {

class CustomerPanel : public MenuPanel {
public:
    CustomerPanel(wxWindow* parent, Counter& counter, Stage& stage);

private:
    void ask_look_up();
    void look_up(const std::string& words);
    void ask_receive();
    void ask_top_up();
    void ask_voucher();
    /// Asks who or which card, how much, and how it is paid; `act_of` makes the act of it.
    void ask_money(const wxString& title, const wxString& holder,
                   std::function<Act(const std::string& holder, Money amount, const AskedTender& tender)> act_of);
    void ask_customer();
};

} // namespace till
