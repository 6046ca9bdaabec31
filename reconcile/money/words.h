// Words: an amount as it is written out on slips and cheques.
#pragma once

#include "reconcile/money/currency.h"
#include "reconcile/money/refusal.h"

#include <string>

namespace till {

/// The amount in words. English: `one thousand two hundred yuan and 50/100`; the fraction always stands, but
/// for currencies without one. Chinese: the capitals of the People's Bank's rules for bills
/// (正确填写票据和结算凭证的基本规定): 壹仟贰佰元整, 壹拾伍元零伍分.
/// Where the rules leave it to the writer, 整 stands after 角 (伍角整), and 零 after a 元 whose last
/// digit is zero (壹拾元零伍角整) but not after 万 or 亿 (壹拾万柒仟元整).
/// Other currencies name their own minor unit: 壹拾贰欧元伍拾欧分.
/// A currency without built-in names goes by its code. A negative amount starts with `minus` or 负.
std::string in_words(Money amount, const Currency& currency, Language language);

} // namespace till
