// FormPanel: a panel whose left column makes room for a form while something is asked.
#pragma once

#include "pos/ui/ask_form.h"
#include "pos/ui/task_panel.h"

namespace till {

class FormPanel : public TaskPanel {
public:
    using TaskPanel::TaskPanel;
    bool on_key(int key) override;

protected:
    /// The left column: `content` stands in it while no form does.
    wxSizer* left_of(wxPanel* content);
    /// A panel of the ground's colour to put the content on.
    wxPanel* make_content();

    void open_form(const Asked& asked, AskForm::Go go);
    void close_form();
    /// Does the act; done, the till goes on and says the sentence; refused, the form can be mended.
    void act(Act act, const wxString& done);
    void refuse_in_form(const Refusal& refusal);
    /// In a form that shows one.
    void show_result(const wxString& large, const wxString& small);
    bool has_form() const { return form_; }

    virtual bool on_own_key(int key) = 0;

private:
    wxPanel* content_ = nullptr;
    wxSizer* left_ = nullptr;
    AskForm* form_ = nullptr;
};

} // namespace till
