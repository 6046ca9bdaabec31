// TaskPanel: what the panels have in common: they ask the desk, hear keys and never wait.
#pragma once

#include "pos/ui/counter.h"
#include "pos/ui/text.h"

#include <wx/panel.h>

namespace till {

/// A key, or what is typed, and what it does.
struct KeyHelp {
    wxString key, does;
};

class TaskPanel : public wxPanel {
public:
    TaskPanel(wxWindow* parent, Counter& counter, Stage& stage);

    /// Called once the panel is shown: puts the focus where work begins.
    virtual void begin() = 0;
    /// A key, from the keyboard or a key pad. Returns whether the panel has dealt with it.
    virtual bool on_key(int key);
    /// Enter, wherever the focus is.
    virtual void on_enter() {}

    /// Keys that stand on no button.
    virtual std::vector<KeyHelp> more_keys() const { return {}; }

    /// A key of a pad: as if it had been pressed on the keyboard, into the field that has the focus.
    void press(int key);

    /// Something was asked of the desk and is not answered yet, or the panel is left.
    bool is_waiting() const { return waiting_ > 0 || is_left_; }

    /// Another panel is on its way into its place: until it stands there, nothing more is asked here, so that a second
    /// Enter does not do again what was done.
    void set_left(bool is_left) { is_left_ = is_left; }

protected:
    Counter& counter() { return counter_; }
    const Counter& counter() const { return counter_; }
    Stage& stage() { return stage_; }

    /// Asks the desk; `then` hears the answer unless the panel is gone by then. The panel waits for it: nothing else
    /// is begun before it is there.
    template <class Work, class Then> void ask(Work work, Then then) {
        if (is_left_) return;
        ++waiting_;
        ask_aside(
            std::move(work),
            [this, then = std::move(then)](auto answer) mutable {
                --waiting_;
                then(std::move(answer));
            },
            [this] {
                --waiting_;
                on_fault();
            });
    }

    /// Asks the desk what no one waits for: keys do meanwhile what they always do.
    template <class Work, class Then> void ask_aside(Work work, Then then, std::function<void()> failed = {}) {
        if (is_left_) return;
        const std::weak_ptr<char> here = here_;
        counter_.desk->ask(
            std::move(work),
            [here, then = std::move(then)](auto answer) mutable {
                if (!here.expired()) then(std::move(answer));
            },
            [here, failed = std::move(failed)] {
                if (!here.expired() && failed) failed();
            });
    }

    /// Asks for one act. A refusal is said in the message bar, unless `refused` deals with it.
    void perform(Act act, std::function<void(const Answer&)> done, std::function<void(const Refusal&)> refused = {});

    void say_refusal(const Refusal& refusal);
    /// The desk failed at what was asked; the sentence is on the screen already.
    virtual void on_fault() {}

private:
    Counter& counter_;
    Stage& stage_;
    std::shared_ptr<char> here_ = std::make_shared<char>();
    int waiting_ = 0;
    bool is_left_ = false;
};

} // namespace till
