// ReportText: laying out labels, headings and tables.
#include "pos/cli/report_text.h"

#include "pos/cli/utf8.h"

#include <algorithm>
#include <cctype>

namespace till {
namespace {

std::string label(std::string_view key) {
    std::string text{key};
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("-.0123456789") == std::string_view::npos &&
           std::isdigit(static_cast<unsigned char>(text.back()));
}

bool is_table(const Json& value) {
    return value.is_list() && !value.items().empty() &&
           std::all_of(value.items().begin(), value.items().end(), [](const Json& row) { return row.is_object(); });
}

/// A value on one line: `cash 5.00, card 3.00` where there are several.
std::string in_line(const Json& value) {
    if (value.is_null()) return "-";
    if (value.is_text()) return safe_text(value.text());
    if (value.is_integer()) return std::to_string(value.integer());
    std::string text;
    if (value.is_list()) {
        for (const auto& item : value.items()) text += (text.empty() ? "" : ", ") + in_line(item);
    } else if (value.is_object()) {
        for (const auto& member : value.members()) text += (text.empty() ? "" : " ") + in_line(member.second);
    } else {
        return value.boolean() ? "yes" : "no";
    }
    return text.empty() ? "-" : text;
}

std::string padded(const std::string& text, int width, bool to_the_right) {
    const std::string blanks(static_cast<std::size_t>(std::max(0, width - columns_of(text))), ' ');
    return to_the_right ? blanks + text : text + blanks;
}

std::string without_trailing_blanks(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    return text + "\n";
}

/// Rows of cells; the first row holds the headings.
using Cells = std::vector<std::vector<std::string>>;

Cells cells_of(const Json& table) {
    Cells cells{{}};
    for (const auto& member : table.items().front().members()) cells[0].push_back(label(member.first));
    for (const auto& row : table.items()) {
        cells.emplace_back();
        for (const auto& member : table.items().front().members()) cells.back().push_back(in_line(row[member.first]));
    }
    return cells;
}

int width_of(const Cells& cells, std::size_t column) {
    int width = 0;
    for (const auto& row : cells) width = std::max(width, columns_of(row[column]));
    return width;
}

bool holds_numbers(const Cells& cells, std::size_t column) {
    return std::all_of(cells.begin() + 1, cells.end(), [&](const auto& row) { return row[column] == "-" || is_number(row[column]); });
}

std::string table_text(const Json& table, const std::string& indent) {
    const auto cells = cells_of(table);
    std::vector<std::string> lines(cells.size(), indent);
    for (std::size_t column = 0; column < cells[0].size(); ++column) {
        const int width = width_of(cells, column);
        const bool right = holds_numbers(cells, column);
        for (std::size_t row = 0; row < cells.size(); ++row) lines[row] += (column > 0 ? "  " : "") + padded(cells[row][column], width, right);
    }
    std::string text;
    for (auto& line : lines) text += without_trailing_blanks(std::move(line));
    return text;
}

/// How wide the amounts among an object's values are, so that their points stand in one line.
int amount_width(const Json& object) {
    int width = 0;
    for (const auto& member : object.members())
        if (member.second.is_text() && is_number(member.second.text()) && member.second.text().find('.') != std::string::npos)
            width = std::max(width, columns_of(member.second.text()));
    return width;
}

std::string object_text(const Json& object, const std::string& indent);

std::string section_text(const std::string& key, const Json& value, const std::string& indent) {
    const auto body = value.is_object() ? object_text(value, indent + "  ") : table_text(value, indent + "  ");
    return indent + label(key) + "\n" + body;
}

std::string object_text(const Json& object, const std::string& indent) {
    int labels = 0;
    for (const auto& member : object.members())
        if (!member.second.is_object() && !is_table(member.second)) labels = std::max(labels, columns_of(label(member.first)));
    const int amounts = amount_width(object);
    std::string text;
    for (const auto& [key, value] : object.members()) {
        if (value.is_object() || is_table(value)) {
            text += section_text(key, value, indent);
            continue;
        }
        const auto shown = in_line(value);
        const bool amount = is_number(shown) && shown.find('.') != std::string::npos;
        text += without_trailing_blanks(indent + padded(label(key), labels, false) + "  " + padded(shown, amount ? amounts : 0, true));
    }
    return text;
}

} // namespace

std::string report_text(const Json& report) { return object_text(report, ""); }

} // namespace till
