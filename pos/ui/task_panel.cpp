// TaskPanel: the way of an act to the desk and of a key into a field.
#include "pos/ui/task_panel.h"

#include "pos/ui/look.h"

#include <wx/textctrl.h>

namespace till {

TaskPanel::TaskPanel(wxWindow* parent, Counter& counter, Stage& stage)
    : wxPanel{parent}, counter_{counter}, stage_{stage} {
    SetBackgroundColour(palette().ground);
}

bool TaskPanel::on_key(int key) {
    if (key != WXK_RETURN) return false;
    on_enter();
    return true;
}

void TaskPanel::press(int key) {
    if (on_key(key)) return;
    auto* field = dynamic_cast<wxTextCtrl*>(FindFocus());
    if (!field || !field->IsEditable()) return;
    if (key == WXK_BACK) {
        const long end = field->GetInsertionPoint();
        if (end > 0) field->Remove(end - 1, end);
    } else if (key >= WXK_SPACE && key < WXK_DELETE) {
        field->WriteText(wxString{static_cast<wxUniChar>(key)});
    }
}

void TaskPanel::perform(Act act, std::function<void(const Answer&)> done, std::function<void(const Refusal&)> refused) {
    ask([till = counter_.till, act = std::move(act)](Desk& desk) { return desk.perform(till, act); },
        [this, done = std::move(done), refused = std::move(refused)](const Outcome<Answer>& outcome) {
            if (outcome)
                done(*outcome);
            else if (refused)
                refused(outcome.refusal());
            else
                say_refusal(outcome.refusal());
        });
}

void TaskPanel::say_refusal(const Refusal& refusal) {
    stage_.say(Tone::refused, shown(refusal.text(counter_.language)));
}

} // namespace till
