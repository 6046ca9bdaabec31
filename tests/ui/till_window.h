// TillWindow: the real window over a book in a temporary folder, and hands to work it with.
#pragma once

#include "pos/sale/shop_file.h"
#include "pos/ui/main_frame.h"
#include "reconcile/money/refusal.h"

#include <wx/uiaction.h>

#include <filesystem>
#include <functional>
#include <string>

class wxButton;
class wxTextCtrl;

namespace till {

/// Yields to the window until the predicate holds; false once the time is up.
bool wait_for(const std::function<bool()>& predicate, int ms = 20000);

class TillWindow {
public:
    /// `prepare` may change the shop and put files into the folder of the book. In a shop that is no rehearsal Chen is
    /// the owner, and the PINs are the rehearsal's.
    using Prepare = std::function<void(const std::filesystem::path& folder, ShopFile& shop)>;
    explicit TillWindow(Language language, int idle_lock_ms = 3 * 60'000, const Prepare& prepare = {});
    ~TillWindow();
    TillWindow(const TillWindow&) = delete;
    TillWindow& operator=(const TillWindow&) = delete;

    /// Closes the window and the book and opens both again, as after a power cut.
    void restart();

    MainFrame& frame() const { return *frame_; }
    std::filesystem::path folder() const { return folder_; }
    /// The last PDF that the window showed.
    std::filesystem::path shown_document() const { return document_; }

    // Hands.
    void key(int code);
    /// Types as hands do, with gaps that no scanner leaves.
    void type(const std::string& text);
    void type_into(const std::string& field, const std::string& text);
    /// Types as a scanner does, with one or two line ends.
    void scan(const std::string& code, int line_ends = 1);
    /// Enter, later than a bounce after the last one.
    void enter();
    void click(const std::string& name);
    void click(wxWindow* window);

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

    Language language_;
    int idle_lock_ms_;
    std::filesystem::path folder_;
    std::filesystem::path document_;
    SystemClock clock_;
    MainFrame* frame_ = nullptr;
    wxUIActionSimulator hands_;
};

/// Every visible control below the window.
std::vector<wxWindow*> visible_controls(wxWindow* window);

} // namespace till
