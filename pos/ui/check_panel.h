// CheckPanel: what stands open before a shift is counted and closed, each with the key that deals with it.
#pragma once

#include "pos/ui/menu_panel.h"

#include <functional>
#include <vector>

namespace till {

class CheckPanel : public MenuPanel {
public:
    CheckPanel(wxWindow* parent, Counter& counter, Stage& stage, const std::vector<ClosePoint>& points);

private:
    /// The points of one kind are one task.
    Task task_of(const std::vector<ClosePoint>& points, int key);
    wxString title_of(const std::vector<ClosePoint>& points) const;
    std::function<void()> way_out(const ClosePoint& point);
    void pass_on();
    bool is_counted() const;
};

} // namespace till
