// Table: rows under titles, over as many pages as they need, with sums carried forward.
#pragma once

#include "printing/page_flow.h"

#include "reconcile/money/currency.h"
#include "reconcile/money/refusal.h"

namespace till {

enum class Align { left, right };

/// What the foot of a page and of the table say of a column's figures: their sum, the last of them (a balance), or
/// nothing (a rate).
enum class Carry { sum, last, nothing };

struct Column {
    std::string title;
    double share = 1; ///< of the table's width, against the other columns
    Align align = Align::left;
    std::string subtitle{};
    bool difference = false; ///< amounts above zero are over, below zero short, and say so
    Carry carry = Carry::sum;
};

/// A column of amounts: aligned right.
inline Column amount_column(std::string title, double share) { return {std::move(title), share, Align::right}; }

/// A column of amounts that are over or short.
inline Column difference_column(std::string title, double share) {
    return {std::move(title), share, Align::right, {}, true};
}

/// A column of amounts that have no sum.
inline Column amount_column(std::string title, double share, Carry carry) {
    return {std::move(title), share, Align::right, {}, false, carry};
}

/// Text, or an amount or a number of pieces, which add up.
struct Cell {
    Cell(std::string words) : text{std::move(words)} {}
    Cell(const char* words) : text{words} {}
    Cell(Money value) : amount{value} {}
    static Cell of_pieces(std::int64_t pieces);

    std::string text;
    std::optional<Money> amount{};
    std::optional<std::int64_t> pieces{};
};

/// A table in the language and currency of a shop. The columns in which any amount or number of pieces stands are
/// summed: at the foot of each page as carried forward, at its end as the total. A single row is its own total.
class Table {
public:
    Table(std::vector<Column> columns, const Currency& currency, Language language)
        : columns_{std::move(columns)}, currency_{currency}, language_{language} {}

    void add(std::vector<Cell> row) { rows_.push_back({std::move(row), false}); }
    /// A sum within the table, in bold: it is carried nowhere.
    void add_subtotal(std::vector<Cell> row) { rows_.push_back({std::move(row), true}); }
    /// For figures of unlike kind, which have no sum.
    void without_total() { totals_ = false; }
    bool empty() const { return rows_.empty(); }
    /// Throws UnprintableText.
    void print(PageFlow& flow) const;
    /// One row in bold under `name`, without a head: a sum that the caller made. Throws UnprintableText.
    void print_line(PageFlow& flow, std::string_view name, const std::vector<Cell>& sums) const;
    /// How many rows of one line fit under a head of one line into `room`.
    static std::size_t lines_in(double room);

private:
    using Row = std::vector<Cell>;
    struct Line {
        Row cells;
        bool subtotal = false;
    };
    using Lines = std::vector<std::vector<std::string>>;

    double row_height_of(const Font& font, const Row& row) const;
    double column_width(std::size_t column) const;
    double header_height() const;
    Lines broken(const Font& font, const Row& row) const;
    std::string figure(const Cell& cell, const Column& column) const;
    void print_header(PageFlow& flow) const;
    void print_row(PageFlow& flow, const Line& line) const;
    void print_cell(Page& page, double x, double y, double width, Align align, const std::string& line,
                    const TextStyle& style, bool whole) const;
    void add_up(Row& sums, const Row& row) const;
    bool has_sums() const;

    std::vector<Column> columns_;
    const Currency& currency_;
    Language language_;
    std::vector<Line> rows_;
    bool totals_ = true;
};

} // namespace till
