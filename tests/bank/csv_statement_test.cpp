// CSV statements of several banks' shapes: guessed where there is no doubt, told where there is.
#include "reconcile/bank/csv_mapping.h"
#include "reconcile/bank/statement.h"
#include "reconcile/money/bad_file.h"
#include "tests/bank/samples.h"

#include <doctest/doctest.h>
#include <iconv.h>

using namespace till;
using namespace till::literals;

namespace {

const Currency cny = *find_currency("CNY");
const Currency eur = *find_currency("EUR");

struct Read {
    BankStatement statement;
    std::string used;
};

Read read(const std::string& bytes, const std::string& told = {}, const Currency& currency = cny,
          const std::string& kept = {}) {
    Read result;
    result.statement = read_statements(bytes, "a.csv", currency, told, kept, result.used).at(0);
    return result;
}

std::string fault_of(const std::string& bytes, const std::string& told = {}) {
    try {
        read(bytes, told);
    } catch (const BadFile& bad) {
        return bad.what();
    }
    return {};
}

/// `缴款单` and its like in GB18030: what a bank's website saves.
std::string gb18030(const std::string& utf8) {
    iconv_t way = iconv_open("GB18030", "UTF-8");
    std::string out(utf8.size() * 2 + 8, '\0'), in = utf8;
    char* from = in.data();
    char* to = out.data();
    std::size_t left = in.size(), room = out.size();
    iconv(way, &from, &left, &to, &room);
    iconv_close(way);
    out.resize(out.size() - room);
    return out;
}

std::string utf16(const std::string& ascii) {
    std::string wide = "\xff\xfe";
    for (const char c : ascii) wide += std::string{c, '\0'};
    return wide;
}

} // namespace

