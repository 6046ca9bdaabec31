// Statements taken into the book: whose they are, what of them is new, whether they tie; the real files; chaos.
#include "reconcile/bank/statement_row.h"
#include "reconcile/book/verify.h"
#include "tests/bank/samples.h"
#include "tests/bank/statement_chaos.h"
#include "tests/support/open_till.h"

#include <doctest/doctest.h>
#include <fstream>
#include <map>
#include <sstream>

using namespace till;
using namespace till::literals;

namespace {

/// A till with a folder for the bank's files.
class Bank : public OpenTill {
public:
    explicit Bank(const ShopFile& shop = small_shop()) : OpenTill{shop} {}

    std::string file(const std::string& name, const std::string& bytes) const {
        std::ofstream{folder_ / name, std::ios::binary} << bytes;
        return (folder_ / name).string();
    }

    /// Takes the file in by finance, or is refused with that word.
    void take(const std::string& name, const std::string& bytes, const std::string& end = "by zhao:6") {
        play("statement " + file(name, bytes) + " " + end);
    }

private:
    TempFolder folder_;
};

std::string camt_of(const std::string& opening, const std::string& closing, const std::string& entries,
                    const std::string& from = "2026-11-21", const std::string& to = "2026-11-30") {
    return camt(camt_balance("OPBD", opening, from) + camt_balance("CLBD", closing, to) + entries);
}

/// What a real file comes to, in a shop of its currency.
std::string outcome_of(const std::filesystem::path& file, const std::string& currency,
                       const StatementOptions& options = {}) {
    ShopFile shop = small_shop();
    shop.shop.currency = find_currency(currency).value();
    OpenTill till{shop};
    const auto done = till.desk().perform("1", TakeStatement{file, options, {}});
    if (!done) return std::string{word(done.refusal().why)};
    CHECK(find_statement(till.book(), done->number));
    return *done->tied;
}

} // namespace

