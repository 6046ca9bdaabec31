// Amounts and days as banks write them.
#include "reconcile/bank/bank_figures.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

const Currency cny = *find_currency("CNY");
const Currency jpy = *find_currency("JPY");

} // namespace

TEST_CASE("an amount is read whatever the bank puts around it") {
    for (const char* text : {"1234.50", "+1234.5", "1,234.50", "0001234.5000", " 1 234.50 ", "¥1,234.50", "￥1234.50",
                             "CNY 1,234.50", "1'234.50", "1234.50 CR"})
        CHECK_MESSAGE(bank_amount(text, cny, {'.', ','}) == 1'234'50_cents, text);
    for (const char* text : {"-12.50", "12.50-", "(12.50)", "12.50DR", "− 12.50", "-¥12.50"})
        CHECK_MESSAGE(bank_amount(text, cny, {'.', ','}) == -(12'50_cents), text);
    CHECK(bank_amount("1.234,50", cny, {',', '.'}) == 1'234'50_cents);
    CHECK(bank_amount("120", jpy, {'.', ','}) == 120_cents);
}

TEST_CASE("what is no amount is none") {
    for (const char* text : {"", " ", "$", "12.3456", "1,23.00", "1,2345.00", "12.34.56", "12a", "--", "1e5", "0x10",
                             "99999999999999999999", "NaN", ",", "."})
        CHECK_MESSAGE(!bank_amount(text, cny, {'.', ','}), text);
    CHECK_FALSE(bank_amount("1.5", jpy, {'.', ','}));
}

TEST_CASE("where nobody says which mark is decimal, the last one is; three digits behind a single one are refused") {
    CHECK(bank_amount("1.234,50", cny) == 1'234'50_cents);
    CHECK(bank_amount("1,234.50", cny) == 1'234'50_cents);
    CHECK(bank_amount("-22,00", cny) == -(22'00_cents));
    CHECK_FALSE(bank_amount("1,234", cny));
    CHECK(amount_styles("1,234") == 3u);
    CHECK(amount_styles("1,234.50") == 1u);
    CHECK(amount_styles("1.234,50") == 2u);
    CHECK(amount_styles("x") == 0u);
}

TEST_CASE("an OFX day is the day the bank wrote, whatever its zone and time") {
    for (const char* text : {"20261121", "20261121235959", "20261121000000.000[-5:EST]", "20261121093914:014",
                             "20261121120000[+8]", "2026-11-21"})
        CHECK_MESSAGE(ofx_day(text) == Day::parse("2026-11-21"), text);
    for (const char* text : {"", "2026112", "20261321", "20260231", "201120000000", "2026x121", "99999999"})
        CHECK_MESSAGE(!ofx_day(text), text);
}

TEST_CASE("a bank's day is read in the order told; a year in front needs none") {
    for (const char* text : {"2026-11-21", "2026/11/21", "2026.11.21 08:00:01", "20261121", "20261121 080001",
                             "2026年11月21日", "2026-11-21T08:00:00"})
        CHECK_MESSAGE(bank_day(text, "dmy") == Day::parse("2026-11-21"), text);
    CHECK(bank_day("05.11.2026", "dmy") == Day::parse("2026-11-05"));
    CHECK(bank_day("05/11/26", "mdy") == Day::parse("2026-05-11"));
    CHECK(bank_day("21 Nov 2026", "mdy") == Day::parse("2026-11-21"));
    CHECK(bank_day("Nov 21, 2026", "dmy") == Day::parse("2026-11-21"));
    for (const char* text : {"", "21.11", "合计", "31/02/2026", "1234567890123", "21 Nix 2026"})
        CHECK_MESSAGE(!bank_day(text, "dmy"), text);
}
