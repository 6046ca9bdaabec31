// Paper: after the act the drawer, then the receipt; whatever fails there, the sale stands.
#include "devices/escpos/wire_printer.h"
#include "devices/simulated/simulated_drawer.h"
#include "devices/simulated/simulated_printer.h"
#include "pos/desk/paper.h"
#include "pos/sale/shop_file.h"
#include "reconcile/ticket/ticket_row.h"
#include "tests/support/places.h"
#include "tests/support/readable.h"

#include <doctest/doctest.h>
#include <fstream>

using namespace till;
using namespace till::literals;
using JobState = SpoolJob::State;

namespace {

const std::string chen_pin = "75319024";
const std::string wang_pin = "246810";

/// A shop whose book is open, wang at the till, with a printer and a drawer.
struct Counter {
    explicit Counter(bool rehearsal = false) {
        std::ofstream{folder / "catalogue.csv"}
            << "code,name,category,unit,price,tax,barcode\nTEA,红茶,drinks,杯,10.00,0.13,\n";
        std::ofstream{folder / "shop.toml"}
            << "name = \"清河服务部\"\ncurrency = \"CNY\"\nlanguage = \"zh_CN\"\ntime_zone = \"Asia/Shanghai\"\n"
            << "rehearsal = " << (rehearsal ? "true" : "false") << "\nsafe = \"1000.00\"\n"
            << "tenders = [\"cash\", \"card\"]\ncatalogue = \"catalogue.csv\"\n[[till]]\nid = \"1\"\n"
            << "[[staff]]\nid = \"chen\"\nname = \"陈静\"\nroles = [\"owner\", \"manager\"]\n"
            << "[[staff]]\nid = \"wang\"\nname = \"王芳\"\nroles = [\"cashier\"]\n";
        auto file = ShopFile::read(folder / "shop.toml");
        if (rehearsal) file.pins = {{"chen", chen_pin}, {"wang", wang_pin}};
        places.book = folder / "shop.book";
        places.keys = folder / "keys";
        places.journal = folder / "shop.ej";
        Desk::make_book(places, file, chen_pin);
        clock.set(SystemClock{}.utc_ms());
        desk.emplace(places, clock);
        if (!rehearsal) REQUIRE(desk->set_pin("wang", wang_pin, Signature{"chen", chen_pin}));
        const auto opened = desk->perform(
            "1", OpenShift{{"wang", wang_pin}, CashCount{}.add(100'00_cents, 1), Signature{"chen", chen_pin}, {}});
        REQUIRE(opened);
    }

    Answer sell(const std::string& tender, std::optional<Money> amount = {}) {
        const auto sold =
            desk->perform("1", Sell{{AskedLine{"TEA", "", {2, 0}, {}, {}}}, {{tender, amount, ""}}, "", "", {}});
        REQUIRE(sold);
        return *sold;
    }

    std::vector<std::string> after(const Answer& answer) { return carry_out(errand_after(desk->book(), answer)); }

    std::vector<std::string> carry_out(const Errand& errand) {
        std::vector<std::string> sentences;
        for (const auto& report : side.carry_out(errand).reports)
            if (!report.works) sentences.push_back(sentence_of(report, Language::english));
        return sentences;
    }

    bool printed(const std::string& part) const {
        for (const auto& line : paper.paper())
            if (line.find(part) != line.npos) return true;
        return false;
    }

    TempFolder folder;
    BookPlaces places;
    SetClock clock;
    std::optional<Desk> desk;
    SimulatedPrinter paper;
    WirePrinter printer{paper};
    SpooledPrinter spool{printer, folder / "spool"};
    SimulatedDrawer drawer;
    Counterside side{&drawer, &spool, {}};
};

} // namespace

TEST_CASE("a cash sale opens the drawer and prints its receipt; a card sale prints alone") {
    Counter at;
    const auto cash = at.sell("cash", 50'00_cents);
    CHECK(at.after(cash).empty());
    CHECK(at.drawer.kicks() == 1);
    CHECK(at.printed("清河服务部"));
    CHECK(at.printed("红茶  2 杯 x 10.00"));
    CHECK(at.printed("王芳"));
    CHECK(at.printed("30.00"));
    const auto receipt = receipt_of(at.desk->book(), cash.number, 0);
    REQUIRE(receipt);
    CHECK(receipt->head.size() == 8);
    CHECK(at.printed(receipt->head));
    CHECK(receipt->taxes.at("0.13") == 2'30_cents);

    CHECK(at.after(at.sell("card")).empty());
    CHECK(at.drawer.kicks() == 1);
    CHECK(at.spool.jobs().size() == 2);
}

TEST_CASE("the drawer opens for cash that hands move, not for figures put right") {
    Counter at;
    const auto card = at.sell("card");
    const auto retender = at.desk->perform("1", Retender{card.number, "card", "cash", {}});
    REQUIRE(retender);
    CHECK_FALSE(errand_after(at.desk->book(), *retender).opens_drawer);
    CHECK_FALSE(errand_after(at.desk->book(), *retender).receipt);
    const auto no_sale = at.desk->perform("1", NoSale{"change", Signature{"chen", chen_pin}});
    REQUIRE(no_sale);
    CHECK(errand_after(at.desk->book(), *no_sale).opens_drawer);
    const auto drop = at.desk->perform("1", Drop{CashCount{}.add(100'00_cents, 1), {}});
    REQUIRE(drop);
    CHECK(errand_after(at.desk->book(), *drop).opens_drawer);
}

TEST_CASE("the drawer never opens for a sale that is not in the book") {
    Counter at;
    Answer never;
    never.seq = 9'999;
    CHECK_THROWS(at.after(never));
    CHECK(at.drawer.kicks() == 0);
    CHECK(at.spool.jobs().empty());
}

TEST_CASE("in a rehearsal the drawer stays shut, the spool says so, and the paper too") {
    Counter at{true};
    CHECK(at.after(at.sell("cash")).empty());
    CHECK(at.drawer.kicks() == 0);
    CHECK(at.spool.jobs().at(0).state == JobState::note);
    CHECK(at.printed("REHEARSAL 演练"));
}

TEST_CASE("a device that fails is told of in a sentence, and the sale stands (faults 47, 48, 56)") {
    Counter at;
    SUBCASE("no printer, no drawer") {
        at.paper.trouble.unplugged = at.drawer.absent = true;
        const auto told = at.after(at.sell("cash"));
        REQUIRE(told.size() == 2);
        CHECK(told[0] == "It is in the book, but the drawer did not open: there is no drawer.");
        CHECK(told[1] == "It is in the book; it is printed when the printer is ready: there is no printer.");
        CHECK(at.spool.jobs().at(0).state == JobState::queued);
    }
    SUBCASE("the drawer is stuck") {
        at.drawer.stuck = true;
        CHECK(at.after(at.sell("cash")).size() == 1);
        CHECK(at.printed("红茶"));
    }
    SUBCASE("the paper ends half-way") {
        at.paper.trouble.paper_for = 3;
        const auto told = at.after(at.sell("cash"));
        REQUIRE(told.size() == 1);
        CHECK(told[0].find("marked a copy") != std::string::npos);
        CHECK(at.spool.jobs().at(0).state == JobState::unknown);
    }
    SUBCASE("the spool cannot be written") {
        std::filesystem::remove_all(at.folder / "spool");
        CHECK(at.after(at.sell("cash")).size() == 1);
    }
    SUBCASE("the till has neither") {
        Counterside bare{nullptr, nullptr, {}};
        CHECK(bare.carry_out(errand_after(at.desk->book(), at.sell("cash"))).reports.empty());
    }
    CHECK(find_ticket(at.desk->book(), 1)->state == "sold");
}

TEST_CASE("a reprint is in the book before it is on paper, and bears which copy it is (fault 48)") {
    Counter at;
    const auto sold = at.sell("cash");
    at.paper.trouble.paper_for = 3;
    CHECK(at.after(sold).size() == 1);
    at.paper.trouble.paper_for.reset();

    const auto first = reprint(*at.desk, "1", sold.number);
    REQUIRE(first);
    CHECK_FALSE(first->opens_drawer);
    const auto entry = at.desk->book().find(Kind::reprint, 1);
    REQUIRE(entry);
    CHECK(entry->about == sold.seq);
    CHECK(entry->staff == "wang");
    CHECK(Json::parse(entry->body)["ticket"].integer() == sold.number);
    CHECK(Json::parse(entry->body)["copy"].integer() == 1);
    CHECK(at.carry_out(*first).empty());
    CHECK(at.printed("*** COPY 副本 1 ***"));
    REQUIRE(at.spool.jobs().size() == 1); // the job in doubt gave way
    CHECK(at.spool.jobs()[0].name == "ticket-1-copy-1");

    const auto second = reprint(*at.desk, "1", sold.number, Signature{"chen", chen_pin});
    REQUIRE(second);
    CHECK(second->receipt->copy == 2);
    CHECK(at.desk->book().find(Kind::reprint, 2)->staff == "chen");
    CHECK(copies_of(at.desk->book(), sold.number) == 2);
    CHECK(at.drawer.kicks() == 1);
}

TEST_CASE("a reprint is refused where nobody stands, of no ticket, and with a wrong PIN") {
    Counter at;
    const auto sold = at.sell("cash");
    CHECK(reprint(*at.desk, "1", 77).refusal().why == Why::unknown_ticket);
    CHECK(reprint(*at.desk, "1", sold.number, Signature{"chen", "1"}).refusal().why == Why::wrong_pin);
    REQUIRE(at.desk->perform("1", Lock{}));
    CHECK(reprint(*at.desk, "1", sold.number).refusal().why == Why::not_signed_in);
    CHECK(reprint(*at.desk, "9", sold.number).refusal().why == Why::unknown_till);
    CHECK_FALSE(at.desk->book().find(Kind::reprint, 1));
}

TEST_CASE("after a restart a receipt that may be missing is offered, and the drawer is left alone (faults 11, 12)") {
    Counter at;
    CHECK_FALSE(at.side.offer(at.desk->last_ticket("1")));
    const auto sold = at.sell("cash"); // and the program dies before drawer and paper
    auto offer = at.side.offer(at.desk->last_ticket("1"));
    REQUIRE(offer);
    CHECK(offer->ticket == sold.number);
    CHECK_FALSE(offer->as_copy);
    CHECK(at.drawer.kicks() == 0);

    std::ofstream{at.folder / "spool/000001-ticket-1.sending"} << "half"; // it died while printing
    const SpooledPrinter again{at.printer, at.folder / "spool"};
    offer = at.side.offer(at.desk->last_ticket("1"));
    REQUIRE(offer);
    CHECK(offer->as_copy);

    const auto copy = reprint(*at.desk, "1", offer->ticket);
    REQUIRE(copy);
    CHECK(at.carry_out(*copy).empty());
    CHECK_FALSE(at.side.offer(at.desk->last_ticket("1")));
}

TEST_CASE("whoever follows the desk hears of an act once it is in the book and the electronic journal, never before") {
    Counter at;
    std::vector<std::int64_t> heard;
    std::uintmax_t journal = std::filesystem::file_size(at.folder / "shop.ej");
    at.desk->follow([&](const Answer& answer) {
        heard.push_back(answer.seq);
        CHECK(at.desk->book().entry(answer.seq).seq == answer.seq);
        CHECK(std::filesystem::file_size(at.folder / "shop.ej") > journal);
    });
    const auto sold = at.sell("cash");
    CHECK(heard == std::vector{sold.seq});
    CHECK_FALSE(at.desk->perform("1", VoidTicket{77, "mistake", {}}));
    CHECK(heard.size() == 1);
}

TEST_CASE("P3: a device that failed is not used until it is tried again, and what waited is printed then") {
    Counter at;
    at.paper.trouble.unplugged = at.drawer.absent = true;
    CHECK(at.after(at.sell("cash")).size() == 2);
    at.paper.trouble.unplugged = at.drawer.absent = false;
    CHECK(at.after(at.sell("cash")).empty()); // said once
    CHECK(at.drawer.kicks() == 0);
    CHECK(at.paper.paper().empty());
    at.paper.trouble.offline = true;
    const auto still = at.side.check(false);
    REQUIRE(still.size() == 2);
    CHECK(sentence_of(still[0], Language::chinese) == "打印机：设备离线。");
    CHECK(still[1].works);
    at.paper.trouble.offline = false;
    const auto again = at.side.check(false);
    REQUIRE(again.size() == 1);
    CHECK(again[0].works);
    CHECK(at.drawer.kicks() == 0);
    CHECK(at.spool.jobs().at(1).state == JobState::sent);
    CHECK(at.after(at.sell("cash")).empty());
    CHECK(at.drawer.kicks() == 1);
}

TEST_CASE("T3: a void and a refund print what the customer is given back; a day's reprint is a copy") {
    Counter at;
    const auto sold = at.sell("cash");
    const auto voided = at.desk->perform("1", VoidTicket{sold.number, "mistake", Signature{"chen", chen_pin}});
    REQUIRE(voided);
    CHECK(at.after(*voided).empty());
    CHECK(at.printed("作废"));
    CHECK(at.printed("-20.00"));
    const auto second = at.sell("card");
    const auto back = at.desk->perform(
        "1", Refund{second.number, {AskedLine{"TEA", "", {1, 0}, {}, {}}}, "stale", Signature{"chen", chen_pin}});
    REQUIRE(back);
    const auto errand = errand_after(at.desk->book(), *back);
    REQUIRE(errand.back);
    CHECK(errand.back->ticket == second.number);
    CHECK(errand.back->total == 10'00_cents);
    CHECK(errand.back->signer == "陈静");
    CHECK_FALSE(errand.opens_drawer); // it goes back to the card
    const auto copy = at.desk->perform("1", Reprint{second.number, {}});
    REQUIRE(copy);
    CHECK(errand_after(at.desk->book(), *copy).receipt->copy == 1);
}

TEST_CASE("D2: the slip of each movement is printed in two copies, or becomes a document where there is no printer") {
    Counter at;
    REQUIRE(at.desk->perform("1", PaidIn{50'00_cents, "found", "", Signature{"chen", chen_pin}}));
    const auto change =
        at.desk->perform("1", ChangePieces{CashCount{}.add(50'00_cents, 1), CashCount{}.add(10'00_cents, 5), {}});
    REQUIRE(change);
    CHECK(at.after(*change).empty());
    CHECK(at.printed("换零单 1"));
    CHECK(at.printed("第一联"));
    CHECK(at.printed("第二联"));
    CHECK(at.printed("换入"));
    const auto no_sale = at.desk->perform("1", NoSale{"change", Signature{"chen", chen_pin}});
    REQUIRE(no_sale);
    Counterside bare{nullptr, nullptr, {}, at.folder / "slips"};
    const auto carried = bare.carry_out(errand_after(at.desk->book(), *no_sale));
    REQUIRE(carried.documents.size() == 1);
    CHECK(carried.documents[0].filename() == "no-sale-1.pdf");
    CHECK(std::filesystem::file_size(carried.documents[0]) > 1000);
    REQUIRE(bare.carry_out(errand_after(at.desk->book(), *change)).documents.size() == 1);
}
