// BankFigures: amounts and days as banks write them.
#pragma once

#include "reconcile/book/clock.h"
#include "reconcile/money/currency.h"

#include <optional>
#include <string>
#include <string_view>

namespace till {

/// How a column of amounts is written. `group` parts thousands; 0 where nothing does.
struct AmountStyle {
    char decimal = '.';
    char group = ',';
    friend bool operator==(const AmountStyle&, const AmountStyle&) = default;
};

/// Reads `-1,234.50`, `+12.5`, `¥ 3.00`, `12.50-`, `(12.50)`, `12.50 CR`; zeros beyond the currency's digits are no
/// fault. Nothing where it is no amount in that style.
std::optional<Money> bank_amount(std::string_view text, const Currency& currency, AmountStyle style);

/// The same where the file does not say how it writes: a point or comma that comes last is the decimal mark.
std::optional<Money> bank_amount(std::string_view text, const Currency& currency);

/// The styles an amount could be in: bits 1 (decimal point) and 2 (decimal comma); 0 for what is no amount.
unsigned amount_styles(std::string_view text);

/// `20090401122017.000[-5:EST]`: the calendar day as the bank writes it, wherever the till stands.
std::optional<Day> ofx_day(std::string_view text);

/// `2026-11-21`, `21.11.2026`, `11/21/26`, `20261121`, `2026年11月21日`, `21 Nov 2026`, each with or without a time.
/// `order` is `ymd`, `dmy` or `mdy`; a year that comes first is taken so whatever the order.
std::optional<Day> bank_day(std::string_view text, std::string_view order);

} // namespace till
