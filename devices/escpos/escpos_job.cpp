// EscPosJob: the commands, as Epson's reference and the clones for China agree on them.
#include "devices/escpos/escpos_job.h"

#include <algorithm>
#include <stdexcept>

namespace till {
namespace {

using namespace std::string_view_literals;

constexpr auto set_back = "\x1b@"sv;
constexpr auto hanzi_on = "\x1c&"sv;
constexpr auto hanzi_off = "\x1c."sv;
constexpr auto hanzi_unspaced = "\x1cS\0\0"sv;
constexpr auto read_utf8 = "\x1c(C\x02\0\x30\x02"sv;
constexpr auto feed_and_cut = "\x1dV\x42\x03"sv;
constexpr auto qr_model_2 = "\x1d(k\x04\0\x31\x41\x32\0"sv;
constexpr auto qr_correction_m = "\x1d(k\x03\0\x31\x45\x31"sv;
constexpr auto qr_print = "\x1d(k\x03\0\x31\x51\x30"sv;
constexpr int longest_qr = 2953;

char byte(int value) { return static_cast<char>(static_cast<unsigned char>(value)); }

int within(int value, int least, int most, const char* what) {
    if (value < least || value > most) throw std::out_of_range{std::string{"EscPosJob: "} + what};
    return value;
}

} // namespace

EscPosJob::EscPosJob(TextEncoding encoding) : encoding_{encoding} {
    add(set_back);
    if (encoding == TextEncoding::gb18030)
        add(hanzi_on).add(hanzi_unspaced);
    else
        add(hanzi_off).add(read_utf8);
}

EscPosJob& EscPosJob::bold(bool on) { return add(on ? "\x1b\x45\x01"sv : "\x1b\x45\x00"sv); }

EscPosJob& EscPosJob::align(Align align) {
    return add({"\x1b\x61"sv}).add(std::string(1, byte(static_cast<int>(align))));
}

/// Some clones size hanzi only by FS !: bit 2 doubles the width, bit 3 the height.
EscPosJob& EscPosJob::size(int width, int height) {
    within(width, 1, 8, "width");
    within(height, 1, 8, "height");
    add("\x1d!"sv).add(std::string(1, byte((width - 1) << 4 | (height - 1))));
    if (encoding_ == TextEncoding::utf8) return *this;
    return add("\x1c!"sv).add(std::string(1, byte((width > 1 ? 4 : 0) | (height > 1 ? 8 : 0))));
}

EscPosJob& EscPosJob::code_page(int number) {
    return add("\x1bt"sv).add(std::string(1, byte(within(number, 0, 255, "code page"))));
}

EscPosJob& EscPosJob::line(std::string_view utf8) { return add(encoded(utf8, encoding_)).add("\n"sv); }

EscPosJob& EscPosJob::feed(int lines) {
    return add("\x1b\x64"sv).add(std::string(1, byte(within(lines, 0, 255, "lines"))));
}

EscPosJob& EscPosJob::cut() { return add(feed_and_cut); }

/// 50 ms on, 500 ms off: the times that drawers of all makes open with.
EscPosJob& EscPosJob::kick_drawer(Pin pin) {
    return add(pin == Pin::two ? "\x1bp\0\x19\xfa"sv : "\x1bp\x01\x19\xfa"sv);
}

EscPosJob& EscPosJob::qr(std::string_view data, int dots) {
    const int size = within(static_cast<int>(std::min<std::size_t>(data.size(), longest_qr + 1)), 1, longest_qr, "QR");
    add(qr_model_2);
    add("\x1d(k\x03\0\x31\x43"sv).add(std::string(1, byte(within(dots, 1, 16, "dots")))).add(qr_correction_m);
    add("\x1d(k"sv).add(std::string{byte((size + 3) & 0xFF), byte((size + 3) >> 8)}).add("\x31\x50\x30"sv).add(data);
    return add(qr_print);
}

} // namespace till
