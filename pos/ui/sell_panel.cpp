// SellPanel: keys and codes; what it does with lines and tenders is in sell_lines.cpp and sell_paying.cpp,
// what it asks for in place in sell_forms.cpp.
#include "pos/ui/sell_panel.h"

#include "pos/ui/code_text.h"
#include "pos/ui/columns.h"
#include "pos/ui/gtk_face.h"
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

namespace till {
namespace {

constexpr int past_key_codes = 0x200; ///< WXK_START to here are keys such as F5, not letters

bool is_character(int key) {
    return key >= WXK_SPACE && key != WXK_DELETE && (key < WXK_START || key >= past_key_codes);
}

wxString how_to_type() { return _("3* before it: quantity.  Amount and +: cash received.  Letters: find by name."); }

bool is_modifier(int key) { return key == WXK_SHIFT || key == WXK_CONTROL || key == WXK_ALT || key == WXK_CAPITAL; }

} // namespace

SellPanel::SellPanel(wxWindow* parent, Counter& counter, Stage& stage)
    : TaskPanel{parent, counter, stage}, keys_{counter.settings.keys} {
    left_ = lay_out_left();
    right_ = lay_out_right();
    lay_out_columns(this, left_, right_, [this](bool is_narrow) { turn(is_narrow); });
}

/// The total is seen without scrolling: where the columns stand under each other, it stands above both.
void SellPanel::turn(bool is_narrow) {
    left_->Detach(total_);
    right_->Detach(total_);
    (is_narrow ? left_ : right_)->Prepend(total_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    total_->set_low(is_narrow);
    functions_->SetCols(is_narrow ? 3 : 4);
}

wxSizer* SellPanel::lay_out_left() {
    selling_ = new wxPanel{this};
    selling_->SetBackgroundColour(palette().ground);
    auto* column = new wxBoxSizer{wxVERTICAL};
    code_ = make_field(selling_, "code", _("Code, barcode or name of an item"));
    set_style_class(code_, "code");
    code_->SetMinSize(FromDIP(wxSize{-1, 56}));
    code_->SetHint(_("Code, barcode or name"));
    code_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { on_typed(); });
    column->Add(code_, wxSizerFlags{}.Expand());
    words_ = new wxStaticText{selling_,          wxID_ANY,      how_to_type(),
                              wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE,
                              "ticket-words"};
    words_->SetFont(font_of(10));
    words_->SetMinSize({0, -1});
    words_->SetForegroundColour(palette().muted);
    column->Add(words_, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(6)));
    matches_ = new MatchList{selling_, counter().shop.currency};
    matches_->on_pick = [this](const Item& item) {
        const auto typed = read_code(utf8(code_->GetValue()));
        add({.code = item.code,
             .name = {},
             .quantity = typed ? typed->quantity : Decimal{1, 0},
             .price = {},
             .discount = {}},
            false);
    };
    column->Add(matches_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    lines_ = new TicketList{selling_, counter()};
    column->Add(lines_, wxSizerFlags{1}.Expand());
    column->Add(lay_out_functions(selling_), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(wide_gap)));
    selling_->SetSizer(column);
    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(selling_, wxSizerFlags{1}.Expand());
    return left;
}

