// SimulatedNoteCounter: a report made of what the file says was counted.
#include "devices/simulated/simulated_note_counter.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <set>
#include <sstream>

namespace till {
namespace {

std::set<std::string> trouble_in(const std::filesystem::path& file) {
    std::ifstream in{file.string() + ".trouble"};
    std::set<std::string> words;
    for (std::string word; in >> word;) words.insert(word);
    return words;
}

std::string report_of(std::istream& counted) {
    std::ostringstream out;
    std::int64_t face = 0, pieces = 0, all = 0, sum = 0;
    out << "  CASH COUNT REPORT\r\nDENOM  PCS  AMOUNT\r\n";
    for (; counted >> face >> pieces; all += pieces, sum += face * pieces)
        out << face << "  " << pieces << "  " << face * pieces << "\r\n";
    out << "TOTAL  " << all << "  " << sum << "\r\n";
    return all == 0 ? std::string{} : out.str();
}

} // namespace

void SimulatedNoteCounter::open() {
    const auto trouble = trouble_in(file_);
    std::ifstream counted{file_};
    if (!counted || trouble.contains("unplugged"))
        throw DeviceFault{DeviceFault::Code::no_hardware, "there is no note counter at " + file_.string()};
    if (trouble.contains("mute")) return;
    report_ = report_of(counted);
    counted.close();
    std::ofstream{file_, std::ios::trunc};
    if (trouble.contains("cut")) report_.resize(report_.size() / 2);
    if (const auto digit = report_.find_last_of("0123456789"); trouble.contains("noise") && digit != report_.npos)
        report_[digit] = report_[digit] == '7' ? '1' : '7';
}

std::string SimulatedNoteCounter::receive(std::size_t most, std::chrono::milliseconds) {
    constexpr std::size_t at_once = 13;
    const auto part = report_.substr(0, std::min(most, at_once));
    report_.erase(0, part.size());
    return part;
}

} // namespace till
