// LedgerEntry: the entries behind a row of a ledger, and corrections of it.
#include "reconcile/book/account.h"
#include "reconcile/book/entry_row.h"
#include "reconcile/month/ledger_key.h"

#include <algorithm>

namespace till {
namespace {

/// What the entry does to what the row of that key answers for.
void add_movement(LedgerEntry& behind, const LedgerKey& keys, const std::string& key, const Json& body) {
    Money cash;
    for (const auto& [account, amount] : postings_of(body)) {
        if (keys.is_cash(key) && account::is_cash_on_hand(account)) cash += amount;
        if (keys.is_cash(key) || keys.of_account(account) != key) continue;
        behind.debit += std::max(amount, Money{});
        behind.credit += std::max(-amount, Money{});
    }
    if (!keys.is_cash(key)) return;
    behind.debit = std::max(cash, Money{});
    behind.credit = std::max(-cash, Money{});
}

LedgerEntry behind(const LedgerKey& keys, const std::string& key, const Entry& entry) {
    LedgerEntry found{entry.seq,
                      entry.business_day,
                      entry.at,
                      std::string{word(entry.kind)},
                      entry.number,
                      entry.till,
                      entry.staff,
                      entry.about,
                      {},
                      {},
                      {}};
    const Json body = Json::parse(entry.body);
    add_movement(found, keys, key, body);
    const auto net = keys.net_of(entry, body);
    if (const auto row = net.find(key); row != net.end()) found.net = row->second;
    return found;
}

bool is_empty(const LedgerEntry& entry) {
    return entry.debit.is_zero() && entry.credit.is_zero() && entry.net.is_zero();
}

std::vector<std::string> people_of(const Json& body) {
    std::vector<std::string> people;
    if (body.has("signers"))
        for (const auto& signer : body["signers"].items()) people.push_back(signer["person"].text());
    return people;
}

/// Whether the period had been closed by the time of that entry.
bool was_closed(const Book& book, const std::string& period, std::int64_t seq) {
    return book.database().number("SELECT 1 FROM closed_period WHERE period = ? AND seq < ?", 0, period, seq) != 0;
}

} // namespace

std::vector<LedgerEntry> ledger_entries(const Book& book, const Period& period, LedgerBy by, const std::string& key) {
    const LedgerKey keys{book, by};
    Period asked = period;
    if (by == LedgerBy::day) {
        const auto day = Day::parse(key);
        if (!day || !period.holds(*day)) return {};
        asked = {*day, *day};
    }
    std::vector<LedgerEntry> found;
    book.database().each(
        "SELECT * FROM entry WHERE business_day >= ? AND business_day <= ? ORDER BY seq",
        [&](const Row& row) {
            if (auto entry = behind(keys, key, entry_from(row)); !is_empty(entry)) found.push_back(std::move(entry));
        },
        asked.from.iso(), asked.to.iso());
    return found;
}

std::vector<LateCorrection> corrections_of(const Book& book, const Period& period) {
    std::vector<LateCorrection> found;
    book.database().each("SELECT * FROM entry WHERE kind = 'correction' AND number > 0 ORDER BY seq",
                         [&](const Row& row) {
                             const Entry entry = entry_from(row);
                             const Entry wrong = book.entry(entry.about);
                             if (!period.holds(entry.business_day) && !period.holds(wrong.business_day)) return;
                             const Json body = Json::parse(entry.body);
                             found.push_back({entry.seq, entry.business_day, wrong.seq, wrong.business_day,
                                              std::string{word(wrong.kind)}, body["reason"].text(), people_of(body),
                                              was_closed(book, wrong.business_day.month(), entry.seq)});
                         });
    return found;
}

} // namespace till
