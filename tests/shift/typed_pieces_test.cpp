// What is typed for a face: pieces, values, rolls and straps, and the sizes of these.
#include "reconcile/shift/strap.h"
#include "reconcile/shift/typed_pieces.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;
using Fault = TypedPieces::Fault;

namespace {

const Currency& yuan() {
    static const Currency currency = *find_currency("CNY");
    return currency;
}

TypedPieces typed(std::string_view text, CountedBy by = CountedBy::pieces, Money face = 20'00_cents) {
    return typed_pieces(text, by, face, 50, yuan());
}

std::int64_t strap_of(std::string_view currency, Money face) { return strap_size(*find_currency(currency), face); }

} // namespace

TEST_CASE("pieces are typed plainly, by rolls with a star, and added up with a plus (K1)") {
    CHECK(typed("7").pieces == 7);
    CHECK(typed("0").pieces == 0);
    CHECK(typed(" 12 ").pieces == 12);
    CHECK(typed("2*").pieces == 100);
    CHECK(typed("2*7").pieces == 107);
    CHECK(typed("2*+7+1").pieces == 108);
    CHECK(typed("1*+3*").pieces == 200);
    for (const auto* text : {"7", "2*7", "2*+7+1"}) CHECK(typed(text).fault == Fault::none);
}

TEST_CASE("a value is a whole number of pieces, or it is said that it is none (K1)") {
    CHECK(typed("140", CountedBy::value).pieces == 7);
    CHECK(typed("140.00", CountedBy::value).pieces == 7);
    CHECK(typed("0", CountedBy::value).pieces == 0);
    CHECK(typed("2*40", CountedBy::value).pieces == 102); // the star is rolls either way
    CHECK(typed("0.5", CountedBy::value, 10_cents).pieces == 5);
    CHECK(typed("150", CountedBy::value).fault == Fault::no_multiple);
    CHECK(typed("150", CountedBy::value).pieces == 0);
    CHECK(typed("140+10", CountedBy::value).fault == Fault::no_multiple);
}

TEST_CASE("fault 69: what is no number of pieces is refused and never half taken") {
    for (const auto* text :
         {"", " ", "-1", "1.5", "1e9", "1,000", "x", "*7", "*", "2**", "+", "1+", "1 2", "１", "2*-1"})
        CHECK_MESSAGE(typed(text).fault == Fault::not_a_number, text);
    for (const auto* text : {"-20", "1.001", "1e2", "*20"})
        CHECK_MESSAGE(typed(text, CountedBy::value).fault == Fault::not_a_number, text);
    for (const auto* text : {"1000000", "99999999999999999999", "20000*", "999999+1"})
        CHECK_MESSAGE(typed(text).fault == Fault::too_many, text);
    CHECK(typed("999999").pieces == 999'999);
}

TEST_CASE("a strap is a hundred notes, a roll what the currency's banks wrap") {
    CHECK(strap_of("CNY", 100'00_cents) == 100);
    CHECK(strap_of("CNY", 1'00_cents) == 50);
    CHECK(strap_of("EUR", 2'00_cents) == 25);
    CHECK(strap_of("EUR", 10_cents) == 40);
    CHECK(strap_of("EUR", 1_cents) == 50);
    CHECK(strap_of("USD", 1'00_cents) == 100); // a note; its coin is counted with it
    CHECK(strap_of("USD", 25_cents) == 40);
    CHECK(strap_of("JPY", Money::of_minor(500)) == 50);
}
