// CounterFile: `BOOK.counter.toml`, the settings of the machine at one counter: its devices, keys and screen.
#pragma once

#include "pos/sale/counter_keys.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// How a device is reached: `file:/dev/usb/lp0`, `serial:/dev/ttyS0:9600`, `tcp:192.168.1.50:9100`, or
/// `simulated:FILE`, which writes what the device would do into FILE.
struct WireAddress {
    enum class Kind { file, serial, tcp, simulated };
    Kind kind = Kind::file;
    std::string place; ///< a path, or a host
    std::string port;  ///< of tcp
    int baud = 0;      ///< of serial
    /// Nothing where it is none of these.
    static std::optional<WireAddress> parse(std::string_view text);
};

struct PrinterSettings {
    WireAddress wire;
    int paper = 80;    ///< mm: 80 or 58
    bool utf8 = false; ///< the printer reads UTF-8; otherwise GB18030
};

struct DrawerSettings {
    std::optional<WireAddress> wire; ///< nothing: it hangs on the printer
    int pin = 2;                     ///< of the plug: 2 or 5
    enum class Sense { blind, high, low };
    Sense sense = Sense::blind; ///< the level that tells it is open
};

struct DisplaySettings {
    enum class Kind { cd5220, led8 };
    WireAddress wire;
    Kind kind = Kind::cd5220;
};

/// A bank-note counter that sends its report as text: see devices/notes/text_report.h.
struct NoteCounterSettings {
    WireAddress wire;
};

/// What one till has. Where nothing is set it has no device.
struct CounterSettings {
    std::optional<PrinterSettings> printer;
    std::optional<DrawerSettings> drawer;
    std::optional<DisplaySettings> display;
    std::optional<NoteCounterSettings> note_counter;
    bool customer_window = false;
    CounterKeys keys;
    int text_percent = 100; ///< 100 to 200
};

/// `shop.book.counter.toml` of `shop.book`.
std::filesystem::path counter_file_of(const std::filesystem::path& book);

/// The settings of that till: what stands in the file for all, each table replaced by the till's own `[till.ID.…]`.
/// No file: no devices. Throws BadFile with file, line and column for anything wrong, in tables of other tills too.
CounterSettings read_counter_file(const std::filesystem::path& toml, const std::string& till);

} // namespace till
