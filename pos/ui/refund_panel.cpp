// RefundPanel: number, lines and quantities left; reason and sign-off in their place.
#include "pos/ui/refund_panel.h"

#include "pos/ui/columns.h"
#include "pos/ui/gtk_face.h"
#include "pos/ui/key_pad.h"
#include "pos/ui/look.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace till {
namespace {

constexpr unsigned back_column = 3;

wxString state_name(const std::string& state) {
    if (state == "voided") return _("void");
    if (state == "refunded") return _("all of it refunded");
    if (state == "part-refunded") return _("a part of it refunded");
    return _("sold");
}

} // namespace

RefundPanel::RefundPanel(wxWindow* parent, Counter& counter, Stage& stage) : FormPanel{parent, counter, stage} {
    auto* left = left_of(lay_out_content());
    lay_out_columns(this, left, lay_out_right());
}

wxPanel* RefundPanel::lay_out_content() {
    auto* content = make_content();
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(content, _("Refund")));
    column->Add(make_text(content, _("Number, code of the receipt, amount, or day as 2026-11-21"), 11, Ink::muted),
                wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    number_ = make_field(content, "refund-ticket", _("Number, code of the receipt, amount, or day as 2026-11-21"));
    column->Add(number_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(4)));
    summary_ = make_text(content, {}, 13);
    summary_->SetName("refund-summary");
    column->Add(summary_, wxSizerFlags{}.Border(wxTOP | wxBOTTOM, FromDIP(gap)));
    lines_ = new wxDataViewListCtrl{content, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxBORDER_NONE};
    lines_->SetName("refund-lines");
    set_style_class(lines_, "till");
    set_accessible_name(lines_, _("Lines of the ticket"));
    lines_->SetFont(font_of(13));
    const auto add = [this](const wxString& title, int width, wxAlignment align) {
        lines_->AppendTextColumn(title, wxDATAVIEW_CELL_INERT, FromDIP(width), align, 0);
    };
    add(_("Item"), 250, wxALIGN_LEFT);
    add(_("Amount"), 96, wxALIGN_RIGHT);
    add(_("Left"), 80, wxALIGN_RIGHT);
    add(_("Comes back"), 110, wxALIGN_RIGHT);
    set_row_height(lines_, FromDIP(scaled_to_text(44)));
    column->Add(lines_, wxSizerFlags{1}.Expand());
    column->Add(make_text(content, _("How many of the marked line come back (0: none)"), 11, Ink::muted),
                wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    quantity_ = make_field(content, "refund-quantity", _("How many of the marked line come back (0: none)"));
    column->Add(quantity_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(4)));
    content->SetSizer(column);
    return content;
}

