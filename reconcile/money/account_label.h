// AccountLabel: what an account of the ledger is called on screen and paper.
#pragma once

#include "reconcile/money/refusal.h"

#include <string>
#include <string_view>

namespace till {

/// `assets:drawer:1` as the book has it, `资产:钱箱:1`; names of people, categories and numbers stay as they are.
std::string account_label(std::string_view account, Language language);

} // namespace till
