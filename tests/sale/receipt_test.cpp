// Receipt: laid out for both rolls, in both encodings; what is printed is what is shown, and its amounts add up.
#include "devices/simulated/escpos_reader.h"
#include "pos/sale/receipt_paper.h"
#include "reconcile/ticket/goods.h"
#include "tests/support/readable.h"

#include <doctest/doctest.h>
#include <sstream>

using namespace till;
using namespace till::literals;
using namespace std::string_literals;

namespace {

TicketLine sold(const std::string& name, const char* quantity, const char* price, Money total, Money discount = {}) {
    TicketLine line;
    line.code = line.name = name;
    line.category = "food";
    line.unit = "kg";
    line.quantity = *Decimal::parse(quantity);
    line.price = *Decimal::parse(price);
    line.tax = *Decimal::parse("0.13");
    line.total = total;
    line.discount = discount;
    line.net = total - discount;
    return line;
}

Receipt receipt_with(std::vector<TicketLine> lines, Language language = Language::english) {
    Receipt receipt;
    receipt.shop = "Corner Shop";
    receipt.currency = two_digits();
    receipt.language = language;
    receipt.number = 12;
    receipt.head = "1a2b3c4d";
    receipt.till = "1";
    receipt.cashier = "王芳";
    receipt.at = {1'795'305'909'000, 480};
    receipt.ticket.lines = std::move(lines);
    const Money total = receipt.ticket.total();
    receipt.ticket.tenders = {{"cash", total, total + 5'00_cents, 5'00_cents, ""}};
    receipt.state = "sold";
    Goods goods;
    for (const auto& line : receipt.ticket.lines) goods.add(line, line.net);
    receipt.taxes = goods.taxes();
    return receipt;
}

Receipt usual() {
    auto line = sold("Coffee", "2", "10", 20'00_cents, 2'00_cents);
    line.unit = "cup";
    line.discount_percent = *Decimal::parse("10");
    return receipt_with({line, sold("Rice", "0.345", "12.5", 4'31_cents)});
}

const std::vector<PaperFormat> formats{{48, TextEncoding::gb18030, true},
                                       {48, TextEncoding::utf8, true},
                                       {32, TextEncoding::gb18030, true},
                                       {32, TextEncoding::utf8, true},
                                       {32, TextEncoding::utf8, false}};

std::string text_of(const Receipt& receipt, int columns = 48) {
    return as_text(lay_out(receipt, {columns, TextEncoding::utf8, false}));
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// The sum of the amounts at the right edge between the first two rules, which is what the items come to.
Money items_sum(const std::vector<ReceiptLine>& lines) {
    Money sum;
    int rules = 0;
    for (const auto& line : lines) {
        if (line.text.starts_with("-----")) ++rules;
        if (rules != 1) continue;
        std::string last = line.text.substr(line.text.find_last_of(' ') + 1);
        std::erase(last, ',');
        if (const auto amount = parse_amount(last, two_digits()); amount && last.find('.') != last.npos) sum += *amount;
    }
    return sum;
}

void check_widths(const std::vector<ReceiptLine>& lines, const PaperFormat& format) {
    for (const auto& line : lines) {
        CAPTURE(line.text);
        CHECK(print_columns(line.text, format.encoding) * line.width <= format.columns);
    }
}

} // namespace

TEST_CASE("a receipt says who sold what, when, for how much, and how to find it in the book") {
    CHECK(text_of(usual()) == "                  Corner Shop\n"
                              "Ticket No. 12                           1a2b3c4d\n"
                              "Till 1                              Cashier 王芳\n"
                              "2026-11-22 08:05:09\n"
                              "------------------------------------------------\n"
                              "Coffee  2 cup x 10.00                      20.00\n"
                              "  Discount 10%                             -2.00\n"
                              "Rice  0.345 kg x 12.50                      4.31\n"
                              "------------------------------------------------\n"
                              "TOTAL CNY                                  22.31\n"
                              "Cash                                       22.31\n"
                              "Received                                   27.31\n"
                              "Change                                      5.00\n"
                              "------------------------------------------------\n"
                              "Items                                          3\n"
                              "of which tax 13%                            2.57\n");
}

TEST_CASE("the figures said aloud are large where they fit, and small rather than cut (T2)") {
    const auto width_of = [](const std::vector<ReceiptLine>& lines, const std::string& word) {
        for (const auto& line : lines)
            if (line.text.starts_with(word)) return line.width;
        return 0;
    };
    CHECK(width_of(lay_out(usual(), formats[2]), "TOTAL") == 2);
    const auto dear = lay_out(receipt_with({sold("Wine", "1", "1022.31", 1'022'31_cents)}), formats[2]);
    CHECK(width_of(dear, "TOTAL") == 1); // TOTAL CNY and 1,022.31 do not fit into 16 large letters
    CHECK(width_of(dear, "Change") == 2);
    auto rich = receipt_with({sold("Gold", "1", "90071992547409.91", largest_amount)});
    rich.ticket.tenders = {{"cash", largest_amount, largest_amount, 0_cents, ""}};
    for (const auto& format : formats) {
        const auto lines = lay_out(rich, format);
        CHECK(has(as_text(lines), " 90,071,992,547,409.91\n"));
        check_widths(lines, format);
    }
}

TEST_CASE("amounts add up on every roll, whatever the names are (fault 50)") {
    std::vector<TicketLine> lines{
        sold("桂花乌龙茶（大杯，少糖，去冰，加珍珠椰果）", "2", "18", 36'00_cents, 1'00_cents),
        sold("A very long name of a very small thing that nobody reads to its end", "1000", "1.005", 1005'00_cents),
        sold("Averylongwordwithoutanyblanksthatcannotbebrokenwhereitshouldbe", "1", "0.01", 1_cents),
        sold("", "1", "5", 5'00_cents), sold("𠮷野家 é", "3", "1.333", 4'00_cents)};
    auto receipt = receipt_with(lines, Language::chinese);
    receipt.ticket.rounding = -1_cents;
    for (const auto& format : formats) {
        const auto paper = lay_out(receipt, format);
        check_widths(paper, format);
        CHECK(items_sum(paper) == receipt.ticket.total());
    }
}

TEST_CASE("the printer prints the lines that were laid out, in every format") {
    auto receipt = usual();
    receipt.shop = "清河校园服务部";
    receipt.language = Language::chinese;
    receipt.rehearsal = true;
    for (const auto& format : formats) {
        const auto lines = lay_out(receipt, format);
        EscPosReader printer{format.columns};
        printer.feed(as_escpos(lines, format.encoding));
        std::vector<std::string> expected;
        for (const auto& line : lines) expected.push_back(line.text);
        CHECK(printer.lines() == expected);
        CHECK(printer.is_done());
        CHECK(printer.count(PrintEvent::Kind::unknown) == 0);
        CHECK(printer.count(PrintEvent::Kind::cut) == 1);
        CHECK(printer.count(PrintEvent::Kind::kick) == 0);
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (!lines[i].text.empty()) CHECK(printer.events()[i].width == lines[i].width);
    }
}

TEST_CASE("names with printer commands in them move nothing and shift no column (fault 78)") {
    auto line = sold("Tea\x1bp\x00\x19\xfa\x1dV\x00\x10\x14\x01\x00\x01\n99.99"s, "1", "3", 3'00_cents);
    auto receipt = receipt_with({line});
    receipt.cashier = "Wang\x1b@\n";
    receipt.shop = "Shop\x1dV\x42\x03"s;
    for (const auto& format : formats) {
        const auto lines = lay_out(receipt, format);
        EscPosReader printer{format.columns};
        printer.feed(as_escpos(lines, format.encoding));
        CHECK(printer.count(PrintEvent::Kind::kick) == 0);
        CHECK(printer.count(PrintEvent::Kind::cut) == 1);
        CHECK(printer.lines().size() == lines.size());
        CHECK(items_sum(lines) == 3'00_cents);
    }
}

TEST_CASE("rehearsals, copies and voided tickets say so twice; the original says nothing") {
    auto receipt = usual();
    const auto plain = text_of(receipt);
    for (const std::string word : {"REHEARSAL", "COPY", "VOID"}) CHECK_FALSE(has(plain, word));
    receipt.rehearsal = true;
    receipt.copy = 2;
    receipt.state = "voided";
    const auto marked = text_of(receipt, 32);
    for (const std::string word : {"*** REHEARSAL 演练 ***", "*** COPY 2 ***", "*** VOID ***"}) {
        const auto first = marked.find(word);
        REQUIRE(first != std::string::npos);
        CHECK(marked.find(word, first + 1) != std::string::npos);
    }
    receipt.language = Language::chinese;
    CHECK(has(text_of(receipt), "COPY 副本 2"));
}

TEST_CASE("each tender has its line; received and change are for cash alone") {
    auto receipt = usual();
    receipt.ticket.tenders = {{"card", 22'31_cents, 22'31_cents, 0_cents, "A99"}};
    const auto card = text_of(receipt);
    CHECK(has(card, "Card                                       22.31\n  Ref."));
    CHECK(has(card, "A99\n"));
    CHECK_FALSE(has(card, "Change"));
    receipt.ticket.tenders = {{"wallet", 2'31_cents, 2'31_cents, 0_cents, ""},
                              {"cash", 20'00_cents, 50'00_cents, 30'00_cents, ""}};
    const auto both = text_of(receipt);
    CHECK(has(both,
              "Wallet                                      2.31\nCash                                       20.00\n"));
    CHECK(has(both,
              "Received                                   52.31\nChange                                     30.00\n"));
}

TEST_CASE("prices show the digits of the currency, rates are per cent") {
    auto receipt = receipt_with({sold("Yen thing", "3", "150", Money::of_minor(450))});
    receipt.currency = find_currency("JPY").value();
    CHECK(has(text_of(receipt), "3 kg x 150 "));
    auto odd = sold("Wire", "2", "0.125", 25_cents);
    odd.tax = *Decimal::parse("0.065");
    const auto text = text_of(receipt_with({odd, sold("Plum", "1", "0.5", 50_cents)}));
    CHECK(has(text, "2 kg x 0.125 "));
    CHECK(has(text, "1 kg x 0.50 "));
    CHECK(has(text, "of which tax 6.5% "));
    CHECK(has(text, "of which tax 13% "));
}

TEST_CASE("a receipt bears its code for a scanner before the cut (T9)") {
    const Receipt receipt = usual();
    CHECK(receipt.code() == "12-1a2b3c4d");
    EscPosReader printer{32};
    printer.feed(as_escpos(lay_out(receipt, formats.front()), TextEncoding::gb18030, receipt.code()));
    REQUIRE(printer.is_done());
    const auto& events = printer.events();
    REQUIRE(events.size() > 2);
    CHECK(events[events.size() - 2].kind == PrintEvent::Kind::qr);
    CHECK(events[events.size() - 2].text == "12-1a2b3c4d");
    CHECK(events.back().kind == PrintEvent::Kind::cut);
}

TEST_CASE("a ticket of 2,000 lines is printed whole") {
    std::vector<TicketLine> many;
    for (int i = 0; i < 2000; ++i) many.push_back(sold("第" + std::to_string(i) + "号商品", "1", "1.11", 1'11_cents));
    const auto lines = lay_out(receipt_with(many), {32, TextEncoding::gb18030, true});
    CHECK(items_sum(lines) == 2'220'00_cents);
    EscPosReader printer{32};
    printer.feed(as_escpos(lines, TextEncoding::gb18030));
    CHECK(printer.lines().size() == lines.size());
    CHECK(printer.count(PrintEvent::Kind::cut) == 1);
}
