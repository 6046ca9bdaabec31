// CustomerFrame: rows, drawn as large as the window allows.
#include "pos/ui/customer_frame.h"

#include "pos/ui/gtk_face.h"
#include "pos/ui/text.h"

#include <wx/dcbuffer.h>
#include <wx/display.h>
#include <wx/intl.h>

#include <algorithm>

namespace till {
namespace {

// Light whatever the desktop's appearance: it is read from across the counter.
const wxColour paper{0xFF, 0xFF, 0xFF};
const wxColour ink{0x1B, 0x22, 0x2E};
const wxColour quiet_ink{0x5A, 0x65, 0x75};
const wxColour rule{0xD5, 0xD9, 0xE0};

constexpr int rows_in_height = 16; ///< plain rows that the window is high
constexpr int smallest_pixels = 9;
constexpr int least_width = 320;

} // namespace

CustomerFrame::CustomerFrame(wxWindow* till, const Shop& shop)
    : wxFrame{till,
              wxID_ANY,
              shown(shop.name),
              wxDefaultPosition,
              wxSize{640, 480},
              wxDEFAULT_FRAME_STYLE | wxFRAME_NO_TASKBAR,
              "customer"},
      shop_{shop}, words_{customer_words(shop.language)} {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
    // It goes with the till's window, not by a hand on the customer's side.
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) { event.CanVeto() ? event.Veto() : (void)Destroy(); });
    show({});
    place(till);
    ShowWithoutActivating();
}

void CustomerFrame::place(const wxWindow* till) {
    const int own = wxDisplay::GetFromWindow(till);
    for (unsigned other = 0; other < wxDisplay::GetCount(); ++other) {
        if (static_cast<int>(other) == own || own == wxNOT_FOUND) continue;
        SetSize(wxDisplay{other}.GetGeometry());
        SetWindowStyleFlag(GetWindowStyleFlag() | wxBORDER_NONE);
        return;
    }
    // One screen alone: beside the till, never over it.
    const int right = till->GetScreenRect().GetRight() + 1;
    const wxRect screen = wxDisplay{static_cast<unsigned>(std::max(own, 0))}.GetClientArea();
    const int room = screen.GetRight() + 1 - right;
    if (room >= least_width)
        SetSize(right, till->GetScreenRect().y, std::min(room, GetSize().x), GetSize().y);
    else
        Iconize();
}

void CustomerFrame::add_line(const CustomerLine& line) {
    lines_.push_back({shown(line.name) + "   " + shown(line.quantity), shown(line.total, shop_.currency)});
    for (const auto& off : line.off)
        lines_.push_back({"    " + shown(off.what), shown(off.amount, shop_.currency), Size::small, true});
}

void CustomerFrame::add_figures(const CustomerView& view) {
    const auto add = [&](const std::string& word, Money amount, Size size) {
        figures_.push_back({shown(word), shown(amount, shop_.currency), size});
    };
    switch (view.stage) {
    case CustomerView::Stage::idle: figures_.push_back({shown(words_.welcome), {}, Size::huge}); break;
    case CustomerView::Stage::selling: add(words_.total, view.total, Size::huge); break;
    case CustomerView::Stage::given_back: add(words_.given_back, view.total, Size::huge); break;
    case CustomerView::Stage::paid:
        add(words_.total, view.total, Size::large);
        add(words_.received, view.received, Size::large);
        add(words_.change, view.change, Size::huge);
        break;
    }
}

void CustomerFrame::show(const CustomerView& view) {
    lines_.clear();
    figures_.clear();
    for (const auto& line : view.lines) add_line(line);
    if (view.removed)
        lines_.push_back({shown(words_.removed) + ": " + shown(view.removed->name),
                          shown(-view.removed->net, shop_.currency), Size::plain, true});
    add_figures(view);
    set_accessible_name(this, text());
    Refresh();
}

wxString CustomerFrame::text() const {
    wxString text = shown(shop_.name) + "\n";
    if (shop_.rehearsal) text += shown(words_.rehearsal) + "\n";
    for (const auto* rows : {&lines_, &figures_})
        for (const auto& row : *rows) text += row.left + "  " + row.right + "\n";
    return text;
}

int CustomerFrame::height_of(const Row& row) const {
    const int plain = std::max(GetClientSize().y / rows_in_height, smallest_pixels);
    switch (row.size) {
    case Size::small: return plain * 3 / 4;
    case Size::plain: return plain;
    case Size::large: return plain * 2;
    case Size::huge: return plain * 3;
    }
    return plain;
}

/// No wider than the window: a figure is never cut.
wxFont CustomerFrame::font_of_row(const Row& row, const wxDC& dc) const {
    const int room = GetClientSize().x - 2 * height_of({});
    wxFont font = GetFont();
    if (row.size != Size::plain && row.size != Size::small) font.MakeBold();
    for (int pixels = height_of(row) * 3 / 4;; --pixels) {
        font.SetPixelSize({0, pixels});
        int left = 0, right = 0, high = 0;
        dc.GetTextExtent(row.left, &left, &high, nullptr, nullptr, &font);
        dc.GetTextExtent(row.right, &right, &high, nullptr, nullptr, &font);
        if (left + right + pixels <= room || pixels <= smallest_pixels) return font;
    }
}

void CustomerFrame::draw(wxDC& dc, const Row& row, int top) const {
    const int side = height_of({});
    dc.SetFont(font_of_row(row, dc));
    dc.SetTextForeground(row.is_quiet ? quiet_ink : ink);
    const int middle = top + (height_of(row) - dc.GetCharHeight()) / 2;
    dc.DrawText(row.left, side, middle);
    dc.DrawText(row.right, GetClientSize().x - side - dc.GetTextExtent(row.right).x, middle);
}

void CustomerFrame::paint() {
    wxAutoBufferedPaintDC dc{this};
    dc.SetBackground(paper);
    dc.Clear();
    const Row head{shown(shop_.name), shop_.rehearsal ? shown(words_.rehearsal) : wxString{}, Size::plain, true};
    draw(dc, head, 0);
    int top = GetClientSize().y - height_of({}) / 2;
    for (const auto& row : figures_) top -= height_of(row);
    int room = top - height_of(head) - height_of({}) / 2;
    dc.SetPen(rule);
    dc.DrawLine(0, top, GetClientSize().x, top);
    auto first = lines_.end();
    while (first != lines_.begin() && room >= height_of(*std::prev(first))) room -= height_of(*--first);
    int at = height_of(head) + height_of({}) / 4;
    for (; first != lines_.end(); at += height_of(*first), ++first) draw(dc, *first, at);
    for (const auto& row : figures_) {
        draw(dc, row, top);
        top += height_of(row);
    }
}

} // namespace till
