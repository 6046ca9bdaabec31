// TillWindow: the real window over a book in a temporary folder, and hands to work it with.
#pragma once

#include "pos/sale/shop_file.h"
#include "pos/ui/main_frame.h"
#include "reconcile/money/refusal.h"
#include "tests/ui/hands.h"

#include <wx/eventfilter.h>

#include <atomic>
#include <filesystem>
#include <functional>
#include <string>

class wxButton;
class wxTextCtrl;

namespace till {

/// Yields to the window until the predicate holds; false once the time is up.
bool wait_for(const std::function<bool()>& predicate, int ms = 20000);

/// The machine's clock, which tests may put ahead. Read on the desk's thread too.
class MovableClock : public Clock {
public:
    std::int64_t utc_ms() const override { return SystemClock{}.utc_ms() + ahead_ms_; }
    void set(std::int64_t utc_ms) { ahead_ms_ = utc_ms - SystemClock{}.utc_ms(); }

private:
    std::atomic<std::int64_t> ahead_ms_ = 0;
};

/// Counts what the window was told of keys and fingers, so that hands go on once it has heard them.
class Ear : private wxEventFilter {
public:
    Ear() { wxEvtHandler::AddFilter(this); }
    ~Ear() override { wxEvtHandler::RemoveFilter(this); }
    int keys = 0;     ///< without Shift and its like
    int releases = 0; ///< of the mouse's button

private:
    int FilterEvent(wxEvent& event) override;
};

/// The hands have a clock of their own, which stands still unless they move it: a burst is a burst and a pause is a
/// pause however busy the machine is.
class TillWindow {
public:
    /// `prepare` may change the shop and put files into the folder of the book. In a shop that is no rehearsal Chen is
    /// the owner, and the PINs are the rehearsal's.
    using Prepare = std::function<void(const std::filesystem::path& folder, ShopFile& shop)>;
    explicit TillWindow(Language language, const Prepare& prepare = {});
    /// Over another shop than the sample.
    TillWindow(Language language, ShopFile shop, const Prepare& prepare = {});
    /// Over the book that another till left in that folder.
    TillWindow(Language language, std::filesystem::path folder);
    /// Where the shop's clock stands from now on.
    void set_clock(Day day, int hour, int minute = 0);
    ~TillWindow();
    TillWindow(const TillWindow&) = delete;
    TillWindow& operator=(const TillWindow&) = delete;

    /// Closes the window and the book and opens both again, as after a power cut.
    void restart();

    MainFrame& frame() const { return *frame_; }
    std::filesystem::path folder() const { return folder_; }
    /// The last PDF that the window showed.
    std::filesystem::path shown_document() const { return document_; }
    /// Waits until nothing is asked of the desk any more.
    void settle();
    /// An act of somebody else, elsewhere, through the same desk.
    Outcome<Answer> perform(const Act& act);
    /// What the ticket's receipt bears for a scanner.
    std::string receipt_code(std::int64_t ticket);
    /// Nobody touches the till for so long.
    void leave_alone(std::int64_t ms) { hands_ms_ += ms; }

    // Hands.
    void key(int code);
    /// A key pressed without looking whether the window has answered.
    void key_unseen(int code);
    /// Types as hands do, with gaps that no scanner leaves.
    void type(const std::string& text);
    void type_into(const std::string& field, const std::string& text);
    /// Types as a scanner does, with one or two line ends.
    void scan(const std::string& code, int line_ends = 1);
    /// Enter, later than a bounce after the last one.
    void enter();
    void click(const std::string& name);
    void click(wxWindow* window);

    /// Keys pressed, characters typed and touches so far.
    int actions() const { return actions_; }

    // Eyes.
    wxWindow* find(const std::string& name) const;
    wxTextCtrl* field(const std::string& name) const;
    wxString text_of(const std::string& name) const;
    bool shows(const std::string& name) const;
    /// All that can be read in the window, one text a line.
    wxString all_text() const;
    int ticket_lines() const;
    bool stands_on(const std::string& field_name) const;

    /// Writes a picture of the screen into the folder `TILL_SCREENSHOTS`; nothing where that is not set.
    void snap(const std::string& name) const;

private:
    void open();
    void close();
    /// Waits, as a person does who looks before reaching, until the screen shows what was asked of the desk.
    void look();
    void send(int code);
    void hear(int keys);

    Language language_;
    std::filesystem::path folder_;
    std::filesystem::path document_;
    MovableClock clock_;
    std::int64_t hands_ms_ = 1'000'000;
    Ear ear_;
    int actions_ = 0;
    MainFrame* frame_ = nullptr;
    Hands hands_;
};

/// Every visible control below the window.
std::vector<wxWindow*> visible_controls(wxWindow* window);

} // namespace till
