// PiecesGrid: tables of as many rows as a page has room for.
#include "printing/pieces_grid.h"

#include <algorithm>
#include <span>

namespace till {
namespace {

constexpr std::size_t side_by_side = 3;

Table empty_table(const Form& form) {
    std::vector<Column> columns;
    for (std::size_t i = 0; i < side_by_side; ++i) {
        columns.push_back(amount_column(form.say(label::face), 48));
        columns.push_back(amount_column(form.say(label::pieces), 44));
        columns.push_back(amount_column(form.say(label::amount), 74));
    }
    auto table = form.table(std::move(columns));
    table.without_total();
    return table;
}

void add_cells(std::vector<Cell>& cells, const Form& form, const FaceRow* row) {
    cells.emplace_back(row ? form.amount(row->face) : "");
    cells.push_back(row && row->pieces ? Cell::of_pieces(*row->pieces) : Cell{""});
    cells.push_back(row && row->pieces ? Cell{row->face * *row->pieces} : Cell{""});
}

Table table_of(const Form& form, std::span<const FaceRow> rows) {
    auto table = empty_table(form);
    const std::size_t down = (rows.size() + side_by_side - 1) / side_by_side;
    for (std::size_t line = 0; line < down; ++line) {
        std::vector<Cell> cells;
        for (std::size_t group = 0; group < side_by_side; ++group) {
            const auto at = group * down + line;
            add_cells(cells, form, at < rows.size() ? &rows[at] : nullptr);
        }
        table.add(std::move(cells));
    }
    return table;
}

/// What the faces so far come to.
struct Sums {
    std::int64_t pieces = 0;
    Money amount;
    bool counted = false;

    void add(std::span<const FaceRow> rows) {
        for (const auto& row : rows) {
            if (!row.pieces) continue;
            counted = true;
            pieces += *row.pieces;
            amount += row.face * *row.pieces;
        }
    }
};

void print_sums(PageFlow& flow, const Form& form, Label name, const Sums& sums) {
    if (!sums.counted) return;
    Table table = form.table({{"", 48 * 3 + 44 * 2 + 74 * 2}, amount_column("", 44), amount_column("", 74)});
    table.print_line(flow, form.say(name), {Cell{""}, Cell::of_pieces(sums.pieces), Cell{sums.amount}});
}

} // namespace

std::vector<FaceRow> face_rows(const CashCount& pieces, const Currency& currency) {
    std::vector<FaceRow> rows;
    for (const auto& [face, count] : pieces.by_face()) rows.push_back({face, count});
    if (rows.empty())
        for (const auto& face : currency.faces)
            if (rows.empty() || rows.back().face != face.face) rows.push_back({face.face});
    return rows;
}

void print_pieces_grid(PageFlow& flow, const Form& form, const std::vector<FaceRow>& rows) {
    Sums sums;
    for (std::span<const FaceRow> rest{rows}; !rest.empty();) {
        constexpr std::size_t least_lines = 3;
        if (Table::lines_in(flow.room()) < std::min(least_lines, (rest.size() + side_by_side - 1) / side_by_side) + 1)
            flow.break_page();
        const auto lines = Table::lines_in(flow.room()) - 1; // one for the sums
        const auto part = rest.first(std::min(rest.size(), lines * side_by_side));
        table_of(form, part).print(flow);
        sums.add(part);
        rest = rest.subspan(part.size());
        print_sums(flow, form, rest.empty() ? label::total : label::carried_forward, sums);
        if (!rest.empty()) flow.break_page();
    }
}

} // namespace till
