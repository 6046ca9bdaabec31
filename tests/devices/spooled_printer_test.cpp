// SpooledPrinter: no job is lost, none is printed twice unmarked, whatever the printer or the program dies of.
#include "devices/escpos/escpos_job.h"
#include "devices/escpos/wire_printer.h"
#include "devices/simulated/simulated_printer.h"
#include "devices/spooled_printer.h"
#include "tests/support/places.h"

#include <doctest/doctest.h>
#include <fstream>

using namespace till;
using State = SpoolJob::State;

namespace {

std::string job(const std::string& text) { return EscPosJob{TextEncoding::gb18030}.line(text).line(text).bytes(); }

std::vector<State> states(const SpooledPrinter& spool) {
    std::vector<State> states;
    for (const auto& each : spool.jobs()) states.push_back(each.state);
    return states;
}

struct Counter {
    TempFolder folder;
    SimulatedPrinter paper;
    WirePrinter printer{paper};
    SpooledPrinter spool{printer, folder / "spool"};
};

} // namespace

TEST_CASE("a job that was printed is sent") {
    Counter at;
    const auto result = at.spool.print("ticket-1", job("one"));
    CHECK(result.state == State::sent);
    CHECK(result.fault.empty());
    CHECK(at.paper.paper() == std::vector<std::string>{"one", "one"});
    CHECK(at.spool.jobs().at(0).name == "ticket-1");
}

TEST_CASE("jobs of a printer that is offline wait and are printed in order (fault 47)") {
    Counter at;
    at.paper.trouble.offline = true;
    CHECK(at.spool.print("ticket-1", job("one")).state == State::queued);
    CHECK(at.spool.print("ticket-2", job("two")).fault == "the printer is offline");
    CHECK(states(at.spool) == std::vector{State::queued, State::queued});
    at.paper.trouble.offline = false;
    CHECK(at.spool.print("ticket-3", job("three")).state == State::sent);
    CHECK(at.paper.paper() == std::vector<std::string>{"one", "one", "two", "two", "three", "three"});
    CHECK_FALSE(at.spool.retry());
    CHECK(at.paper.paper().size() == 6);
}

TEST_CASE("a job that died half-way is unknown and is not sent again by itself (fault 48)") {
    Counter at;
    at.paper.trouble.paper_for = 1;
    const auto result = at.spool.print("ticket-1", job("one"));
    CHECK(result.state == State::unknown);
    CHECK(result.fault == "the printer is out of paper");
    at.paper.trouble.paper_for.reset();
    CHECK_FALSE(at.spool.retry());
    CHECK(at.paper.paper().size() == 2); // what the first try left, and no more
    at.spool.put_away(1);
    CHECK(at.spool.jobs().empty());
}

TEST_CASE("after a crash what was on its way is unknown, and what was waiting still waits (fault 12)") {
    TempFolder folder;
    SimulatedPrinter paper;
    WirePrinter printer{paper};
    std::filesystem::create_directories(folder / "spool");
    std::ofstream{folder / "spool/000004-ticket-4.sending"} << job("four");
    std::ofstream{folder / "spool/000005-ticket-5.queued"} << job("five");
    std::ofstream{folder / "spool/unfinished"} << "half";
    std::ofstream{folder / "spool/README.txt"} << "no job";
    SpooledPrinter spool{printer, folder / "spool"};
    CHECK(states(spool) == std::vector{State::unknown, State::queued});
    CHECK_FALSE(spool.retry());
    CHECK(paper.paper() == std::vector<std::string>{"five", "five"});
    CHECK(spool.print("ticket-6", job("six")).state == State::sent);
    CHECK(spool.jobs().back().number == 6);
}

TEST_CASE("the spool keeps what is not over and does not grow without end") {
    Counter at;
    at.paper.trouble.fails_after = 10;
    CHECK(at.spool.print("ticket-0", job("x")).state == State::unknown);
    at.paper.trouble.fails_after.reset();
    for (int i = 1; i <= 230; ++i) (void)at.spool.print("ticket-" + std::to_string(i), job("x"));
    CHECK(at.spool.jobs().size() == 201);
    CHECK(at.spool.jobs().front().name == "ticket-0");
    CHECK(at.spool.jobs().back().number == 231);
}

TEST_CASE("a remark is kept and never printed") {
    Counter at;
    at.spool.note("drawer-1", "rehearsal: the drawer was not opened");
    CHECK_FALSE(at.spool.retry());
    CHECK(states(at.spool) == std::vector{State::note});
    CHECK(at.paper.reader().events().empty());
    CHECK_THROWS_AS(at.spool.note("../x", ""), std::invalid_argument);
}
