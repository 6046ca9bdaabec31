// Counter: what every panel is given, and what it may ask of the window around it.
#pragma once

#include "pos/desk/desk_thread.h"
#include "pos/desk/device_report.h"
#include "pos/desk/device_thread.h"
#include "pos/sale/counter_file.h"

#include <wx/string.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace till {

/// Milliseconds of a clock that nobody sets: for the time between keys.
std::int64_t steady_ms();

/// What the window was started with, and what it has learnt of the shop.
struct Counter {
    std::filesystem::path book;
    std::string till = "1";
    std::function<void(const std::filesystem::path&)> open_document; ///< shows a PDF in the desktop's own viewer
    DeskThread* desk = nullptr;
    std::function<std::int64_t()> hands_ms = steady_ms; ///< the time of keys
    CounterSettings settings;                           ///< of this machine
    std::set<DeviceName> stopped; ///< devices that failed and are not used until they are tried again (P3)
    std::int64_t unprinted = 0;   ///< the ticket whose receipt was never printed, after a restart; 0 for none
    Shop shop;
    std::vector<Person> people;
    Language language = Language::english;
    TillState state;

    const Person* person(const std::string& id) const;
    /// A person's name, or the id of one who is not there any more.
    wxString name_of(const std::string& id) const;
    /// Who may, beside the cashier of the shift: nobody signs off what they do themselves.
    std::vector<Person> who_may(Right right) const;
    /// The shop's till after this one, round and round; empty where it has no other.
    std::string next_till() const;
};

/// What kind of thing the message bar says. Each has its own word, so that colour is never alone.
enum class Tone { note, done, refused, fault };

/// The window around the panels: it alone swaps them.
class Stage {
public:
    virtual ~Stage() = default;
    /// Asks the desk how the till stands and shows the panel that fits.
    virtual void go_on() = 0;
    /// As go_on(), and then says what was done.
    virtual void go_on(const wxString& done) = 0;
    /// The person proved who they are: the screen speaks their language and the till stands open.
    virtual void welcome(const Signature& signature) = 0;
    /// As welcome(), for who begins to answer for the till: what has changed since is read first (O2).
    virtual void signed_on(const std::string& person) = 0;
    virtual void news_read() = 0;
    virtual void count_drawer() = 0;
    /// Shows what stands open before the drawer is counted and the shift closed; where nothing does, the count.
    virtual void check_open_matters() = 0;
    /// Stands at another till's drawer: one that is being counted is frozen, and the next shift sells from another.
    virtual void stand_at(const std::string& till) = 0;
    virtual void open_drawer_tasks() = 0;
    virtual void open_more_tasks() = 0;
    virtual void open_refund() = 0;
    virtual void open_return() = 0;
    virtual void open_tables() = 0;
    virtual void open_customers() = 0;
    virtual void shift_closed(const Answer& answer) = 0;
    /// The customer sees the ticket as it stands now.
    virtual void show_customer(const OpenTicket& ticket) = 0;
    virtual void try_devices() = 0;
    /// Prints the original of a receipt that never came out.
    virtual void print_receipt(std::int64_t ticket) = 0;
    /// Waits for the note counter; `then` hears what it told unless somebody else has asked in the meantime.
    virtual void count_notes(std::function<void(const NoteReport&)> then) = 0;
    virtual void say(Tone tone, const wxString& sentence) = 0;
    virtual void hush() = 0;
};

} // namespace till