TEST_CASE("a Chinese bank's table with preamble, debit and credit columns and sums is read without being told") {
    for (const auto& bytes :
         {std::string{chinese_csv}, gb18030(chinese_csv), "\xef\xbb\xbf" + std::string{chinese_csv}}) {
        const auto [s, used] = read(bytes);
        CHECK(s.number == "62220001");
        CHECK(s.currency == "CNY");
        REQUIRE(s.lines.size() == 3);
        CHECK(s.lines[0].booked == Day::parse("2026-11-22"));
        CHECK(s.lines[0].amount == 2'610'00_cents);
        CHECK(s.lines[0].text == "现金存款 缴款单000123");
        CHECK(s.lines[0].party == "小卖部");
        CHECK(s.lines[0].reference == "A001");
        CHECK(s.lines[2].amount == -(6'04_cents));
        CHECK(s.opening->amount == 10'000'00_cents);
        CHECK(s.closing->amount == 13'000'00_cents);
        CHECK(used == "date=2,debit=4,credit=5,balance=6,reference=8,party=7,text=3,header=3,delimiter=comma,"
                      "decimal=point,group=comma,order=ymd");
    }
}

TEST_CASE("newest first, a direction column, quotes with tabs: still one order and one sign") {
    const auto [s, used] = read("交易时间\t金额\t借贷标志\t余额\t摘要\n"
                                "2026-11-24 10:00:00\t6.04\t借\t13000.00\t手续费\n"
                                "2026-11-22 09:00:00\t2610.00\t贷\t13006.04\t缴款\n");
    CHECK(s.lines[0].amount == 2'610'00_cents);
    CHECK(s.lines[1].amount == -(6'04_cents));
    CHECK(s.opening->amount == 10'396'04_cents);
    CHECK(s.closing->amount == 13'000'00_cents);
    CHECK(used.find("delimiter=tab") != std::string::npos);
}

TEST_CASE("a German table: semicolons, decimal commas, days first") {
    const auto [s, used] = read("Buchungstag;Valuta;Verwendungszweck;Betrag;Saldo\n"
                                "21.11.2026;22.11.2026;Einzahlung 000123;1.234,50;2.234,50\n"
                                "24.11.2026;24.11.2026;Gebühr;-4,50;2.230,00\n",
                                {}, eur);
    CHECK(s.lines[0].amount == 1'234'50_cents);
    CHECK(s.lines[0].valued == Day::parse("2026-11-22"));
    CHECK(s.opening->amount == 1'000'00_cents);
    CHECK(used.find("order=dmy") != std::string::npos);
    CHECK(used.find("decimal=comma") != std::string::npos);
}

TEST_CASE("heads of other banks: two amounts in brackets, Af and Bij, an opening balance as a row of its own") {
    const auto icbc = read(
        "明细查询文件下载\n卡号: 6222000111\n\n交易日期,摘要,交易金额(收入),交易金额(支出),交易币种,余额,对方户名\n"
        "2026-11-21\t,缴款\t,\"2,610.00\t\",,人民币\t,\"3,610.00\t\",小卖部\n"
        "2026-11-22\t,手续费\t,,6.00,人民币\t,\"3,604.00\t\",\n");
    CHECK(icbc.statement.number == "6222000111");
    CHECK(icbc.statement.lines.at(0).amount == 2'610'00_cents);
    CHECK(icbc.statement.lines.at(1).amount == -(6'00_cents));
    CHECK(icbc.statement.opening->amount == 1'000'00_cents);

    const auto ing =
        read("\"Datum\";\"Naam / Omschrijving\";\"Rekening\";\"Af Bij\";\"Bedrag (EUR)\";\"Mededelingen\"\n"
             "\"20261122\";\"Bank\";\"NL1\";\"Af\";\"4,50\";\"kosten\"\n"
             "\"20261121\";\"Winkel\";\"NL1\";\"Bij\";\"1234,50\";\"storting 000123\"\n",
             {}, eur);
    CHECK(ing.statement.number == "NL1");
    CHECK(ing.statement.lines.at(0).amount == 1'234'50_cents);
    CHECK(ing.statement.lines.at(1).amount == -(4'50_cents));

    const auto american = read("Date,Description,Amount,Running Bal.\n11/20/2026,Beginning balance,,\"1,000.00\"\n"
                               "11/21/2026,DEPOSIT,\"1,261.00\",\"2,261.00\"\n");
    REQUIRE(american.statement.lines.size() == 1);
    CHECK(american.statement.opening->amount == 1'000'00_cents);
}

TEST_CASE("a column of other people's accounts is refused, until it is told to be none") {
    const std::string table = "Date,Account,Amount\n2026-11-21,A1,5.00\n2026-11-22,B2,6.00\n";
    CHECK(fault_of(table).find("number=0") != std::string::npos);
    const auto [s, used] = read(table, "number=0");
    CHECK(s.number.empty());
    CHECK(used.find("number=0") != std::string::npos);
    CHECK(read(table, {}, cny, used).statement.lines.size() == 2);
}

TEST_CASE("UTF-16 with its mark, an English table without balances") {
    const auto [s, used] = read(utf16("Date,Description,Paid out,Paid in\r\n2026-11-21,\"Deposit, 123\",,261.00\r\n"));
    CHECK(s.lines.at(0).amount == 261'00_cents);
    CHECK(s.lines[0].text == "Deposit, 123");
    CHECK_FALSE(s.closing);
}

TEST_CASE("what leaves a doubt is asked for, and once told is enough") {
    CHECK(fault_of("Date,Amount\n05/11/2026,1.00\n").find("say order=dmy") != std::string::npos);
    CHECK(read("Date,Amount\n05/11/2026,1.00\n", "order=mdy").statement.lines[0].booked == Day::parse("2026-05-11"));
    CHECK(fault_of("Date;Amount\n2026-11-05;1,234\n").find("say decimal=") != std::string::npos);
    CHECK(read("Date;Amount\n2026-11-05;1,234\n", "decimal=point,group=comma").statement.lines[0].amount ==
          1'234'00_cents);
    CHECK(fault_of("a,b,c\n1,2,3\n").find("say date=N,amount=N") != std::string::npos);
    const auto [s, used] = read("x|y|2026-11-05|7.00\n", "date=3,amount=4,text=1+2");
    CHECK(s.lines[0].text == "x y");
    CHECK(read("p|q|2026-11-06|8.00\n", {}, cny, used).statement.lines[0].amount == 8'00_cents);
    // A table made anew by the bank is guessed again; one that cannot be is refused for what it was expected to be.
    const auto anew = read("Date,Amount\n2026-11-06,9.00\n", {}, cny, used);
    CHECK(anew.statement.lines[0].amount == 9'00_cents);
    CHECK(anew.used.find("date=1,amount=2") == 0);
    CHECK_THROWS_AS(read("p|q|2026-11-06|x\n", {}, cny, used), BadFile);
}

TEST_CASE("a mapping is read as it is written, and a wrong one says what is wrong") {
    CsvMapping mapping, back;
    const std::string text = "date=1,value=2,amount=3,balance=5,text=4+6,header=2,delimiter=semicolon,decimal=comma,"
                             "group=point,order=dmy,encoding=gb18030";
    read_mapping(text, mapping);
    CHECK(mapping.written() == text);
    read_mapping(mapping.written(), back);
    CHECK(back == mapping);
    for (const char* wrong : {"date", "date=x", "date=300", "colour=1", "delimiter=;", "order=ydm", "text=0"})
        CHECK_THROWS_AS(read_mapping(wrong, mapping), std::invalid_argument);
}

TEST_CASE("a damaged table is refused with its line and column") {
    const auto has = [](const std::string& text, const std::string& part) {
        CHECK_MESSAGE(text.find(part) != std::string::npos, text);
    };
    const std::string head = "Date,Amount,Balance,Memo\n2026-11-21,5.00,105.00,a\n";
    has(fault_of(head + "2026-11-22,5.00,111.00,b\n"), "a.csv:3: column 3: the balance here does not follow");
    has(fault_of(head + "2026-11-22,x,110.00,b\n"), "a.csv:3: column 2: this is no amount");
    has(fault_of(head + "2026-11-33,5.00,110.00,b\n"), "a.csv:3: column 1: this is no day");
    has(fault_of(head + "2026-11-22,5.00,,b\n"), "a.csv:3: column 3: the balance is missing");
    has(fault_of(head + "2026-11-22,5.00,110.00,\"b\n"), "a.csv:3: a quote that opens in this line");
    has(fault_of("Date,Amount\n"), "no line of a statement");
    has(fault_of(" \n"), "empty");
}
