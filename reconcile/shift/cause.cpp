// Cause: the guesses of a shift as causes, best first.
#include "reconcile/shift/cause.h"

#include "reconcile/shift/cause_clues.h"
#include "reconcile/shift/cause_guess.h"

#include <algorithm>

namespace till {
namespace {

constexpr std::size_t most_entries = 12;

Cause none_found(Money difference) {
    Cause cause;
    cause.amount = difference;
    cause.english = difference.is_zero() ? "The cash came out as expected."
                                         : "Nothing that this shift recorded makes exactly this difference.";
    cause.chinese = difference.is_zero() ? "现金账实相符。" : "本班记录中没有恰好等于该差额的事项。";
    return cause;
}

/// Of the likeliest guess first, each entry once.
std::vector<std::int64_t> entries_of(const std::vector<Guess>& guesses) {
    std::vector<std::int64_t> entries;
    for (const auto& guess : guesses)
        for (const auto& document : guess.documents)
            if (std::find(entries.begin(), entries.end(), document.seq) == entries.end() &&
                entries.size() < most_entries)
                entries.push_back(document.seq);
    return entries;
}

} // namespace

std::string_view word(Mistake mistake) {
    switch (mistake) {
    case Mistake::wrong_tender: return "wrong-tender";
    case Mistake::reversed_movement: return "reversed-movement";
    case Mistake::swapped_digits: return "swapped-digits";
    case Mistake::wrong_face: return "wrong-face";
    case Mistake::unpaired_movement: return "unpaired-movement";
    case Mistake::voided_kept: return "voided-kept";
    case Mistake::wrong_change: return "wrong-change";
    case Mistake::opening_gap: return "opening-gap";
    case Mistake::missing_ticket: return "missing-ticket";
    case Mistake::double_entry: return "double-entry";
    case Mistake::none_found: return "none-found";
    }
    return "";
}

std::vector<Cause> likely_causes(const Book& book, std::int64_t number) {
    const auto shift = find_shift(book, number);
    if (!shift || shift->close_seq == 0) return {};
    const CauseClues clues = read_clues(book, *shift);
    if (clues.difference.is_zero()) return {none_found({})};
    const Currency& currency = book.shop().currency;
    const auto guesses = guess(clues, currency);
    std::int64_t all = 0;
    for (const auto& found : guesses) all += found.weight;
    std::vector<Cause> causes;
    for (const auto& found : guesses)
        causes.push_back({found.mistake, sentence_of(found, clues.difference, currency, Language::english),
                          sentence_of(found, clues.difference, currency, Language::chinese), clues.difference,
                          entries_of(found.fitting), all == 0 ? 0 : found.weight * 100 / all});
    if (causes.empty()) causes.push_back(none_found(clues.difference));
    return causes;
}

} // namespace till
