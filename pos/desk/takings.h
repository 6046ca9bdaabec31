// Takings: what is read of the book's takings, by who may read them (P2).
#pragma once

#include "reconcile/book/book.h"
#include "reconcile/money/outcome.h"
#include "reconcile/staff/person.h"

#include <type_traits>

namespace till {

template <class Found> struct TakingsFound { using Type = Outcome<Found>; };
/// What may refuse by itself stays as it is.
template <class Found> struct TakingsFound<Outcome<Found>> { using Type = Outcome<Found>; };

/// What `read` finds in the book. Refuses not-permitted to who may not read takings, and then nothing is read.
template <class Read> auto read_takings(const Book& book, const Person& reader, Read read) ->
    typename TakingsFound<std::invoke_result_t<Read, const Book&>>::Type {
    if (!reader.may(Right::read_takings)) return Refusal{Why::not_permitted, reader.id};
    return read(book);
}

} // namespace till
