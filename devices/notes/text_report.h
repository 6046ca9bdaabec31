// TextReport: the report of a bank-note counter as text, taken only where it proves itself.
#pragma once

#include "devices/note_counter.h"
#include "reconcile/money/currency.h"

#include <optional>
#include <string_view>

namespace till {

/// Reads a report. Counters of different makers have no protocol in common, and none of those we know of publishes one;
/// what most can do is send over their printer port (RS-232, or a network adapter) the report that their printer would
/// print: a row `FACE PIECES AMOUNT` for each face, and a row that begins with TOTAL and ends in pieces and amount.
/// That is read here, with these liberties: columns are parted by blanks, tabs, `x`, `=` or `:`; a currency's code or
/// sign may stand before or behind a number; thousands may be grouped by commas, and digits after a point must be
/// zeros; lines without a digit, and lines before the first row that begin with a letter (a head, a day, a serial
/// number), are passed over. What follows TOTAL is not read.
///
/// A face of which the counter counted none is not taken: there may be some beside it. Every row must tie (face x
/// pieces = amount) and so must the total, each face must be a note of the currency and stand once: what a line noise
/// of one digit changes is refused, and never half taken.
NoteReport read_text_report(std::string_view text, const Currency& currency);

/// Whether the report's last row, its total, has come with its line end.
bool is_whole_report(std::string_view text);

} // namespace till
