// CsvTable: a table as comma-separated text, for spreadsheets or for machines.
#pragma once

#include "reconcile/month/table.h"

#include <iosfwd>

namespace till {

/// RFC 4180 in UTF-8 both; amounts are decimal numbers with the currency's digits, days ISO.
enum class CsvFlavour {
    /// Begins with a byte order mark; every text is quoted, and an apostrophe goes before what a spreadsheet would take
    /// for a formula (= + - @, tab and line ends, the full-width ones too), at the start of a text and after anything
    /// that another spreadsheet could take for the end of a cell (OWASP, CSV injection).
    spreadsheet,
    /// Exact: nothing is added to any text, quotes stand only where they must; moments are RFC 3339.
    exact
};

class CsvTable : public TableSink {
public:
    CsvTable(std::ostream& out, const Currency& currency, CsvFlavour flavour);
    void begin(const std::string& name, const std::vector<std::string>& columns) override;
    void row(const std::vector<Cell>& cells) override;

private:
    std::string text_of(const Cell& cell) const;
    std::string quoted(const std::string& text) const;
    std::ostream& out_;
    const Currency& currency_;
    CsvFlavour flavour_;
};

/// The text with an apostrophe before each place at which a spreadsheet would begin a formula.
std::string without_formulas(std::string_view text);

} // namespace till
