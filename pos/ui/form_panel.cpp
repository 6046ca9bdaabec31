// FormPanel: puts a form in the place of the content, and takes it away again.
#include "pos/ui/form_panel.h"

#include "pos/ui/look.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace till {

wxPanel* FormPanel::make_content() {
    auto* content = new wxPanel{this};
    content->SetBackgroundColour(palette().ground);
    return content;
}

wxSizer* FormPanel::left_of(wxPanel* content) {
    content_ = content;
    left_ = new wxBoxSizer{wxVERTICAL};
    left_->Add(content_, wxSizerFlags{1}.Expand());
    return left_;
}

bool FormPanel::on_key(int key) {
    if (form_) return form_->on_key(key);
    // A button that has the focus is worked by Enter, as GTK does it.
    if (key == WXK_RETURN && dynamic_cast<wxButton*>(FindFocus())) return false;
    return on_own_key(key) || TaskPanel::on_key(key);
}

void FormPanel::open_form(const Asked& asked, AskForm::Go go) {
    close_form();
    form_ = new AskForm{this, counter(), asked, std::move(go), [this] {
                            stage().hush();
                            CallAfter([this] {
                                close_form();
                                begin();
                            });
                        }};
    content_->Hide();
    left_->Add(form_, wxSizerFlags{1}.Expand());
    Layout();
    form_->begin();
}

void FormPanel::close_form() {
    if (!form_) return;
    left_->Detach(form_);
    form_->Hide();
    form_->Destroy();
    form_ = nullptr;
    content_->Show();
    Layout();
}

void FormPanel::show_result(const wxString& large, const wxString& small) {
    if (form_) form_->show_result(large, small);
}

void FormPanel::act(Act act, const wxString& done) {
    if (is_waiting()) return;
    perform(
        std::move(act), [this, done](const Answer&) { stage().go_on(done); },
        [this](const Refusal& refusal) { refuse_in_form(refusal); });
}

void FormPanel::refuse_in_form(const Refusal& refusal) {
    say_refusal(refusal);
    if (form_) form_->ask_again();
}

} // namespace till
