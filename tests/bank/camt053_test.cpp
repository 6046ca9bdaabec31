// camt.053 messages of several versions, and as they get damaged.
#include "tests/bank/reading.h"
#include "tests/bank/samples.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

std::vector<BankStatement> read(const std::string& bytes) { return read_as("a.xml", bytes); }

std::string fault_of(const std::string& bytes) { return fault_as("a.xml", bytes); }

const std::string inside =
    camt_balance("OPBD", "10000.00", "2026-11-21") + camt_balance("CLBD", "12603.960", "2026-11-30") +
    camt_balance("CLAV", "1.00", "2026-11-30") + camt_entry("2610.00", "2026-11-22", "R1", "slip 000123") +
    camt_entry("-6.04", "2026-11-23", "R2", "fee");

} // namespace

TEST_CASE("a statement gives account, balances and booked lines, whatever its version and prefix") {
    for (std::string text : {camt(inside), camt(inside, "08"), camt(inside, "13")}) {
        const auto statements = read(text);
        REQUIRE(statements.size() == 1);
        const auto& s = statements.front();
        CHECK(s.number == "62220001");
        CHECK(s.opening->amount == 10'000'00_cents);
        CHECK(s.closing->amount == 12'603'96_cents);
        CHECK(s.closing->day == Day::parse("2026-11-30"));
        REQUIRE(s.lines.size() == 2);
        CHECK(s.lines[0].amount == 2'610'00_cents);
        CHECK(s.lines[0].reference == "R1");
        CHECK(s.lines[0].text == "slip 000123");
        CHECK(s.lines[0].party == "Corner shop");
        CHECK(s.lines[1].amount == -(6'04_cents));
    }
    auto prefixed = camt(inside);
    for (std::size_t at = 0; (at = prefixed.find('<', at)) != std::string::npos; ++at)
        if (prefixed[at + 1] == '/')
            prefixed.insert(at + 2, "n:");
        else if (prefixed[at + 1] != '?')
            prefixed.insert(at + 1, "n:");
    CHECK(read(prefixed).front().lines.size() == 2);
}

TEST_CASE("what is pending is left out, a status may be a code, and a time counts as its day") {
    const auto text = camt(inside + camt_entry("5.00", "2026-11-24", "R3", "x", "<Sts>PDNG</Sts>") +
                           camt_entry("7.00", "2026-11-24", "R4", "y", "<Sts><Cd>BOOK</Cd></Sts>") +
                           camt_entry("8.00", "2026-11-24", "R5", "z", "<Sts><Cd>INFO</Cd></Sts>"));
    const auto statements =
        read(changed(text, "<BookgDt><Dt>2026-11-22</Dt>", "<BookgDt><DtTm>2026-11-22T23:59:59+08:00</DtTm>"));
    REQUIRE(statements.front().lines.size() == 3);
    CHECK(statements.front().lines[2].amount == 7'00_cents);
    CHECK(statements.front().lines[0].booked == Day::parse("2026-11-22"));
}

TEST_CASE("one entry of several transactions is one line that names them all") {
    const auto batch = changed(inside, "</TxDtls></NtryDtls>",
                               "</TxDtls><TxDtls><RmtInf><Ustrd>slip 000124</Ustrd></RmtInf></TxDtls></NtryDtls>");
    const auto s = read(camt(batch)).front();
    REQUIRE(s.lines.size() == 2);
    CHECK(s.lines[0].text == "slip 000123 slip 000124");
}

TEST_CASE("a damaged or wrong message is refused with the element's way and its place") {
    const auto has = [](const std::string& text, const std::string& part) {
        CHECK_MESSAGE(text.find(part) != std::string::npos, text);
    };
    const auto good = camt(inside);
    has(fault_of(changed(good, "2610.00", "2610,00")),
        "a.xml:7:7: Document/BkToCstmrStmt/Stmt/Ntry[1]/Amt: this is no amount");
    has(fault_of(changed(good, "<Amt Ccy=\"CNY\">2610.00", "<Amt Ccy=\"EUR\">2610.00")), "in EUR, its account in CNY");
    has(fault_of(changed(good, "2026-11-22</Dt></BookgDt>", "2026-11-32</Dt></BookgDt>")), "this is no day");
    has(fault_of(changed(good, "<Cd>CLBD", "<Cd>CLXX")), "closing balance (CLBD) is missing");
    has(fault_of(changed(good, ">CRDT<", ">CRDX<")), "neither CRDT nor DBIT");
    has(fault_of(changed(good, "<Stmt>", "<Stmd>")), "not well-formed XML");
    has(fault_of(good.substr(0, good.size() / 2)), "not well-formed XML");
    has(fault_of(changed(good, "<Document", "<!DOCTYPE a [<!ENTITY b \"c\">]><Document")), "document type");
    has(fault_of(
            changed(changed(good, "<BkToCstmrStmt>", "<BkToCstmrAcctRpt>"), "</BkToCstmrStmt>", "</BkToCstmrAcctRpt>")),
        "camt.052");
    has(fault_of(changed(changed(good, "<BkToCstmrStmt>", "<BkToCstmrDbtCdtNtfctn>"), "</BkToCstmrStmt>",
                         "</BkToCstmrDbtCdtNtfctn>")),
        "camt.054");
    has(fault_of("<html><body>Sign in</body></html>"), "not a bank statement");
}
