// DeviceThread: one worker for drawer and paper, one for the customer's display.
#include "pos/desk/device_thread.h"

#include <chrono>
#include <thread>

namespace till {
namespace {

std::filesystem::path slips_folder(const std::filesystem::path& book) { return book.parent_path() / "slips"; }

} // namespace

DeviceThread::DeviceThread(const CounterSettings& settings, const std::filesystem::path& book, const std::string& till,
                           Poster post, Ears ears)
    : devices_{settings, book, till}, side_{devices_.drawer(), devices_.printer(), devices_.format(),
                                            slips_folder(book)},
      post_{std::move(post)}, ears_{std::move(ears)} {}

DeviceThread::~DeviceThread() {
    const std::lock_guard lock{mutex_};
    ending_ = true;
}

void DeviceThread::tell(std::vector<DeviceReport> reports) {
    if (reports.empty()) return;
    post_([this, reports = std::move(reports)] { ears_.reports(reports); });
}

void DeviceThread::carry_out(Errand errand) {
    if (errand.empty()) return;
    worker_.give([this, errand = std::move(errand)] {
        auto carried = side_.carry_out(errand);
        tell(std::move(carried.reports));
        for (auto& pdf : carried.documents) post_([this, pdf = std::move(pdf)] { ears_.document(pdf); });
    });
}

void DeviceThread::check(bool rehearsal, std::optional<Answer> last) {
    worker_.give([this, rehearsal, last = std::move(last)] {
        auto reports = side_.check(rehearsal);
        const bool all_well = reports.empty();
        tell(std::move(reports));
        if (!all_well) return; // what cannot be printed is not offered
        if (const auto offer = side_.offer(last)) post_([this, offer = *offer] { ears_.offer(offer); });
    });
    if (devices_.display()) display_worker_.give([this] { check_display(); });
}

void DeviceThread::check_display() {
    DeviceReport report;
    report.device = DeviceName::display;
    const bool was_stopped = display_stopped_;
    try {
        devices_.display()->clear();
        display_stopped_ = false;
        report.works = true;
        if (was_stopped) tell({report});
    } catch (const DeviceFault& fault) {
        display_stopped_ = true;
        report.code = fault.code;
        report.detail = fault.what();
        tell({report});
    }
}

void DeviceThread::show(const CustomerView& view, const Currency& currency) {
    if (!devices_.display()) return;
    {
        const std::lock_guard lock{mutex_};
        latest_ = Shown{view, currency};
    }
    display_worker_.give([this] { show_latest(); });
}

bool DeviceThread::has_newer() {
    const std::lock_guard lock{mutex_};
    return latest_.has_value() || ending_;
}

bool DeviceThread::is_ending() {
    const std::lock_guard lock{mutex_};
    return ending_;
}

void DeviceThread::show_latest() {
    std::optional<Shown> shown;
    {
        const std::lock_guard lock{mutex_};
        shown.swap(latest_);
    }
    if (!shown || display_stopped_) return;
    try {
        auto& display = *devices_.display();
        if (shown->view.stage == CustomerView::Stage::idle) return display.clear();
        if (display.columns() == 0) return show_amounts(*shown);
        const auto text = display_text(shown->view, shown->currency);
        display.show_text(text.upper, text.lower);
    } catch (const DeviceFault& fault) {
        display_stopped_ = true;
        tell({DeviceReport{DeviceName::display, false, fault.code, fault.what(), DeviceReport::Paper::none, false}});
    }
}

/// A display of one amount says what was received, and a moment later the change.
void DeviceThread::show_amounts(const Shown& shown) {
    using namespace std::chrono_literals;
    auto& display = *devices_.display();
    const auto amount = [&](Money money) { return format(money, shown.currency); };
    if (shown.view.stage != CustomerView::Stage::paid)
        return display.show(LineDisplay::Figure::total, amount(shown.view.total));
    display.show(LineDisplay::Figure::received, amount(shown.view.received));
    for (auto waited = 0ms; waited < 1500ms && !has_newer(); waited += 50ms) std::this_thread::sleep_for(50ms);
    display.show(LineDisplay::Figure::change, amount(shown.view.change));
}

void DeviceThread::count_notes(const Currency& currency) {
    if (!devices_.note_counter_wire()) return;
    notes_worker_.give([this, currency] {
        auto report = devices_.count_notes(currency, [this] { return is_ending(); });
        post_([this, report = std::move(report)] {
            if (ears_.notes) ears_.notes(report);
        });
    });
}

} // namespace till
