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
        int width;              ///< in DIP, where there is room; 0 takes what is left
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
    /// Gives each column what it wants, or what its texts need, and one of them the rest of the width.
    void fit(int width);

    std::size_t widest_ = 0;
};

} // namespace till
