// Tests of day files: every act of the language, every way to get a line wrong, and where the error points.
#include "pos/cli/day_file.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;

namespace {

const Currency cny = *find_currency("CNY");

std::vector<DayLine> read(const std::string& text) { return read_day(text, "a.day", cny); }

/// The act of one line that happens on some day.
template <class T> T act(const std::string& line) {
    const auto lines = read("day 2026-11-21\n08:00 " + line);
    REQUIRE(lines.size() == 2);
    REQUIRE(lines[1].act);
    REQUIRE(std::holds_alternative<T>(*lines[1].act));
    return std::get<T>(*lines[1].act);
}

struct Place {
    int line = 0, column = 0;
    std::string sentence;
};

/// Where the text goes wrong; line 0 where it does not.
Place wrong(const std::string& text) {
    try {
        read(text);
    } catch (const BadFile& bad) {
        return {bad.line, bad.column, bad.what()};
    }
    return {};
}

/// The column in which an act's line goes wrong, counted from the act's first letter; 0 where it is right.
int wrong_at(const std::string& line) {
    const auto place = wrong("day 2026-11-21\n08:00 " + line);
    CHECK((place.line == 0 || place.line == 2));
    return place.line == 0 ? 0 : place.column - 6;
}

bool is(const Signature& signature, const std::string& person, const std::string& pin) {
    return signature.person == person && signature.pin == pin;
}

bool is(const std::optional<Signature>& signature, const std::string& person, const std::string& pin) {
    return signature && is(*signature, person, pin);
}

std::string pieces(const CashCount& count) { return count.text(cny); }

} // namespace

