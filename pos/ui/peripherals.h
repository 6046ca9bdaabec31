// Peripherals: what stands around the till's window: drawer, printer, the customer's display and window.
#pragma once

#include "pos/desk/device_thread.h"
#include "pos/ui/counter.h"

#include <wx/stopwatch.h>

#include <memory>
#include <optional>

class wxFrame;

namespace till {

class CustomerFrame;

/// Nothing here waits for a device. Without a settings file it does nothing but write slips as PDF.
class Peripherals {
public:
    /// Reads `BOOK.counter.toml` into the counter. Where it cannot be read, the till works without devices and says so.
    Peripherals(wxFrame& window, Counter& counter, std::function<void(Tone, const wxString&)> say);
    ~Peripherals();

    /// On the desk's thread: whatever it does from now on has its drawer and its paper.
    std::unique_ptr<Desk> followed(std::unique_ptr<Desk> desk);
    /// The shop is known: the customer is greeted, every device is tried (P3).
    void begin();
    void try_again();
    /// The original of a receipt that may never have been printed; the drawer stays shut.
    void print_receipt(std::int64_t ticket);

    /// A fault of the note counter is kept in the book.
    void count_notes(std::function<void(const NoteReport&)> then);

    void show(const OpenTicket& ticket);
    /// Nobody sells now: the customer sees nothing of what goes on.
    void rest();

    /// A device's fault that somebody may not have read yet: whatever else is said, it stays in sight; or nothing.
    wxString fresh_fault() const;
    const CustomerFrame* customer_frame() const { return frame_; }

private:
    void make_devices();
    void check(std::optional<Answer> last);
    void on_reports(const std::vector<DeviceReport>& reports);
    void on_offer(const Counterside::Offer& offer);
    void on_notes(const NoteReport& report);
    void on_done(const Errand& errand);
    void refresh();

    wxFrame& window_;
    Counter& counter_;
    std::function<void(Tone, const wxString&)> say_;
    std::optional<CustomerSide> side_;
    CustomerFrame* frame_ = nullptr;
    std::function<void(const NoteReport&)> notes_asked_;
    wxString fault_;
    wxStopWatch since_fault_;
    std::unique_ptr<DeviceThread> devices_; ///< last: it ends before what its answers are for
};

} // namespace till
