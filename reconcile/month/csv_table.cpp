// CsvTable: quoting, and taking the teeth out of formulas.
#include "reconcile/month/csv_table.h"

#include <array>
#include <ostream>

namespace till {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// What begins a formula: ASCII, and the full-width forms that some spreadsheets take for them.
std::size_t formula_sign(std::string_view text) {
    static constexpr std::array<std::string_view, 11> signs{
        "=", "+", "-", "@", "\t", "\r", "\n", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0"};
    for (const auto sign : signs)
        if (text.starts_with(sign)) return sign.size();
    return 0;
}

bool may_end_a_cell(char c) {
    return c == ',' || c == ';' || c == '|' || c == '\t' || c == '"' || c == '\'' || c == '\n' || c == '\r';
}

} // namespace

std::string without_formulas(std::string_view text) {
    std::string safe;
    bool at_start = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at_start && formula_sign(text.substr(at)) > 0) safe += '\'';
        safe += text[at];
        at_start = may_end_a_cell(text[at]) || (at_start && text[at] == ' ');
    }
    return safe;
}

CsvTable::CsvTable(std::ostream& out, const Currency& currency, CsvFlavour flavour)
    : out_{out}, currency_{currency}, flavour_{flavour} {
    if (flavour_ == CsvFlavour::spreadsheet) out_ << byte_order_mark;
}

void CsvTable::begin(const std::string&, const std::vector<std::string>& columns) {
    row({columns.begin(), columns.end()});
}

void CsvTable::row(const std::vector<Cell>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) out_ << (i > 0 ? "," : "") << text_of(cells[i]);
    out_ << "\r\n";
}

std::string CsvTable::quoted(const std::string& text) const {
    const bool exact = flavour_ == CsvFlavour::exact;
    if (exact && text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string inside = "\"";
    for (const char c : exact ? text : without_formulas(text))
        inside += c == '"' ? std::string{"\"\""} : std::string{c};
    return inside + "\"";
}

std::string CsvTable::text_of(const Cell& cell) const {
    struct Text {
        const CsvTable& table;
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(const std::string& text) const { return text.empty() ? text : table.quoted(text); }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(Money amount) const { return format(amount, table.currency_); }
        std::string operator()(const Decimal& number) const { return number.text(); }
        std::string operator()(Day day) const { return day.iso(); }
        std::string operator()(const Moment& moment) const {
            return table.flavour_ == CsvFlavour::exact ? moment.rfc3339() : moment.text();
        }
    };
    return std::visit(Text{*this}, cell);
}

} // namespace till
