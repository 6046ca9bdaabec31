// Approval: given by the roster alone, for exactly one thing, once, for two minutes.
#include "reconcile/staff/roster.h"
#include "tests/support/open_till.h"

#include <doctest/doctest.h>
#include <type_traits>

using namespace till;

namespace {

constexpr std::int64_t typed_at = 1'000'000;

/// The book of a small shop without its till, and the people in it.
struct Staff {
    OpenTill till;
    Book book;
    Roster roster{book};

    Staff() : book{(till.shut(), till.places()), Desk::projections()} {}

    template <Right right> Approval<right> approve(const char* person, const char* pin, const SignOff& sign_off) {
        auto approval = roster.approve<right>(Signature{person, pin}, sign_off, typed_at);
        REQUIRE(approval);
        return *std::move(approval);
    }
};

} // namespace

TEST_CASE("only the roster makes an approval, and nobody copies one") {
    using Void = Approval<Right::void_ticket>;
    CHECK_FALSE(std::is_default_constructible_v<Void>);
    CHECK_FALSE(std::is_copy_constructible_v<Void>);
    CHECK_FALSE(std::is_copy_assignable_v<Void>);
    CHECK_FALSE((std::is_constructible_v<Void, Person, std::string, std::string, std::int64_t>));
    CHECK_FALSE((std::is_constructible_v<Void, Approval<Right::refund>>));
}

TEST_CASE("an approval serves once") {
    Staff staff;
    auto approval = staff.approve<Right::void_ticket>("li", "333333", {"wang", "void 1 of 900", {}, {}});
    const Json signer = approval.use("void 1 of 900", typed_at);
    CHECK(signer["person"].text() == "li");
    CHECK(signer["name"].text() == "李强");
    CHECK(signer["as"].text() == "approver");
    CHECK(signer["right"].text() == "void-ticket");
    CHECK(signer["approval"].text().size() == 16);
    CHECK_THROWS_WITH_AS(approval.use("void 1 of 900", typed_at), "Approval: used twice", std::logic_error);
}

TEST_CASE("an approval that was handed on is spent where it came from") {
    Staff staff;
    auto first = staff.approve<Right::void_ticket>("li", "333333", {"wang", "void 1", {}, {}});
    auto second = std::move(first);
    CHECK_THROWS_WITH_AS(first.use("void 1", typed_at), "Approval: used twice", std::logic_error); // NOLINT: on purpose
    CHECK_NOTHROW(second.use("void 1", typed_at));
}

TEST_CASE("an approval is for its subject and nothing else, and a wrong use spends it") {
    Staff staff;
    auto approval = staff.approve<Right::void_ticket>("li", "333333", {"wang", "void 1 of 900", {}, {}});
    CHECK_THROWS_WITH_AS(approval.use("void 1 of 9000", typed_at), "Approval: given for something else",
                         std::logic_error);
    CHECK_THROWS_WITH_AS(approval.use("void 1 of 900", typed_at), "Approval: used twice", std::logic_error);
}

TEST_CASE("an approval lapses after 120 seconds, and is none before it was given") {
    Staff staff;
    const auto fresh = [&] { return staff.approve<Right::void_ticket>("li", "333333", {"wang", "void 1", {}, {}}); };
    CHECK_NOTHROW(fresh().use("void 1", typed_at + 120'000));
    CHECK_THROWS_WITH_AS(fresh().use("void 1", typed_at + 120'001), "Approval: lapsed", std::logic_error);
    CHECK_THROWS_WITH_AS(fresh().use("void 1", typed_at - 1), "Approval: lapsed", std::logic_error);
}

TEST_CASE("each approval has an id of its own, kept with the act it allowed") {
    Staff staff;
    const SignOff sign_off{"wang", "void 1", {}, {}};
    auto first = staff.approve<Right::void_ticket>("li", "333333", sign_off);
    auto second = staff.approve<Right::void_ticket>("li", "333333", sign_off);
    CHECK(first.use("void 1", typed_at)["approval"] != second.use("void 1", typed_at)["approval"]);
}

TEST_CASE("a sign-off is held against each limit of the signer; one that is not set is none, but for a cashier's") {
    Staff staff;
    const auto why = [&](const char* person, const char* pin, const Extent& extent) -> std::optional<Why> {
        const auto approval = staff.roster.approve<Right::refund>(Signature{person, pin}, {"sun", "x", extent, {}}, 0);
        return approval ? std::nullopt : std::optional{approval.refusal().why};
    };
    Extent extent;
    extent.refund = Money::of_minor(50'00);
    CHECK(why("li", "333333", extent) == std::nullopt);
    extent.refund = Money::of_minor(50'01);
    CHECK(why("li", "333333", extent) == Why::over_limit);
    CHECK(why("chen", "444444", extent) == std::nullopt);
    CHECK(why("wang", "111111", extent) == Why::not_permitted);
    const Person wang = *staff.roster.find("wang");
    Extent discount;
    discount.discount_percent = Decimal{10, 0};
    discount.discount = Money::of_minor(5'00);
    CHECK(covers(wang, discount));
    CHECK_FALSE(covers(*staff.roster.find("sun"), discount));
    discount.discount_percent = *Decimal::parse("10.01");
    CHECK_FALSE(covers(wang, discount));
    discount.discount_percent = Decimal{1, 0};
    discount.discount = Money::of_minor(5'01);
    CHECK_FALSE(covers(wang, discount));
    Extent voids;
    voids.voids = Money::of_minor(1);
    CHECK_FALSE(covers(wang, voids));
    CHECK(covers(*staff.roster.find("li"), voids));
}

TEST_CASE("who stands in a part is named, also where they could not sign themselves, and nobody else is") {
    Staff staff;
    const Person wang = *staff.roster.find("wang");
    const Person li = *staff.roster.find("li");
    const Json body =
        Json::object({{"signers", Json::list().add(signer(wang, "giver-unsigned")).add(signer(li, "taker"))}});
    CHECK(signer_name(body, "giver") == wang.name);
    CHECK(signer_name(body, "taker") == li.name);
    CHECK(signer_name(body, "give").empty());
    CHECK(signer_name(body, "witness").empty());
}