wxSizer* RefundPanel::lay_out_right() {
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_paragraph(this, _("Find the ticket. All that is left of it comes back unless you change how many; "
                                       "up and down go from line to line.")));
    auto* go = make_button(this, "refund-go", _("Refund"), "F10", Style::primary);
    go->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_sign_off(); });
    column->Add(go, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(wide_gap)));
    auto* none = make_button(this, "refund-none", _("None of them yet"), "F8");
    none->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_own_key(WXK_F8); });
    column->Add(none, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    auto* back = make_button(this, "refund-back", _("Back to selling"), _("Esc"));
    back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { stage().go_on(); });
    column->Add(back, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->AddStretchSpacer();
    column->Add(new KeyPad{this, *this}, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

void RefundPanel::begin() { number_->SetFocus(); }

bool RefundPanel::on_own_key(int key) {
    switch (key) {
    case WXK_ESCAPE: stage().go_on(); return true;
    case WXK_F10: ask_sign_off(); return true;
    case WXK_UP: select(lines_->GetSelectedRow() - 1); return true;
    case WXK_DOWN: select(lines_->GetSelectedRow() + 1); return true;
    case WXK_F8:
        std::ranges::fill(back_, Decimal{});
        write_quantities();
        select(0);
        return true;
    default: return false;
    }
}

void RefundPanel::on_enter() { FindFocus() == quantity_ ? take_quantity() : find_ticket(); }

void RefundPanel::find_ticket() {
    const std::string text = utf8(number_->GetValue());
    if (text.empty()) return;
    stage().hush();
    ask([text](Desk& desk) { return desk.find_tickets(text); },
        [this, text](const std::vector<FoundTicket>& found) {
            if (found.size() > 1) return ask_which(found);
            if (found.size() == 1) return load(found.front().number);
            show({});
            say_refusal({Why::unknown_ticket, text});
        });
}

void RefundPanel::ask_which(const std::vector<FoundTicket>& found) {
    std::vector<Choice> choices;
    for (const auto& ticket : found) {
        wxString name = wxString::Format("%lld   %s   ", static_cast<long long>(ticket.number),
                                         shown(ticket.at.text().substr(0, 16))) +
                        shown(ticket.first);
        if (ticket.lines > 1) name += wxString::Format(" +%zu", ticket.lines - 1);
        choices.push_back({std::to_string(ticket.number), name});
    }
    open_form({.title = _("Which ticket is it?"),
               .choices = {{wxString::Format(_("%zu tickets fit"), found.size()), std::move(choices), 1, 7}},
               .go = _("Take it")},
              [this](const Given& given) {
                  CallAfter([this, number = std::stoll(given.chosen.front())] {
                      close_form();
                      load(number);
                  });
              });
}

void RefundPanel::load(std::int64_t number) {
    ask([number](Desk& desk) { return desk.ticket(number); },
        [this](const std::optional<SoldTicket>& ticket) { show(ticket.value_or(SoldTicket{})); });
}

void RefundPanel::show(const SoldTicket& ticket) {
    ticket_ = ticket;
    back_.clear();
    for (const auto& line : ticket.lines) back_.push_back(line.left);
    const auto& currency = counter().shop.currency;
    summary_->SetLabel(ticket.number == 0
                           ? wxString{}
                           : wxString::Format(_("Ticket %lld: %s, %s"), static_cast<long long>(ticket.number),
                                              shown(ticket.total, currency), state_name(ticket.state)));
    lines_->DeleteAllItems();
    for (const auto& line : ticket.lines) {
        wxVector<wxVariant> row;
        row.push_back(shown(line.sold.name));
        row.push_back(shown(line.sold.net, currency));
        row.push_back(shown(line.left));
        row.push_back(shown(line.left));
        lines_->AppendItem(row);
    }
    select(0);
}

void RefundPanel::write_quantities() {
    for (std::size_t at = 0; at < back_.size(); ++at)
        lines_->SetTextValue(shown(back_[at]), static_cast<unsigned>(at), back_column);
}

void RefundPanel::select(int row) {
    if (row < 0 || row >= lines_->GetItemCount()) return;
    lines_->SelectRow(static_cast<unsigned>(row));
    lines_->EnsureVisible(lines_->RowToItem(row));
    quantity_->ChangeValue(shown(back_[static_cast<std::size_t>(row)]));
    quantity_->SetFocus();
    quantity_->SelectAll();
}

void RefundPanel::take_quantity() {
    const int row = lines_->GetSelectedRow();
    if (row == wxNOT_FOUND) return find_ticket();
    const auto quantity = Decimal::parse(utf8(quantity_->GetValue()));
    if (!quantity || quantity->is_negative()) return stage().say(Tone::refused, _("That is not a quantity."));
    back_[static_cast<std::size_t>(row)] = *quantity;
    write_quantities();
    select(row + 1);
}

std::vector<AskedLine> RefundPanel::asked_lines() const {
    std::vector<AskedLine> asked;
    bool is_all = true;
    for (std::size_t at = 0; at < back_.size(); ++at) {
        const auto& [sold, left] = ticket_.lines[at];
        if (compare(back_[at], left) != 0) is_all = false;
        if (back_[at].is_zero()) continue;
        asked.push_back({.code = sold.code, .name = sold.name, .quantity = back_[at], .price = {}, .discount = {}});
    }
    return is_all ? std::vector<AskedLine>{} : asked;
}

void RefundPanel::ask_sign_off() {
    if (ticket_.number == 0 || is_waiting()) return find_ticket();
    const bool is_nothing = std::ranges::all_of(back_, [](const Decimal& quantity) { return quantity.is_zero(); });
    if (is_nothing) return stage().say(Tone::refused, _("No line comes back."));
    ask([till = counter().till, act = Refund{.ticket = ticket_.number, .lines = asked_lines(), .reason = {}, .by = {}}](
            Desk& desk) { return desk.who_may_sign(till, act); },
        [this](std::vector<Person> signers) {
            open_form({.title = wxString::Format(_("Refund of ticket %lld"), static_cast<long long>(ticket_.number)),
                       .reason_kind = "refund",
                       .signers = std::move(signers),
                       .go = _("Give the money back")},
                      [this](const Given& given) { refund(given); });
        });
}

void RefundPanel::refund(const Given& given) {
    if (is_waiting()) return;
    perform(
        Refund{.ticket = ticket_.number, .lines = asked_lines(), .reason = given.reason, .by = given.by},
        [this](const Answer& answer) {
            stage().go_on(
                wxString::Format(_("Give back %s."), shown(answer.amount.value_or(Money{}), counter().shop.currency)));
        },
        [this](const Refusal& refusal) { refuse_in_form(refusal); });
}

} // namespace till
