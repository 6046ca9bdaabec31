// ClosePanel: two steps on one screen, and the sign-off in their place where the close needs one.
#include "pos/ui/close_panel.h"

#include "pos/ui/columns.h"
#include "pos/ui/denomination_grid.h"
#include "pos/ui/key_pad.h"
#include "pos/ui/look.h"
#include "pos/ui/retender_form.h"
#include "pos/ui/tender_name.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace till {

ClosePanel::ClosePanel(wxWindow* parent, Counter& counter, Stage& stage) : FormPanel{parent, counter, stage} {
    closing_ = make_content();
    auto* column = new wxBoxSizer{wxVERTICAL};
    add_slips(*column);
    column->Add(make_heading(closing_, _("What stays in the drawer as the next float")),
                wxSizerFlags{}.Border(wxBOTTOM, FromDIP(gap)));
    leave_ = new DenominationGrid{closing_, counter.shop, "leave"};
    column->Add(leave_, wxSizerFlags{1}.Expand());
    column->Add(lay_out_foot(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    closing_->SetSizer(column);
    auto* left = left_of(closing_);
    lay_out_columns(this, left, lay_out_right());
}

void ClosePanel::add_slips(wxSizer& column) {
    auto* rows = new wxFlexGridSizer{4, FromDIP(wxSize{gap, 6})};
    for (const auto& tender : counter().shop.tenders) {
        if (tender == "cash" || is_kept_in_book(tender)) continue; // of these the book itself is the slip
        const wxString name = tender_name(tender);
        auto* amount = make_field(closing_, "declare-" + shown(tender),
                                  wxString::Format(_("Sum of the %s slips"), name), wxTE_RIGHT);
        amount->SetMinSize(FromDIP(wxSize{scaled_to_text(150), control_height}));
        auto* slips =
            make_field(closing_, "slips-" + shown(tender), wxString::Format(_("Number of %s slips"), name), wxTE_RIGHT);
        slips->SetMinSize(FromDIP(wxSize{scaled_to_text(90), control_height}));
        auto* label = make_text(closing_, name, 14);
        label->SetMinSize(FromDIP(wxSize{scaled_to_text(90), -1}));
        rows->Add(label, wxSizerFlags{}.CentreVertical());
        rows->Add(amount);
        rows->Add(slips);
        rows->Add(make_text(closing_, _("slips"), 12, Ink::muted), wxSizerFlags{}.CentreVertical());
        for (auto* field : {amount, slips}) // keyed by hand, the sum is no longer that of the list
            field->Bind(wxEVT_TEXT, [this, at = slips_.size()](wxCommandEvent&) { forget_list(slips_[at]); });
        slips_.push_back({tender, amount, slips});
    }
    if (slips_.empty()) return;
    column.Add(make_heading(closing_, _("Sum and number of the slips")), wxSizerFlags{}.Border(wxBOTTOM, FromDIP(gap)));
    auto* line = new wxBoxSizer{wxHORIZONTAL};
    line->Add(rows);
    auto* go = make_button(closing_, "declare", _("Declare"), "F9");
    go->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { declare(); });
    auto* ways = new wxBoxSizer{wxVERTICAL};
    ways->Add(go, wxSizerFlags{}.Expand());
    auto* each = make_button(closing_, "list-slips", _("Slip by slip"), "F6");
    each->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_slip(); });
    ways->Add(each, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
    line->Add(ways, wxSizerFlags{1}.Border(wxLEFT, FromDIP(wide_gap)));
    column.Add(line, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(wide_gap)));
}

/// What is done more seldom: the right column has to leave room for a message.
wxSizer* ClosePanel::lay_out_foot() {
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    const auto add = [this, row](const char* id, const wxString& title, int key) {
        auto* button = make_button(closing_, id, title, wxString::Format("F%d", key - WXK_F1 + 1));
        button->Bind(wxEVT_BUTTON, [this, key](wxCommandEvent&) { on_own_key(key); });
        row->Add(button, wxSizerFlags{1}.Border(wxRIGHT, row->IsEmpty() ? FromDIP(gap) : 0));
    };
    if (counter().shop.has_tender("card")) add("batch", _("Terminal's settlement"), WXK_F7);
    add("leave", _("Leave it for later"), WXK_F12);
    return row;
}

