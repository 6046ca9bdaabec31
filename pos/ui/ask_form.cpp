// AskForm: its fields from top to bottom, and the way of Enter through them.
#include "pos/ui/ask_form.h"

#include "pos/ui/denomination_grid.h"
#include "pos/ui/look.h"
#include "pos/ui/person_picker.h"
#include "pos/ui/reason_picker.h"
#include "pos/ui/text.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <iterator>

namespace till {
namespace {

constexpr std::size_t most_in_a_row = 3; ///< fields that have room beside each other

void add_label(wxWindow* parent, wxSizer& column, const wxString& label) {
    column.AddSpacer(parent->FromDIP(wide_gap));
    column.Add(make_text(parent, label, 11, Ink::muted), wxSizerFlags{}.Border(wxBOTTOM, parent->FromDIP(4)));
}

} // namespace

AskForm::AskForm(wxWindow* parent, const Counter& counter, const Asked& asked, Go go, std::function<void()> give_up)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, "ask-form"}, go_{std::move(go)},
      give_up_{std::move(give_up)}, takes_scans_{asked.takes_scans} {
    SetBackgroundColour(palette().surface);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(this, asked.title));
    if (!asked.note.empty()) add_note(*column, asked.note);
    if (!asked.fields.empty()) add_fields(*column, asked);
    if (asked.shows_result) add_result(*column);
    if (!asked.pieces_label.empty()) add_pieces(*column, counter, asked);
    if (!asked.choices.empty()) add_choices(*column, asked);
    if (!asked.reason_kind.empty()) add_reason(*column, counter, asked);
    if (!asked.signers.empty()) add_signers(*column, asked);
    column->AddStretchSpacer();
    add_buttons(*column, asked);
    auto* frame = new wxBoxSizer{wxVERTICAL};
    frame->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(wide_gap)));
    SetSizer(frame);
}

void AskForm::add_note(wxSizer& column, const wxString& note) {
    auto* text = make_text(this, note, 13);
    text->SetName("ask-note");
    column.Add(text, wxSizerFlags{}.Border(wxTOP, FromDIP(wide_gap)));
}

void AskForm::add_fields(wxSizer& column, const Asked& asked) {
    const int columns = asked.fields.size() > most_in_a_row ? 2 : static_cast<int>(asked.fields.size());
    auto* grid = new wxGridSizer{columns, FromDIP(wxSize{gap, 0})};
    for (const auto& [label, text, is_secret] : asked.fields) {
        auto* cell = new wxBoxSizer{wxVERTICAL};
        add_label(this, *cell, label);
        const wxString name = texts_.empty() ? wxString{"ask-text"} : wxString::Format("ask-text-%zu", texts_.size());
        auto* field = make_field(this, name, label, is_secret ? wxTE_PASSWORD : 0);
        field->ChangeValue(text);
        cell->Add(field, wxSizerFlags{}.Expand());
        grid->Add(cell, wxSizerFlags{}.Expand());
        texts_.push_back(field);
        order_.push_back(field);
    }
    column.Add(grid, wxSizerFlags{}.Expand());
}

void AskForm::add_result(wxSizer& column) {
    column.AddSpacer(FromDIP(wide_gap));
    small_ = make_text(this, {}, 15);
    small_->SetName("ask-result-name");
    large_ = make_text(this, {}, 40);
    large_->SetName("ask-result");
    column.Add(small_);
    column.Add(large_);
}

void AskForm::add_pieces(wxSizer& column, const Counter& counter, const Asked& asked) {
    add_label(this, column, asked.pieces_label);
    pieces_ = new DenominationGrid{this, counter.shop, "pieces"};
    column.Add(pieces_, wxSizerFlags{}.Expand());
}

void AskForm::add_choices(wxSizer& column, const Asked& asked) {
    constexpr int first_keys[] = {2, 5}; // F2 to F4, then F5 to F8
    for (const auto& [label, choices, columns, rows, chosen] : asked.choices) {
        add_label(this, column, label);
        const auto at = choices_.size();
        choices_.push_back(new ChoicePicker{this,
                                            {.prefix = "choice-" + std::to_string(at),
                                             .choices = choices,
                                             .columns = columns,
                                             .rows = rows,
                                             .first_key = at < std::size(first_keys) ? first_keys[at] : 0,
                                             .keys = at < std::size(first_keys) ? 3 : 0}});
        if (!chosen.empty()) choices_.back()->choose(chosen);
        column.Add(choices_.back(), wxSizerFlags{}.Expand());
    }
}

