// Status: what an ESC/POS printer answers to DLE EOT, bit by bit.
#pragma once

#include <string_view>

namespace till::status {

using namespace std::string_view_literals;

inline constexpr auto ask_printer = "\x10\x04\x01"sv;
inline constexpr auto ask_offline_cause = "\x10\x04\x02"sv;
inline constexpr auto ask_paper = "\x10\x04\x04"sv;

inline constexpr unsigned drawer_pin_high = 0x04; ///< of the printer's status
inline constexpr unsigned offline = 0x08;         ///< of the printer's status
inline constexpr unsigned cover_open = 0x04;      ///< of the offline cause
inline constexpr unsigned paper_near_end = 0x0C;  ///< of the paper's status
inline constexpr unsigned paper_end = 0x60;       ///< of the paper's status

/// Bits 1 and 4 are on, 0 and 7 off in every answer; anything else was not one.
inline constexpr bool is_answer(unsigned byte) { return (byte & 0x93) == 0x12; }

} // namespace till::status
