// EscPosReader: text by the mode and code page in force, commands by the table.
#include "devices/simulated/escpos_reader.h"

#include <algorithm>
#include <array>
#include <iconv.h>
#include <utility>

namespace till {
namespace {

struct Page {
    int number;
    const char* charset;
};
constexpr Page pages[]{{0, "CP437"},   {2, "CP850"},   {3, "CP860"},       {4, "CP863"},   {5, "CP865"},
                       {13, "CP857"},  {14, "CP737"},  {15, "ISO-8859-7"}, {16, "CP1252"}, {17, "CP866"},
                       {18, "CP852"},  {19, "CP850"},  {21, "CP874"},      {33, "CP775"},  {34, "CP855"},
                       {36, "CP862"},  {37, "CP864"},  {39, "ISO-8859-2"}, {45, "CP1250"}, {46, "CP1251"},
                       {47, "CP1253"}, {48, "CP1254"}, {49, "CP1255"},     {51, "CP1257"}};

const char* charset_of(int page) {
    for (const auto& each : pages)
        if (each.number == page) return each.charset;
    return "ASCII";
}

std::string as_utf8(std::string_view bytes, const char* charset) {
    const iconv_t handle = iconv_open("UTF-8", charset);
    if (handle == reinterpret_cast<iconv_t>(-1)) return "?";
    std::string in{bytes};
    std::array<char, 16> out{};
    char* from = in.data();
    char* to = out.data();
    std::size_t left = in.size(), room = out.size();
    const bool failed = iconv(handle, &from, &left, &to, &room) == static_cast<std::size_t>(-1) || left > 0;
    iconv_close(handle);
    return failed ? "?" : std::string{out.data(), out.size() - room};
}

unsigned byte_of(char byte) { return static_cast<unsigned char>(byte); }

bool opens_command(unsigned byte) { return byte == 0x1B || byte == 0x1C || byte == 0x1D || byte == 0x10; }

/// How many bytes the character takes that begins with a high byte; 0 while they are not all there.
std::size_t hanzi_size(std::string_view bytes) {
    if (bytes.size() < 2) return 0;
    const bool four = bytes[1] >= '0' && bytes[1] <= '9';
    return bytes.size() < (four ? 4U : 2U) ? 0 : four ? 4 : 2;
}

std::size_t utf8_size(std::string_view bytes) {
    const unsigned lead = byte_of(bytes[0]);
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    return bytes.size() < size ? 0 : size;
}

} // namespace

void EscPosReader::feed(std::string_view bytes) {
    pending_ += bytes;
    std::string_view rest{pending_};
    while (!rest.empty()) {
        const std::size_t taken = take(rest);
        if (taken == 0) break; // more bytes are needed
        rest.remove_prefix(taken);
    }
    pending_.erase(0, pending_.size() - rest.size());
}

std::size_t EscPosReader::take(std::string_view stream) {
    const unsigned first = byte_of(stream[0]);
    if (opens_command(first)) {
        const auto command = find_command(stream);
        if (!command) return 0;
        obey(*command);
        return command->lead.size() + command->parameters.size();
    }
    if (first >= 0x20) return take_text(stream);
    if (first == '\n') end_line();
    if (first == '\t') put(" ", "ASCII", 1);
    constexpr std::string_view silent{"\n\r\t\x0c\x18\0", 6};
    if (silent.find(stream[0]) == std::string_view::npos) say(PrintEvent::Kind::unknown, std::string{stream[0]});
    return 1;
}

/// In Chinese mode the byte after a high one belongs to it, whatever it is.
std::size_t EscPosReader::take_text(std::string_view stream) {
    const bool high = byte_of(stream[0]) >= 0x80;
    if (!high || !(hanzi_ || utf8_)) {
        put(stream.substr(0, 1), high ? charset_of(page_) : "ASCII", 1);
        return 1;
    }
    const std::size_t size = utf8_ ? utf8_size(stream) : hanzi_size(stream);
    if (size == 0) return 0;
    const bool narrow = utf8_ && byte_of(stream[0]) < 0xE1;
    put(stream.substr(0, size), utf8_ ? "UTF-8" : "GB18030", narrow ? 1 : 2);
    return size;
}

void EscPosReader::put(std::string_view bytes, const char* charset, int columns) {
    if (used_ + columns * width_ > columns_) end_line();
    line_ += as_utf8(bytes, charset);
    used_ += columns * width_;
    style_.width = std::max(style_.width, width_);
    style_.height = std::max(style_.height, height_);
    style_.bold = style_.bold || bold_;
}

void EscPosReader::end_line() {
    style_.kind = PrintEvent::Kind::line;
    style_.text = std::exchange(line_, {});
    events_.push_back(std::exchange(style_, {}));
    used_ = 0;
}

void EscPosReader::obey(const FoundCommand& command) {
    const unsigned first = command.parameters.empty() ? 0 : byte_of(command.parameters[0]);
    if (!command.known) return say(PrintEvent::Kind::unknown, std::string{command.lead});
    switch (command.effect) {
    case Effect::none: return;
    case Effect::set_back:
        hanzi_ = starts_hanzi_;
        utf8_ = bold_ = false;
        page_ = 0;
        width_ = height_ = 1;
        return;
    case Effect::bold: bold_ = first & 1; return;
    case Effect::size:
        width_ = static_cast<int>(first >> 4 & 7) + 1;
        height_ = static_cast<int>(first & 7) + 1;
        return;
    case Effect::print_mode:
        width_ = first & 0x20 ? 2 : 1;
        height_ = first & 0x10 ? 2 : 1;
        bold_ = first & 8;
        return;
    case Effect::code_page: page_ = static_cast<int>(first); return;
    case Effect::hanzi_on: hanzi_ = true; return;
    case Effect::hanzi_off: hanzi_ = false; return;
    case Effect::feed:
        for (unsigned lines = 0; lines < first; ++lines) end_line();
        return;
    case Effect::cut: return say(PrintEvent::Kind::cut);
    case Effect::kick: return say(PrintEvent::Kind::kick, {}, static_cast<int>(first & 1));
    case Effect::real_time_kick:
        if (first == 1) say(PrintEvent::Kind::kick, {}, static_cast<int>(byte_of(command.parameters[1]) & 1));
        return;
    case Effect::question: return say(PrintEvent::Kind::question, {}, static_cast<int>(first));
    case Effect::extended: return obey_extended(command.lead[0], command.parameters);
    case Effect::barcode: return say(PrintEvent::Kind::barcode, std::string{command.parameters.substr(1)});
    case Effect::image: return say(PrintEvent::Kind::image);
    }
}

/// A letter, two bytes of length, then for codes: the kind of code, the function, its data.
void EscPosReader::obey_extended(char group, std::string_view parameters) {
    const char letter = parameters[0];
    const auto data = parameters.substr(3);
    if (group == '\x1c' && letter == 'C' && data.size() >= 2 && data[0] == '0') utf8_ = data[1] == 2 || data[1] == '2';
    if (group == '\x1d' && letter == 'L') say(PrintEvent::Kind::image);
    if (group != '\x1d' || letter != 'k' || data.size() < 2) return;
    if (data[1] == 'P') symbol_ = data.substr(std::min<std::size_t>(3, data.size()));
    if (data[1] == 'Q') say(data[0] == '1' ? PrintEvent::Kind::qr : PrintEvent::Kind::barcode, symbol_);
}

std::vector<std::string> EscPosReader::lines() const {
    std::vector<std::string> lines;
    for (const auto& event : events_)
        if (event.kind == PrintEvent::Kind::line) lines.push_back(event.text);
    return lines;
}

std::size_t EscPosReader::count(PrintEvent::Kind kind) const {
    return static_cast<std::size_t>(
        std::count_if(events_.begin(), events_.end(), [&](const PrintEvent& event) { return event.kind == kind; }));
}

} // namespace till
