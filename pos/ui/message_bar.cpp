// MessageBar: a word for the kind of message, and the sentence.
#include "pos/ui/message_bar.h"

#include "pos/ui/gtk_face.h"
#include "pos/ui/look.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace till {
namespace {

wxString word_of(Tone tone) {
    switch (tone) {
    case Tone::note: return _("Note");
    case Tone::done: return _("Done");
    case Tone::refused: return _("Refused");
    case Tone::fault: return _("Fault");
    }
    return {};
}

constexpr int room_for_word = 150; ///< and the borders

bool is_grave(Tone tone) { return tone == Tone::refused || tone == Tone::fault; }

} // namespace

MessageBar::MessageBar(wxWindow* parent)
    : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, "message-bar"} {
    word_ = make_text(this, {}, 12, Ink::bold);
    sentence_ = make_text(this, {}, 12);
    sentence_->SetName("message");
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(word_, wxSizerFlags{}.CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(wide_gap)));
    row->Add(sentence_, wxSizerFlags{1}.CentreVertical().Border(wxRIGHT, FromDIP(wide_gap)));
    SetSizer(row);
    SetMinSize(FromDIP(wxSize{-1, 52}));
    hush();
}

void MessageBar::say(Tone tone, const wxString& sentence) {
    const auto& colours = palette();
    SetBackgroundColour(is_grave(tone) ? colours.danger : colours.surface);
    for (auto* text : {word_, sentence_}) text->SetForegroundColour(is_grave(tone) ? colours.surface : colours.text);
    word_->SetLabel(word_of(tone));
    sentence_->SetLabel(in_lines(*this, sentence, sentence_->GetFont(), GetSize().x - FromDIP(room_for_word)));
    sentence_->SetToolTip(sentence);
    set_accessible_name(this, word_of(tone) + ": " + sentence);
    Layout();
    Refresh();
}

void MessageBar::hush() {
    word_->SetLabel({});
    sentence_->SetLabel({});
    SetBackgroundColour(palette().ground);
    set_accessible_name(this, _("Messages"));
    Refresh();
}

wxString MessageBar::sentence() const { return sentence_->GetLabel(); }

} // namespace till
