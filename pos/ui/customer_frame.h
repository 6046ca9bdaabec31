// CustomerFrame: the customer's window: each line, the total, then total, received and change, in large type (T2).
#pragma once

#include "pos/sale/customer_view.h"
#include "reconcile/book/shop.h"

#include <wx/frame.h>

#include <vector>

namespace till {

/// Light, without a control, never in focus. Fills the second screen where there is one.
class CustomerFrame : public wxFrame {
public:
    CustomerFrame(wxWindow* till, const Shop& shop);
    void show(const CustomerView& view);
    /// All that stands there, a row a line; for those who cannot see it, and for tests.
    wxString text() const;

private:
    enum class Size { small, plain, large, huge };
    struct Row {
        wxString left, right;
        Size size = Size::plain;
        bool is_quiet = false;
    };
    void place(const wxWindow* till);
    void add_line(const CustomerLine& line);
    void add_figures(const CustomerView& view);
    void paint();
    int height_of(const Row& row) const;
    wxFont font_of_row(const Row& row, const wxDC& dc) const;
    void draw(wxDC& dc, const Row& row, int top) const;

    Shop shop_;
    CustomerWords words_;
    std::vector<Row> lines_;   ///< of the ticket; where they do not fit, the first ones give way
    std::vector<Row> figures_; ///< below them, always whole
};

} // namespace till