wxSizer* SellPanel::lay_out_functions(wxWindow* parent) {
    struct Function {
        const char* id;
        wxString title;
        int key; ///< the usual one
        Style style = Style::plain;
    };
    std::vector functions{Function{"find", _("Find"), WXK_F2},
                          Function{"price", _("Price"), '/'},
                          Function{"again", _("Again"), '+'},
                          Function{"line", _("Discount"), WXK_INSERT},
                          Function{"remove", _("Take off"), WXK_DELETE, Style::danger},
                          Function{"more", _("More"), WXK_F9},
                          Function{"count", _("Count"), WXK_F10},
                          Function{"lock", _("Lock"), WXK_F12},
                          Function{"drawer", _("Drawer"), WXK_PAGEUP},
                          Function{"park", _("Park"), WXK_PAGEDOWN},
                          Function{"ticket-discount", _("Ticket %"), WXK_HOME},
                          Function{"customer", _("Customer"), '*'}};
    if (!counter().shop.tables.empty()) functions.push_back({"tables", _("Tables"), WXK_END});
    functions_ = new wxGridSizer{4, FromDIP(wxSize{gap, gap})}; // columns that hold the longest title with its key
    for (const auto& function : functions) {
        auto* button = make_button(parent, function.id, function.title, keys_.face(function.key), function.style);
        button->Bind(wxEVT_BUTTON, [this, key = function.key](wxCommandEvent&) { on_command(key); });
        if (function.key == WXK_PAGEDOWN) park_ = button;
        functions_->Add(button, wxSizerFlags{}.Expand());
    }
    return functions_;
}

