// Words: an amount as it is written out on slips and cheques.
#pragma once

#include "reconcile/money/currency.h"
#include "reconcile/money/refusal.h"

#include <string>

namespace till {

/// The amount in words. English: `one thousand two hundred yuan and 50/100`. Chinese: the capitals of the
/// People's Bank's rules for bills (正确填写票据和结算凭证的基本规定): 壹仟贰佰元整, 壹拾伍元零伍分.
/// A negative amount starts with `minus` or 负.
std::string in_words(Money amount, const Currency& currency, Language language);

} // namespace till
