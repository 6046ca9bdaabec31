// ShiftPieces: notes and coins by face: each count, the float, what stays and what goes.
#include "printing/figures.h"
#include "printing/shift_parts.h"
#include "reconcile/shift/count_comparison.h"

#include <set>
#include <span>

namespace till {
namespace {

using Faces = std::set<Money, std::greater<>>;

void add_faces(Faces& faces, const CashCount& pieces) {
    for (const auto& [face, count] : pieces.by_face()) faces.insert(face);
}

/// Pieces and their worth; blank where that face was not counted, which is not the same as none.
void add_cells(std::vector<Cell>& row, const CashCount& pieces, Money face) {
    const auto found = pieces.by_face().find(face);
    const bool counted = found != pieces.by_face().end();
    row.push_back(counted ? Cell::of_pieces(found->second) : Cell{""});
    row.push_back(counted ? Cell{face * found->second} : Cell{""});
}

std::string count_title(const ShiftCount& count, const ShiftPaper& paper) {
    const auto number = std::to_string(count.number);
    const auto title = paper.shop.language == Language::chinese ? "第 " + number + " 次点钞" : "Count " + number;
    return count.second_person ? title + " (" + paper.say(label::second_count) + ")" : title;
}

/// A table of up to three counts side by side.
Table table_of(std::span<const ShiftCount> counts, const ShiftPaper& paper) {
    std::vector<Column> columns{{paper.say(label::face), 70}};
    Faces faces;
    for (const auto& count : counts) {
        columns.push_back({count_title(count, paper), 70, Align::right, count.by});
        columns.push_back({time_text(count.at, paper.shift.opened.day()), 72, Align::right, paper.say(label::amount)});
        add_faces(faces, count.pieces);
    }
    auto table = paper.table(std::move(columns));
    for (const auto face : faces) {
        std::vector<Cell> row{Cell{paper.amount(face)}};
        for (const auto& count : counts) add_cells(row, count.pieces, face);
        table.add(std::move(row));
    }
    return table;
}

} // namespace

void print_counts(PageFlow& flow, const ShiftPaper& paper) {
    constexpr std::size_t side_by_side = 3;
    const std::span<const ShiftCount> counts{paper.shift.counts};
    flow.heading(paper.say(label::counts), 90);
    if (counts.empty()) return flow.paragraph(paper.say(label::not_counted));
    for (std::size_t at = 0; at < counts.size(); at += side_by_side) {
        if (at > 0) flow.advance(8);
        table_of(counts.subspan(at, std::min(side_by_side, counts.size() - at)), paper).print(flow);
    }
    if (const auto compared = compare_counts(paper.shift))
        flow.paragraph(compared->sentence(paper.shop.currency, paper.shop.language), {8.5});
}

void print_pieces(PageFlow& flow, const ShiftPaper& paper) {
    const auto& shift = paper.shift;
    const CashCount drawn = paper.counted() ? shift.counted_pieces - shift.left_pieces : CashCount{};
    auto table = paper.table({{paper.say(label::face), 70},
                              {paper.say(label::counted_float), 60, Align::right},
                              amount_column(paper.say(label::amount), 80),
                              {paper.say(label::left_pieces), 60, Align::right},
                              amount_column(paper.say(label::amount), 80),
                              {paper.say(label::drawn_down), 60, Align::right},
                              amount_column(paper.say(label::amount), 80)});
    Faces faces;
    for (const auto* pieces : {&shift.float_pieces, &shift.left_pieces, &drawn}) add_faces(faces, *pieces);
    for (const auto face : faces) {
        std::vector<Cell> row{Cell{paper.amount(face)}};
        for (const auto* pieces : {&shift.float_pieces, &shift.left_pieces, &drawn}) add_cells(row, *pieces, face);
        table.add(std::move(row));
    }
    flow.heading(paper.say(label::float_left_drawn), 90);
    if (table.empty()) return flow.paragraph(paper.say(label::none));
    table.print(flow);
}

} // namespace till
