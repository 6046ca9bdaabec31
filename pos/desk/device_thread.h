// DeviceThread: the counter's devices on threads of their own, so that neither the book nor a screen waits for one.
#pragma once

#include "pos/desk/counter_devices.h"
#include "pos/desk/paper.h"
#include "pos/desk/worker.h"
#include "pos/sale/customer_view.h"

#include <functional>
#include <mutex>

namespace till {

/// Owns the devices. What is asked returns at once, from any thread; what a person must know comes back through `post`.
class DeviceThread {
public:
    using Poster = std::function<void(std::function<void()>)>;
    struct Ears {
        std::function<void(const std::vector<DeviceReport>&)> reports;
        std::function<void(const std::filesystem::path&)> document; ///< a slip that no printer took
        std::function<void(const Counterside::Offer&)> offer;
        std::function<void(const NoteReport&)> notes = {};
    };

    /// Throws std::filesystem::filesystem_error where the printer's spool cannot be made.
    DeviceThread(const CounterSettings& settings, const std::filesystem::path& book, const std::string& till,
                 Poster post, Ears ears);
    /// Does what was asked before.
    ~DeviceThread();
    DeviceThread(const DeviceThread&) = delete;
    DeviceThread& operator=(const DeviceThread&) = delete;

    /// Drawer, then paper.
    void carry_out(Errand errand);
    /// Tries every device (P3), and then offers the receipt of `last` if it may not have reached its customer.
    void check(bool rehearsal, std::optional<Answer> last);
    /// Shows it on the display; of several that come faster than it shows them, the last.
    void show(const CustomerView& view, const Currency& currency);

    /// Waits for the note counter's report, which comes back through the ears. Does nothing where there is none.
    void count_notes(const Currency& currency);

private:
    struct Shown {
        CustomerView view;
        Currency currency;
    };
    void tell(std::vector<DeviceReport> reports);
    void show_latest();
    void show_amounts(const Shown& shown);
    bool has_newer();
    bool is_ending();
    void check_display();

    CounterDevices devices_;
    Counterside side_;
    Poster post_;
    Ears ears_;
    std::mutex mutex_;
    std::optional<Shown> latest_;
    bool display_stopped_ = false; ///< seen by the display's thread alone
    bool ending_ = false;
    Worker notes_worker_;
    Worker display_worker_; ///< the workers last, so that all they use is there before they run
    Worker worker_;
};

} // namespace till
