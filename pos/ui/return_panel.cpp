// ReturnPanel: codes, and what they have come to; tender, reason and sign-off in their place.
#include "pos/ui/return_panel.h"

#include "pos/ui/code_text.h"
#include "pos/ui/columns.h"
#include "pos/ui/gtk_face.h"
#include "pos/ui/key_pad.h"
#include "pos/ui/look.h"
#include "pos/ui/tender_name.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace till {

ReturnPanel::ReturnPanel(wxWindow* parent, Counter& counter, Stage& stage) : FormPanel{parent, counter, stage} {
    auto* left = left_of(lay_out_content());
    lay_out_columns(this, left, lay_out_right());
}

wxPanel* ReturnPanel::lay_out_content() {
    auto* content = make_content();
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(content, _("Return without a ticket")));
    column->Add(make_text(content, _("Code or barcode; 3* before it: quantity"), 11, Ink::muted),
                wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    code_ = make_field(content, "return-code", _("Code or barcode; 3* before it: quantity"));
    column->Add(code_, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(4)));
    lines_ = new wxDataViewListCtrl{content, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxBORDER_NONE};
    lines_->SetName("return-lines");
    set_style_class(lines_, "till");
    set_accessible_name(lines_, _("Goods that come back"));
    lines_->SetFont(font_of(13));
    const auto add_column = [this](const wxString& title, int width, wxAlignment align) {
        lines_->AppendTextColumn(title, wxDATAVIEW_CELL_INERT, FromDIP(width), align, 0);
    };
    add_column(_("Item"), 340, wxALIGN_LEFT);
    add_column(_("Quantity"), 100, wxALIGN_RIGHT);
    add_column(_("Price"), 110, wxALIGN_RIGHT);
    set_row_height(lines_, FromDIP(scaled_to_text(44)));
    column->Add(lines_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(gap)));
    content->SetSizer(column);
    return content;
}

wxSizer* ReturnPanel::lay_out_right() {
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_paragraph(this, _("Scan or type all that comes back. It is worth the catalogue's price.")));
    auto* go = make_button(this, "return-go", _("Give it back"), "F10", Style::primary);
    go->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_sign_off(); });
    column->Add(go, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(wide_gap)));
    auto* off = make_button(this, "return-off", _("Take off"), _("Del"), Style::danger);
    off->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { take_off(); });
    column->Add(off, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* back = make_button(this, "return-back", _("Back to selling"), _("Esc"));
    back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { stage().go_on(); });
    column->Add(back, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->AddStretchSpacer();
    column->Add(new KeyPad{this, *this}, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

void ReturnPanel::begin() { code_->SetFocus(); }

bool ReturnPanel::on_own_key(int key) {
    switch (key) {
    case WXK_ESCAPE: stage().go_on(); return true;
    case WXK_F10: ask_sign_off(); return true;
    case WXK_UP: move(-1); return true;
    case WXK_DOWN: move(1); return true;
    case WXK_DELETE:
        if (!code_->IsEmpty()) return false;
        take_off();
        return true;
    default: return false;
    }
}

void ReturnPanel::on_enter() {
    if (!code_->IsEmpty()) return add_typed();
    if (!goods_.empty()) stage().say(Tone::note, _("All goods are there: F10 goes on to the sign-off."));
}

void ReturnPanel::add_typed() {
    const auto typed = read_code(utf8(code_->GetValue()));
    if (!typed || typed->code.empty()) return stage().say(Tone::refused, _("That is not a quantity."));
    stage().hush();
    code_->Clear();
    ask([code = typed->code](Desk& desk) { return desk.find_item(code); },
        [this, typed = *typed](const std::optional<Item>& item) {
            item ? add(*item, typed.quantity) : say_refusal({Why::unknown_item, typed.code});
        });
}

void ReturnPanel::add(const Item& item, const Decimal& quantity) {
    goods_.push_back({item, quantity});
    wxVector<wxVariant> row;
    row.push_back(shown(item.name));
    row.push_back(shown(quantity));
    row.push_back(shown_price(item.price, counter().shop.currency));
    lines_->AppendItem(row);
    move(static_cast<int>(goods_.size()));
}

void ReturnPanel::take_off() {
    const int row = lines_->GetSelectedRow();
    if (row == wxNOT_FOUND) return;
    goods_.erase(goods_.begin() + row);
    lines_->DeleteItem(static_cast<unsigned>(row));
    move(0);
    code_->SetFocus();
}

/// Past an end it is the line at that end.
void ReturnPanel::move(int by) {
    const int last = lines_->GetItemCount() - 1;
    if (last < 0) return;
    lines_->SelectRow(static_cast<unsigned>(std::clamp(lines_->GetSelectedRow() + by, 0, last)));
}

void ReturnPanel::ask_sign_off() {
    if (is_waiting()) return;
    if (goods_.empty()) return stage().say(Tone::refused, _("Nothing comes back yet."));
    stage().hush();
    open_form({.title = _("Return without a ticket"),
               .choices = {{_("Given back in"), money_choices(counter().shop)}},
               .reason_kind = "return",
               .signers = counter().who_may(Right::return_goods),
               .go = _("Give it back")},
              [this](const Given& given) { give_back(given); });
}

void ReturnPanel::give_back(const Given& given) {
    if (is_waiting()) return;
    ReturnGoods act{.lines = {},
                    .reason = given.reason,
                    .tender = {.tender = given.chosen.front(), .amount = {}, .reference = {}},
                    .by = given.by};
    for (const auto& [item, quantity] : goods_)
        act.lines.push_back({.code = item.code, .name = {}, .quantity = quantity, .price = {}, .discount = {}});
    perform(
        std::move(act),
        [this](const Answer& answer) {
            stage().go_on(
                wxString::Format(_("Give back %s."), shown(answer.amount.value_or(Money{}), counter().shop.currency)));
        },
        [this](const Refusal& refusal) { refuse_in_form(refusal); });
}

} // namespace till