wxSizer* SellPanel::lay_out_right() {
    auto* column = new wxBoxSizer{wxVERTICAL};
    total_ = new TotalDisplay{this, counter().shop.currency};
    pay_keys_ = new PayKeys{this,
                            counter().shop,
                            keys_,
                            {.cash = [this](std::optional<Money> received) { pay_cash(received); },
                             .other_tender = [this](const std::string& tender) { pay_by(tender); },
                             .choose_tender = [this] { ask_tender(); }}};
    column->Add(pay_keys_, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    column->AddStretchSpacer();
    column->Add(new KeyPad{this, *this}, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

void SellPanel::begin() {
    focus_code();
    struct Start {
        TicketView view;
        std::optional<Answer> last;
    };
    ask(
        [till = counter().till](Desk& desk) {
            return Start{view_of(desk, till), desk.last_ticket(till)};
        },
        [this](const Start& start) {
            show(start.view);
            // After a restart the cashier may still owe the last customer these words.
            if (start.last && start.view.ticket.empty()) total_->show_change(*start.last);
        });
}

std::vector<KeyHelp> SellPanel::more_keys() const {
    return {{"3*", _("Quantity before a code, as in 3*1001")},
            {"+", _("Cash received, as in 50+")},
            {keys_.face(WXK_F4) + " " + keys_.face(WXK_F3), _("A part by card: the amount, then Card")},
            {wxString::FromUTF8("↑ ↓"), _("From line to line")},
            {_("Esc"), _("Take back the tender taken last")}};
}

bool SellPanel::on_key(int key) {
    if (is_modifier(key)) return false; // a scanner holds Shift for some letters of a code
    if (key == WXK_RETURN) {
        if (code_->IsEmpty() && !form_ && guard_.composing()) return false;
        if (!code_->HasFocus() && !form_ && dynamic_cast<wxButton*>(FindFocus()))
            return guard_.enter(counter().hands_ms()) == EnterGuard::Enter::bounced;
        on_enter();
        return true;
    }
    is_character(key) ? guard_.key(counter().hands_ms()) : guard_.other_key();
    if (form_) return form_->on_key(key);
    show_due_again();
    if (is_character(key) && !dynamic_cast<wxTextCtrl*>(FindFocus())) {
        hear_character(key);
        return true;
    }
    // What types a character is heard by the box: it may be part of a code.
    if (is_character(key)) return false;
    const int usual = keys_.usual(key);
    return on_arrow(key) || on_command(usual) || pay_keys_->on_key(usual);
}

void SellPanel::hear_character(int key) {
    // A scan that starts while a button has the focus still belongs into the box.
    code_->SetFocus();
    code_->AppendText(wxString{static_cast<wxUniChar>(key)}.Lower());
}

bool SellPanel::on_arrow(int key) {
    if (key != WXK_UP && key != WXK_DOWN) return false;
    const auto move = [this, by = key == WXK_DOWN ? 1 : -1] {
        matches_->IsShown() ? matches_->move(by) : lines_->move(by);
    };
    searches_ > 0 ? ahead_.push_back(move) : move();
    return true;
}

bool SellPanel::on_command(int key) {
    switch (key) {
    case WXK_F2: search(utf8(code_->GetValue())); break;
    case '/': ask_price(utf8(code_->GetValue())); break;
    case '+': repeat_last_line(); break;
    case '*': ask_customer(); break;
    case WXK_INSERT: ask_line(); break;
    case WXK_PAGEDOWN: view_.ticket.empty() ? ask_parked() : ask_park(); break;
    case WXK_PAGEUP: stage().open_drawer_tasks(); break;
    case WXK_F9: stage().open_more_tasks(); break;
    case WXK_F10: stage().check_open_matters(); break;
    case WXK_F12: lock(); break;
    case WXK_ESCAPE: code_->IsEmpty() ? take_back_tender() : clear_code(); break;
    case WXK_END:
        if (!code_->IsEmpty() || counter().shop.tables.empty()) return false;
        stage().open_tables();
        break;
    case WXK_HOME:
        if (!code_->IsEmpty()) return false;
        ask_ticket_discount();
        break;
    case WXK_DELETE:
        if (!code_->IsEmpty()) return false;
        ask_removal();
        break;
    default: return false;
    }
    return true;
}

void SellPanel::on_enter() {
    const auto enter = guard_.enter(counter().hands_ms());
    if (enter == EnterGuard::Enter::bounced) return;
    if (form_) {
        if (enter == EnterGuard::Enter::scanned && !form_->takes_scans()) {
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
    if (text.EndsWith("/")) {
        clear_code();
        return ask_price(utf8(text.BeforeLast('/')));
    }
    if (text == "+" || text == "*" || text == "-") {
        clear_code();
        return text == "+" ? repeat_last_line() : text == "*" ? ask_customer() : ask_tender();
    }
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
    ahead_.clear();
    code_->ChangeValue({});
    matches_->close();
    focus_code();
}

void SellPanel::show(const TicketView& view) {
    view_ = view;
    lines_->show(view.ticket);
    stage().show_customer(view.ticket);
    pay_keys_->offer(view.notes);
    const wxString words = words_of_ticket();
    words_->SetLabel(words.empty() ? how_to_type() : words);
    show_due();
    label_park_key();
    ask_for_drop();
}

wxString SellPanel::reductions() const {
    const auto& currency = counter().shop.currency;
    wxString text;
    if (!view_.ticket.promotions.is_zero())
        text = wxString::Format(_("Promotions %s"), shown(-view_.ticket.promotions, currency));
    if (!view_.ticket.discount.is_zero())
        text += (text.empty() ? wxString{} : wxString::FromUTF8("  ·  ")) +
                wxString::Format(_("Discount %s"), shown(-view_.ticket.discount, currency));
    return text;
}

void SellPanel::show_due() {
    if (view_.ticket.taken.empty())
        total_->show_due(view_.ticket.total, reductions());
    else
        total_->show_still_due(view_.ticket.due, view_.ticket.taken);
}

void SellPanel::show_due_again() {
    if (total_->shows_change()) show_due();
}

void SellPanel::ask_for_drop() {
    // Between tickets only: a customer who stands there is not kept waiting (D1).
    if (!view_.ticket.empty()) return;
    if (view_.state.drop_wanted)
        return stage().say(Tone::note,
                           wxString::Format(_("The drawer holds more than its limit: %s, then a drop to the safe."),
                                            keys_.face(WXK_PAGEUP)));
    wxString faces;
    for (const auto face : view_.state.low_change)
        faces += (faces.empty() ? wxString{} : ", ") + shown_face(face, counter().shop.currency);
    if (!faces.empty())
        stage().say(Tone::note, wxString::Format(_("Change may be running low: %s. %s, then a pickup."), faces,
                                                 keys_.face(WXK_PAGEUP)));
}

void SellPanel::on_fault() {
    searches_ = 0;
    ahead_.clear();
    focus_code();
}

} // namespace till
