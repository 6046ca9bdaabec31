// RefundPanel: a ticket by its number, and how much of each line comes back.
#pragma once

#include "pos/sale/sold_ticket.h"
#include "pos/ui/form_panel.h"

class wxDataViewListCtrl;
class wxStaticText;
class wxTextCtrl;

namespace till {

class RefundPanel : public FormPanel {
public:
    RefundPanel(wxWindow* parent, Counter& counter, Stage& stage);
    void begin() override;
    void on_enter() override;

protected:
    bool on_own_key(int key) override;

private:
    wxPanel* lay_out_content();
    wxSizer* lay_out_right();
    void find_ticket();
    void load(std::int64_t number);
    void ask_which(const std::vector<FoundTicket>& found);
    void show(const SoldTicket& ticket);
    void write_quantities();
    void select(int row);
    void take_quantity();
    void ask_sign_off();
    void refund(const Given& given);
    /// What is asked back; empty where all that is left is.
    std::vector<AskedLine> asked_lines() const;

    wxTextCtrl* number_;
    wxDataViewListCtrl* lines_;
    wxTextCtrl* quantity_;
    wxStaticText* summary_;
    SoldTicket ticket_;
    std::vector<Decimal> back_; ///< of each line, now
};

} // namespace till
