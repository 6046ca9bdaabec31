// Account: the paths of the ledger's accounts, as plain-text bookkeepers write them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// An amount above zero is a debit. Names that people gave are made fit for a path by account_part() (text.h).
namespace till::account {

std::string drawer(std::string_view till);
std::string safe();
std::string transit_drop(std::int64_t drop);
std::string transit_takings(std::int64_t shift);
std::string transit_slip(std::string_view slip);
std::string bank(std::string_view account);
std::string card(std::string_view terminal);
std::string wallet(std::string_view provider);
std::string owed(std::string_view person);
std::string receivable(std::string_view customer);
std::string prepaid(std::string_view card);
std::string voucher(std::string_view number);
std::string quarantine();
/// Differences not yet settled (待处理长短款): `what` is a tender, or `opening` for the gap of a float.
std::string over_short(std::int64_t shift, std::string_view what);
std::string over_short_safe(std::int64_t safe_count);
std::string guest_deposit(std::int64_t receipt);
std::string tax(std::string_view rate);
std::string sales(std::string_view category);
std::string paid_in(std::string_view reason);
std::string paid_out(std::string_view reason);
std::string over_kept();
std::string short_written_off();
std::string rounding();
std::string bank_difference();
std::string fees(std::string_view terminal);
std::string opening();

/// Cash that the shop answers for: the drawers, the safe, and what is on its way between them.
bool is_cash_on_hand(std::string_view account);

} // namespace till::account
