// Approval: proof that someone who may said yes to exactly this, now, once.
#pragma once

#include "reconcile/book/json.h"
#include "reconcile/staff/person.h"

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace till {

/// How long a sign-off stays good after the PIN was typed.
inline constexpr std::int64_t approval_lifetime_ms = 120'000;

/// Only the roster makes one. It is bound to the text of what was approved (its subject), serves once and lapses after
/// 120 seconds; using it for anything else is a bug and throws std::logic_error.
template <Right right> class Approval {
public:
    Approval(Approval&& other) noexcept
        : person_{std::move(other.person_)}, subject_{std::move(other.subject_)}, nonce_{std::move(other.nonce_)},
          at_ms_{other.at_ms_}, spent_{std::exchange(other.spent_, true)} {}
    Approval& operator=(Approval&&) = delete;
    Approval(const Approval&) = delete;
    Approval& operator=(const Approval&) = delete;

    const Person& person() const { return person_; }

    /// Spends it on `subject` at `now_ms`. Returns the signer as an entry's body names one.
    Json use(std::string_view subject, std::int64_t now_ms) {
        if (std::exchange(spent_, true)) throw std::logic_error{"Approval: used twice"};
        if (subject != subject_) throw std::logic_error{"Approval: given for something else"};
        if (now_ms > at_ms_ + approval_lifetime_ms || now_ms < at_ms_) throw std::logic_error{"Approval: lapsed"};
        return Json::object({{"person", person_.id}, {"name", person_.name}, {"as", "approver"}, {"right", word(right)}, {"approval", nonce_}});
    }

private:
    friend class Roster;
    Approval(Person person, std::string subject, std::string nonce, std::int64_t at_ms)
        : person_{std::move(person)}, subject_{std::move(subject)}, nonce_{std::move(nonce)}, at_ms_{at_ms} {}
    Person person_;
    std::string subject_;
    std::string nonce_;
    std::int64_t at_ms_;
    bool spent_ = false;
};

} // namespace till
