// Refusal: why the till says no, as a stable word and a sentence in both languages.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace till {

enum class Language { english, chinese };

/// `en` and `zh_CN`, as a shop file names the languages.
std::string_view code_of(Language language);
std::optional<Language> language_of(std::string_view code);

/// Every reason an act can be refused for. The first six are looked for in this order, before those of the act.
enum class Why {
    unknown_staff,
    locked_out,
    wrong_pin,
    own_sign_off,
    not_permitted,
    over_limit,
    needs_sign_off,
    same_person,
    unknown_item,
    unknown_ticket,
    unknown_slip,
    unknown_tender,
    unknown_reason,
    unknown_customer,
    unknown_till,
    unknown_shift,
    unknown_entry,
    not_signed_in,
    no_open_shift,
    shift_open,
    shift_closed,
    day_open,
    day_closed,
    month_closed,
    not_enough_tendered,
    change_only_from_cash,
    already_void,
    already_refunded,
    already_confirmed,
    already_corrected,
    more_than_paid,
    nothing_counted,
    counted_already,
    recounts_used,
    parked_open,
    name_taken,
    tender_taken,
    unmatched_drop,
    outcome_unknown,
    not_reviewed,
    nothing_to_settle,
    wrong_settlement,
    not_equal,
    drawer_short,
    safe_short,
    outside_hours,
    over_credit_limit,
    card_short,
    no_reference,
    invoiced_already,
    amount_out_of_range,
    bad_denomination,
    unprintable_text,
    clock_back,
    form_used,
    bad_statement,
    not_tied,
    no_balance,
    other_currency,
    other_account,
    taken_already,
    unknown_line,
    unknown_match,
    already_matched,
    not_the_holder,
    unknown_table,
    unknown_deposit,
    part_settled,
    unknown_case,
    form_not_issued,
    nothing_due,
    unknown_complaint,
    day_past,
    weak_pin,
};
inline constexpr std::size_t refusal_count = static_cast<std::size_t>(Why::weak_pin) + 1;

/// `own-sign-off`: the word that day files, JSON and tests rely on. It never changes.
std::string_view word(Why why);
std::optional<Why> why_of(std::string_view word);

/// The sentence a person reads.
std::string_view sentence(Why why, Language language);

/// A refusal as it is handed back: the reason and what it is about (an item's code, a person), if anything.
struct Refusal {
    Why why;
    std::string about;

    std::string text(Language language) const;
};

} // namespace till
