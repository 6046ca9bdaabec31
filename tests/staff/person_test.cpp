// Person: the whole matrix of roles and rights, and people on their way into the book and out of it.
#include "reconcile/staff/person.h"

#include <doctest/doctest.h>
#include <map>

using namespace till;
using namespace till::literals;

namespace {

constexpr int role_count = 6;
constexpr int right_count = static_cast<int>(Right::read_takings) + 1;

Person as(Role role) { return {"x", "X", {role}, {}, {}, Language::english, true}; }

/// What each role may do, put down here a second time, from the roles' side.
const std::map<Role, std::set<Right>>& expected() {
    using enum Right;
    static const std::set<Right> supervisor{
        sell,         key_price,       discount,       void_ticket,   refund,      retender_late,    no_sale,
        receive_drop, pickup,          paid_in_out,    second_count,  spot_count,  close_difference, leave_post,
        count_safe,   witness_deposit, confirm_clock,  unlock_person, drop_parked, correct,          sell_outside_hours,
        give_credit,  cancel_sent,     return_deposit, note_case,     issue_forms, settle_complaint};
    static const std::map<Role, std::set<Right>> roles = [] {
        std::set<Right> manager = supervisor;
        manager.insert({gift, return_goods, give_float, review, charge_staff, close_day, read_takings, set_prices,
                        manage_staff, settle_cards, manage_customers, receive_found});
        std::set<Right> owner;
        for (int i = 0; i < right_count; ++i) owner.insert(static_cast<Right>(i));
        return std::map<Role, std::set<Right>>{
            {Role::cashier, {sell, second_count}}, // a second collector counts without seeing the first
            {Role::supervisor, supervisor},
            {Role::manager, manager},
            {Role::treasurer,
             {give_float, receive_drop, pickup, review, count_safe, witness_deposit, read_takings, spot_count,
              receive_found, issue_forms}},
            {Role::finance,
             {confirm_deposit, settle_difference, settle_cards, close_month, correct, read_takings, match_bank,
              note_case, receive_found, issue_forms, take_bundle}},
            {Role::owner, owner}};
    }();
    return roles;
}

} // namespace

TEST_CASE("each role has the rights it should and no others: the matrix is complete (fault 87)") {
    int checked = 0;
    for (int r = 0; r < role_count; ++r) {
        const Role role = static_cast<Role>(r);
        for (int i = 0; i < right_count; ++i, ++checked) {
            const Right right = static_cast<Right>(i);
            INFO(word(role), " ", word(right));
            CHECK(as(role).may(right) == expected().at(role).contains(right));
        }
    }
    CHECK(checked == 6 * 44);
}

TEST_CASE("rights add up over roles, and a person may have some beyond them") {
    Person person = as(Role::cashier);
    CHECK_FALSE(person.may(Right::key_price));
    person.rights.insert(Right::key_price);
    CHECK(person.may(Right::key_price));
    CHECK_FALSE(person.may(Right::discount));
    person.roles.insert(Role::finance);
    CHECK(person.may(Right::close_month));
    CHECK(person.may(Right::sell));
    CHECK(person.has(Role::finance));
    CHECK_FALSE(person.has(Role::manager));
}

TEST_CASE("a limit grants the right it bounds, and only that one") {
    Person person = as(Role::cashier);
    SUBCASE("per cent") {
        person.limits.discount_percent = Decimal::parse("10");
        CHECK(person.may(Right::discount));
        CHECK_FALSE(person.may(Right::refund));
    }
    SUBCASE("amount") {
        person.limits.discount = 1_cents;
        CHECK(person.may(Right::discount));
    }
    SUBCASE("refund") {
        person.limits.refund = 1_cents;
        CHECK(person.may(Right::refund));
        CHECK_FALSE(person.may(Right::void_ticket));
        CHECK_FALSE(person.may(Right::return_goods));
    }
    SUBCASE("void") {
        person.limits.voids = 1_cents;
        CHECK(person.may(Right::void_ticket));
        CHECK_FALSE(person.may(Right::discount));
    }
}

TEST_CASE("someone who has left may do nothing, and someone without a role neither") {
    Person owner = as(Role::owner);
    owner.rights.insert(Right::sell);
    owner.active = false;
    const Person nobody{"n", "N", {}, {}, {}, Language::english, true};
    for (int i = 0; i < right_count; ++i) {
        CHECK_FALSE(owner.may(static_cast<Right>(i)));
        CHECK_FALSE(nobody.may(static_cast<Right>(i)));
    }
}

TEST_CASE("each role and right has its own word and reads back from it") {
    std::set<std::string_view> words;
    for (int i = 0; i < right_count; ++i) {
        const Right right = static_cast<Right>(i);
        CHECK(right_of(word(right)) == right);
        CHECK(words.insert(word(right)).second);
        CHECK(word(right).find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
    }
    CHECK(word(Right::key_price) == "price");
    CHECK(word(Right::void_ticket) == "void-ticket");
    for (int i = 0; i < role_count; ++i) CHECK(role_of(word(static_cast<Role>(i))) == static_cast<Role>(i));
    for (const char* wrong : {"", "Cashier", "cashier ", "void_ticket", "admin", "key-price"}) {
        CHECK_FALSE(role_of(wrong));
        CHECK_FALSE(right_of(wrong));
    }
}

TEST_CASE("a person comes back from the book as they went in") {
    Person person{"wang",
                  "王芳",
                  {Role::cashier, Role::treasurer},
                  {Right::key_price, Right::gift},
                  {Decimal::parse("12.5"), 100'00_cents, Money{}, 5_cents},
                  Language::english,
                  false};
    CHECK(Person::from_json(Json::parse(person.to_json().canonical())) == person);
    const Person plain = as(Role::cashier);
    CHECK(Person::from_json(Json::parse(plain.to_json().canonical())) == plain);
    CHECK(person.to_json()["limits"]["discount_percent"].text() == "12.5");
    CHECK(person.to_json()["limits"]["discount"].integer() == 10'000);
}

TEST_CASE("a person with a role or right that does not exist cannot be read") {
    const Json json = as(Role::cashier).to_json();
    CHECK_THROWS_AS(Person::from_json(Json{json}.set("roles", Json{Json::List{"admin"}})), JsonError);
    CHECK_THROWS_AS(Person::from_json(Json{json}.set("rights", Json{Json::List{"all"}})), JsonError);
    CHECK_THROWS_AS(Person::from_json(Json{json}.set("language", "xx")), JsonError);
    CHECK_THROWS_AS(Person::from_json(Json{json}.set("id", Json{})), JsonError);
    CHECK_THROWS_AS(Person::from_json(Json{json}.set("limits", Json::object({{"discount_percent", "ten"}}))),
                    JsonError);
}
