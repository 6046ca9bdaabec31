// LineReader: takes the words of one line from left to right, each as what the grammar expects there.
#pragma once

#include "pos/cli/day_words.h"
#include "reconcile/book/clock.h"
#include "reconcile/money/cash_count.h"
#include "reconcile/money/currency.h"
#include "reconcile/money/decimal.h"
#include "reconcile/staff/signature.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace till {

/// Every reading function takes its words or throws BadFile with their column and what should stand there. Amounts that
/// are out of place but readable (a face the currency lacks, a negative price) are taken: the desk refuses them.
class LineReader {
public:
    /// `words`, `file` and `currency` outlive the reader. `end_column` is where the line's last word ends.
    LineReader(const std::vector<Word>& words, const std::string& file, int line, const Currency& currency);

    bool more() const { return at_ < words_.size(); }
    bool next_is(std::string_view keyword) const { return more() && words_[at_].is(keyword); }
    bool next_is_any(std::initializer_list<std::string_view> keywords) const;
    /// Whether the next word stands without quotes and begins so.
    bool next_starts(std::string_view start) const;
    /// Takes the keyword if it is next.
    bool take(std::string_view keyword);
    void expect(std::string_view keyword);
    /// The form of the act at hand, shown with its errors: `void N because R by P`.
    void set_form(std::string_view form) { form_ = form; }

    /// Any word, quoted or not. `what` names it in the error where it is missing.
    const Word& word(std::string_view what);
    std::string text(std::string_view what) { return word(what).text; }
    /// A whole number of at most 15 digits.
    std::int64_t whole(std::string_view what);
    Money amount(std::string_view what);
    Decimal decimal(std::string_view what);
    /// Takes the next word where it is a number and a per cent sign, `5%`.
    std::optional<Decimal> percent_if_next();
    /// `person:PIN`, or a person alone, whose PIN is then empty.
    Signature signature(std::string_view what);
    /// `100x2 0.5x1`: as many as there are, none too; `because`, `by` and any other word that starts with no digit ends
    /// them.
    CashCount pieces();
    /// The same, at least one.
    CashCount some_pieces();
    std::string month();
    /// `2026-11-21`.
    Day day(std::string_view what);

    // The ends that acts have in common.
    std::string because(); ///< must be there
    std::string because_if_any();
    std::optional<Signature> by_if_any();

    /// Fails where words are left over.
    void end() const;
    [[noreturn]] void fail(int column, const std::string& sentence) const;
    /// Fails at the next word, or behind the last.
    [[noreturn]] void fail_here(const std::string& sentence) const;
    const Currency& currency() const { return currency_; }
    /// The file that the lines stand in.
    const std::string& file() const { return file_; }

private:
    const std::vector<Word>& words_;
    const std::string& file_;
    int line_;
    const Currency& currency_;
    std::size_t at_ = 0;
    std::string_view form_;
};

} // namespace till
