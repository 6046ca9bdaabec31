// TablePanel: the shop's tables and rooms, each with its state as a word and a total, and what is done with a bill.
#pragma once

#include "pos/ui/form_panel.h"

#include <functional>
#include <string>
#include <vector>

namespace till {

class ChoicePicker;

class TablePanel : public FormPanel {
public:
    /// `first`: the table that is chosen at first; empty: the shop's first.
    TablePanel(wxWindow* parent, Counter& counter, Stage& stage, std::string first = {});
    void begin() override;

protected:
    bool on_own_key(int key) override;

private:
    struct Task {
        const char* id;
        wxString title;
        int key;
        std::function<void()> go;
    };

    wxPanel* lay_out_content();
    wxSizer* lay_out_right();
    void show(const std::vector<TableState>& tables, std::size_t lines_on_counter);
    wxString face_of(const TableState& table) const;
    const TableState* chosen() const;
    /// Runs `go` with the chosen table where a bill stands on it; else says that it is free.
    void with_bill(const std::function<void(const TableState&)>& go);
    void with_lines(std::function<void(const OpenTicket& bill)> go);
    /// Does the act, and shows the tables again with what was done.
    void act_here(Act act, const wxString& done);
    void load();

    void put_or_take_up();
    void ask_move();
    void ask_split();
    void ask_settle_share();
    void ask_settle_line();
    void ask_cancel();
    void ask_free();

    std::string first_;
    std::vector<TableState> tables_;
    std::size_t on_counter_ = 0;
    std::vector<Task> tasks_;
    wxPanel* content_panel_ = nullptr;
    wxSizer* column_ = nullptr;
    ChoicePicker* picker_ = nullptr;
};

} // namespace till
