// BankJson: statements, matches, batches and deposits under way, as JSON.
#pragma once

#include "reconcile/bank/card_batch.h"
#include "reconcile/bank/custody.h"
#include "reconcile/bank/due_cash.h"
#include "reconcile/bank/match_proposal.h"
#include "reconcile/book/json.h"
#include "reconcile/book/shop.h"

namespace till {

// Amounts are text with the currency's digits, days ISO.
/// `statement account number from to opening closing tied gap known lines[…]` of one that was taken in.
Json statement_json(const Book& book, const Entry& entry, Language language);
/// `account proposals[…] lines[…] entries[…]`: what could be tied, and what on either side is tied to nothing, with
/// age.
Json matches_json(const Book& book, const std::string& account, Day today, Language language);
Json batch_json(const BatchCheck& check, const Currency& currency);
/// `takings[…] deposits[…]`, each deposit with its custody on one line.
Json due_json(const Book& book, Day today);

} // namespace till
