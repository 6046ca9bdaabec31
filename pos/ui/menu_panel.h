// MenuPanel: tasks as big buttons, each with its key, and the form of the one that is picked in their place.
#pragma once

#include "pos/ui/form_panel.h"

#include <functional>
#include <vector>

namespace till {

class MenuPanel : public FormPanel {
public:
    void begin() override;

protected:
    struct Task {
        const char* id;
        wxString title;
        int key; ///< one that a shop could choose: see KeyMap
        std::function<void()> go;
    };

    using FormPanel::FormPanel;
    /// To be called once, by the constructor of the panel itself.
    void lay_out(const wxString& heading, std::vector<Task> tasks, const wxString& back = {});
    bool on_own_key(int key) override;

private:
    std::vector<Task> tasks_;
};

} // namespace till
