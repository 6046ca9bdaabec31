// Roster: identification with lock-out, and the order in which a sign-off is refused.
#include "reconcile/staff/roster.h"
#include "reconcile/staff/person_row.h"

#include <algorithm>

namespace till {
namespace {

constexpr std::int64_t free_failures = 5;
constexpr std::int64_t locking_failures = 10;
constexpr std::int64_t first_wait_ms = 30'000;

void apply(Database& db, const Entry& entry, const Json& body) {
    if (entry.kind != Kind::staff) return;
    db.run("INSERT INTO person VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
           body["person"]["id"].text(), body["person"].canonical());
}

/// A limit that is not set is nothing for a cashier and everything for the others.
template <class Amount, class Compare> bool within(const Person& person, const std::optional<Amount>& limit,
                                                   const std::optional<Amount>& asked, Compare at_most) {
    if (!asked) return true;
    if (limit) return at_most(*asked, *limit);
    return person.roles != std::set<Role>{Role::cashier};
}

bool at_most(Money asked, Money limit) { return asked <= limit; }
bool at_most_decimal(const Decimal& asked, const Decimal& limit) { return compare(asked, limit) <= 0; }

std::optional<Why> fault_of(const Person& person, Right right, const SignOff& sign_off) {
    if (person.id == sign_off.actor) return Why::own_sign_off;
    if (!person.may(right)) return Why::not_permitted;
    if (!covers(person, sign_off.extent)) return Why::over_limit;
    if (person.id == sign_off.other) return Why::same_person;
    return std::nullopt;
}

} // namespace

Projection staff_projection() {
    return {{"person"}, "CREATE TABLE person (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;", apply};
}

bool covers(const Person& person, const Extent& extent) {
    const Limits& limits = person.limits;
    return within(person, limits.refund, extent.refund, at_most) &&
           within(person, limits.voids, extent.voids, at_most) &&
           within(person, limits.discount, extent.discount, at_most) &&
           within(person, limits.discount_percent, extent.discount_percent, at_most_decimal);
}

std::optional<Person> Roster::find(std::string_view id) const {
    auto person = find_person(book_, id);
    return person && person->active ? std::move(person) : std::nullopt;
}

std::vector<Person> Roster::people() const {
    std::vector<Person> people;
    book_.database().each("SELECT body FROM person ORDER BY id",
                          [&](const Row& row) { people.push_back(Person::from_json(Json::parse(row.text(0)))); });
    std::erase_if(people, [](const Person& person) { return !person.active; });
    return people;
}

bool Roster::is_locked_out(const std::string& id, std::int64_t now_ms) const {
    bool locked = false;
    book_.database().each(
        "SELECT failures, last_at FROM sign_in_failure WHERE person = ?",
        [&](const Row& row) {
            const auto failures = row.integer(0);
            if (failures >= locking_failures)
                locked = true;
            else if (failures >= free_failures)
                locked = now_ms < row.integer(1) + (first_wait_ms << (failures - free_failures));
        },
        id);
    return locked;
}

Outcome<Person> Roster::identify(const Signature& signature, std::int64_t now_ms) {
    const auto person = find(signature.person);
    const auto hash = book_.database().first(
        "SELECT pin_hash FROM secret WHERE person = ?", [](const Row& row) { return row.text(0); }, signature.person);
    if (!person || !hash) {
        hash_pin(book_.keys(), signature.pin,
                 book_.shop().rehearsal ? PinCost::rehearsal : PinCost::real); // as long as for a known person
        return Refusal{person ? Why::wrong_pin : Why::unknown_staff, signature.person};
    }
    if (is_locked_out(person->id, now_ms)) return Refusal{Why::locked_out, person->id};
    {
        Transaction before_the_check{book_.database()};
        book_.database().run("INSERT INTO sign_in_failure VALUES (?, 1, ?) ON CONFLICT (person) DO UPDATE SET failures "
                             "= failures + 1, last_at = excluded.last_at",
                             person->id, now_ms);
        before_the_check.commit();
    }
    if (!check_pin(book_.keys(), signature.pin, *hash)) return Refusal{Why::wrong_pin, person->id};
    forgive(person->id);
    return *person;
}

Outcome<Person> Roster::approver(const std::optional<Signature>& signature, Right right, const SignOff& sign_off,
                                 std::int64_t now_ms) {
    if (!signature) return Why::needs_sign_off;
    auto person = identify(*signature, now_ms);
    if (!person) return person.refusal();
    if (const auto fault = fault_of(*person, right, sign_off)) return Refusal{*fault, person->id};
    return person;
}

std::vector<Person> Roster::who_may(Right right, const SignOff& sign_off) const {
    auto able = people();
    std::erase_if(able, [&](const Person& person) { return fault_of(person, right, sign_off).has_value(); });
    return able;
}

bool Roster::has_pin(std::string_view id) const {
    return book_.database().number("SELECT 1 FROM secret WHERE person = ?", 0, id) != 0;
}

Outcome<Done> Roster::set_pin(const std::string& id, const std::string& pin) {
    if (!find(id)) return Refusal{Why::unknown_staff, id};
    if (!book_.shop().rehearsal && !is_strong_pin(pin, id)) return Why::weak_pin;
    const auto cost = book_.shop().rehearsal ? PinCost::rehearsal : PinCost::real;
    const std::string hash = hash_pin(book_.keys(), pin, cost);
    Transaction all_or_nothing{book_.database()};
    book_.database().run(
        "INSERT INTO secret VALUES (?, ?) ON CONFLICT (person) DO UPDATE SET pin_hash = excluded.pin_hash", id, hash);
    all_or_nothing.commit();
    return Done{};
}

void Roster::forgive(const std::string& id) {
    Transaction all_or_nothing{book_.database()};
    book_.database().run("DELETE FROM sign_in_failure WHERE person = ?", id);
    all_or_nothing.commit();
}

Json signer(const Person& person, std::string_view as) {
    return Json::object({{"person", person.id}, {"name", person.name}, {"as", as}});
}

std::string signer_name(const Json& body, std::string_view as) {
    for (const auto& person : body["signers"].items()) {
        const std::string part = person["as"].text();
        if (part == as || part == std::string{as} + "-unsigned") return person["name"].text();
    }
    return {};
}

} // namespace till
