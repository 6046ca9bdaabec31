// EscPosTable: one row a command; the length of its parameters is a number or a rule.
#include "devices/simulated/escpos_table.h"

namespace till {
namespace {

using namespace std::string_view_literals;

/// The rules of commands whose length stands in their parameters, as numbers below zero.
enum Length : int {
    to_zero = -1,      // up to a zero byte
    by_letter = -2,    // a letter, two bytes of length, that many
    by_four = -3,      // a letter, four bytes of length, that many
    bit_image = -4,    // m nL nH, n columns of one or three bytes
    raster = -5,       // 0 m xL xH yL yH, x times y bytes
    down_loaded = -6,  // x y, 8 x y bytes
    bars = -7,         // m <= 6: up to a zero byte; otherwise n, that many
    cut_mode = -8,     // from 65 on, one more
    real_time = -9,    // of DLE DC4, by its function
    status_kind = -10, // 7 and 8 have one more
};

struct Row {
    std::string_view lead;
    int length; ///< of the parameters, or a rule
    Effect effect = Effect::none;
};

constexpr Row rows[] = {
    {"\x1b@"sv, 0, Effect::set_back},
    {"\x1b\x45"sv, 1, Effect::bold},
    {"\x1b!"sv, 1, Effect::print_mode},
    {"\x1d!"sv, 1, Effect::size},
    {"\x1bt"sv, 1, Effect::code_page},
    {"\x1c&"sv, 0, Effect::hanzi_on},
    {"\x1c."sv, 0, Effect::hanzi_off},
    {"\x1b\x64"sv, 1, Effect::feed},
    {"\x1bJ"sv, 1},
    {"\x1dV"sv, cut_mode, Effect::cut},
    {"\x1bi"sv, 0, Effect::cut},
    {"\x1bm"sv, 0, Effect::cut},
    {"\x1bp"sv, 3, Effect::kick},
    {"\x10\x14"sv, real_time, Effect::real_time_kick},
    {"\x10\x04"sv, status_kind, Effect::question},
    {"\x10\x05"sv, 1},
    {"\x1b("sv, by_letter, Effect::extended},
    {"\x1d("sv, by_letter, Effect::extended},
    {"\x1c("sv, by_letter, Effect::extended},
    {"\x1d\x38"sv, by_four, Effect::image},
    {"\x1dk"sv, bars, Effect::barcode},
    {"\x1b*"sv, bit_image, Effect::image},
    {"\x1dv"sv, raster, Effect::image},
    {"\x1d*"sv, down_loaded},
    {"\x1d/"sv, 1, Effect::image},
    {"\x1b\x44"sv, to_zero},
    {"\x1b "sv, 1},
    {"\x1b$"sv, 2},
    {"\x1b%"sv, 1},
    {"\x1b-"sv, 1},
    {"\x1b\x32"sv, 0},
    {"\x1b\x33"sv, 1},
    {"\x1b="sv, 1},
    {"\x1b\x42"sv, 2},
    {"\x1bG"sv, 1},
    {"\x1bK"sv, 1},
    {"\x1bL"sv, 0},
    {"\x1bM"sv, 1},
    {"\x1bR"sv, 1},
    {"\x1bS"sv, 0},
    {"\x1bT"sv, 1},
    {"\x1bU"sv, 1},
    {"\x1bV"sv, 1},
    {"\x1bW"sv, 8},
    {"\x1b\\"sv, 2},
    {"\x1b\x61"sv, 1},
    {"\x1b\x63"sv, 2},
    {"\x1b\x65"sv, 1},
    {"\x1br"sv, 1},
    {"\x1bu"sv, 1},
    {"\x1bv"sv, 0},
    {"\x1b{"sv, 1},
    {"\x1b\x0c"sv, 0},
    {"\x1d#"sv, 1},
    {"\x1d$"sv, 2},
    {"\x1d:"sv, 0},
    {"\x1d\x42"sv, 1},
    {"\x1dH"sv, 1},
    {"\x1dI"sv, 1},
    {"\x1dL"sv, 2},
    {"\x1dP"sv, 2},
    {"\x1dT"sv, 1},
    {"\x1dW"sv, 2},
    {"\x1d\\"sv, 2},
    {"\x1d\x61"sv, 1},
    {"\x1d\x62"sv, 1},
    {"\x1d\x66"sv, 1},
    {"\x1dh"sv, 1},
    {"\x1dr"sv, 1},
    {"\x1dw"sv, 1},
    {"\x1c!"sv, 1},
    {"\x1c-"sv, 1},
    {"\x1c\x43"sv, 1},
    {"\x1cS"sv, 2},
    {"\x1cW"sv, 1},
    {"\x1cp"sv, 2, Effect::image},
};

std::size_t byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

std::size_t word_at(std::string_view bytes, std::size_t at) { return byte_at(bytes, at) | byte_at(bytes, at + 1) << 8; }

std::optional<std::size_t> through_zero(std::string_view bytes) {
    const auto zero = bytes.find('\0');
    return zero == std::string_view::npos ? std::nullopt : std::optional{zero + 1};
}

/// How many bytes of the parameters say how long they are.
std::size_t head_of(Length rule) {
    switch (rule) {
    case to_zero:
    case bars: return 2;
    case by_letter:
    case bit_image: return 3;
    case by_four: return 5;
    case raster: return 6;
    case down_loaded: return 2;
    case cut_mode:
    case real_time:
    case status_kind: return 1;
    }
    return 0;
}

std::optional<std::size_t> length_by(Length rule, std::string_view bytes) {
    if (rule == to_zero) return through_zero(bytes);
    if (bytes.size() < head_of(rule)) return std::nullopt;
    const std::size_t first = byte_at(bytes, 0);
    switch (rule) {
    case to_zero: return through_zero(bytes);
    case bars: return first <= 6 ? through_zero(bytes) : std::optional{2 + byte_at(bytes, 1)};
    case by_letter: return 3 + word_at(bytes, 1);
    case bit_image: return 3 + word_at(bytes, 1) * (first >= 32 ? 3 : 1);
    case by_four: return 5 + (word_at(bytes, 1) | word_at(bytes, 3) << 16);
    case raster: return 6 + word_at(bytes, 2) * word_at(bytes, 4);
    case down_loaded: return 2 + 8 * first * byte_at(bytes, 1);
    case cut_mode: return first >= 65 ? 2 : 1;
    case real_time: return first == 8 ? 8 : 3;
    case status_kind: return first == 7 || first == 8 ? 2 : 1;
    }
    return std::nullopt;
}

} // namespace

std::optional<FoundCommand> find_command(std::string_view stream) {
    constexpr std::size_t lead_size = 2;
    if (stream.size() < lead_size) return std::nullopt;
    const auto lead = stream.substr(0, lead_size);
    for (const auto& row : rows) {
        if (row.lead != lead) continue;
        const auto rest = stream.substr(lead_size);
        const auto length = row.length >= 0 ? std::optional{static_cast<std::size_t>(row.length)}
                                            : length_by(static_cast<Length>(row.length), rest);
        if (!length || rest.size() < *length) return std::nullopt;
        return FoundCommand{row.effect, lead, rest.substr(0, *length)};
    }
    return FoundCommand{Effect::none, lead, {}, false};
}

} // namespace till
