// CaseCause: causes of cash and faults of slips, as rows of one kind.
#include "reconcile/shift/case_cause.h"

#include "reconcile/shift/cause.h"
#include "reconcile/shift/slip_comparison.h"

namespace till {
namespace {

std::vector<CaseCause> of_cash(const Book& book, std::int64_t shift, Language reader) {
    std::vector<CaseCause> causes;
    for (const auto& cause : likely_causes(book, shift))
        causes.push_back({cause.sentence(reader), cause.amount, cause.entries, cause.score});
    return causes;
}

std::vector<CaseCause> of_slips(const Book& book, const CaseRow& row, Language reader) {
    std::vector<CaseCause> causes;
    for (const auto& fault : compare_slips(book, row.shift))
        if (fault.tender == row.tender)
            causes.push_back({fault.sentence(book.shop().currency, reader), fault.slip - fault.booked,
                              fault.seq > 0 ? std::vector{fault.seq} : std::vector<std::int64_t>{}, 100});
    return causes;
}

} // namespace

std::vector<CaseCause> case_causes(const Book& book, const CaseRow& row, Language reader) {
    if (row.shift == 0 || row.tender == "opening") return {};
    return row.tender == "cash" ? of_cash(book, row.shift, reader) : of_slips(book, row, reader);
}

} // namespace till
