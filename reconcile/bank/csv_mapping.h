// CsvMapping: which column of a bank's CSV says what, and how it writes figures and days.
#pragma once

#include "reconcile/bank/bank_figures.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// Columns count from 1; 0 where none is known, and as told text where there is none. Kept in the book for each
/// account, and told by people, as text: `date=1,value=2,amount=3,text=4+5`. The keys are date value amount debit
/// credit direction balance reference party currency number text (columns), header (rows before the data), delimiter
/// (comma semicolon tab pipe), decimal (point comma), group (none comma point), order (ymd dmy mdy), encoding (utf-8
/// gb18030 utf-16 windows-1252).
struct CsvMapping {
    int date = 0, value = 0, amount = 0, debit = 0, credit = 0, direction = 0, balance = 0;
    int reference = 0, party = 0, currency = 0, number = 0;
    std::vector<int> text;
    int header = -1; ///< rows before the first line of the statement; -1: not known yet
    char delimiter = 0;
    AmountStyle style{0, 0}; ///< a decimal mark of 0 is not known yet
    std::string order;
    std::string encoding;

    std::string written() const;
    bool has_amount() const { return amount > 0 || debit > 0 || credit > 0; }
    friend bool operator==(const CsvMapping&, const CsvMapping&) = default;
};

/// Puts what `text` says over `mapping`. Throws std::invalid_argument with a sentence.
void read_mapping(std::string_view text, CsvMapping& mapping);

using CsvRow = std::vector<std::string>;

/// Fills in what is not known yet from the rows, where they leave no doubt: heads that banks are known to use, days and
/// amounts that can be read in one way only. Throws std::invalid_argument with what should be told.
/// `header` is how many rows stood before the data last time, where no heads are found; -1 where nobody knows.
void guess_mapping(const std::vector<CsvRow>& rows, CsvMapping& mapping, int header);

/// The delimiter that parts the most of the first lines into as many cells.
char guess_delimiter(std::string_view text);

} // namespace till
