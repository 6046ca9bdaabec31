// Right: which role brings which right, as one table.
#include "reconcile/staff/person.h"

#include <algorithm>
#include <array>

namespace till {
namespace {

struct Row {
    Right right;
    std::string_view word;  ///< as shop files and the book say it; never changes
    std::string_view roles; ///< a letter for each role that brings the right, in the order of the heading
};

constexpr std::string_view letters = "csmtfo";

// What a cashier may do beyond selling, a limit or a right of their own says. Changing a tender before the close is
// plain selling. Finance watches the money and never sells.
constexpr std::array table{
    //                                                       cashier, supervisor, manager, treasurer, finance, owner
    Row{Right::sell,              "sell",              "csm--o"},
    Row{Right::key_price,         "price",             "-sm--o"},
    Row{Right::discount,          "discount",          "-sm--o"},
    Row{Right::gift,              "gift",              "--m--o"},
    Row{Right::void_ticket,       "void-ticket",       "-sm--o"},
    Row{Right::refund,            "refund",            "-sm--o"},
    Row{Right::return_goods,      "return-goods",      "--m--o"},
    Row{Right::retender_late,     "retender-late",     "-sm--o"},
    Row{Right::no_sale,           "no-sale",           "-sm--o"},
    Row{Right::receive_drop,      "receive-drop",      "-smt-o"},
    Row{Right::pickup,            "pickup",            "-smt-o"},
    Row{Right::paid_in_out,       "paid-in-out",       "-sm--o"},
    Row{Right::give_float,        "give-float",        "--mt-o"},
    Row{Right::second_count,      "second-count",      "csm--o"},
    Row{Right::spot_count,        "spot-count",        "-smt-o"},
    Row{Right::close_difference,  "close-difference",  "-sm--o"},
    Row{Right::leave_post,        "leave-post",        "-sm--o"},
    Row{Right::sell_outside_hours, "sell-outside-hours", "-sm--o"},
    Row{Right::review,            "review",            "--mt-o"},
    Row{Right::count_safe,        "count-safe",        "-smt-o"},
    Row{Right::witness_deposit,   "witness-deposit",   "-smt-o"},
    Row{Right::confirm_deposit,   "confirm-deposit",   "----fo"},
    Row{Right::settle_difference, "settle-difference", "----fo"},
    Row{Right::charge_staff,      "charge-staff",      "--m--o"},
    Row{Right::settle_cards,      "settle-cards",      "--m-fo"},
    Row{Right::close_day,         "close-day",         "--m--o"},
    Row{Right::close_month,       "close-month",       "----fo"},
    Row{Right::correct,           "correct",           "-sm-fo"},
    Row{Right::confirm_clock,     "confirm-clock",     "-sm--o"},
    Row{Right::unlock_person,     "unlock-person",     "-sm--o"},
    Row{Right::drop_parked,       "drop-parked",       "-sm--o"},
    Row{Right::manage_staff,      "manage-staff",      "--m--o"},
    Row{Right::set_prices,        "set-prices",        "--m--o"},
    Row{Right::give_credit,       "give-credit",       "-sm--o"},
    Row{Right::manage_customers,  "manage-customers",  "--m--o"},
    Row{Right::match_bank,        "match-bank",        "----fo"},
    Row{Right::cancel_sent,       "cancel-sent",       "-sm--o"},
    Row{Right::return_deposit,    "return-deposit",    "-sm--o"},
    Row{Right::note_case,         "note-case",         "-sm-fo"},
    Row{Right::receive_found,     "receive-found",     "--mtfo"},
    Row{Right::issue_forms,       "issue-forms",       "-smtfo"},
    Row{Right::take_bundle,       "take-bundle",       "----fo"},
    Row{Right::settle_complaint,  "settle-complaint",  "-sm--o"},
    Row{Right::read_takings,      "read-takings",      "--mtfo"},
};

constexpr bool each_right_has_its_row() {
    if (table.size() != static_cast<std::size_t>(Right::read_takings) + 1) return false;
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].right != static_cast<Right>(i) || table[i].roles.size() != letters.size()) return false;
    return true;
}
static_assert(each_right_has_its_row());

constexpr const Row& row(Right right) { return table[static_cast<std::size_t>(right)]; }

bool brings(Role role, Right right) { return row(right).roles[static_cast<std::size_t>(role)] != '-'; }

/// A limit bounds a right, and so it grants it: a cashier with a discount limit may discount up to it.
bool limit_brings(const Limits& limits, Right right) {
    if (right == Right::discount) return limits.discount_percent || limits.discount;
    if (right == Right::refund) return limits.refund.has_value();
    if (right == Right::void_ticket) return limits.voids.has_value();
    return false;
}

} // namespace

std::string_view word(Right right) { return row(right).word; }

std::optional<Right> right_of(std::string_view word) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const Row& r) { return r.word == word; });
    if (found == table.end()) return std::nullopt;
    return found->right;
}

bool Person::may(Right right) const {
    if (!active) return false;
    if (rights.contains(right) || limit_brings(limits, right)) return true;
    return std::any_of(roles.begin(), roles.end(), [&](Role role) { return brings(role, right); });
}

} // namespace till
