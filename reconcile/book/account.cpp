// Account: the one place that spells the accounts' paths.
#include "reconcile/book/account.h"

#include "reconcile/book/text.h"

namespace till::account {
namespace {

std::string under(std::string_view parent, std::string_view name) { return std::string{parent} + account_part(name); }

} // namespace

std::string drawer(std::string_view till) { return under("assets:drawer:", till); }
std::string safe() { return "assets:safe"; }
std::string transit_drop(std::int64_t drop) { return "assets:transit:drop:" + std::to_string(drop); }
std::string transit_takings(std::int64_t shift) { return "assets:transit:takings:" + std::to_string(shift); }
std::string transit_slip(std::string_view slip) { return under("assets:transit:", slip); }
std::string bank(std::string_view name) { return under("assets:bank:", name); }
std::string card(std::string_view terminal) { return under("assets:card:", terminal); }
std::string wallet(std::string_view provider) { return under("assets:wallet:", provider); }
std::string owed(std::string_view person) { return under("assets:owed:", person); }
std::string receivable(std::string_view customer) { return under("assets:receivable:", customer); }
std::string prepaid(std::string_view card) { return under("liabilities:prepaid:", card); }
std::string voucher(std::string_view number) { return under("liabilities:voucher:", number); }
std::string quarantine() { return "assets:quarantine"; }
std::string over_short(std::int64_t shift, std::string_view what) {
    return under("assets:over-short:" + std::to_string(shift) + ":", what);
}
std::string over_short_safe(std::int64_t safe_count) { return "assets:over-short:safe:" + std::to_string(safe_count); }
std::string guest_deposit(std::int64_t receipt) { return "liabilities:deposit:" + std::to_string(receipt); }
std::string tax(std::string_view rate) { return under("liabilities:tax:", rate); }
std::string sales(std::string_view category) { return under("income:sales:", category); }
std::string paid_in(std::string_view reason) { return under("income:paid-in:", reason); }
std::string paid_out(std::string_view reason) { return under("expenses:paid-out:", reason); }
std::string over_kept() { return "income:over-short"; }
std::string short_written_off() { return "expenses:over-short"; }
std::string rounding() { return "income:rounding"; }
std::string bank_difference() { return "expenses:bank-difference"; }
std::string fees(std::string_view terminal) { return under("expenses:fees:", terminal); }
std::string opening() { return "equity:opening"; }

bool is_cash_on_hand(std::string_view account) {
    return account.starts_with("assets:drawer:") || account == "assets:safe" ||
           account.starts_with("assets:transit:drop:") || account.starts_with("assets:transit:takings:");
}

} // namespace till::account
