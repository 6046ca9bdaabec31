// Table: how rows are set, and what is carried from page to page.
#include "printing/table.h"

#include "printing/figures.h"
#include "printing/labels.h"
#include "printing/text_fit.h"

#include <algorithm>
#include <numeric>

namespace till {
namespace {

constexpr double text_size = 8.5, title_size = 7.5, smallest_size = 5.5;
constexpr double leading = 11, padding = 1.5, gap = 8;
constexpr std::size_t most_lines = 4;
constexpr TextStyle title_style{title_size, false, 0.3};

double row_height(std::size_t lines) {
    return static_cast<double>(std::max<std::size_t>(lines, 1)) * leading + 2 * padding;
}

bool is_figure(const Cell& cell) { return cell.amount || cell.pieces; }

} // namespace

Cell Cell::of_pieces(std::int64_t pieces) {
    Cell cell{""};
    cell.pieces = pieces;
    return cell;
}

double Table::column_width(std::size_t column) const {
    const double shares = std::accumulate(columns_.begin(), columns_.end(), 0.0,
                                          [](double sum, const Column& next) { return sum + next.share; });
    return PageFlow::width * columns_[column].share / shares;
}

double Table::header_height() const {
    const bool two_lines =
        std::any_of(columns_.begin(), columns_.end(), [](const Column& column) { return !column.subtitle.empty(); });
    return two_lines ? 26 : 15;
}

std::string Table::figure(const Cell& cell, const Column& column) const {
    if (cell.amount && column.difference) return difference_text(*cell.amount, currency_, language_);
    if (cell.amount) return format_grouped(*cell.amount, currency_);
    if (cell.pieces) return std::to_string(*cell.pieces);
    return cell.text;
}

void Table::print_cell(Page& page, double x, double y, double width, Align align, const std::string& line,
                       const TextStyle& style, bool whole) const {
    const double room = width - gap;
    const auto fitted = whole ? fit_whole(page.font(), line, room, style.size)
                              : fit(page.font(), line, room, style.size, smallest_size);
    const TextStyle set{fitted.size, style.bold, style.grey};
    if (align == Align::right) return page.text_right(x + width - gap / 2, y, fitted.text, set);
    page.text(x + gap / 2, y, fitted.text, set);
}

void Table::print_header(PageFlow& flow) const {
    const double height = header_height();
    flow.page().area(PageFlow::left, flow.y(), PageFlow::width, height, 0.94);
    double x = PageFlow::left;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const auto& column = columns_[i];
        const double width = column_width(i);
        print_cell(flow.page(), x, flow.y() + 10.5, width, column.align, column.title, title_style, false);
        if (!column.subtitle.empty())
            print_cell(flow.page(), x, flow.y() + 21, width, column.align, column.subtitle, title_style, false);
        x += width;
    }
    flow.advance(height);
    flow.page().rule(PageFlow::left, flow.y(), PageFlow::right, flow.y());
}

Table::Lines Table::broken(const Font& font, const Row& row) const {
    Lines lines;
    for (std::size_t i = 0; i < row.size(); ++i)
        lines.push_back(is_figure(row[i]) ? std::vector{figure(row[i], columns_[i])}
                                          : wrap(font, row[i].text, column_width(i) - gap, text_size, most_lines));
    return lines;
}

double Table::row_height_of(const Font& font, const Row& row) const {
    std::size_t tallest = 1;
    for (const auto& lines : broken(font, row)) tallest = std::max(tallest, lines.size());
    return row_height(tallest);
}

void Table::print_row(PageFlow& flow, const Line& row) const {
    const auto cells = broken(flow.font(), row.cells);
    const TextStyle style{text_size, row.subtotal};
    double x = PageFlow::left;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        double y = flow.y() + padding + text_size;
        for (const auto& line : cells[i]) {
            print_cell(flow.page(), x, y, column_width(i), columns_[i].align, line, style, is_figure(row.cells[i]));
            y += leading;
        }
        x += column_width(i);
    }
    flow.advance(row_height_of(flow.font(), row.cells));
    flow.page().rule(PageFlow::left, flow.y(), PageFlow::right, flow.y(), 0.2);
}

void Table::print_line(PageFlow& flow, std::string_view name, const Row& sums) const {
    const double y = flow.y() + padding + text_size;
    flow.page().text(PageFlow::left + gap / 2, y, name, {text_size, true});
    double x = PageFlow::left;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (is_figure(sums[i]))
            print_cell(flow.page(), x, y, column_width(i), columns_[i].align, figure(sums[i], columns_[i]),
                       {text_size, true}, true);
        x += column_width(i);
    }
    flow.advance(row_height(1));
    flow.page().rule(PageFlow::left, flow.y(), PageFlow::right, flow.y(), 0.6);
}

void Table::add_up(Row& sums, const Row& row) const {
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (columns_[i].carry == Carry::nothing) continue;
        if (row[i].amount && columns_[i].carry == Carry::last)
            sums[i].amount = row[i].amount;
        else if (row[i].amount)
            sums[i].amount = sums[i].amount.value_or(Money{}) + *row[i].amount;
        if (row[i].pieces) sums[i].pieces = sums[i].pieces.value_or(0) + *row[i].pieces;
    }
}

std::size_t Table::lines_in(double room) {
    constexpr double header = 15;
    const double lines = (room - header) / row_height(1);
    return lines > 0 ? static_cast<std::size_t>(lines) : 0;
}

bool Table::has_sums() const {
    return totals_ && rows_.size() > 1 && std::any_of(rows_.begin(), rows_.end(), [](const Line& row) {
               return std::any_of(row.cells.begin() + 1, row.cells.end(), is_figure);
           });
}

void Table::print(PageFlow& flow) const {
    const bool summed = has_sums();
    const double sums_height = summed ? row_height(1) : 0;
    Row sums(columns_.size(), Cell{""});
    flow.need(header_height() + row_height(most_lines) + sums_height);
    print_header(flow);
    for (const auto& row : rows_) {
        if (flow.room() < row_height_of(flow.font(), row.cells) + sums_height) {
            if (summed) print_line(flow, label::carried_forward.in(language_), sums);
            flow.break_page();
            print_header(flow);
            if (summed) print_line(flow, label::brought_forward.in(language_), sums);
        }
        print_row(flow, row);
        if (!row.subtotal) add_up(sums, row.cells);
    }
    if (summed) print_line(flow, label::total.in(language_), sums);
}

} // namespace till