TEST_CASE("a statement is kept with its account, balances, lines and the file's hash, and moves no money") {
    Bank bank;
    const auto camt_file = camt_of("10000.00", "12603.96",
                                   camt_entry("2610.00", "2026-11-22", "R1", "slip 000123") +
                                       camt_entry("-6.04", "2026-11-23", "R2", "fee"));
    const auto answer = bank.answer("statement " + bank.file("a.xml", camt_file) + " by zhao:6");
    CHECK(answer["number"].integer() == 1);
    CHECK(answer["lines"].integer() == 2);
    CHECK(answer["tied"].text() == "own");
    const auto body = bank.body();
    CHECK(body["account"].text() == "main");
    CHECK(body["number"].text() == "62220001");
    CHECK(body["file"].text() == "a.xml");
    CHECK(body["file_hash"].text().size() == 64);
    CHECK(body["closing"]["amount"].integer() == 1'260'396);
    CHECK(body["signers"].items().at(0)["person"].text() == "zhao");
    CHECK(postings_of(body).empty());
    REQUIRE(find_bank_line(bank.book(), 2));
    CHECK(find_bank_line(bank.book(), 2)->amount == -(6'04_cents));
    CHECK(find_statement(bank.book(), 1)->lines == 2);
}

TEST_CASE("only finance takes statements in; in a rehearsal nobody need sign") {
    Bank bank;
    const auto text = camt_of("0.00", "1.00", camt_entry("1.00", "2026-11-22", "R1", "x"));
    bank.take("a.xml", text, "by li:3 ! not-permitted");
    bank.take("a.xml", text, "by zhao:9 ! wrong-pin");
    bank.take("a.xml", text, "");
    CHECK(bank.body()["signers"].items().empty());
    OpenTill real{real_shop(), "938271"};
    real.set_clock("2030-01-01", 0);
    CHECK(real.desk().perform("1", TakeStatement{"none.ofx", {}, {}}).refusal().why == Why::needs_sign_off);
}

TEST_CASE("balances that do not tie are refused with the sum, and nothing is kept") {
    Bank bank;
    bank.take("a.xml", camt_of("18.15", "27.05", camt_entry("8.85", "2026-11-22", "R1", "x")), "by zhao:6 ! not-tied");
    CHECK(bank.answers().find("18.15 + 8.85 = 27.00 ≠ 27.05") != std::string::npos);
    CHECK(last_bank_line(bank.book()) == 0);
}

TEST_CASE("the same file or the same lines again are not taken twice; an overlap adds what is new") {
    Bank bank;
    const auto r1 = camt_entry("5.00", "2026-11-22", "R1", "a"), r2 = camt_entry("6.00", "2026-11-23", "R2", "b"),
               r3 = camt_entry("7.00", "2026-11-24", "R3", "c");
    const auto first = camt_of("0.00", "11.00", r1 + r2, "2026-11-21", "2026-11-23");
    bank.take("a.xml", first);
    bank.take("b.xml", first, "by zhao:6 ! taken-already");
    bank.take("c.xml", first + "\n", "by zhao:6 ! taken-already"); // another file, no new line
    bank.take("d.xml", camt_of("5.00", "18.00", r2 + r3, "2026-11-22", "2026-11-24"));
    CHECK(bank.body()["known"].integer() == 1);
    CHECK(bank.body()["lines"].items().size() == 1);
    CHECK(last_bank_line(bank.book()) == 3);
}

TEST_CASE("lines without a reference are told apart by their order among their likes") {
    Bank bank;
    const std::string head = "Date,Amount,Balance,Memo\n", same = "2026-11-22,5.00,";
    bank.take("a.csv", head + same + "5.00,tea\n" + same + "10.00,tea\n");
    CHECK(last_bank_line(bank.book()) == 2);
    bank.take("b.csv", head + same + "5.00,tea\n" + same + "10.00,tea\n" + same + "15.00,tea\n");
    CHECK(last_bank_line(bank.book()) == 3);
    CHECK(bank.body()["known"].integer() == 2);
}

TEST_CASE("one reference twice is one line, unless the balances say it is two") {
    Bank bank;
    const auto twice = camt_entry("5.00", "2026-11-22", "R1", "a") + camt_entry("5.00", "2026-11-22", "R1", "a");
    bank.take("a.xml", camt_of("0.00", "5.00", twice));
    CHECK(last_bank_line(bank.book()) == 1);
    Bank other;
    other.take("a.xml", camt_of("0.00", "10.00", twice));
    CHECK(last_bank_line(other.book()) == 2);
}

TEST_CASE("a statement without an opening balance is tied to what is told, and the next one to it") {
    Bank bank;
    const auto first = ofx(ofx_line("20261122", "5.00", "F1", "a"), "105.00", "20261122");
    bank.take("a.ofx", first, "by zhao:6 ! no-balance");
    CHECK(bank.answers().find("? + 5.00 = 105.00") != std::string::npos);
    bank.take("a.ofx", first, "opening 99.00 by zhao:6 ! not-tied");
    CHECK(bank.answers().find("99.00 + 5.00 = 104.00 ≠ 105.00") != std::string::npos);
    bank.take("a.ofx", first, "opening 100.00 by zhao:6");
    CHECK(bank.body()["tied"].text() == "told");
    CHECK(bank.body()["opening"]["amount"].integer() == 100'00);
    const auto next =
        ofx(ofx_line("20261122", "5.00", "F1", "a") + ofx_line("20261123", "7.00", "F2", "b"), "112.00", "20261123");
    bank.take("b.ofx", next);
    CHECK(bank.body()["tied"].text() == "previous");
    CHECK(bank.body()["known"].integer() == 1);
    const auto gap = ofx(ofx_line("20261125", "1.00", "F9", "c"), "200.00", "20261125");
    bank.take("c.ofx", gap, "by zhao:6 ! not-tied");
    bank.take("c.ofx", gap, "untied by zhao:6");
    CHECK(bank.body()["tied"].text() == "none");
}

TEST_CASE("a balance that is told never stands against the file's own, and belongs to its first or last statement") {
    Bank bank;
    const auto file = camt_of("0.00", "5.00", camt_entry("5.00", "2026-11-22", "R1", "a"));
    bank.take("a.xml", file, "opening 1.00 by zhao:6 ! not-tied");
    CHECK(bank.answers().find("0.00 ≠ 1.00") != std::string::npos);
    bank.take("a.xml", file, "closing 6.00 by zhao:6 ! not-tied");
    bank.take("a.xml", file, "opening 0.00 closing 5.00 by zhao:6");
    CHECK(bank.body()["tied"].text() == "own"); // it says so itself
}

TEST_CASE("a CSV without balances is tied by both as the bank's paper has them, then by the closing one alone") {
    Bank bank;
    const std::string head = "Date,Amount,Memo\n";
    bank.take("a.csv", head + "2026-11-22,5.00,tea\n2026-11-23,-2.00,fee\n", "by zhao:6 ! no-balance");
    CHECK(bank.answers().find("? + 3.00 = ?") != std::string::npos);
    bank.take("a.csv", head + "2026-11-22,5.00,tea\n2026-11-23,-2.00,fee\n", "opening -10.00 closing -7.00 by zhao:6");
    CHECK(bank.body()["tied"].text() == "told");
    CHECK(find_statement(bank.book(), 1)->closing == -(7'00_cents));
    bank.take("b.csv", head + "2026-11-24,1.00,tea\n", "closing -5.00 by zhao:6 ! not-tied");
    bank.take("b.csv", head + "2026-11-24,1.00,tea\n", "closing -6.00 by zhao:6");
    CHECK(bank.body()["tied"].text() == "previous");
    bank.take("c.csv", head + "2026-11-24,1.00,tea\n\n", "by zhao:6 ! taken-already");
}

TEST_CASE("a statement that is missing between two shows as a gap") {
    Bank bank;
    bank.take("a.xml",
              camt_of("0.00", "5.00", camt_entry("5.00", "2026-11-20", "R1", "a"), "2026-11-20", "2026-11-20"));
    bank.take("b.xml",
              camt_of("9.00", "10.00", camt_entry("1.00", "2026-11-23", "R2", "a"), "2026-11-22", "2026-11-23"));
    CHECK(bank.body()["gap"].integer() == 400);
}

TEST_CASE("another account and another currency are refused; a file of several says which is meant") {
    Bank bank;
    const auto line = ofx_line("20261122", "5.00", "F1", "a");
    bank.take("a.ofx", ofx(line, "5.00", "20261122", "62220001", "EUR"), "by zhao:6 ! other-currency");
    bank.take("a.ofx", ofx(line, "5.00", "20261122"), "account other by zhao:6 ! other-account");
    bank.take("a.ofx", ofx(line, "5.00", "20261122"), "opening 0.00 by zhao:6");
    bank.take("b.ofx", ofx(line, "5.00", "20261122", "999"), "by zhao:6 ! other-account");
    const auto one = ofx(ofx_line("20261123", "1.00", "F2", "b"), "6.00", "20261123", "6222 0001");
    const auto from = one.find("<STMTTRNRS>"), to = one.find("</STMTTRNRS>") + 12;
    std::string second = one.substr(from, to - from);
    second.replace(second.find("6222 0001"), 9, "62220002");
    const auto both = one.substr(0, to) + second + one.substr(to);
    bank.take("c.ofx", both); // known by its number from the first
    CHECK(bank.body()["number"].text() == "6222 0001");
    Bank fresh;
    fresh.take("c.ofx", both, "by zhao:6 ! other-account");
    fresh.take("c.ofx", both, "number 62220002 opening 5.00 by zhao:6");
    CHECK(fresh.body()["number"].text() == "62220002");
}

TEST_CASE("a shop may name its number at the bank, and one account's number is not another's") {
    ShopFile shop = small_shop();
    shop.shop.bank_number = "62220001";
    shop.shop.banks = {"savings"};
    Bank bank{shop};
    const auto line = ofx_line("20261122", "5.00", "F1", "a");
    bank.take("a.ofx", ofx(line, "5.00", "20261122", "7"), "by zhao:6 ! other-account");
    bank.take("a.ofx", ofx(line, "5.00", "20261122"), "opening 0.00 by zhao:6");
    bank.take("b.ofx", ofx(line, "6.00", "20261122"), "account savings by zhao:6 ! other-account");
    bank.take("b.ofx", ofx(line, "6.00", "20261122", "8"), "account savings opening 1.00 by zhao:6");
}

TEST_CASE("a damaged file is refused with its place; the columns of a CSV are kept for the next one") {
    Bank bank;
    bank.play("statement " + bank.file("none", "") + "x by zhao:6 ! bad-statement");
    bank.take("a.ofx", "OFXHEADER:100\n\n<OFX>", "by zhao:6 ! bad-statement");
    CHECK(bank.answers().find("a.ofx:3:6: the file ends inside <OFX>") != std::string::npos);
    bank.take("a.csv", "p|2026-11-05|7.00\n", "by zhao:6 ! bad-statement");
    bank.take("a.csv", "p|2026-11-05|7.00\n", "csv date=2,amount=3,text=1 untied by zhao:6");
    bank.take("b.csv", "q|2026-11-06|8.00\n", "untied by zhao:6");
    CHECK(find_bank_line(bank.book(), 2)->text == "q");
    CHECK(kept_csv_mapping(bank.book(), "main").find("date=2,amount=3,text=1") == 0);
}

TEST_CASE("several statements of one file are taken in together, each tied") {
    Bank bank;
    auto text = camt_of("18.15", "27.00", camt_entry("8.85", "2026-11-22", "R1", "a"), "2026-11-21", "2026-11-22");
    auto next = camt_of("27.00", "20.00", camt_entry("-7.00", "2026-11-23", "R2", "b"), "2026-11-22", "2026-11-23");
    const auto from = next.find("<Stmt>"), to = next.find("</Stmt>") + 7;
    text.insert(text.find("</Stmt>") + 7, next.substr(from, to - from));
    bank.take("a.xml", text);
    CHECK(find_statement(bank.book(), 2)->closing == 20'00_cents);
    CHECK(find_bank_line(bank.book(), 2)->statement == 2);
    CHECK(bank.answers().find("\"lines\":2") != std::string::npos);
}

TEST_CASE("the book with statements in it is believed, and rebuilt to the same tables") {
    Bank bank;
    bank.take("a.csv", chinese_csv);
    bank.play("deposit 2610.00 slip 000123 bag 1 bearer chen witness li:3\nmatch 1 to 000123 by zhao:6");
    bank.shut();
    const auto verdict = verify(bank.places(), Desk::projections());
    CHECK_MESSAGE(verdict.ok, verdict.reason);
    rebuild(bank.places(), Desk::projections());
    CHECK(verify(bank.places(), Desk::projections()).ok);
}

TEST_CASE("every real file is taken in with its balances tied, or refused with a reason") {
    const auto data = data_folder();
    if (!data) {
        MESSAGE("no folder of real input beside the repository");
        return;
    }
    const std::map<std::string, std::pair<std::string, std::string>> files{
        {"anzcc.ofx", {"AUD", "no-balance"}},
        {"suncorp.ofx", {"AUD", "no-balance"}},
        {"checking.ofx", {"USD", "no-balance"}},
        {"multiple_accounts.ofx", {"USD", "other-account"}},
        {"bank_small.ofx", {"USD", "bad-statement"}},
        {"fail_date_missing.ofx", {"USD", "bad-statement"}},
        {"fidelity-savings.ofx", {"USD", "bad-statement"}},
        {"ofx-v102-empty-tags.ofx", {"AUD", "bad-statement"}},
        {"camt053.v2.multi.statement.xml", {"EUR", "own"}},
        {"camt053.v2.all-balance-types.xml", {"EUR", "not-tied"}},
        {"camt053.v2.five.decimals.xml", {"EUR", "not-tied"}},
        {"camt053.v2.wrong.xml", {"EUR", "bad-statement"}},
        {"camt053.v2.minimal.xml", {"EUR", "bad-statement"}},
        {"camt053.v2.with-account-name.xml", {"EUR", "bad-statement"}}};
    for (const auto& [name, expected] : files)
        CHECK_MESSAGE(outcome_of(*data / "statements" / name, expected.first) == expected.second, name);
    for (const auto& entry : std::filesystem::directory_iterator{*data / "statements"})
        for (const auto* currency : {"CNY", "EUR", "USD"})
            if (entry.path().extension() != ".txt") CHECK_FALSE(outcome_of(entry.path(), currency).empty());
}

TEST_CASE("a real file without an opening balance is tied by the right one, and by no other") {
    const auto data = data_folder();
    if (!data) {
        MESSAGE("no folder of real input beside the repository");
        return;
    }
    for (const auto& [name, code] :
         std::map<std::string, std::string>{{"anzcc.ofx", "AUD"}, {"suncorp.ofx", "AUD"}, {"checking.ofx", "USD"}}) {
        CAPTURE(name);
        const auto file = *data / "statements" / name;
        std::stringstream bytes;
        bytes << std::ifstream{file, std::ios::binary}.rdbuf();
        std::string csv;
        const auto read = read_statements(bytes.str(), name, find_currency(code).value(), {}, {}, csv);
        REQUIRE(read.size() == 1);
        StatementOptions told;
        told.opening = read.front().closing->amount;
        for (const auto& line : read.front().lines) *told.opening -= line.amount;
        CHECK(outcome_of(file, code, told) == "told");
        *told.opening += 1_cents;
        CHECK(outcome_of(file, code, told) == "not-tied");
    }
}

TEST_CASE("no bytes whatever do more to the readers than make them throw BadFile") {
    const auto report = read_chaos(20261121, 8000);
    CHECK(report.read > 800);
    CHECK(report.refused > 800);
}
