// SimulatedWire: events of the simulated printer, written as they come.
#include "devices/simulated/simulated_wire.h"

#include <fstream>
#include <set>

namespace till {
namespace {

SimulatedPrinter::Trouble trouble_in(const std::filesystem::path& file) {
    std::ifstream in{file};
    std::set<std::string> words;
    for (std::string word; in >> word;) words.insert(word);
    SimulatedPrinter::Trouble trouble;
    trouble.unplugged = words.contains("unplugged");
    trouble.offline = words.contains("offline");
    trouble.cover_open = words.contains("cover-open");
    trouble.mute = words.contains("mute");
    trouble.drawer_stuck = words.contains("drawer-stuck");
    if (words.contains("hangs")) trouble.hangs_after = 0;
    if (words.contains("no-paper")) trouble.paper_for = 0;
    return trouble;
}

} // namespace

SimulatedWire::SimulatedWire(std::filesystem::path file, int columns) : file_{std::move(file)}, printer_{columns} {}

void SimulatedWire::open() {
    printer_.trouble = trouble_in(file_.string() + ".trouble");
    if (printer_.trouble.drawer_stuck) printer_.shut_drawer();
    printer_.open();
}

void SimulatedWire::close() noexcept {
    try {
        write_what_happened();
    } catch (const std::exception&) {
        written_ = printer_.reader().events().size(); // a file that cannot be written is paper that is lost
    }
}

void SimulatedWire::write_what_happened() {
    const auto& events = printer_.reader().events();
    if (written_ == events.size()) return;
    std::string happened;
    for (; written_ < events.size(); ++written_) {
        const auto& event = events[written_];
        if (event.kind == PrintEvent::Kind::line && !printer_.trouble.paper_for) happened += event.text + "\n";
        if (event.kind == PrintEvent::Kind::kick && !printer_.trouble.drawer_stuck) happened += "[drawer opened]\n";
        if (event.kind != PrintEvent::Kind::cut) continue;
        happened += "[cut]\n";
        printer_.shut_drawer(); // whoever tears off the paper has pushed the drawer shut
    }
    if (happened.empty()) return; // only asked
    std::ofstream{file_, std::ios::app | std::ios::binary} << happened;
}

} // namespace till
