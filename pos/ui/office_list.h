// OfficeList: rows of the office's screens, one of them marked.
#pragma once

#include <wx/dataview.h>

#include <functional>
#include <optional>
#include <vector>

namespace till {

class OfficeList : public wxDataViewListCtrl {
public:
    struct Column {
        wxString title;
        int width;              ///< in DIP; 0 takes what is left
        bool is_figure = false; ///< leans right
    };
    using Row = std::vector<wxString>;

    OfficeList(wxWindow* parent, const wxString& accessible, const std::vector<Column>& columns);
    /// Shows the rows and marks the one that was marked before, by its place, or the first.
    void show(const std::vector<Row>& rows);
    /// The place of the marked row; nothing where there is none.
    std::optional<std::size_t> marked() const;
    void mark(std::size_t at);
    /// Marks a row further down, or up; stops at the ends.
    void move(int by);
    /// Called when a row is touched twice.
    std::function<void()> on_open;

private:
    std::size_t widest_ = 0;
    int other_widths_ = 0;
};

} // namespace till
