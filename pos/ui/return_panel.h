// ReturnPanel: goods that come back without their ticket, several in one return.
#pragma once

#include "pos/sale/open_ticket.h"
#include "pos/ui/form_panel.h"

class wxDataViewListCtrl;
class wxTextCtrl;

namespace till {

class ReturnPanel : public FormPanel {
public:
    ReturnPanel(wxWindow* parent, Counter& counter, Stage& stage);
    void begin() override;
    void on_enter() override;

protected:
    bool on_own_key(int key) override;

private:
    struct Goods {
        Item item;
        Decimal quantity;
    };

    wxPanel* lay_out_content();
    wxSizer* lay_out_right();
    void add_typed();
    void add(const Item& item, const Decimal& quantity);
    void take_off();
    void move(int by);
    void ask_sign_off();
    void give_back(const Given& given);

    wxTextCtrl* code_;
    wxDataViewListCtrl* lines_;
    std::vector<Goods> goods_;
};

} // namespace till
