// Doctor: one function a question.
#include "pos/desk/doctor.h"

#include "pos/desk/counter_devices.h"
#include "pos/desk/desk.h"
#include "printing/font.h"
#include "reconcile/book/lock.h"

#include <functional>
#include <unistd.h>

namespace till {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t least_room = 200'000'000; ///< bytes: some years of a shop

/// What `look` says where it goes well; what it throws where it does not.
Finding found(std::string what, const std::function<std::string()>& look, std::string advice) {
    Finding finding{std::move(what), true, {}, {}};
    try {
        finding.says = look();
    } catch (const std::exception& fault) {
        finding.is_well = false;
        finding.says = fault.what();
        finding.advice = std::move(advice);
    }
    return finding;
}

Finding fonts() {
    return found(
        "fonts", [] { return (void)Font::of_system(), std::string{"the paper's Chinese font is there"}; },
        "Install fonts-wqy-zenhei (apt-get install fonts-wqy-zenhei).");
}

Finding zone(const std::string& name) {
    return found(
        "time-zone", [&] { return name + ": it is " + TimeZone{name}.at(SystemClock{}.utc_ms()).text(); },
        "Install tzdata, and set the computer's clock by the network.");
}

Finding keys_folder(const fs::path& keys) {
    return found(
        "keys",
        [&]() -> std::string {
            if (!fs::exists(keys)) return keys.string() + " is made with the first book";
            if (::access(keys.c_str(), R_OK | W_OK | X_OK) != 0)
                throw std::runtime_error{keys.string() + " cannot be read and written"};
            if ((fs::status(keys).permissions() & (fs::perms::group_all | fs::perms::others_all)) != fs::perms::none)
                throw std::runtime_error{keys.string() + " is open to others"};
            return keys.string() + " is the owner's alone";
        },
        "Give the folder to the user of the till: chmod 700 " + keys.string() + ".");
}

Finding folder(const fs::path& book) {
    return found(
        "folder",
        [&] {
            refuse_unfit_place(book);
            const auto where = fs::absolute(book).parent_path();
            if (::access(where.c_str(), W_OK) != 0) throw std::runtime_error{where.string() + " cannot be written"};
            const auto room = fs::space(where).available;
            if (room < least_room)
                throw std::runtime_error{std::to_string(room / 1'000'000) + " MB are left on the disk of the book"};
            return std::to_string(room / 1'000'000) + " MB of room";
        },
        "Keep the book on a disk of this computer, in a folder of its own with room to grow.");
}

Finding lock(const fs::path& book) {
    return found(
        "lock", [&] { return (void)BookLock{book}, std::string{"nobody has the book open"}; },
        "That is as it should be while a till is open on it; otherwise end the program that is named.");
}

Finding settings_of(const fs::path& book, const std::string& till, CounterSettings& settings) {
    const auto file = counter_file_of(book);
    return found(
        "settings",
        [&] {
            settings = read_counter_file(file, till);
            return fs::exists(file) ? file.filename().string() + " is read" : std::string{"no file, no devices"};
        },
        "Mend " + file.string() + " at the line and column that is named.");
}

Finding waiting_jobs(const SpooledPrinter& printer) {
    int waits = 0, doubtful = 0;
    for (const auto& job : printer.jobs()) {
        waits += job.state == SpoolJob::State::queued;
        doubtful += job.state == SpoolJob::State::unknown;
    }
    const std::string says = std::to_string(waits) + " wait, " + std::to_string(doubtful) + " may not be whole";
    return {"spool", waits + doubtful == 0, says,
            waits + doubtful == 0 ? ""
                                  : "Open the till, then F9 and F8; print what may not be whole again, F9 and F6."};
}

/// The drawer is not opened and nothing is printed.
void look_at_devices(const CounterSettings& settings, const fs::path& book, const std::string& till,
                     std::vector<Finding>& findings) {
    CounterDevices devices{settings, book, till};
    const std::string advice = "See that it is switched on and plugged in, and that the user may use it (group lp, "
                               "dialout); mend its wire in " +
                               counter_file_of(book).filename().string() + ".";
    if (auto* printer = devices.printer()) {
        findings.push_back(found(
            "printer", [&] { return printer->check_health(), std::string{"it is ready"}; }, advice));
        findings.push_back(waiting_jobs(*printer));
    }
    if (auto* drawer = devices.drawer())
        findings.push_back(found(
            "drawer", [&] { return drawer->check_health(), std::string{"its wire is there"}; }, advice));
    if (auto* display = devices.display())
        findings.push_back(found(
            "display", [&] { return display->clear(), std::string{"it is ready"}; }, advice));
    if (auto* wire = devices.note_counter_wire())
        findings.push_back(found(
            "note-counter", [&] { return OpenWire{*wire}, std::string{"its wire is there"}; }, advice));
}

void look_into_book(const fs::path& book, std::vector<Finding>& findings) {
    const auto places = BookPlaces::of(book);
    std::string zone_name;
    findings.push_back(found(
        "book",
        [&] {
            const Book opened{places, Desk::projections()};
            zone_name = opened.shop().time_zone;
            return opened.shop().name + ", " + std::to_string(opened.head().seq) + " entries";
        },
        "Do what the sentence says; tillbook verify tells more."));
    if (!zone_name.empty()) findings.push_back(zone(zone_name));
}

} // namespace

std::vector<Finding> examine_machine() {
    return {fonts(), zone("Asia/Shanghai"), keys_folder(BookPlaces::of("any.book").keys)};
}

std::vector<Finding> examine(const fs::path& book, const std::string& till) {
    std::vector<Finding> findings{fonts(), keys_folder(BookPlaces::of(book).keys)};
    if (!fs::exists(book)) {
        findings.push_back(
            {"book", false, book.string() + " is not there", "Name another file, or make it: tillbook new."});
        return findings;
    }
    findings.push_back(folder(book));
    findings.push_back(lock(book));
    const bool is_free = findings.back().is_well;
    if (is_free) look_into_book(book, findings);
    CounterSettings settings;
    findings.push_back(settings_of(book, till, settings));
    // A till that is open has its devices for itself.
    if (is_free && findings.back().is_well) look_at_devices(settings, book, till, findings);
    return findings;
}

} // namespace till
