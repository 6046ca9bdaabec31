// SellPanel: lines left, ways to pay right, the total large, and one box for codes that has the focus.
#pragma once

#include "pos/ui/ask_form.h"
#include "pos/ui/enter_guard.h"
#include "pos/ui/key_map.h"
#include "pos/ui/task_panel.h"
#include "pos/ui/ticket_view.h"

class wxButton;
class wxGridSizer;
class wxStaticText;
class wxTextCtrl;

namespace till {

class MatchList;
class PayKeys;
class TicketList;
class TotalDisplay;

/// Enter on the empty box pays the exact sum in cash: a cash sale is one action after the last item.
class SellPanel : public TaskPanel {
public:
    SellPanel(wxWindow* parent, Counter& counter, Stage& stage);
    void begin() override;
    bool on_key(int key) override;
    void on_enter() override;
    std::vector<KeyHelp> more_keys() const override;

protected:
    void on_fault() override;

private:
    wxSizer* lay_out_left();
    wxSizer* lay_out_right();
    wxSizer* lay_out_functions(wxWindow* parent);
    void turn(bool is_narrow);

    bool on_command(int key);
    bool on_arrow(int key);
    void hear_character(int key);
    void on_typed();
    void focus_code();
    void clear_code();

    void show(const TicketView& view);
    void show_due();
    /// What promotions and discounts took off; empty where nothing did.
    wxString reductions() const;
    void show_due_again();
    void ask_for_drop();
    void label_park_key();

    // Lines (sell_lines.cpp).
    struct Added;
    void add_typed();
    void add(const AskedLine& line, bool is_name);
    void take(const Added& added, const wxString& typed);
    void search(const std::string& words);
    /// Does what was keyed for the list before its items were found.
    void catch_up();
    void repeat_last_line();
    void ask_line();
    void ask_ticket_discount();
    void set_ticket_discount(const AskedDiscount& asked, const std::optional<Signature>& by);
    void key_line(AskedLine line, std::optional<std::size_t> in_place_of, const std::optional<Signature>& by);
    void ask_price(const std::string& code);
    void show_price(const std::string& code);
    void ask_park();
    void ask_parked();

    // Who buys (sell_customer.cpp).
    void ask_customer();
    /// Goes on with `then` once the customer whom the words name, or nobody, is on the ticket.
    void set_customer(const std::string& words, std::function<void()> then);
    void choose_customer(const std::vector<FoundCustomer>& several, std::function<void()> then);
    void set_note(const std::string& note);
    /// Customer and note; empty where the ticket has neither.
    wxString words_of_ticket() const;

    // Paying (sell_paying.cpp).
    void pay_cash(std::optional<Money> received);
    void pay_by(const std::string& tender);
    void pay(const AskedTender& tender, const std::optional<Signature>& by = {});
    void paid(const Answer& answer);
    void ask_tender();
    void take_back_tender();
    bool has_ticket_to_pay();
    bool may_pay();

    // Forms (sell_forms.cpp).
    void ask_reference(const AskedTender& tender);
    void ask_removal();
    /// Where a signature of somebody else would help, asks for it and does it again. False where it would not.
    bool offer_signer(const Refusal& refusal, std::function<void(const Signature&)> again);
    void lock();
    void open_form(const Asked& asked, AskForm::Go go);
    void close_form();
    void refuse_in_form(const Refusal& refusal);

    KeyMap keys_;
    EnterGuard guard_;
    TicketView view_;
    wxPanel* selling_ = nullptr;
    wxTextCtrl* code_ = nullptr;
    wxStaticText* words_ = nullptr; ///< of the ticket; while it has none, how the box is used
    MatchList* matches_ = nullptr;
    TicketList* lines_ = nullptr;
    TotalDisplay* total_ = nullptr;
    PayKeys* pay_keys_ = nullptr;
    wxButton* park_ = nullptr;
    int searches_ = 0;                         ///< not answered yet
    std::vector<std::function<void()>> ahead_; ///< arrows, and the Enter after them, that came before the answer
    AskForm* form_ = nullptr;                  ///< stands in the place of the lines while something is asked
    wxSizer* left_ = nullptr;
    wxSizer* right_ = nullptr;
    wxGridSizer* functions_ = nullptr;
};

} // namespace till
