// SellPanel: keys and codes; what it asks for in place is in sell_forms.cpp.
#include "pos/ui/sell_panel.h"

#include "pos/ui/code_text.h"
#include "pos/ui/key_pad.h"
#include "pos/ui/look.h"
#include "pos/ui/match_list.h"
#include "pos/ui/pay_keys.h"
#include "pos/ui/ticket_list.h"
#include "pos/ui/total_display.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <array>
#include <chrono>

namespace till {
namespace {

std::int64_t steady_ms() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

bool is_character(int key) { return key >= WXK_SPACE && key != WXK_DELETE && (key < WXK_START || key > WXK_COMMAND); }

/// What came of adding: the ticket after it, or why not, or several items that the words fit.
struct Added {
    TicketView view;
    std::optional<Refusal> refusal;
    std::vector<Item> several;
};

Added added(Desk &desk, const std::string &till, AskedLine line, bool is_name) {
    if (is_name && !desk.find_item(line.code)) {
        auto items = desk.search_items(line.code, MatchList::most);
        if (items.size() > 1) return {view_of(desk, till), {}, std::move(items)};
        if (items.size() == 1) line.code = items.front().code;
    }
    const auto outcome = desk.add_line(till, line);
    return {view_of(desk, till), outcome ? std::nullopt : std::optional{outcome.refusal()}, {}};
}

} // namespace

SellPanel::SellPanel(wxWindow *parent, Counter &counter, Stage &stage) : TaskPanel{parent, counter, stage} {
    left_ = lay_out_left();
    lay_out_columns(this, left_, lay_out_right());
}

wxSizer *SellPanel::lay_out_left() {
    selling_ = new wxPanel{this};
    selling_->SetBackgroundColour(palette().ground);
    auto *column = new wxBoxSizer{wxVERTICAL};
    code_ = make_field(selling_, "code", _("Code, barcode or name of an item"));
    code_->SetFont(font_of(19));
    code_->SetMinSize(FromDIP(wxSize{-1, 56}));
    code_->SetHint(_("Code, barcode or name"));
    code_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) { on_typed(); });
    column->Add(code_, wxSizerFlags{}.Expand());
    column->Add(make_text(selling_, _("3* before it: quantity.  Amount and +: cash received.  Letters: find by name."),
                          10, true),
                wxSizerFlags{}.Border(wxTOP | wxBOTTOM, FromDIP(6)));
    matches_ = new MatchList{selling_, counter().shop.currency};
    matches_->on_pick = [this](const Item &item) {
        const auto typed = read_code(utf8(code_->GetValue()));
        add({.code = item.code,
             .name = {},
             .quantity = typed ? typed->quantity : Decimal{1, 0},
             .price = {},
             .discount = {}},
            false);
    };
    column->Add(matches_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    lines_ = new TicketList{selling_, counter().shop.currency};
    column->Add(lines_, wxSizerFlags{1}.Expand());
    column->Add(lay_out_functions(selling_), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(wide_gap)));
    selling_->SetSizer(column);
    auto *left = new wxBoxSizer{wxVERTICAL};
    left->Add(selling_, wxSizerFlags{1}.Expand());
    return left;
}

wxSizer *SellPanel::lay_out_functions(wxWindow *parent) {
    struct Function {
        const char *id;
        wxString title, key;
        int code;
        Style style;
    };
    const std::array functions{Function{"find", _("Find"), "F2", WXK_F2, Style::plain},
                               Function{"remove", _("Take off"), _("Del"), WXK_DELETE, Style::danger},
                               Function{"void", _("Void"), "F9", WXK_F9, Style::danger},
                               Function{"count", _("Count"), "F10", WXK_F10, Style::plain},
                               Function{"lock", _("Lock"), "F12", WXK_F12, Style::plain}};
    auto *row = new wxBoxSizer{wxHORIZONTAL};
    for (const auto &function : functions) {
        auto *button = make_button(parent, function.id, function.title, function.key, function.style);
        button->Bind(wxEVT_BUTTON, [this, code = function.code](wxCommandEvent &) { on_command(code); });
        if (!row->IsEmpty()) row->AddSpacer(FromDIP(gap));
        row->Add(button, wxSizerFlags{1});
    }
    return row;
}

wxSizer *SellPanel::lay_out_right() {
    auto *column = new wxBoxSizer{wxVERTICAL};
    total_ = new TotalDisplay{this, counter().shop.currency};
    column->Add(total_, wxSizerFlags{}.Expand());
    pay_keys_ = new PayKeys{this,
                            counter().shop,
                            {.cash = [this](std::optional<Money> received) { pay_cash(received); },
                             .other_tender = [this](const std::string &tender) { ask_reference(tender); }}};
    column->Add(pay_keys_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(wide_gap)));
    column->AddStretchSpacer();
    column->Add(new KeyPad{this, *this}, wxSizerFlags{}.Expand());
    return column;
}

void SellPanel::begin() {
    focus_code();
    struct Start {
        TicketView view;
        std::optional<Answer> last;
    };
    ask(
        [till = counter().till](Desk &desk) {
            return Start{view_of(desk, till), desk.last_ticket(till)};
        },
        [this](const Start &start) {
            show(start.view);
            // After a restart the cashier may still owe the last customer these words.
            if (start.last && start.view.ticket.empty()) total_->show_change(*start.last);
        });
}

bool SellPanel::on_key(int key) {
    if (key == WXK_RETURN) {
        if (code_->IsEmpty() && !form_ && guard_.composing()) return false;
        if (!code_->HasFocus() && !form_ && dynamic_cast<wxButton *>(FindFocus()))
            return guard_.enter(steady_ms()) == EnterGuard::Enter::bounced;
        on_enter();
        return true;
    }
    is_character(key) ? guard_.key(steady_ms()) : guard_.other_key();
    if (form_) return form_->on_key(key);
    show_due_again();
    if (is_character(key) && !dynamic_cast<wxTextCtrl *>(FindFocus())) {
        hear_character(key);
        return true;
    }
    return on_arrow(key) || on_command(key) || pay_keys_->on_key(key);
}

