// ClosedPanel: OVER, SHORT or EXACT as a word with its amount; the sheet for whoever may read it.
#include "pos/ui/closed_panel.h"

#include "pos/ui/columns.h"
#include "pos/ui/key_pad.h"
#include "pos/ui/look.h"
#include "pos/ui/person_picker.h"
#include "reconcile/shift/count_comparison.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace till {
namespace {

wxString word_of(Money over_short) {
    if (over_short.is_zero()) return _("EXACT");
    return over_short.is_negative() ? _("SHORT") : _("OVER");
}

constexpr int counts_width = 400;

/// A line a face that the two counted differently.
std::string faces_of(const CountComparison& counts, const Currency& currency, Language language) {
    std::string lines;
    for (const auto& [face, cashier, second] : counts.faces)
        lines += "\n" + format_grouped(face, currency) + ": " + counts.cashier_by + " " + std::to_string(cashier) +
                 (language == Language::chinese ? "，" : ", ") + counts.second_by + " " + std::to_string(second);
    return lines;
}

/// Beside the book: `sheets/shift-12.pdf`.
std::filesystem::path sheet_of(const std::filesystem::path& book, std::int64_t shift) {
    return book.parent_path() / "sheets" / ("shift-" + std::to_string(shift) + ".pdf");
}

} // namespace

ClosedPanel::ClosedPanel(wxWindow* parent, Counter& counter, Stage& stage, const Answer& close)
    : TaskPanel{parent, counter, stage}, shift_{close.shift} {
    auto* left = new wxBoxSizer{wxVERTICAL};
    left->Add(make_heading(this, wxString::Format(_("Shift %lld is closed"), static_cast<long long>(close.shift))));
    add_result(*left, close);
    left->Add(make_text(this, _("Whose PIN opens the sheet"), 12, Ink::muted),
              wxSizerFlags{}.Border(wxTOP | wxBOTTOM, FromDIP(gap)));
    reader_ = new PersonPicker{this, {.people = counter.people, .columns = 2, .keys = 8}};
    reader_->choose(counter.state.cashier);
    left->Add(reader_, wxSizerFlags{1}.Expand());
    lay_out_columns(this, left, lay_out_right());
    reader_->on_choice = [this] { pin_->SetFocus(); };
}

void ClosedPanel::add_result(wxSizer& column, const Answer& close) {
    auto* card = make_surface(this);
    auto* lines = new wxBoxSizer{wxVERTICAL};
    const auto difference = close.over_short.value_or(Money{});
    auto* word = make_text(card, word_of(difference), 30, Ink::bold);
    word->SetName("over-short-word");
    if (difference.is_negative()) word->SetForegroundColour(palette().danger);
    auto* figure = make_text(card, shown(abs(difference), counter().shop.currency), 30);
    figure->SetName("over-short");
    lines->Add(word);
    lines->Add(figure);
    path_ = make_text(card, _("The sheet is not printed yet."), 12, Ink::muted);
    path_->SetName("sheet-path");
    lines->Add(path_, wxSizerFlags{}.Border(wxTOP, FromDIP(wide_gap)));
    counts_ = make_text(card, {}, 12);
    counts_->SetName("count-comparison");
    lines->Add(counts_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    auto* frame = new wxBoxSizer{wxVERTICAL};
    frame->Add(lines, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(wide_gap)));
    card->SetSizer(frame);
    column.Add(card, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(wide_gap)));
}

wxSizer* ClosedPanel::lay_out_right() {
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_text(this, _("PIN"), 12, Ink::muted), wxSizerFlags{}.Border(wxBOTTOM, FromDIP(4)));
    pin_ = make_field(this, "sheet-pin", _("PIN"), wxTE_PASSWORD);
    column->Add(pin_, wxSizerFlags{}.Expand());
    auto* go = make_button(this, "sheet", _("Open the sheet"), _("Enter"), Style::primary);
    go->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { write_sheet(); });
    column->Add(go, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(wide_gap)));
    auto* done = make_button(this, "done", _("Go on"), _("Esc"));
    done->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { stage().go_on(); });
    column->Add(done, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->AddStretchSpacer();
    column->Add(new KeyPad{this, *this}, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

void ClosedPanel::begin() {
    pin_->SetFocus();
    ask(
        [shift = shift_, currency = counter().shop.currency, language = counter().language](Desk& desk) {
            const auto counts = desk.count_comparison(shift);
            return counts ? counts->sentence(currency, language) + faces_of(*counts, currency, language)
                          : std::string{};
        },
        [this](const std::string& told) {
            counts_->SetLabel(in_lines(*this, shown(told), counts_->GetFont(), FromDIP(counts_width)));
            counts_->GetParent()->Layout();
            Layout();
        });
}

bool ClosedPanel::on_key(int key) {
    if (key == WXK_ESCAPE) {
        stage().go_on();
        return true;
    }
    return reader_->on_key(key) || TaskPanel::on_key(key);
}

void ClosedPanel::on_enter() { write_sheet(); }

void ClosedPanel::write_sheet() {
    if (is_waiting() || pin_->IsEmpty()) return;
    const Signature reader{reader_->chosen(), utf8(pin_->GetValue())};
    const auto pdf = sheet_of(counter().book, shift_);
    pin_->Clear();
    ask(
        [shift = shift_, pdf, reader](Desk& desk) {
            std::filesystem::create_directories(pdf.parent_path());
            return desk.write_sheet(shift, pdf, reader);
        },
        [this, pdf](const Outcome<Done>& outcome) {
            if (!outcome) return say_refusal(outcome.refusal());
            path_->SetLabel(shown(pdf.string()));
            stage().say(Tone::done, wxString::Format(_("The sheet is in %s"), shown(pdf.string())));
            if (counter().open_document) counter().open_document(pdf);
        });
}

} // namespace till