void AskForm::add_reason(wxSizer& column, const Counter& counter, const Asked& asked) {
    add_label(this, column, _("Reason"));
    reason_ = new ReasonPicker{this, counter.shop, asked.reason_kind, counter.language};
    if (asked.is_reason_needed) reason_->pick_first();
    column.Add(reason_, wxSizerFlags{}.Expand());
    order_.push_back(reason_->field());
}

void AskForm::add_signers(wxSizer& column, const Asked& asked) {
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    auto* people = new wxBoxSizer{wxVERTICAL};
    add_label(this, *people, asked.signer_label.empty() ? _("Signed off by") : asked.signer_label);
    const bool has_keys = choices_.empty() || (choices_.size() == 1 && !reason_);
    signer_ = new PersonPicker{this,
                               {.people = asked.signers,
                                .nobody = asked.nobody,
                                .keys = has_keys ? 3 : 0,
                                .first_key = choices_.empty() ? 2 : 5}};
    if (asked.nobody_at_first) signer_->choose({});
    people->Add(signer_, wxSizerFlags{}.Expand());
    row->Add(people, wxSizerFlags{5}.Border(wxRIGHT, FromDIP(gap)));
    auto* proof = new wxBoxSizer{wxVERTICAL};
    add_label(this, *proof, _("PIN of that person"));
    pin_ = make_field(this, "sign-off-pin", _("PIN of that person"), wxTE_PASSWORD);
    proof->Add(pin_, wxSizerFlags{}.Expand());
    row->Add(proof, wxSizerFlags{3});
    column.Add(row, wxSizerFlags{}.Expand());
    order_.push_back(pin_);
    signer_->on_choice = [this] { pin_->SetFocus(); };
}

void AskForm::add_buttons(wxSizer& column, const Asked& asked) {
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    auto* back = make_button(this, "ask-back", _("Back"), _("Esc"));
    back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { give_up_(); });
    go_button_ = make_button(this, "ask-go", asked.go, _("Enter"), Style::primary);
    go_button_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { finish(); });
    row->Add(back, wxSizerFlags{1}.Border(wxRIGHT, FromDIP(gap)));
    row->Add(go_button_, wxSizerFlags{2});
    column.Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(wide_gap)));
}

void AskForm::focus(wxTextCtrl* field) {
    field->SetFocus();
    field->SelectAll();
}

void AskForm::begin() {
    if (!texts_.empty()) return focus(texts_.front());
    if (pieces_) return pieces_->begin();
    order_.empty() ? go_button_->SetFocus() : focus(order_.front());
}

bool AskForm::on_key(int key) {
    if (key == WXK_RETURN) {
        on_enter();
        return true;
    }
    if (key == WXK_ESCAPE) {
        give_up_();
        return true;
    }
    return picks(key);
}

bool AskForm::picks(int key) {
    if (pieces_ && pieces_->on_key(key)) return true;
    for (auto* choice : choices_)
        if (choice->on_key(key)) return true;
    return (reason_ && reason_->on_key(key)) || (signer_ && signer_->on_key(key));
}

bool AskForm::is_in_pieces() const {
    const auto* window = FindFocus();
    return pieces_ && window && window->GetParent() == pieces_;
}

void AskForm::on_enter() {
    auto at = std::ranges::find(order_, FindFocus());
    if (is_in_pieces()) {
        if (pieces_->go_to_next()) return;
        at = order_.begin() + static_cast<std::ptrdiff_t>(texts_.size());
        return at == order_.end() ? finish() : focus(*at);
    }
    if (at == order_.end()) return finish();
    if (pieces_ && !texts_.empty() && *at == texts_.back()) return pieces_->begin();
    if (at + 1 == order_.end()) return finish();
    focus(*(at + 1));
}

void AskForm::finish() {
    Given given;
    for (const auto* text : texts_) given.texts.push_back(text->GetValue());
    if (pieces_) given.pieces = pieces_->pieces();
    for (const auto* choice : choices_) given.chosen.push_back(choice->chosen());
    if (reason_) given.reason = reason_->word();
    if (signer_ && !signer_->chosen().empty()) given.by = Signature{signer_->chosen(), utf8(pin_->GetValue())};
    go_(given);
}

void AskForm::ask_again() {
    if (pin_) {
        pin_->Clear();
        pin_->SetFocus();
    } else if (!order_.empty()) {
        order_.front()->SetFocus();
    }
}

void AskForm::show_result(const wxString& large, const wxString& small) {
    large_->SetLabel(large);
    small_->SetLabel(small);
    Layout();
    focus(texts_.front());
}

} // namespace till