void SellPanel::hear_character(int key) {
    // A scan that starts while a button has the focus still belongs into the box.
    code_->SetFocus();
    code_->AppendText(wxString{static_cast<wxUniChar>(key)}.Lower());
}

bool SellPanel::on_arrow(int key) {
    if (key != WXK_UP && key != WXK_DOWN) return false;
    const int by = key == WXK_DOWN ? 1 : -1;
    matches_->IsShown() ? matches_->move(by) : lines_->move(by);
    return true;
}

bool SellPanel::on_command(int key) {
    switch (key) {
    case WXK_F2: search(utf8(code_->GetValue())); break;
    case WXK_F9: ask_void(); break;
    case WXK_F10: stage().count_drawer(); break;
    case WXK_F12: lock(); break;
    case WXK_ESCAPE: clear_code(); break;
    case WXK_DELETE:
        if (!code_->IsEmpty()) return false;
        ask_removal();
        break;
    default: return false;
    }
    return true;
}

void SellPanel::on_enter() {
    const auto enter = guard_.enter(steady_ms());
    if (enter == EnterGuard::Enter::bounced) return;
    if (form_) {
        if (enter == EnterGuard::Enter::scanned) {
            stage().say(Tone::refused,
                        _("A scan came while the till asked for something else: nothing was done with it."));
            return form_->ask_again();
        }
        form_->on_key(WXK_RETURN);
        return;
    }
    if (!code_->IsEmpty()) return add_typed();
    if (total_->shows_change()) return show_due_again();
    pay_cash({});
}

void SellPanel::on_typed() {
    const wxString text = code_->GetValue();
    if (text.EndsWith("+")) {
        const auto received = typed_amount(text.BeforeLast('+'), counter().shop.currency);
        if (!received) return;
        clear_code();
        return pay_cash(received);
    }
    const auto typed = read_code(utf8(text));
    if (typed && !typed->code.empty() && typed->is_name())
        search(typed->code);
    else
        matches_->close();
}

void SellPanel::focus_code() { code_->SetFocus(); }

void SellPanel::clear_code() {
    code_->ChangeValue({});
    matches_->close();
    focus_code();
}

void SellPanel::show(const TicketView &view) {
    view_ = view;
    lines_->show(view.ticket);
    pay_keys_->offer(view.notes);
    total_->show_due(view.ticket.total);
}

void SellPanel::show_due_again() {
    if (total_->shows_change()) total_->show_due(view_.ticket.total);
}

void SellPanel::search(const std::string &words) {
    ask([words](Desk &desk) { return desk.search_items(words, MatchList::most); },
        [this](std::vector<Item> items) { matches_->offer(std::move(items)); });
}

void SellPanel::add_typed() {
    const auto typed = read_code(utf8(code_->GetValue()));
    if (!typed) return stage().say(Tone::refused, _("That is not a quantity."));
    if (typed->code.empty()) {
        // A quantity alone waits in the box for the scan that follows.
        code_->ChangeValue(shown(typed->quantity) + "*");
        return code_->SetInsertionPointEnd();
    }
    const auto chosen = matches_->IsShown() ? matches_->chosen() : std::nullopt;
    add({.code = chosen ? chosen->code : typed->code,
         .name = {},
         .quantity = typed->quantity,
         .price = {},
         .discount = {}},
        !chosen && typed->is_name());
}

void SellPanel::add(const AskedLine &line, bool is_name) {
    const wxString typed = code_->GetValue();
    stage().hush();
    clear_code();
    ask([till = counter().till, line, is_name](Desk &desk) { return added(desk, till, line, is_name); },
        [this, typed](const Added &result) {
            show(result.view);
            if (result.refusal) say_refusal(*result.refusal);
            if (result.several.empty()) return;
            if (code_->IsEmpty()) code_->ChangeValue(typed);
            code_->SetInsertionPointEnd();
            matches_->offer(result.several);
            stage().say(Tone::note, wxString::Format(_("%zu items fit: choose one with the arrow down, or touch it."),
                                                     result.several.size()));
        });
}

bool SellPanel::may_pay() {
    if (view_.ticket.empty()) {
        stage().say(Tone::note, _("There is nothing to pay."));
        return false;
    }
    if (!code_->IsEmpty()) {
        stage().say(Tone::note, _("Something still stands in the box: add it or clear it with Esc."));
        return false;
    }
    // What is paid is what the screen shows, so nothing may still be on its way.
    return !is_waiting();
}

void SellPanel::pay_cash(std::optional<Money> received) {
    if (may_pay()) pay({.tender = "cash", .amount = received, .reference = {}});
}

void SellPanel::pay(const AskedTender &tender) {
    struct Paid {
        Outcome<Answer> outcome;
        TicketView view;
    };
    stage().hush();
    ask(
        [till = counter().till, tender](Desk &desk) {
            auto outcome = desk.pay(till, {tender});
            return Paid{std::move(outcome), view_of(desk, till)};
        },
        [this](const Paid &paid) {
            if (!paid.outcome) return refuse_in_form(paid.outcome.refusal());
            close_form();
            show(paid.view);
            total_->show_change(*paid.outcome);
            if (paid.outcome->drop_wanted)
                stage().say(Tone::note, _("The drawer holds more than its limit: take a drop to the safe."));
        });
}

void SellPanel::on_fault() { focus_code(); }

} // namespace till
