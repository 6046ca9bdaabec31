// TotalDisplay: a word, a figure as large as fits, and a line below.
#include "pos/ui/total_display.h"

#include "pos/ui/gtk_face.h"
#include "pos/ui/look.h"
#include "pos/ui/tender_name.h"
#include "pos/ui/text.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace till {
namespace {

constexpr int due_points = 40;
constexpr int part_points = 32;
constexpr int change_points = 60;
constexpr int smallest_points = 18;

struct Fitting {
    wxFont font;
    int height = 0;
};

/// The largest font, from `points` down, in which the text is no wider than `width`.
Fitting fitting(const wxWindow& window, const wxString& text, int points, int width) {
    for (;; points -= 2) {
        const wxFont font = font_of(points, true);
        int wide = 0;
        int high = 0;
        window.GetTextExtent(text, &wide, &high, nullptr, nullptr, &font);
        if (wide <= width || points <= smallest_points) return {font, high};
    }
}

} // namespace

TotalDisplay::TotalDisplay(wxWindow* parent, const Currency& currency)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, "total"}, currency_{currency} {
    SetBackgroundColour(palette().surface);
    caption_ = make_text(this, {}, 13, Ink::muted);
    caption_->SetName("total-caption");
    figure_ = new wxStaticText{
        this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxALIGN_RIGHT | wxST_NO_AUTORESIZE, "total-figure"};
    figure_->SetForegroundColour(palette().text);
    detail_ = make_text(this, {}, 12, Ink::muted);
    detail_->SetName("total-detail");
    auto* column = new wxBoxSizer{wxVERTICAL};
    const auto sides = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, FromDIP(wide_gap));
    column->AddSpacer(FromDIP(gap));
    column->Add(caption_, sides);
    column->AddStretchSpacer();
    column->Add(figure_, sides);
    column->AddStretchSpacer();
    column->Add(detail_, sides);
    column->AddSpacer(FromDIP(gap));
    SetSizer(column);
    set_low(false);
    show_due({});
}

void TotalDisplay::set_low(bool is_low) {
    is_low_ = is_low;
    SetMinSize(FromDIP(wxSize{scaled_to_text(side_width), scaled_to_text(is_low ? 124 : 164)}));
}

void TotalDisplay::show_due(Money due, const wxString& reductions) {
    shows_change_ = false;
    const int width = FromDIP(scaled_to_text(side_width) - 2 * wide_gap);
    const wxString detail =
        reductions.empty() ? shown(currency_.code) : in_lines(*this, reductions, detail_->GetFont(), width);
    write(_("TOTAL"), shown(due, currency_), detail, due_points);
}

void TotalDisplay::show_still_due(Money due, const std::vector<AskedTender>& tenders) {
    shows_change_ = false;
    wxString taken;
    for (const auto& tender : tenders) {
        if (!taken.empty()) taken += wxString::FromUTF8("  ·  ");
        taken += tender_name(tender.tender) + " " + shown(tender.amount.value_or(Money{}), currency_);
    }
    const int width = FromDIP(scaled_to_text(side_width) - 2 * wide_gap);
    write(_("STILL DUE"), shown(due, currency_), in_lines(*this, taken, detail_->GetFont(), width), part_points);
}

void TotalDisplay::show_change(const Answer& ticket) {
    shows_change_ = true;
    const wxString total = shown(ticket.total.value_or(Money{}), currency_);
    const wxString received = shown(ticket.received.value_or(Money{}), currency_);
    write(_("CHANGE"), shown(ticket.change.value_or(Money{}), currency_),
          wxString::Format(_("Ticket %lld: total %s, received %s"), static_cast<long long>(ticket.number), total,
                           received),
          is_low_ ? due_points : change_points);
}

void TotalDisplay::write(const wxString& caption, const wxString& figure, const wxString& detail, int points) {
    const bool is_new_size = points != points_ || figure.length() != figure_->GetLabel().length();
    const bool is_new_layout = is_new_size || caption != caption_->GetLabel() || detail != detail_->GetLabel();
    points_ = points;
    caption_->SetLabel(caption);
    caption_->SetForegroundColour(shows_change_ ? palette().accent : palette().muted);
    if (is_new_size) {
        const auto fit = fitting(*this, figure, points, FromDIP(scaled_to_text(side_width) - 2 * wide_gap));
        figure_->SetFont(fit.font);
        // Measured, because GTK tells the size of a new font only once it has drawn it.
        figure_->SetMinSize({-1, fit.height});
    }
    figure_->SetLabel(figure);
    if (detail != detail_->GetLabel()) detail_->SetLabel(detail);
    set_accessible_name(this, caption + " " + figure + ". " + detail);
    if (is_new_layout) Layout();
}

} // namespace till
