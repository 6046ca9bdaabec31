// CardBatch: its tables, and the check of a batch.
#include "reconcile/bank/card_batch.h"

#include <algorithm>

namespace till {
namespace {

constexpr auto schema = R"(
CREATE TABLE card_batch (number INTEGER PRIMARY KEY, seq INTEGER NOT NULL, terminal TEXT NOT NULL,
    amount INTEGER NOT NULL, slips INTEGER NOT NULL, business_day TEXT NOT NULL, settled_by INTEGER NOT NULL,
    reference TEXT NOT NULL) STRICT;
CREATE INDEX card_batch_open ON card_batch (number) WHERE settled_by = 0;
CREATE INDEX card_batch_settled ON card_batch (settled_by) WHERE settled_by > 0;
CREATE INDEX card_batch_reference ON card_batch (reference) WHERE reference <> '';
CREATE TABLE batch_shift (shift INTEGER PRIMARY KEY, declared INTEGER NOT NULL, slips INTEGER NOT NULL,
    declared_seq INTEGER NOT NULL, batch INTEGER NOT NULL) STRICT;
CREATE INDEX batch_shift_of ON batch_shift (batch);
)";

CardBatchRow batch_from(const Row& row) {
    return {row.integer(0), row.integer(1),           row.text(2),        row.money(3),
            row.integer(4), *Day::parse(row.text(5)), row.integer(6) > 0, row.text(7)};
}

std::vector<CardBatchRow> open_batches(Database& db) {
    std::vector<CardBatchRow> batches;
    db.each("SELECT * FROM card_batch WHERE settled_by = 0 ORDER BY number",
            [&](const Row& row) { batches.push_back(batch_from(row)); });
    return batches;
}

void settle(Database& db, std::int64_t seq, const std::string& terminal, Money gross) {
    auto batches = open_batches(db);
    std::erase_if(batches, [&](const auto& batch) { return batch.terminal != terminal; });
    for (std::size_t first = 0; first < batches.size(); ++first) {
        Money sum;
        for (std::size_t last = first; last < batches.size() && last < first + 10; ++last) {
            sum += batches[last].amount;
            if (sum != gross) continue;
            for (std::size_t i = first; i <= last; ++i)
                db.run("UPDATE card_batch SET settled_by = ? WHERE number = ?", seq, batches[i].number);
            return;
        }
    }
}

void declare(Database& db, const Entry& e, const Json& body) {
    if (body["tender"].text() != "card") return;
    db.run("INSERT INTO batch_shift VALUES (?, ?, ?, ?, 0) ON CONFLICT (shift) DO UPDATE SET declared = "
           "excluded.declared, slips = excluded.slips, declared_seq = excluded.declared_seq",
           e.shift, body["amount"].integer(), body["slips"].integer(), e.seq);
}

/// It spans whatever was declared since the last one, and the shift that stands at the terminal, which declares later.
void take_batch(Database& db, const Entry& e, const Json& body) {
    db.run("INSERT INTO card_batch VALUES (?, ?, ?, ?, ?, ?, 0, ?)", e.number, e.seq, body["terminal"].text(),
           body["amount"].integer(), body["slips"].integer(), e.business_day.iso(),
           body.has("reference") ? body["reference"].text() : "");
    if (e.shift > 0) db.run("INSERT INTO batch_shift VALUES (?, 0, 0, 0, 0) ON CONFLICT (shift) DO NOTHING", e.shift);
    db.run("UPDATE batch_shift SET batch = ? WHERE batch = 0", e.number);
}

void apply(Database& db, const Entry& e, const Json& body) {
    if (e.kind == Kind::declare) declare(db, e, body);
    if (e.kind == Kind::card_batch) take_batch(db, e, body);
    if (e.kind == Kind::card_settled && !body.has("tender"))
        settle(db, e.seq, body["terminal"].text(), Money::of_minor(body["gross"].integer()));
    if (e.kind == Kind::correction)
        db.run("UPDATE card_batch SET settled_by = 0 WHERE settled_by = ? AND settled_by > 0", e.about);
}

std::vector<BatchCheck::OfShift> shifts_of(const Book& book, std::int64_t batch) {
    std::vector<BatchCheck::OfShift> shifts;
    book.database().each(
        "SELECT shift, declared, slips FROM batch_shift WHERE batch = ? ORDER BY shift",
        [&](const Row& row) {
            shifts.push_back({row.integer(0), row.money(1), row.integer(2)});
        },
        batch);
    return shifts;
}

/// `59.90 in 4 slips`.
std::string in_slips(Money amount, std::int64_t slips, const Currency& currency, bool chinese) {
    const auto sum = format_grouped(amount, currency), count = std::to_string(slips);
    if (chinese) return sum + "（" + count + " 张）";
    return sum + " in " + count + (slips == 1 ? " slip" : " slips");
}

} // namespace

Projection batch_projection() { return {{"card_batch", "batch_shift"}, schema, apply}; }

std::string CardBatchRow::numbers() const {
    return std::to_string(number) + (reference.empty() ? "" : " (" + reference + ")");
}

std::string BatchCheck::sentence(const Currency& currency, Language language) const {
    const bool chinese = language == Language::chinese;
    const auto number = batch.numbers();
    const auto told = in_slips(batch.amount, batch.slips, currency, chinese);
    if (difference.is_zero() && batch.slips == declared_slips)
        return chinese ? batch.terminal + " 第 " + number + " 批与申报相符：" + told + "。"
                       : "Batch " + number + " of " + batch.terminal + " is what was declared: " + told + ".";
    const auto slips = in_slips(declared, declared_slips, currency, chinese);
    const auto off = format_grouped(abs(difference), currency);
    if (chinese)
        return batch.terminal + " 第 " + number + " 批为 " + told + "，申报为 " + slips + "：" +
               (difference.is_zero()       ? "金额相符，张数不同"
                : difference.is_negative() ? "少 " + off
                                           : "多 " + off) +
               "。";
    return "Batch " + number + " of " + batch.terminal + " says " + told + ", declared were " + slips + ": " +
           (difference.is_zero()       ? "the sums agree, the numbers do not"
            : difference.is_negative() ? off + " less"
                                       : off + " more") +
           ".";
}

bool has_batch(const Book& book, const TerminalBatch& batch) {
    if (batch.reference.empty()) return false;
    return book.database()
        .first("SELECT 1 FROM card_batch WHERE reference = ? AND terminal = ? AND amount = ? AND slips = ?",
               [](const Row&) { return true; }, batch.reference, batch.terminal, batch.amount.minor(), batch.slips)
        .has_value();
}

std::optional<BatchCheck> check_batch(const Book& book, std::int64_t number) {
    const auto batch = book.database().first("SELECT * FROM card_batch WHERE number = ?", batch_from, number);
    if (!batch) return std::nullopt;
    BatchCheck check{*batch, shifts_of(book, number), {}, 0, {}};
    for (const auto& shift : check.shifts) {
        check.declared += shift.declared;
        check.declared_slips += shift.slips;
    }
    check.difference = batch->amount - check.declared;
    return check;
}

std::vector<CardBatchRow> unsettled_batches(const Book& book) { return open_batches(book.database()); }

std::vector<BatchCheck::OfShift> unbatched_shifts(const Book& book) { return shifts_of(book, 0); }

} // namespace till
