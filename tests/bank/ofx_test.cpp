// OFX files as banks send them, and as they get damaged.
#include "reconcile/bank/ofx_tree.h"
#include "tests/bank/reading.h"
#include "tests/bank/samples.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

std::vector<BankStatement> read(const std::string& bytes) { return read_as("a.ofx", bytes); }

std::string fault_of(const std::string& bytes) { return fault_as("a.ofx", bytes); }

const std::string good = ofx(ofx_line("20261122", "+2610.00", "F1", "slip 000123") +
                                 ofx_line("20261123", "-6,04", "F2", "fee &amp; tax &#65;"),
                             "12603.96", "20261130");

} // namespace

TEST_CASE("an SGML statement gives account, lines and balance") {
    const auto statements = read(good);
    REQUIRE(statements.size() == 1);
    const auto& s = statements.front();
    CHECK(s.number == "62220001");
    CHECK(s.currency == "CNY");
    CHECK(s.from == Day::parse("2026-11-01"));
    CHECK(s.to == Day::parse("2026-11-30"));
    CHECK_FALSE(s.opening);
    CHECK(s.closing->amount == 12'603'96_cents);
    REQUIRE(s.lines.size() == 2);
    CHECK(s.lines[0].booked == Day::parse("2026-11-22"));
    CHECK(s.lines[0].amount == 2'610'00_cents);
    CHECK(s.lines[0].reference == "F1");
    CHECK(s.lines[0].text == "CASH DEPOSIT slip 000123");
    CHECK(s.lines[0].party == "CASH DEPOSIT");
    CHECK(s.lines[0].at_line == 13);
    CHECK(s.lines[1].amount == -(6'04_cents));
    CHECK(s.lines[1].text == "CASH DEPOSIT fee & tax A");
}

TEST_CASE("an empty leaf without an end tag does not swallow what follows it") {
    const auto s = read(changed(good, "<NAME>CASH DEPOSIT<MEMO>", "<CHECKNUM><NAME><MEMO>"));
    CHECK(s.front().lines.at(0).text == "slip 000123");
    CHECK(s.front().lines.size() == 2);
}

TEST_CASE("hanzi come in UTF-8, or in GB18030 whatever the header says; accented letters in 1252") {
    const auto with = [&](const std::string& memo) {
        return read(changed(good, "slip 000123", memo)).front().lines[0].text;
    };
    CHECK(with("缴款 000123") == "CASH DEPOSIT 缴款 000123");
    CHECK(with("\xbd\xc9\xbf\xee 000123") == "CASH DEPOSIT 缴款 000123");
    CHECK(with("Caf\xe9 000123") == "CASH DEPOSIT Café 000123");
    const auto gbk = changed(changed(good, "CHARSET:1252", "CHARSET:GB18030"), "slip 000123", "\xbd\xc9\xbf\xee");
    CHECK(read(gbk).front().lines[0].text == "CASH DEPOSIT 缴款");
}

TEST_CASE("OFX 2, a card's statement, no list of lines, no header and blanks behind it are all read") {
    const auto body = good.substr(good.find("<OFX>"));
    CHECK(read(body).size() == 1);
    CHECK(read("<?xml version=\"1.0\"?><?OFX OFXHEADER=\"200\" VERSION=\"211\"?>" + body + " \r\n\x1a").size() == 1);
    std::string card = body;
    for (const auto& [from, to] : {std::pair{"<STMTRS>", "<CCSTMTRS>"},
                                   {"</STMTRS>", "</CCSTMTRS>"},
                                   {"<BANKACCTFROM><BANKID>102", "<CCACCTFROM>"},
                                   {"</BANKACCTFROM>", "</CCACCTFROM>"}})
        card = changed(card, from, to);
    CHECK(read(card).front().number == "62220001");
    const auto list = body.find("<BANKTRANLIST>"), end = body.find("</BANKTRANLIST>");
    CHECK(read(body.substr(0, list) + body.substr(end + 15)).front().lines.empty());
}

TEST_CASE("several accounts in one file are several statements") {
    const auto from = good.find("<STMTTRNRS>"), to = good.find("</STMTTRNRS>") + 12;
    auto second = good.substr(from, to - from);
    second = changed(second, "62220001", "62220002");
    const auto both = good.substr(0, to) + second + good.substr(to);
    REQUIRE(read(both).size() == 2);
    CHECK(read(both)[1].number == "62220002");
}

TEST_CASE("a damaged file is refused whole, with its place") {
    const auto has = [](const std::string& text, const std::string& part) {
        CHECK_MESSAGE(text.find(part) != std::string::npos, part << " | " << text);
    };
    has(fault_of(changed(good, "+2610.00", "12.x")), "a.ofx:13:61: <TRNAMT> is no amount of CNY: \"12.x\"");
    has(fault_of(changed(good, "20261122120000", "20261322120000")), "a.ofx:13:");
    has(fault_of(changed(good, "<DTPOSTED>20261122120000.000[+8:CST]", "")), "<STMTTRN> has no <DTPOSTED>");
    has(fault_of(changed(good, "<BALAMT>12603.96", "<BALAMT> ")), "<BALAMT> is empty");
    has(fault_of(changed(good, "<CURDEF>CNY", "<CURDEF>QQQ")), "QQQ is not known");
    has(fault_of(changed(good, "</STMTTRN>", "")), "is not closed");
    has(fault_of(changed(good, "</SONRS>", "</SONRS></FI>")), "closes nothing");
    has(fault_of(good.substr(0, good.size() / 2)), "the file ends inside");
    has(fault_of(good + "<OFX></OFX>"), "stands behind the end");
    has(fault_of(changed(good, "<OFX>", "<!DOCTYPE a [<!ENTITY b \"c\">]><OFX>")), "document type");
    has(fault_of(changed(good, "<SEVERITY>INFO", "<SEVERITY>ERROR")), "the bank answered with error");
    has(fault_of("OFXHEADER:100\n\n<OFX></OFX>"), "a.ofx:3:1: there is no statement");
    has(fault_of("OFXHEADER:100\n"), "there is no <OFX>");
    has(fault_of(changed(changed(good, "<STMTRS>", "<INVSTMTRS>"), "</STMTRS>", "</INVSTMTRS>")), "investments");
}

TEST_CASE("what would take all the memory is refused") {
    std::string deep = "<OFX>";
    for (int i = 0; i < 100; ++i) deep += "<A>";
    CHECK(fault_of(deep).find("too deep") != std::string::npos);
    CHECK(fault_of(std::string(largest_statement + 1, ' ')).find("16 MiB") != std::string::npos);
    CHECK(fault_of("PK\x03\x04zip").find("ZIP") != std::string::npos);
    CHECK(fault_of(std::string("OFX\0\0\0", 6)).find("not a text file") != std::string::npos);
}
