// DayFile: a whole day (or a year) as text, read and checked before any of it is played.
#pragma once

#include "pos/desk/acts.h"
#include "reconcile/book/clock.h"
#include "reconcile/money/bad_file.h"
#include "reconcile/money/currency.h"
#include "reconcile/money/refusal.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// One line that says something. `day` and `at` lines hold no act: they say when and where the lines below happen.
struct DayLine {
    int number = 0;             ///< in the file, from 1
    Day day;                    ///< the calendar day, at the shop
    int second_of_day = 0;      ///< the shop's local time; of a `day` or `at` line without one, that of the line before
    std::string till;           ///< where it happens; empty before the first `open` or `at`: the shop's first till
    std::string name;           ///< `sell`, `close-day`, `day`: the line's act as answers call it
    std::optional<Act> act;
    std::optional<Why> expected; ///< `! own-sign-off`: it must be refused, with this
    std::string hash;           ///< of the file up to and including this line: 32 bytes
};

/// Reads all lines of a day file. Throws BadFile with `name`, line and column at the first thing that is not in the
/// language. An `open` moves the lines below it to its drawer, unless the file expects it to be refused.
std::vector<DayLine> read_day(std::string_view text, const std::string& name, const Currency& currency);

/// The same from a file of at most `largest_day_file` bytes.
std::vector<DayLine> read_day_file(const std::filesystem::path& file, const Currency& currency);

/// About two hundred years of a busy shop; what is longer is not a day file.
inline constexpr std::size_t largest_day_file = std::size_t{128} << 20;

} // namespace till