TEST_CASE("an open names the drawer, the cashier, the float, the giver and what the giver gives") {
    const auto open = act<OpenShift>("open 1 by wang:246810 float 100x2 10x20 1x50 from chen:75319024 200.50");
    CHECK(is(open.cashier, "wang", "246810"));
    CHECK(open.pieces.total() == 450'00_cents);
    CHECK(is(open.giver, "chen", "75319024"));
    CHECK(open.given == 200'50_cents);
    CHECK_FALSE(act<OpenShift>("open 1 by wang:246810 float 100x2 from chen:75319024").given);
    CHECK_FALSE(act<OpenShift>("open 1 by wang:246810 float 100x2").giver);
    CHECK(act<OpenShift>("open 1 by wang:246810 float").pieces.empty());
}

TEST_CASE("a sell takes items, tenders, customer and form") {
    const auto sell =
        act<Sell>("sell BAGUETTE*2 CROISSANT pay wallet 1.50 pay card 3 ref 004217 pay cash for hu form 77 by li:1");
    REQUIRE(sell.lines.size() == 2);
    CHECK(sell.lines[0].code == "BAGUETTE");
    CHECK(sell.lines[0].quantity == Decimal{2, 0});
    CHECK(sell.lines[1].quantity == Decimal{1, 0});
    REQUIRE(sell.tenders.size() == 3);
    CHECK(sell.tenders[0].amount == 1'50_cents);
    CHECK(sell.tenders[1].reference == "004217");
    CHECK(sell.tenders[2].tender == "cash");
    CHECK_FALSE(sell.tenders[2].amount);
    CHECK(sell.customer == "hu");
    CHECK(sell.form == "77");
    CHECK(is(sell.by, "li", "1"));
}

TEST_CASE("an item's quantity, price and discount stand in any order, each at most once") {
    const auto all = act<Sell>("sell C%10*0.350@18.00 pay cash").lines[0];
    CHECK(all.code == "C");
    CHECK(all.quantity.text() == "0.35");
    CHECK(all.price->text() == "18");
    CHECK(all.discount->text() == "10");
    const auto open = act<Sell>("sell \"Cake, cut\"@18.00*0.350 pay wallet").lines[0];
    CHECK(open.name == "Cake, cut");
    CHECK(open.code.empty());
    CHECK(open.price->text() == "18");
    CHECK(wrong_at("sell C*2*3 pay cash") == 9);
    CHECK(wrong_at("sell C@2@3 pay cash") == 9);
    CHECK(wrong_at("sell C%2%3 pay cash") == 9);
}

TEST_CASE("an item that is wrong points at what is wrong in it") {
    CHECK(wrong_at("sell *2 pay cash") == 6);
    CHECK(wrong_at("sell C*two pay cash") == 8);
    CHECK(wrong_at("sell C* pay cash") == 8);
    CHECK(wrong_at("sell COFFEE@1.5e3 pay cash") == 13);
    CHECK(wrong_at("sell \"Cake\" pay cash") == 6);
    CHECK(wrong_at("sell \"Cake\"18 pay cash") == 12);
    CHECK(wrong_at("sell \"\"@3 pay cash") == 6);
    CHECK(wrong_at("sell \"蛋糕\"@x pay cash") == 11);
    CHECK(wrong_at("sell pay cash") == 6);
    CHECK(wrong_at("sell COFFEE") == 12);
    CHECK(wrong_at("sell COFFEE pay") == 16);
    CHECK(wrong_at("sell COFFEE pay cash twenty") == 22);
    CHECK(wrong_at("sell COFFEE pay cash 20.001") == 22);
    CHECK(wrong_at("sell COFFEE pay cash 20 ref") == 28);
    CHECK(wrong_at("sell COFFEE pay cash for a for b") == 28);
}

TEST_CASE("numbers that only the desk can judge are not the file's fault") {
    CHECK(act<Sell>("sell C*-1 pay cash -5.00").lines[0].quantity == Decimal{-1, 0});
    CHECK(act<CountDrawer>("count 7x1").pieces.total() == 7'00_cents);
    CHECK(act<VoidTicket>("void 0").ticket == 0);
    CHECK(act<PaidOut>("paid-out -5.00 ice").amount == -5'00_cents);
}

TEST_CASE("the other acts of selling") {
    const auto remove = act<RemoveLine>("remove COFFEE*2 because \"changed mind\" by li:1");
    CHECK(remove.line.code == "COFFEE");
    CHECK(remove.reason == "changed mind");
    CHECK(act<Park>("park \"table 4\" COFFEE TEA*2").lines.size() == 2);
    CHECK(act<Park>("park \"table 4\" COFFEE TEA*2").name == "table 4");
    const auto recall = act<Recall>("recall \"table 4\" pay card 5.00 ref 1 pay cash");
    CHECK(recall.name == "table 4");
    CHECK(recall.tenders.size() == 2);
    const auto drop = act<DropParked>("drop-parked 4 because left by li:1");
    CHECK(drop.name == "4");
    CHECK(drop.reason == "left");
    CHECK(is(drop.by, "li", "1"));
    const auto voided = act<VoidTicket>("void 3 because wrong-item by li:86420975");
    CHECK(voided.ticket == 3);
    CHECK(voided.reason == "wrong-item");
    CHECK(is(voided.by, "li", "86420975"));
    CHECK_FALSE(act<VoidTicket>("void 3").by);
    const auto refund = act<Refund>("refund 1 BAGUETTE*1 TEA because stale by li:1");
    CHECK(refund.ticket == 1);
    CHECK(refund.lines.size() == 2);
    CHECK(refund.reason == "stale");
    CHECK(act<Refund>("refund 1").lines.empty());
    const auto back = act<ReturnGoods>("return BREAD*1@3.00 because stale pay cash by chen:1");
    CHECK(back.lines[0].price->text() == "3");
    CHECK(back.reason == "stale");
    CHECK(back.tender.tender == "cash");
    CHECK(is(back.by, "chen", "1"));
    CHECK(act<ReturnGoods>("return BREAD pay cash 3.00 because stale").reason == "stale");
    const auto retender = act<Retender>("retender 19 cash card by li:1");
    CHECK(retender.ticket == 19);
    CHECK(retender.from == "cash");
    CHECK(retender.to == "card");
    CHECK(is(retender.by, "li", "1"));
}

TEST_CASE("the acts that say who stands at the till") {
    CHECK(is(act<SignIn>("sign-in wang:246810").cashier, "wang", "246810"));
    CHECK(is(act<SignIn>("sign-in by wang:246810").cashier, "wang", "246810"));
    act<SignOut>("sign-out");
    act<Lock>("lock");
    act<Back>("back by wang:246810");
    CHECK(is(act<Unlock>("unlock li:1").by, "li", "1"));
    CHECK(is(act<Away>("away by li:1").by, "li", "1"));
    CHECK(act<ConfirmClock>("clock because battery by li:1").reason == "battery");
}

TEST_CASE("the acts that move cash") {
    CHECK(act<NoSale>("no-sale because change-asked by li:1").reason == "change-asked");
    CHECK(is(act<Drop>("drop 100x2 by li:1").taker, "li", "1"));
    CHECK_FALSE(act<Drop>("drop 100x2").taker);
    const auto received = act<ReceiveDrop>("receive drop 3 100x2 by li:1");
    CHECK(received.drop == 3);
    CHECK(pieces(received.pieces) == "100x2");
    CHECK(pieces(act<Pickup>("pickup 10x5 by li:1").pieces) == "10x5");
    const auto change = act<ChangePieces>("change 100x1 for 20x5");
    CHECK(pieces(change.given) == "100x1");
    CHECK(pieces(change.taken) == "20x5");
    const auto out = act<PaidOut>("paid-out 29.40 ice to \"Ice, Ltd\" by li:1");
    CHECK(out.amount == 29'40_cents);
    CHECK(out.reason == "ice");
    CHECK(out.payee == "Ice, Ltd");
    CHECK(act<PaidIn>("paid-in 1 found by li:1").payee.empty());
    CHECK(act<Suspect>("suspect 100 serial HX12345678 taken").taken);
    CHECK_FALSE(act<Suspect>("suspect 100 serial HX12345678").taken);
}

TEST_CASE("counting: faces and pieces; an explicit zero is not nothing") {
    CHECK(pieces(act<CountDrawer>("count 100x2 0.5x3").pieces) == "100x2 0.5x3");
    CHECK(is(act<CountDrawer>("count 100x2 by li:1").by, "li", "1"));
    CHECK_FALSE(act<CountDrawer>("count 0.1x0").pieces.empty());
    CHECK(act<CountDrawer>("count").pieces.empty());
    CHECK(pieces(act<SpotCount>("spot-count 100x2 by li:1").pieces) == "100x2");
    const auto card = act<DeclareTender>("tender card -3.50 slips 1");
    CHECK(card.tender == "card");
    CHECK(card.amount == -3'50_cents);
    CHECK(card.slips == 1);
    const auto close = act<CloseShift>("close leave 10x19 5x1 because miscounted by li:1");
    CHECK(close.leave.total() == 195'00_cents);
    CHECK(close.reason == "miscounted");
    CHECK(is(close.by, "li", "1"));
    CHECK(act<CloseShift>("close leave 10x19").reason.empty());
}

TEST_CASE("the acts behind the counter") {
    CHECK_FALSE(act<Review>("review by chen:1").sent_back);
    CHECK(act<Review>("review back because unsigned by chen:1").sent_back);
    CHECK(act<Review>("review back because unsigned by chen:1").reason == "unsigned");
    const auto safe = act<CountSafe>("count-safe 100x95 0.5x1 by qian:1 by li:2");
    CHECK(is(safe.first, "qian", "1"));
    CHECK(is(safe.second, "li", "2"));
    const auto deposit =
        act<Deposit>("deposit 261.00 from drawer slip 000123 bag 77 seal S9 bearer chen witness li:86420975");
    CHECK(deposit.amount == 261'00_cents);
    CHECK(deposit.from_drawer);
    CHECK(deposit.slip == "000123");
    CHECK(deposit.bag == "77");
    CHECK(deposit.seal == "S9");
    CHECK(is(deposit.bearer, "chen", ""));
    CHECK(is(deposit.witness, "li", "86420975"));
    CHECK_FALSE(act<Deposit>("deposit 1 slip 1 bag 7 bearer chen").from_drawer);
    const auto listed = act<Deposit>("deposit 261 pieces 100x2 1x61 account savings slip 1 bag 7 bearer chen");
    CHECK(pieces(listed.pieces) == "100x2 1x61");
    CHECK(listed.account == "savings");
    CHECK(act<ConfirmDeposit>("confirm 000123 261.00 by zhao:1").slip == "000123");
    CHECK(act<CardBatch>("batch 1 12.50 slips 3").slips == 3);
    CHECK(act<CardBatch>("batch 1 12.50 slips 3 ref 000123").reference == "000123");
    CHECK(act<CardSettled>("settled 1 12.50 0.10 by zhao:1").fee == 10_cents);
    const auto owed = act<SettleDifference>("settle 2 cash owed wang:246810 because short by chen:1");
    CHECK(owed.how == Settlement::owed);
    CHECK(is(owed.owed_by, "wang", "246810"));
    CHECK(act<SettleDifference>("settle 2 cash written-off because old by zhao:1").how == Settlement::written_off);
    CHECK(act<SettleDifference>("settle 2 cash kept because old by zhao:1").how == Settlement::kept);
    CHECK(act<MadeGood>("made-good wang 5.00").person == "wang");
    CHECK(is(act<CloseDay>("close-day by chen:1").by, "chen", "1"));
    CHECK_FALSE(act<CloseDay>("close-day by chen:1").day);
    CHECK(act<CloseDay>("close-day 2026-09-06 by chen:1").day == Day::parse("2026-09-06"));
    CHECK(act<CloseMonth>("close-month 2026-09 by zhao:1").month == "2026-09");
    const auto correct = act<Correct>("correct 17 because typo by a:1 by b:2");
    CHECK(correct.seq == 17);
    CHECK(is(correct.second, "b", "2"));
}

TEST_CASE("a complaint names its ticket and cause, and what else is known of it in one order") {
    const auto bare = act<TakeComplaint>("complaint 12 because cold");
    CHECK(bare.ticket == 12);
    CHECK(bare.cause == "cold");
    CHECK(bare.item.empty());
    CHECK_FALSE(bare.until);
    CHECK_FALSE(bare.by);
    const auto full =
        act<TakeComplaint>("complaint 12 item A7 because \"too cold\" answerable sun offered \"a new one\" "
                           "until 2026-11-30 by li:1");
    CHECK(full.item == "A7");
    CHECK(full.cause == "too cold");
    CHECK(full.answerable == "sun");
    CHECK(full.offered == "a new one");
    CHECK(full.until == Day::parse("2026-11-30"));
    CHECK(is(full.by, "li", "1"));
    const auto answer = act<AnswerComplaint>("answer-complaint 3 replaced by li:1");
    CHECK(answer.number == 3);
    CHECK(answer.done == "replaced");
    CHECK(wrong_at("complaint 12 because cold until 2026-11-31") == 33);
}

TEST_CASE("the bank's acts name slips, lines, entries and files") {
    const auto custody = act<Custody>("custody 000123 from chen:1 to li");
    CHECK(custody.slip == "000123");
    CHECK(is(custody.from, "chen", "1"));
    CHECK(is(custody.to, "li", ""));
    CHECK_FALSE(act<Custody>("custody 000123 from chen:1 to bank").to);
    CHECK(pieces(act<ConfirmDeposit>("confirm 7 251 pieces 100x2 by zhao:1").pieces) == "100x2");
    CHECK(act<CardSettled>("settled wallet W 40 0.24 by zhao:1").wallet);
    const auto change = act<ChangeFromBank>("change-from-bank 10x20 account savings by chen:1 by li:2");
    CHECK(change.account == "savings");
    CHECK(is(change.second, "li", "2"));
    const auto taken = act<TakeStatement>(
        "statement n.ofx account a number \"1 2\" csv date=1,amount=2 opening -3.00 closing 4 untied "
        "by zhao:1");
    CHECK(taken.file == "n.ofx");
    CHECK(taken.options.account == "a");
    CHECK(taken.options.number == "1 2");
    CHECK(taken.options.csv == "date=1,amount=2");
    CHECK(taken.options.opening == Money::of_minor(-300));
    CHECK(taken.options.closing == Money::of_minor(400));
    CHECK(taken.options.untied);
    CHECK(is(taken.by, "zhao", "1"));
    const auto match = act<MatchBank>("match 3 4 to 000123 entry:77 entry:x by zhao:1");
    CHECK(match.asked.lines == std::vector<std::int64_t>{3, 4});
    CHECK(match.asked.slips == std::vector<std::string>{"000123", "entry:x"});
    CHECK(match.asked.entries == std::vector<std::int64_t>{77});
    const auto settled = act<MatchBank>("match 3 settled wallet W 40.00 0.24 by zhao:1").asked.settled;
    REQUIRE(settled);
    CHECK(settled->wallet);
    CHECK(settled->fee == 24_cents);
    CHECK(act<UnmatchBank>("unmatch 2 because mistaken by zhao:1").match == 2);
    CHECK(wrong_at("match 3") == 8);
    CHECK(wrong_at("match x to 7") == 7);
    CHECK(wrong_at("custody 7 from chen") == 20);
}

TEST_CASE("an act that is wrong points at the word that is wrong, or behind the last where one is missing") {
    CHECK(wrong_at("open") == 5);
    CHECK(wrong_at("open 1 float 100x2") == 8);
    CHECK(wrong_at("open 1 by wang:1") == 17);
    CHECK(wrong_at("open 1 by wang:1 float 100x2 from chen:1 abc") == 42);
    CHECK(wrong_at("remove COFFEE") == 14);
    CHECK(wrong_at("park four") == 10);
    CHECK(wrong_at("void three") == 6);
    CHECK(wrong_at("void -3") == 6);
    CHECK(wrong_at("void 1234567890123456") == 6);
    CHECK(wrong_at("void 3 by li: ! wrong-pin") == 13);
    CHECK(wrong_at("void 3 by :123456") == 11);
    CHECK(wrong_at("void 3 by") == 10);
    CHECK(wrong_at("void 3 by li:1 again") == 16);
    CHECK(wrong_at("receive 3 100x2 by li:1") == 11); // an amount that is received is from a customer
    CHECK(wrong_at("drop by li:1") == 6);
    CHECK(wrong_at("change 100x1 20x5") == 18);
    CHECK(wrong_at("change 100x1 to 20x5") == 14);
    CHECK(wrong_at("paid-out ice 5.00") == 10);
    CHECK(wrong_at("suspect 100 HX1") == 13);
    CHECK(wrong_at("count 100") == 7);
    CHECK(wrong_at("count 100x") == 11);
    CHECK(wrong_at("count 100x1 5x-1") == 15);
    CHECK(wrong_at("count 100x1 5x1.5") == 15);
    CHECK(wrong_at("count 100x1 -5x1") == 13);
    CHECK(wrong_at("count 0.001x5") == 7);
    CHECK(wrong_at("count 5x1234567890") == 9);
    CHECK(wrong_at("count x5") == 7);
    CHECK(wrong_at("tender card 12.50") == 18);
    CHECK(wrong_at("tender card 12.505 slips 1") == 13);
    CHECK(wrong_at("tender card 90071992547410.00 slips 1") == 13);
    CHECK(wrong_at("close 100x2") == 7);
    CHECK(wrong_at("review back by chen:1") == 13);
    CHECK(wrong_at("deposit 5.00 bag 7") == 14);
    CHECK(wrong_at("deposit 5.00 from safe") == 19);
    CHECK(wrong_at("settle 2 cash given because x") == 15);
    CHECK(wrong_at("close-month 2026-13 by zhao:1") == 13);
    CHECK(wrong_at("correct 17 by a:1") == 12);
    CHECK(wrong_at("unlock \"li\"x:1") == 12);
}

TEST_CASE("an unknown act or refusal names the one that was probably meant") {
    CHECK(wrong("day 2026-11-21\n08:00 sel COFFEE pay cash").sentence.find("did you mean sell?") != std::string::npos);
    CHECK(wrong("day 2026-11-21\n08:00 close-dya by li:1").sentence.find("did you mean close-day?") !=
          std::string::npos);
    CHECK(wrong("day 2026-11-21\n08:00 void 1 ! own-signoff").sentence.find("did you mean own-sign-off?") !=
          std::string::npos);
    CHECK(wrong("day 2026-11-21\n08:00 quux").sentence.find("did you mean") == std::string::npos);
    CHECK(wrong_at("void 1 ! own-signoff") == 10);
}

TEST_CASE("what a line must be refused for stands behind its !") {
    const auto lines = read("day 2026-11-21\n10:05 void 1 because mistake by wang:246810 ! own-sign-off  # a comment");
    CHECK(lines[1].expected == Why::own_sign_off);
    CHECK_FALSE(lines[0].expected);
    CHECK(wrong_at("void 1 !") == 9);
    CHECK(wrong_at("void 1 !own-sign-off") == 8);
    CHECK(wrong_at("void 1 ! own-sign-off own-sign-off") == 23);
    CHECK(wrong("day 2026-11-21\n08:00 ! own-sign-off").column == 6);
    CHECK(wrong("! own-sign-off").column == 1);
    CHECK(wrong("day 2026-11-21 ! own-sign-off").column == 1);
    CHECK(act<RemoveLine>("remove COFFEE because \"!\"").reason == "!");
}

TEST_CASE("day, time and drawer hold for the lines below") {
    const auto lines = read("day 2026-11-21\n"
                            "08:00 lock\n"
                            "08:00 open 2 by a:1 float\n"
                            "08:01:30 lock\n"
                            "09:00 at 1\n"
                            "09:01 lock\n"
                            "09:02 open 3 by a:1 float ! shift-open\n"
                            "09:03 lock\n"
                            "day 2026-11-22\n"
                            "at 2\n"
                            "00:30 lock\n");
    REQUIRE(lines.size() == 11);
    CHECK(lines[1].till == "");
    CHECK(lines[2].till == "2");
    CHECK(lines[3].till == "2");
    CHECK(lines[3].second_of_day == 8 * 3600 + 90);
    CHECK(lines[4].name == "at");
    CHECK_FALSE(lines[4].act);
    CHECK(lines[5].till == "1");
    CHECK(lines[6].till == "3");
    CHECK(lines[7].till == "1");
    CHECK(lines[8].day.iso() == "2026-11-22");
    CHECK(lines[10].till == "2");
    CHECK(lines[10].second_of_day == 1800);
    CHECK(lines[10].number == 11);
}

TEST_CASE("a line without its day or time, or with a wrong one, says where") {
    CHECK(wrong("08:00 lock").column == 7);
    CHECK(wrong("08:00 lock").line == 1);
    CHECK(wrong("\n\nday 2026-02-29").line == 3);
    CHECK(wrong("day 2026-02-29").column == 5);
    CHECK(wrong("day").column == 4);
    CHECK(wrong("day 2026-11-21 08:00").column == 16);
    CHECK(wrong("08:00 day 2026-11-21").column == 7);
    for (const auto* time :
         {"8:00", "24:00", "08:60", "08:00:60", "08.00", "0800", "08:00:", "08:00x", "08:0a", "08:00:0"})
        CHECK(wrong(std::string{"day 2026-11-21\n"} + time + " lock").column == 1);
    CHECK(wrong("day 2026-11-21\n08:00").column == 6);
    CHECK(wrong("day 2026-11-21\nlock").column == 1);
    CHECK(wrong("day 2026-11-21\n08:00 \"lock\"").column == 7);
    CHECK(wrong("day 2026-11-21\n08:00 at").column == 9);
}

TEST_CASE("quotes keep blanks, # and keywords; a backslash keeps a quote") {
    CHECK(act<NoSale>("no-sale because \"by # pay\"").reason == "by # pay");
    CHECK(act<NoSale>("no-sale because \"say \\\"a\\\\b\\\"\"").reason == "say \"a\\b\"");
    CHECK(act<Park>("park \"by\" COFFEE").name == "by");
    CHECK(act<NoSale>("no-sale because 找零#comment \"").reason == "找零");
    CHECK(wrong_at("no-sale because \"never closed") == 17);
    CHECK(wrong_at("no-sale because \"a\\n\"") == 19);
    CHECK(wrong_at("no-sale because 找\"零\"") == 18);
    CHECK(wrong_at("no-sale because a\x01z") == 18);
    CHECK(act<NoSale>("no-sale because \"a\x01z\"").reason == "a\x01z");
    CHECK(wrong_at("no-sale because 找\xff") == 18);
}

TEST_CASE("blank lines, comments, a BOM and CRLF say nothing; UTF-16 is refused (fault 80)") {
    const auto lines = read("\xef\xbb\xbf# a day\r\n\r\n  \t\r\nday 2026-11-21\r\n08:00\tlock\t# why\r\n");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].number == 4);
    CHECK(lines[1].name == "lock");
    CHECK(wrong(std::string{"\xff\xfe"
                            "d\0a\0y\0",
                            8})
              .column == 1);
    CHECK(read("").empty());
    CHECK(read("# only a comment").empty());
}

TEST_CASE("a control character in what is wrong is shown, not sent to the terminal (fault 81)") {
    const auto place = wrong("day 2026-11-21\n08:00 tender card \"\x1b[2J\" slips 1");
    CHECK(place.sentence.find('\x1b') == std::string::npos);
    CHECK(place.sentence.find("\\x1b[2J") != std::string::npos);
}

TEST_CASE("an error reads file:line:column: sentence, and shows the form") {
    CHECK(wrong("day 2026-11-21\n08:00 void x").sentence ==
          "a.day:2:12: \"x\" is not a ticket's number: a whole number of at most 15 digits (the form is: void N "
          "because R by P:PIN)");
}

TEST_CASE("a line of a hundred thousand items is read") {
    std::string text = "day 2026-11-21\n08:00 sell";
    for (int i = 0; i < 100'000; ++i) text += " P" + std::to_string(i) + "*2";
    const auto lines = read(text + " pay cash");
    CHECK(std::get<Sell>(*lines[1].act).lines.size() == 100'000);
}

TEST_CASE("a longer file has the same hashes, a changed line changes all from there on") {
    const std::string first = "day 2026-11-21\n08:00 lock\n";
    const auto brief = read(first), longer = read(first + "08:01 back\n"),
               changed = read("day 2026-11-21\n08:02 lock\n08:01 back\n");
    CHECK(brief[1].hash.size() == 32);
    CHECK(brief[0].hash == longer[0].hash);
    CHECK(brief[1].hash == longer[1].hash);
    CHECK(changed[0].hash == longer[0].hash);
    CHECK(changed[1].hash != longer[1].hash);
    CHECK(changed[2].hash != longer[2].hash);
    CHECK(read("day 2026-11-21\r\n08:00 lock")[1].hash == brief[1].hash);
    CHECK(read("day 2026-11-21\n\n08:00 lock")[1].hash != brief[1].hash);
}

TEST_CASE("a hash is BLAKE2b-256 of the lines joined by line ends") {
    // b2sum -l 256 of "day 2026-11-21\n08:00 lock", by GNU coreutils.
    std::string hex;
    const auto lines = read("day 2026-11-21\n08:00 lock\n");
    for (const char byte : lines[1].hash) {
        hex += "0123456789abcdef"[(byte >> 4) & 0xf];
        hex += "0123456789abcdef"[byte & 0xf];
    }
    CHECK(hex == "eaf159312a0de3bb65626c658881daa6a5346d1b38bd3ca74cc1b3a382d7d5ff");
}

TEST_CASE("a yen has no digits after the point, a dinar three") {
    const auto yen = *find_currency("JPY"), dinar = *find_currency("KWD");
    CHECK_THROWS_AS(read_day("day 2026-11-21\n08:00 paid-in 5.5 x", "a", yen), BadFile);
    CHECK_NOTHROW(read_day("day 2026-11-21\n08:00 paid-in 5.505 x", "a", dinar));
}
