// SellPanel: lines left, ways to pay right, the total large, and one box for codes that has the focus.
#pragma once

#include "pos/ui/ask_form.h"
#include "pos/ui/enter_guard.h"
#include "pos/ui/task_panel.h"
#include "pos/ui/ticket_view.h"

class wxTextCtrl;

namespace till {

class MatchList;
class PayKeys;
class TicketList;
class TotalDisplay;

/// Enter on the empty box pays the exact sum in cash: a cash sale is one action after the last item.
class SellPanel : public TaskPanel {
public:
    SellPanel(wxWindow *parent, Counter &counter, Stage &stage);
    void begin() override;
    bool on_key(int key) override;
    void on_enter() override;

protected:
    void on_fault() override;

private:
    wxSizer *lay_out_left();
    wxSizer *lay_out_right();
    wxSizer *lay_out_functions(wxWindow *parent);

    bool on_command(int key);
    bool on_arrow(int key);
    void hear_character(int key);
    void on_typed();
    void focus_code();
    void clear_code();

    void show(const TicketView &view);
    void show_due_again();

    void add_typed();
    void add(const AskedLine &line, bool is_name);
    void search(const std::string &words);
    void pay_cash(std::optional<Money> received);
    void pay(const AskedTender &tender);
    bool may_pay();

    void ask_reference(const std::string &tender);
    void ask_removal();
    void ask_void();
    void show_void_form(std::int64_t last_ticket);
    void void_ticket(const Given &given);
    void lock();
    void open_form(const Asked &asked, AskForm::Go go);
    void close_form();
    void refuse_in_form(const Refusal &refusal);

    EnterGuard guard_;
    TicketView view_;
    wxPanel *selling_ = nullptr;
    wxTextCtrl *code_ = nullptr;
    MatchList *matches_ = nullptr;
    TicketList *lines_ = nullptr;
    TotalDisplay *total_ = nullptr;
    PayKeys *pay_keys_ = nullptr;
    AskForm *form_ = nullptr; ///< stands in the place of the lines while something is asked
    wxSizer *left_ = nullptr;
};

} // namespace till
