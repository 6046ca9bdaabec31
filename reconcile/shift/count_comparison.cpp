// CountComparison: a verdict out of three sums, and the faces behind it.
#include "reconcile/shift/count_comparison.h"

#include <functional>
#include <set>

namespace till {
namespace {

using Verdict = CountComparison::Verdict;

/// The counters may lay pieces on other faces and come to the same sum: the counting is off then, and not the money.
Verdict verdict_of(const CountComparison& counts) {
    if (counts.faces.empty()) return counts.cashier == counts.expected ? Verdict::all_agree : Verdict::money_off;
    if (counts.cashier == counts.second) return Verdict::counting_off;
    if (counts.cashier == counts.expected) return Verdict::second_miscounted;
    return counts.second == counts.expected ? Verdict::cashier_miscounted : Verdict::counting_off;
}

std::vector<CountComparison::Face> differing(const CashCount& cashier, const CashCount& second) {
    std::set<Money, std::greater<>> faces;
    for (const auto* count : {&cashier, &second})
        for (const auto& [face, pieces] : count->by_face()) faces.insert(face);
    std::vector<CountComparison::Face> rows;
    for (const auto face : faces)
        if (cashier.pieces(face) != second.pieces(face))
            rows.push_back({face, cashier.pieces(face), second.pieces(face)});
    return rows;
}

std::string off_by(Money difference, const Currency& currency, Language language) {
    const auto amount = format_grouped(abs(difference), currency);
    if (language == Language::chinese) return (difference.is_negative() ? "短款 " : "长款 ") + amount;
    return amount + (difference.is_negative() ? " short" : " over");
}

} // namespace

std::string_view word(Verdict verdict) {
    switch (verdict) {
    case Verdict::all_agree: return "all-agree";
    case Verdict::money_off: return "money-off";
    case Verdict::cashier_miscounted: return "cashier-miscounted";
    case Verdict::second_miscounted: return "second-miscounted";
    case Verdict::counting_off: return "counting-off";
    }
    return {};
}

std::string CountComparison::sentence(const Currency& currency, Language language) const {
    const bool chinese = language == Language::chinese;
    const auto off = off_by(cashier - expected, currency, language);
    switch (verdict) {
    case Verdict::all_agree: return chinese ? "两人清点一致，与账面相符。" : "Both counts agree with the book.";
    case Verdict::money_off:
        return chinese ? "钱款有差：两人清点一致，" + off + "。"
                       : "The money is off: both counted the same, " + off + ".";
    case Verdict::cashier_miscounted:
        return chinese ? "清点有误：" + second_by + " 的清点与账面相符，" + cashier_by + " 的清点" + off + "。"
                       : "The counting is off: " + second_by + " counted what the book says, " + cashier_by +
                             " came out " + off + ".";
    case Verdict::second_miscounted:
        return chinese ? "清点有误：" + cashier_by + " 的清点与账面相符，" + second_by + " 的清点" +
                             off_by(second - expected, currency, language) + "。"
                       : "The counting is off: " + cashier_by + " counted what the book says, " + second_by +
                             " came out " + off_by(second - expected, currency, language) + ".";
    case Verdict::counting_off: break;
    }
    if (cashier == second)
        return chinese ? "清点有误：两人合计相同，券别不同，" + (cashier == expected ? "与账面相符" : off) + "。"
                       : "The counting is off: the sums agree" + (cashier == expected ? " with the book" : ", " + off) +
                             ", the faces do not.";
    return chinese
               ? "清点有误：两人清点不同，均与账面不符，请重新清点。"
               : "The counting is off: the two counts differ, and neither is what the book says. Count it together.";
}

std::optional<CountComparison> compare_counts(const ShiftReport& report) {
    if (!report.closed) return std::nullopt;
    const ShiftCount* second = nullptr;
    const ShiftCount* own = nullptr;
    for (const auto& count : report.counts) (count.second_person ? second : own) = &count;
    if (!second || !own) return std::nullopt;
    CountComparison counts;
    counts.cashier_by = own->by;
    counts.second_by = second->by;
    counts.cashier = own->pieces.total();
    counts.second = second->pieces.total();
    counts.expected = report.cash.expected;
    counts.faces = differing(own->pieces, second->pieces);
    counts.verdict = verdict_of(counts);
    return counts;
}

} // namespace till
