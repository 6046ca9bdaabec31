// CountPanel: the drawer, counted blind (K1): pieces and faces, and no sum anywhere.
#pragma once

#include "pos/ui/task_panel.h"

namespace till {

class DenominationGrid;

class CountPanel : public TaskPanel {
public:
    CountPanel(wxWindow* parent, Counter& counter, Stage& stage);
    void begin() override;
    bool on_key(int key) override;
    void on_enter() override;
    std::vector<KeyHelp> more_keys() const override;

protected:
    void on_fault() override;

private:
    /// What is typed is kept as it goes, over a power cut.
    void save();
    void sign();
    void leave();
    void leave_for_later();
    wxString told_before() const;
    /// What the note counter tells goes into the fields of its faces, whole or not at all.
    void count_notes();
    void take_notes(const NoteReport& report);

    DenominationGrid* grid_;
    bool signing_ = false;
};

} // namespace till
