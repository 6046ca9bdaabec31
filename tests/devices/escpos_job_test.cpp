// EscPosJob: every command as bytes, and all of them read back by the simulated printer, which shares no code with it.
#include "devices/escpos/escpos_job.h"
#include "devices/simulated/escpos_reader.h"

#include <doctest/doctest.h>
#include <stdexcept>

using namespace till;
using namespace std::string_literals;
using Kind = PrintEvent::Kind;

namespace {

EscPosReader read(const EscPosJob& job, bool hanzi = true) {
    EscPosReader reader{48, hanzi};
    reader.feed(job.bytes());
    return reader;
}

} // namespace

TEST_CASE("the drawer's kick is the five bytes of the reference") {
    CHECK(EscPosJob{TextEncoding::gb18030}.kick_drawer(EscPosJob::Pin::two).bytes().ends_with("\x1bp\x00\x19\xfa"s));
    CHECK(EscPosJob{TextEncoding::gb18030}.kick_drawer(EscPosJob::Pin::five).bytes().ends_with("\x1bp\x01\x19\xfa"s));
}

TEST_CASE("a job is read back as it was meant") {
    using Align = EscPosJob::Align;
    for (const auto encoding : {TextEncoding::gb18030, TextEncoding::utf8}) {
        EscPosJob job{encoding};
        job.align(Align::centre).bold(true).size(2, 2).line("清河校园服务部").size(1, 1).bold(false).align(Align::left);
        job.line("桂花乌龙茶 2 x 10.00").feed(2).qr("HTTP://EXAMPLE.COM/7", 4).cut().kick_drawer(EscPosJob::Pin::five);
        for (const bool hanzi : {true, false}) {
            const auto reader = read(job, hanzi);
            const std::vector<PrintEvent> expected{{Kind::line, "清河校园服务部", 0, 2, 2, true},
                                                   {Kind::line, "桂花乌龙茶 2 x 10.00"},
                                                   {Kind::line, ""},
                                                   {Kind::line, ""},
                                                   {Kind::qr, "HTTP://EXAMPLE.COM/7"},
                                                   {Kind::cut, ""},
                                                   {Kind::kick, "", 1}};
            CHECK(reader.events() == expected);
            CHECK(reader.is_done());
        }
    }
}

TEST_CASE("a name full of commands prints as text and moves nothing (fault 78)") {
    const std::string evil = "Tea\x1bp\x00\x19\xfa\x10\x14\x01\x00\x01\x1dV\x00\x1b@\x1c.\x1d(k\x03\x00\x31\x51\x30"s;
    for (const auto encoding : {TextEncoding::gb18030, TextEncoding::utf8}) {
        const auto reader = read(EscPosJob{encoding}.line(evil).line("茶"));
        CHECK(reader.count(Kind::kick) == 0);
        CHECK(reader.count(Kind::cut) == 0);
        CHECK(reader.count(Kind::qr) == 0);
        CHECK(reader.count(Kind::unknown) == 0);
        REQUIRE(reader.lines().size() == 2);
        CHECK(reader.lines()[1] == "茶"); // the mode it is read in was not changed
    }
}

TEST_CASE("the same name unguarded would open the drawer: the reader can see it") {
    EscPosReader reader;
    reader.feed("Tea\x1bp\x00\x19\xfa\x1dV\x00\n"s);
    CHECK(reader.count(Kind::kick) == 1);
    CHECK(reader.count(Kind::cut) == 1);
}

TEST_CASE("what a printer does not take is a bug of the caller") {
    EscPosJob job{TextEncoding::utf8};
    CHECK_THROWS_AS(job.size(0, 1), std::out_of_range);
    CHECK_THROWS_AS(job.size(1, 9), std::out_of_range);
    CHECK_THROWS_AS(job.qr("", 4), std::out_of_range);
    CHECK_THROWS_AS(job.qr(std::string(2954, 'A'), 4), std::out_of_range);
    CHECK_THROWS_AS(job.qr("A", 17), std::out_of_range);
    CHECK_THROWS_AS(job.feed(256), std::out_of_range);
    CHECK(read(EscPosJob{TextEncoding::utf8}.qr(std::string(2953, 'A'), 4)).events().at(0).text.size() == 2953);
}

TEST_CASE("a job of 2,000 lines is read back line by line") {
    EscPosJob job{TextEncoding::gb18030};
    for (int i = 0; i < 2000; ++i) job.line("第" + std::to_string(i) + "行");
    const auto lines = read(job).lines();
    REQUIRE(lines.size() == 2000);
    CHECK(lines[1999] == "第1999行");
}