wxSizer* ClosePanel::lay_out_right() {
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(this, _("The count is signed")));
    column->Add(
        make_paragraph(this, _("Declare the slips, check the pieces that stay, then close. The rest are the takings.")),
        wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    const auto add = [this, column](const char* id, const wxString& title, int key, Style style = Style::plain) {
        auto* button = make_button(this, id, title, wxString::Format("F%d", key - WXK_F1 + 1), style);
        button->Bind(wxEVT_BUTTON, [this, key](wxCommandEvent&) { on_own_key(key); });
        column->Add(button, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    };
    add("close-shift", _("Close the shift"), WXK_F10, Style::primary);
    add("count-again", count_again_title(), WXK_F2);
    add("second-count", _("Second count"), WXK_F3);
    add("retender", _("Wrong way of paying"), WXK_F4);
    add("open-matters", _("What stands open"), WXK_F5);
    column->AddStretchSpacer();
    column->Add(new KeyPad{this, *this}, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

void ClosePanel::begin() {
    slips_.empty() ? leave_->begin() : slips_.front().amount->SetFocus();
    struct Known {
        CashCount leave;
        std::vector<std::string> declared;
        SlipLists slips;
    };
    ask(
        [till = counter().till](Desk& desk) {
            return Known{desk.suggested_float(till), desk.declared_tenders(till), desk.slip_draft(till)};
        },
        [this](const Known& known) {
            resume_slips(known.slips);
            if (!is_filled_) leave_->fill(known.leave);
            is_filled_ = true;
            if (!known.declared.empty()) leave_->begin();
        });
}

bool ClosePanel::on_own_key(int key) {
    switch (key) {
    case WXK_F2: count_again(); return true;
    case WXK_F3: ask_second_count(); return true;
    case WXK_F4: ask_retender(); return true;
    case WXK_F5: stage().check_open_matters(); return true;
    case WXK_F6: ask_slip(); return true;
    case WXK_F7: ask_batch(); return true;
    case WXK_F9: declare(); return true;
    case WXK_F10: close({}); return true;
    case WXK_F12: leave(); return true;
    default: return leave_->on_key(key);
    }
}

void ClosePanel::on_enter() {
    if (auto* next = slip_field_after(FindFocus())) return next->SetFocus();
    if (!slips_.empty() && FindFocus() == slips_.back().slips) return declare();
    if (!leave_->go_to_next()) stage().say(Tone::note, _("All faces are through: F10 closes the shift."));
}

wxTextCtrl* ClosePanel::slip_field_after(const wxWindow* field) const {
    for (std::size_t at = 0; at < slips_.size(); ++at) {
        if (slips_[at].amount == field) return slips_[at].slips;
        if (slips_[at].slips == field && at + 1 < slips_.size()) return slips_[at + 1].amount;
    }
    return nullptr;
}

std::optional<std::vector<DeclareTender>> ClosePanel::typed_slips() {
    std::vector<DeclareTender> acts;
    for (const auto& row : slips_) {
        if (row.amount->IsEmpty() && row.slips->IsEmpty()) continue;
        const auto amount = typed_amount(row.amount->GetValue(), counter().shop.currency);
        const auto slips = typed_number(row.slips->GetValue());
        if (!amount || !slips) {
            (amount ? row.slips : row.amount)->SetFocus();
            return std::nullopt;
        }
        acts.push_back({.tender = row.tender, .amount = *amount, .slips = *slips, .listed = row.listed});
    }
    return acts;
}

void ClosePanel::declare() {
    if (is_waiting()) return;
    const auto acts = typed_slips();
    if (!acts) return stage().say(Tone::refused, _("Each tender needs the sum and the number of its slips."));
    ask(
        [till = counter().till, acts = *acts](Desk& desk) {
            for (const auto& act : acts)
                if (const auto outcome = desk.perform(till, act); !outcome) return std::optional{outcome.refusal()};
            return std::optional<Refusal>{};
        },
        [this](const std::optional<Refusal>& refusal) { refusal ? say_refusal(*refusal) : declared(); });
}

void ClosePanel::declared() {
    stage().say(Tone::done, _("The slips are declared."));
    leave_->begin();
}

void ClosePanel::close(const Given& given) {
    if (is_waiting()) return;
    if (const wxString fault = leave_->point_out_fault(); !fault.empty()) return stage().say(Tone::refused, fault);
    const auto leave = leave_->pieces();
    if (!leave) return;
    perform(
        CloseShift{.leave = *leave, .reason = given.reason, .by = given.by},
        [this](const Answer& answer) { stage().shift_closed(answer); },
        [this](const Refusal& refusal) {
            if (!has_form() && refusal.why == Why::needs_sign_off) return ask_sign_off();
            refuse_in_form(refusal);
        });
}

void ClosePanel::ask_sign_off() {
    const bool stands_in = !counter().state.stand_in.empty(); // then the sign-off says nothing of a difference
    open_form({.title = stands_in ? _("Reason, if there is one, and sign-off") : _("Difference: reason and sign-off"),
               .reason_kind = "close",
               .signers = counter().who_may(Right::close_difference),
               .go = _("Close the shift")},
              [this](const Given& given) { close(given); });
}

void ClosePanel::ask_second_count() {
    open_form({.title = _("Second count"),
               .pieces_label = _("Pieces that lie in the drawer"),
               .signers = counter().who_may(Right::second_count),
               .signer_label = _("Counted by"),
               .go = _("Sign the count")},
              [this](const Given& given) {
                  if (!given.pieces) return stage().say(Tone::refused, _("That is not a number of pieces."));
                  if (!given.by) return; // without a signer it would be the cashier's own
                  act(CountDrawer{.pieces = *given.pieces, .by = given.by}, _("The second count is in the book."));
              });
}

void ClosePanel::ask_retender() {
    auto asked = retender_form(counter(), {});
    asked.signers = counter().who_may(Right::retender_late);
    open_form(asked, [this](const Given& given) {
        const auto ticket = typed_number(given.texts.front(), 999'999'999'999);
        if (!ticket) return stage().say(Tone::refused, _("That is not the number of a ticket."));
        act(Retender{.ticket = *ticket, .from = given.chosen[0], .to = given.chosen[1], .by = given.by},
            wxString::Format(_("Ticket %lld is put right."), static_cast<long long>(*ticket)));
    });
}

wxString ClosePanel::count_again_title() const {
    const auto& state = counter().state;
    const auto used = state.counts - 1;
    return wxString::Format(_("Count again (used %lld of %lld)"), static_cast<long long>(used),
                            static_cast<long long>(used + state.recounts_left));
}

void ClosePanel::count_again() {
    if (counter().state.recounts_left == 0) return say_refusal(Refusal{Why::recounts_used, {}});
    stage().count_drawer();
}

/// The drawer stays as it was counted; who comes back proves who they are.
void ClosePanel::leave() {
    if (is_waiting()) return;
    perform(Lock{}, [this](const Answer&) { stage().go_on(); });
}

} // namespace till
