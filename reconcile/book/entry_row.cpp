// EntryRow: entries in and out of their table.
#include "reconcile/book/entry_row.h"

namespace till {
namespace {

constexpr std::int64_t furthest_offset = 1080; // minutes, as the table has it

} // namespace

Entry entry_from(const Row& row) {
    const auto kind = kind_of(row.text(2));
    const auto day = Day::parse(row.text(8));
    const auto offset = row.integer(10);
    if (!kind || !day || offset < -furthest_offset || offset > furthest_offset)
        throw BookError{"Entry " + std::to_string(row.integer(1)) +
                        " cannot be read: the book is damaged or newer than this program."};
    Entry e;
    e.epoch = row.integer(0);
    e.seq = row.integer(1);
    e.kind = *kind;
    e.version = row.integer(3);
    e.alg = row.text(4);
    e.number = row.integer(5);
    e.till = row.text(6);
    e.shift = row.integer(7);
    e.business_day = *day;
    e.at = {row.integer(9), static_cast<int>(offset)};
    e.staff = row.text(11);
    e.about = row.integer(12);
    e.body = row.text(13);
    e.previous = row.bytes(14);
    e.hash = row.bytes(15);
    return e;
}

void insert(Database& db, const Entry& e, const std::vector<Posting>& postings) {
    std::int64_t line = 0;
    for (const auto& posting : postings) db.run("INSERT INTO posting VALUES (?, ?, ?, ?)", e.seq, line++, posting.account, posting.amount);
    db.run("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", e.epoch, e.seq, word(e.kind), e.version, e.alg,
           e.number, e.till, e.shift, e.business_day.iso(), e.at.utc_ms, e.at.offset_minutes, e.staff, e.about, e.body,
           Bytes{e.previous}, Bytes{e.hash});
}

} // namespace till
