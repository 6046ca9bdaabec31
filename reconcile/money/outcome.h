// Outcome: what an act hands back, either its result or the refusal.
#pragma once

#include "reconcile/money/refusal.h"

#include <utility>
#include <variant>

namespace till {

/// Nothing to tell beyond that it was done.
struct Done {};

/// A T, or the Refusal that says why there is none. Asking for the one that is not there is a bug and throws
/// std::bad_variant_access.
template <class T> class [[nodiscard]] Outcome {
public:
    Outcome(T value) : held_{std::in_place_index<0>, std::move(value)} {}
    Outcome(Refusal refusal) : held_{std::in_place_index<1>, std::move(refusal)} {}
    Outcome(Why why) : Outcome{Refusal{why, {}}} {}

    explicit operator bool() const { return held_.index() == 0; }
    const T& operator*() const& { return std::get<0>(held_); }
    T&& operator*() && { return std::get<0>(std::move(held_)); }
    const T* operator->() const { return &std::get<0>(held_); }
    const Refusal& refusal() const { return std::get<1>(held_); }

private:
    std::variant<T, Refusal> held_;
};

} // namespace till
