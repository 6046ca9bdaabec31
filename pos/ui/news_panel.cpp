// NewsPanel: a list of changes left, the key that says it was read right.
#include "pos/ui/news_panel.h"

#include "pos/ui/columns.h"
#include "pos/ui/gtk_face.h"
#include "pos/ui/look.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace till {
namespace {

/// What a promotion gives, and its last day.
wxString terms_of(const Promotion& promotion, const Currency& currency) {
    wxString terms;
    switch (promotion.kind) {
    case Promotion::Kind::special_price: terms = shown_price(promotion.price, currency); break;
    case Promotion::Kind::n_for_m: terms = wxString::Format(_("%d for %d"), promotion.buy, promotion.pay); break;
    case Promotion::Kind::percent: terms = wxString::Format(_("%s %% off"), shown(promotion.percent)); break;
    case Promotion::Kind::threshold:
        terms =
            wxString::Format(_("%s off from %s"), shown(promotion.off, currency), shown(promotion.threshold, currency));
        break;
    }
    if (promotion.until) terms += "  " + wxString::Format(_("until %s"), shown(promotion.until->iso()));
    return terms;
}

} // namespace

NewsPanel::NewsPanel(wxWindow* parent, Counter& counter, Stage& stage, const SignOnNews& news)
    : TaskPanel{parent, counter, stage} {
    auto* left = lay_out_left(news);
    lay_out_columns(this, left, lay_out_right());
}

wxSizer* NewsPanel::lay_out_left(const SignOnNews& news) {
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(this, _("Changed since you last signed on")));
    list_ = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxBORDER_NONE};
    list_->SetName("news");
    set_style_class(list_, "till");
    set_accessible_name(list_, _("Changed since you last signed on"));
    list_->SetFont(font_of(13));
    const auto column_of = [this](const wxString& title, int width, wxAlignment align) {
        list_->AppendTextColumn(title, wxDATAVIEW_CELL_INERT, FromDIP(width), align, 0);
    };
    column_of(_("What"), 110, wxALIGN_LEFT);
    column_of(_("Item"), 190, wxALIGN_LEFT);
    column_of(_("Before"), 80, wxALIGN_RIGHT);
    column_of(_("Now"), 190, wxALIGN_RIGHT);
    set_row_height(list_, FromDIP(scaled_to_text(44)));
    fill(news);
    column->Add(list_, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(wide_gap)));
    return column;
}

wxSizer* NewsPanel::lay_out_right() {
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_paragraph(this, _("Read what is new, then go on to selling. The till charges by it already.")));
    auto* read = make_button(this, "news-read", _("I have read it"), _("Enter"), Style::primary);
    read->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { stage().news_read(); });
    column->Add(read, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(wide_gap)));
    return column;
}

void NewsPanel::fill(const SignOnNews& news) {
    const auto& currency = counter().shop.currency;
    for (const auto& [item, before] : news.prices)
        add(before ? _("New price") : _("New item"), shown(item.code) + "  " + shown(item.name),
            before ? shown_price(*before, currency) : wxString{}, shown_price(item.price, currency));
    for (const auto& promotion : news.begun) add(_("Begins"), shown(promotion.name), {}, terms_of(promotion, currency));
    for (const auto& promotion : news.ended)
        add(_("Has ended"), shown(promotion.name), terms_of(promotion, currency), {});
}

void NewsPanel::add(const wxString& kind, const wxString& what, const wxString& before, const wxString& now) {
    wxVector<wxVariant> row;
    for (const auto& cell : {kind, what, before, now}) row.push_back(cell);
    list_->AppendItem(row);
}

void NewsPanel::begin() {
    guard_.enter(counter().hands_ms()); // the one that ended the PIN
    SetFocusIgnoringChildren();
}

bool NewsPanel::on_key(int key) {
    if (key == WXK_RETURN) {
        if (guard_.enter(counter().hands_ms()) == EnterGuard::Enter::typed) stage().news_read();
        return true;
    }
    if (key >= WXK_SPACE && key < WXK_START) guard_.key(counter().hands_ms());
    return false;
}

} // namespace till
