// Takings are read by who may read them.
#include "pos/desk/takings.h"
#include "tests/support/open_till.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

Person with(Role role) {
    Person person;
    person.id = "somebody";
    person.roles = {role};
    return person;
}

} // namespace

TEST_CASE("P2: takings are read by manager, treasurer, finance and owner, and by nobody else") {
    const OpenTill till;
    int readings = 0;
    const auto read = [&](const Book&) { return ++readings; };
    for (const auto role : {Role::manager, Role::treasurer, Role::finance, Role::owner})
        CHECK(read_takings(till.book(), with(role), read));
    CHECK(readings == 4);
    for (const auto role : {Role::cashier, Role::supervisor}) {
        const auto refused = read_takings(till.book(), with(role), read);
        REQUIRE_FALSE(refused);
        CHECK(refused.refusal().why == Why::not_permitted);
        CHECK(refused.refusal().about == "somebody");
    }
    CHECK(readings == 4); // and nothing was read
}

TEST_CASE("P2: what is read of the takings may refuse by itself") {
    const OpenTill till;
    const auto none =
        read_takings(till.book(), with(Role::finance), [](const Book&) -> Outcome<int> { return Why::unknown_slip; });
    CHECK(none.refusal().why == Why::unknown_slip);
}
