// ShiftEvents: each act that needs an answer, with its time, reason and who signed for it.
#include "printing/figures.h"
#include "printing/shift_parts.h"

#include <algorithm>
#include <array>
#include <span>

namespace till {
namespace {

using Kinds = std::span<const std::string_view>;

constexpr std::array<std::string_view, 1> voids{"void"};
constexpr std::array<std::string_view, 1> refunds{"refund"};
constexpr std::array<std::string_view, 1> returns{"return"};
constexpr std::array<std::string_view, 2> removed{"line-removed", "ticket-dropped"};
constexpr std::array<std::string_view, 1> no_sales{"no-sale"};
constexpr std::array<std::string_view, 7> into_drawer{"pickup",        "paid-in",         "voucher-sold", "top-up",
                                                      "guest-deposit", "account-receipt", "made-good"};
constexpr std::array<std::string_view, 4> out_of_drawer{"drop", "paid-out", "deposit", "suspect-note"};

bool is_one_of(Kinds kinds, const ShiftEvent& event) {
    return std::find(kinds.begin(), kinds.end(), event.kind) != kinds.end();
}

std::string number_text(const ShiftEvent& event) { return event.number == 0 ? "" : std::to_string(event.number); }

std::string signers_text(const ShiftEvent& event) {
    std::string names;
    for (const auto& name : event.signers) names += (names.empty() ? "" : ", ") + name;
    return names;
}

std::string titled(const ShiftPaper& paper, Label title, std::size_t count) {
    return paper.say(title) + " (" + std::to_string(count) + ")";
}

/// A group without entries, on one line: its absence is a statement too.
void print_empty_group(PageFlow& flow, const ShiftPaper& paper, Label title) {
    constexpr double height = 17, figure_at = 190;
    flow.need(height);
    flow.page().text(PageFlow::left, flow.y() + 12, paper.say(title), {8.5, true});
    flow.page().text(PageFlow::left + figure_at, flow.y() + 12, paper.say(label::none), {8.5, false, 0.3});
    flow.page().rule(PageFlow::left, flow.y() + height, PageFlow::right, flow.y() + height, 0.2);
    flow.advance(height);
}

/// A heading with the number of entries, then the entries.
void print_group(PageFlow& flow, const ShiftPaper& paper, Label title, std::size_t count, const Table& table) {
    if (count == 0) return print_empty_group(flow, paper, title);
    flow.heading(titled(paper, title, count), 80);
    table.print(flow);
}

void print_kinds(PageFlow& flow, const ShiftPaper& paper, Label title, Kinds kinds, bool amounts = true) {
    std::vector<Column> columns{{paper.say(label::number), 36},
                                {paper.say(label::time), 58},
                                {paper.say(label::what), 130},
                                {paper.say(label::reason), 100},
                                {paper.say(label::signed_by), 105}};
    if (amounts) columns.push_back(amount_column(paper.say(label::amount), 70));
    auto table = paper.table(std::move(columns));
    std::size_t count = 0;
    for (const auto& event : paper.shift.events) {
        if (!is_one_of(kinds, event)) continue;
        std::vector<Cell> row{number_text(event), time_text(event.at, paper.shift.opened.day()), event.text,
                              event.reason, signers_text(event)};
        if (amounts) row.emplace_back(event.amount);
        table.add(std::move(row));
        ++count;
    }
    print_group(flow, paper, title, count, table);
}

void print_movements(PageFlow& flow, const ShiftPaper& paper) {
    auto table = paper.table({{paper.say(label::number), 34},
                              {paper.say(label::time), 56},
                              {paper.say(label::kind), 58},
                              {paper.say(label::what), 88},
                              {paper.say(label::reason), 66},
                              {paper.say(label::signed_by), 85},
                              amount_column(paper.say(label::in_drawer), 56),
                              amount_column(paper.say(label::out_of_drawer), 56)});
    std::size_t count = 0;
    for (const auto& event : paper.shift.events) {
        const bool in = is_one_of(into_drawer, event);
        if (!in && !is_one_of(out_of_drawer, event)) continue;
        table.add({number_text(event), time_text(event.at, paper.shift.opened.day()),
                   kind_label(event.kind, paper.shop.language), event.text, event.reason, signers_text(event),
                   in ? Cell{event.amount} : Cell{""}, in ? Cell{""} : Cell{event.amount}});
        ++count;
    }
    print_group(flow, paper, label::event_movements, count, table);
}

bool has_own_group(const ShiftEvent& event) {
    for (const Kinds kinds : {Kinds{voids}, Kinds{refunds}, Kinds{returns}, Kinds{removed}, Kinds{no_sales},
                              Kinds{into_drawer}, Kinds{out_of_drawer}})
        if (is_one_of(kinds, event)) return true;
    return false;
}

/// Whatever else the report names; its amounts are of unlike kinds and have no sum.
void print_others(PageFlow& flow, const ShiftPaper& paper) {
    auto table = paper.table({{paper.say(label::number), 34},
                              {paper.say(label::time), 56},
                              {paper.say(label::kind), 80},
                              {paper.say(label::what), 100},
                              {paper.say(label::reason), 75},
                              {paper.say(label::signed_by), 90},
                              amount_column(paper.say(label::amount), 64)});
    table.without_total();
    std::size_t count = 0;
    for (const auto& event : paper.shift.events) {
        if (has_own_group(event)) continue;
        table.add({number_text(event), time_text(event.at, paper.shift.opened.day()),
                   kind_label(event.kind, paper.shop.language), event.text, event.reason, signers_text(event),
                   event.amount});
        ++count;
    }
    if (count > 0) print_group(flow, paper, label::event_others, count, table);
}

} // namespace

void print_events(PageFlow& flow, const ShiftPaper& paper) {
    print_kinds(flow, paper, label::event_voids, voids);
    print_kinds(flow, paper, label::event_refunds, refunds);
    print_kinds(flow, paper, label::event_returns, returns);
    print_kinds(flow, paper, label::event_removed, removed);
    print_kinds(flow, paper, label::event_no_sales, no_sales, false);
    print_movements(flow, paper);
    print_others(flow, paper);
}

} // namespace till
