// ShiftParts: the sections of the shift sheet, in the order they stand on it.
#pragma once

#include "printing/form.h"

#include "reconcile/shift/shift_report.h"

namespace till {

/// Which of the three copies.
enum class SheetCopy { seller, collector, finance };

/// What each section is made from.
struct ShiftPaper {
    const ShiftReport& shift;
    const Shop& shop;

    std::string say(Label label) const { return std::string{label.in(shop.language)}; }
    std::string amount(Money value) const { return format_grouped(value, shop.currency); }
    bool counted() const { return !shift.counts.empty() || !shift.counted_pieces.empty(); }
    Table table(std::vector<Column> columns) const { return {std::move(columns), shop.currency, shop.language}; }
};

void print_shift_facts(PageFlow& flow, const ShiftPaper& paper);
void print_tickets(PageFlow& flow, const ShiftPaper& paper);
void print_tenders(PageFlow& flow, const ShiftPaper& paper);
void print_cash(PageFlow& flow, const ShiftPaper& paper);
void print_counts(PageFlow& flow, const ShiftPaper& paper);
void print_pieces(PageFlow& flow, const ShiftPaper& paper);
void print_events(PageFlow& flow, const ShiftPaper& paper);
void print_signatures(PageFlow& flow, const ShiftPaper& paper, const Form& form, SheetCopy copy);

} // namespace till
