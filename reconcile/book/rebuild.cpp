// Rebuild: every projection made again from the entries, in one transaction.
#include "reconcile/book/audit.h"
#include "reconcile/book/book.h"
#include "reconcile/book/entry_row.h"
#include "reconcile/book/opening.h"
#include "reconcile/book/schema.h"

namespace till {
namespace {

void drop_laws(Database& db) {
    for (const auto& [name, sql] : law_triggers()) db.script("DROP TRIGGER IF EXISTS " + std::string{name});
}

void make_laws(Database& db) {
    for (const auto& [name, sql] : law_triggers()) db.script(std::string{sql});
}

void refuse_broken(Audit& audit, const Entry& entry) {
    if (const auto fault = audit.fault_in(entry))
        throw BookError{"Entry " + std::to_string(entry.seq) + " cannot be believed: " + *fault +
                        ". Nothing was rebuilt; restore the last good backup."};
}

void replay(Database& db, const Projections& projections, const Entry& entry) {
    const Json body = Json::parse(entry.body);
    std::int64_t line = 0;
    for (const auto& posting : postings_of(body))
        db.run("INSERT INTO posting VALUES (?, ?, ?, ?)", entry.seq, line++, posting.account, posting.amount);
    for (const auto& projection : projections) projection.apply(db, entry, body);
}

} // namespace

std::int64_t rebuild(const BookPlaces& places, const Projections& projections) {
    refuse_unfit_place(places.book);
    refuse_no_book(places.book);
    BookLock lock{places.book};
    Database db{places.book, Database::Mode::existing};
    lock_connection(db);
    refuse_foreign_marks(db);
    settle_connection(db);
    Transaction all_or_nothing{db};
    drop_laws(db);
    db.script("DELETE FROM posting");
    drop_projection_tables(db, projections);
    make_projection_tables(db, projections);
    Audit audit;
    db.each("SELECT * FROM entry ORDER BY seq", [&](const Row& row) {
        const Entry entry = entry_from(row);
        refuse_broken(audit, entry);
        replay(db, projections, entry);
    });
    make_laws(db);
    all_or_nothing.commit();
    return audit.entries();
}

} // namespace till
