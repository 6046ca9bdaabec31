// Roster: who works here, checked PINs, and the approvals that follow from them.
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/approval.h"
#include "reconcile/staff/pin.h"
#include "reconcile/staff/signature.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// The staff's table, made from `staff` entries.
Projection staff_projection();

/// How far an act goes, to be held against the approver's limits.
struct Extent {
    std::optional<Money> refund;
    std::optional<Money> voids;
    std::optional<Money> discount;
    std::optional<Decimal> discount_percent;
};
/// Whether the person's limits cover it.
bool covers(const Person& person, const Extent& extent);

/// What is asked of an approver: for what exactly, and whose act it is.
struct SignOff {
    std::string actor;   ///< a person's id; empty where nobody acts beside the signer
    std::string subject; ///< the text of exactly what is approved
    Extent extent;
    std::string other; ///< one more person who must not be the signer (the ticket's first cashier); refused same-person
};

/// Believes nobody without a PIN. A failure is in the book's file before the PIN is looked at; 5 wrong ones wait 30
/// seconds, doubling; 10 lock until someone else unlocks.
class Roster {
public:
    explicit Roster(Book& book) : book_{book} {}

    std::optional<Person> find(std::string_view id) const;
    std::vector<Person> people() const; ///< the active ones, by id

    /// The person, if the PIN is theirs. Refuses unknown-staff, locked-out, wrong-pin.
    Outcome<Person> identify(const Signature& signature, std::int64_t now_ms);

    /// An approval of `sign_off`. Refuses needs-sign-off where there is no signature, and then, in this order:
    /// unknown-staff, locked-out, wrong-pin, own-sign-off, not-permitted, over-limit, same-person.
    template <Right right> Outcome<Approval<right>> approve(const std::optional<Signature>& signature,
                                                            const SignOff& sign_off, std::int64_t now_ms) {
        auto person = approver(signature, right, sign_off, now_ms);
        if (!person) return person.refusal();
        return Approval<right>{*std::move(person), sign_off.subject, Keys::new_id(), now_ms};
    }

    /// Those who may sign that, their PIN aside: in order, not own-sign-off, not-permitted, over-limit, same-person.
    std::vector<Person> who_may(Right right, const SignOff& sign_off) const;

    bool has_pin(std::string_view id) const;
    /// Sets the PIN of a person. In a real book it must be a strong one.
    Outcome<Done> set_pin(const std::string& id, const std::string& pin);
    /// Ends a lock-out.
    void forgive(const std::string& id);

private:
    Outcome<Person> approver(const std::optional<Signature>& signature, Right right, const SignOff& sign_off,
                             std::int64_t now_ms);
    bool is_locked_out(const std::string& id, std::int64_t now_ms) const;
    Book& book_;
};

/// A person who signs an act without approving it: the cashier, the bearer, the giver of a float.
Json signer(const Person& person, std::string_view as);

/// The name of whoever stands in that part in an entry's `signers`, also where they did not sign themselves
/// (`giver-unsigned`); empty where nobody does.
std::string signer_name(const Json& body, std::string_view as);

} // namespace till
