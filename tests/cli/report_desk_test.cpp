// Reports while a till has the book open: of the last backup, which says as of when.
#include "pos/cli/reader.h"
#include "reconcile/book/backup.h"
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace till;

TEST_CASE("a report on a book in use is of its last verified backup, as of its last entry; without one it is refused") {
    OpenTill till;
    till.open();
    setenv("TILLBOOK_KEYS", till.places().keys.c_str(), 1);
    CHECK_THROWS_AS(ReportDesk{till.places().book.string()}, BookError);
    const auto file = till.places().book.parent_path() / "copy.book";
    const auto facts = Backup{till.book(), till.places(), file}.finish(Desk::projections());
    till.sell_for_cash("COFFEE");
    {
        ReportDesk desk{till.places().book.string()};
        CHECK(desk.as_of() == "2026-11-21 08:01:00");
        CHECK(desk->book().head().seq == facts.entries);
        CHECK(desk->may_read({}, 0));
    }
    std::filesystem::remove(file);
    CHECK_THROWS_AS(ReportDesk{till.places().book.string()}, BookError);
    till.shut();
    CHECK(ReportDesk{till.places().book.string()}.as_of().empty());
}
