// Person: who works here, as what, and how far their word goes.
#pragma once

#include "reconcile/book/json.h"
#include "reconcile/money/decimal.h"
#include "reconcile/money/money.h"
#include "reconcile/money/refusal.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace till {

enum class Role { cashier, supervisor, manager, treasurer, finance, owner };

std::string_view word(Role role);
std::optional<Role> role_of(std::string_view word);

/// What an act may ask of a person. A role brings its rights (see right.cpp); a person may have some beyond.
enum class Right {
    sell,
    key_price,
    discount,
    gift, ///< a line at no price
    void_ticket,
    refund,
    return_goods,
    retender_late, ///< after the count
    no_sale,
    receive_drop,
    pickup,
    paid_in_out,
    give_float,
    second_count,
    spot_count,
    close_difference,
    leave_post,
    sell_outside_hours,
    review,
    count_safe,
    witness_deposit,
    confirm_deposit,
    settle_difference,
    charge_staff,
    settle_cards,
    close_day,
    close_month,
    correct,
    confirm_clock,
    unlock_person,
    drop_parked,
    manage_staff,
    set_prices,
    give_credit,      ///< lets a known customer sign for what they buy (T6)
    manage_customers, ///< makes them known, and says how far they may buy on account
    match_bank,       ///< takes in the bank's statements and ties their lines
    cancel_sent,      ///< takes a line off a table's bill: the dish was sent (T10)
    return_deposit,   ///< gives a guest deposit back although its receipt is lost (T11)
    note_case,        ///< says what is known of another's over/short case (K6)
    receive_found,    ///< takes in money that was found later
    issue_forms,      ///< gives out pre-numbered forms and takes them back (P1)
    take_bundle,      ///< receives the week's third copies and deposit slips (B4)
    settle_complaint, ///< says what was done about a complaint of a customer's (A1)
    read_takings,     ///< totals of shifts, days and months
};

std::string_view word(Right right);
std::optional<Right> right_of(std::string_view word);

/// How far a person's word goes. A limit that is not set is 0 for someone who is only a cashier, and none for others.
struct Limits {
    std::optional<Decimal> discount_percent;
    std::optional<Money> discount;
    std::optional<Money> refund;
    std::optional<Money> voids;
    friend bool operator==(const Limits&, const Limits&) = default;
};

struct Person {
    std::string id;
    std::string name;
    std::set<Role> roles;
    std::set<Right> rights; ///< beyond the roles'
    Limits limits;
    Language language = Language::chinese; ///< of the screen
    bool active = true;

    bool has(Role role) const { return roles.contains(role); }
    bool may(Right right) const;

    Json to_json() const;
    static Person from_json(const Json& json);
    friend bool operator==(const Person&, const Person&) = default;
};

} // namespace till
