// CounterFile: its tables, read for all tills and then for one.
#include "pos/sale/counter_file.h"

#include "pos/sale/settings.h"
#include "reconcile/money/bad_file.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>

namespace till {
namespace {

constexpr int serial_speeds[]{2400, 4800, 9600, 19200, 38400, 57600, 115200};

std::optional<int> number_in(std::string_view text) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

WireAddress wire_in(Section& table) {
    const auto text = table.text("wire");
    const auto wire = WireAddress::parse(text);
    if (!wire)
        table.refuse("wire", "`" + text +
                                 "` is not a wire: file:/dev/usb/lp0, serial:/dev/ttyS0:9600, tcp:HOST:9100 or "
                                 "simulated:FILE");
    return *wire;
}

PrinterSettings printer_in(Section table) {
    PrinterSettings printer{wire_in(table), table.whole("paper", 80, 80), false};
    if (printer.paper != 80 && printer.paper != 58) table.refuse("paper", "`paper` is 80 or 58, in mm");
    const auto encoding = table.text("encoding", "gb18030");
    if (encoding != "gb18030" && encoding != "utf8") table.refuse("encoding", "`encoding` is gb18030 or utf8");
    printer.utf8 = encoding == "utf8";
    table.finish();
    return printer;
}

DrawerSettings::Sense sense_in(Section& table) {
    const auto sense = table.text("sense", "blind");
    if (sense == "blind") return DrawerSettings::Sense::blind;
    if (sense != "high" && sense != "low") table.refuse("sense", "`sense` is blind, high or low");
    return sense == "high" ? DrawerSettings::Sense::high : DrawerSettings::Sense::low;
}

DrawerSettings drawer_in(Section table) {
    DrawerSettings drawer;
    const bool has_wire = table.find("wire") != nullptr;
    const auto on = table.text("on", "printer");
    if (on != "printer") table.refuse("on", "a drawer is `on = \"printer\"`, or has a `wire` of its own");
    if (has_wire && table.find("on")) table.refuse("on", "a drawer is on the printer or on its own wire, not on both");
    if (has_wire) drawer.wire = wire_in(table);
    drawer.pin = table.whole("pin", 2, 5);
    if (drawer.pin != 2 && drawer.pin != 5) table.refuse("pin", "`pin` is 2 or 5");
    drawer.sense = sense_in(table);
    table.finish();
    return drawer;
}

DisplaySettings display_in(Section table) {
    DisplaySettings display{wire_in(table), DisplaySettings::Kind::cd5220};
    const auto kind = table.text("kind");
    if (kind != "cd5220" && kind != "led8") table.refuse("kind", "`kind` is cd5220 or led8");
    if (kind == "led8") display.kind = DisplaySettings::Kind::led8;
    table.finish();
    return display;
}

NoteCounterSettings note_counter_in(Section table) {
    const NoteCounterSettings counter{wire_in(table)};
    if (counter.wire.kind == WireAddress::Kind::file)
        table.refuse("wire", "a note counter is on serial:, tcp: or simulated:, for a file: tells nothing");
    table.finish();
    return counter;
}

CounterKeys keys_in(Section table) {
    std::map<std::string, std::string, std::less<>> chosen;
    for (const auto& [action, usual] : key_actions()) {
        if (!table.find(action)) continue;
        const auto key = table.text(action);
        if (!is_key_name(key))
            table.refuse(action, "`" + key + "` is no key that can be chosen, such as F9, PgUp, Ins or End");
        chosen.emplace(action, key);
    }
    const CounterKeys keys{chosen};
    for (const auto& [action, key] : chosen)
        if (const std::string other{keys.taken_by(key, action)}; !other.empty())
            table.refuse(action, "`" + key + "` is the key of `" + other + "` already");
    table.finish();
    return keys;
}

int text_percent_in(Section table) {
    const int percent = table.whole("text", 100, 200);
    if (percent < 100) table.refuse("text", "`text` is from 100 to 200, in per cent");
    table.finish();
    return percent;
}

/// What stands in these tables takes the place of what was set before.
void read_tables(Section& tables, CounterSettings& settings) {
    if (auto table = tables.section("printer")) settings.printer = printer_in(*table);
    if (auto table = tables.section("drawer")) settings.drawer = drawer_in(*table);
    if (auto table = tables.section("display")) settings.display = display_in(*table);
    if (auto table = tables.section("note_counter")) settings.note_counter = note_counter_in(*table);
    if (auto table = tables.section("keys")) settings.keys = keys_in(*table);
    if (auto table = tables.section("screen")) settings.text_percent = text_percent_in(*table);
    if (auto table = tables.section("customer")) {
        settings.customer_window = table->flag("window", false);
        table->finish();
    }
    if (settings.drawer && !settings.drawer->wire && !settings.printer)
        tables.refuse("drawer", "the drawer is on the printer, and there is no [printer]");
}

} // namespace

std::optional<WireAddress> WireAddress::parse(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == text.npos || colon + 1 == text.size()) return std::nullopt;
    const auto how = text.substr(0, colon);
    const std::string rest{text.substr(colon + 1)};
    if (how == "file") return WireAddress{Kind::file, rest, {}, 0};
    if (how == "simulated") return WireAddress{Kind::simulated, rest, {}, 0};
    const auto last = rest.rfind(':');
    if ((how != "tcp" && how != "serial") || last == rest.npos || last == 0) return std::nullopt;
    const auto number = number_in(std::string_view{rest}.substr(last + 1));
    if (!number || *number < 1) return std::nullopt;
    if (how == "tcp") {
        if (*number > 65535) return std::nullopt;
        return WireAddress{Kind::tcp, rest.substr(0, last), rest.substr(last + 1), 0};
    }
    if (std::ranges::find(serial_speeds, *number) == std::end(serial_speeds)) return std::nullopt;
    return WireAddress{Kind::serial, rest.substr(0, last), {}, *number};
}

std::filesystem::path counter_file_of(const std::filesystem::path& book) { return book.string() + ".counter.toml"; }

CounterSettings read_counter_file(const std::filesystem::path& toml, const std::string& till) {
    if (!std::filesystem::exists(toml)) return {};
    std::ifstream in{toml, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    const std::string name = toml.filename().string();
    if (!in) throw BadFile{name, 0, 0, "cannot be read"};
    const Setting root = Setting::parse(text, name);
    Section tables{root, name};
    CounterSettings settings;
    read_tables(tables, settings);
    const CounterSettings of_all = settings;
    if (auto tills = tables.section("till")) {
        for (const auto id : tills->keys()) {
            CounterSettings own = of_all;
            auto table = tills->section(id);
            read_tables(*table, own);
            table->finish();
            if (id == till) settings = own;
        }
    }
    tables.finish();
    return settings;
}

} // namespace till
