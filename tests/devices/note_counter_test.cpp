// The bank-note counter: reports taken whole, damaged ones refused with their reason.
#include "devices/notes/text_report.h"
#include "devices/notes/wire_note_counter.h"
#include "devices/simulated/simulated_note_counter.h"
#include "tests/support/places.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace till;
using Fault = NoteReport::Fault;

namespace {

const Currency& yuan() {
    static const Currency currency = *find_currency("CNY");
    return currency;
}

const std::string good = "CASH COUNT 2026-11-21 20:01\r\nS/N A7731\r\nDENOM  PCS  AMOUNT\r\n"
                         "100  12  1,200.00\r\n50 x 3 = 150\r\nCNY20:  0  0\r\nTOTAL  15  1,350\r\nTHANK YOU 1\r\n";

Fault fault_of(std::string text) { return read_text_report(text, yuan()).fault; }

std::string with(const std::string& from, const std::string& to) {
    std::string text = good;
    return text.replace(text.find(from), from.size(), to);
}

} // namespace

TEST_CASE("a counter's report is taken with what its makers write around the numbers") {
    const auto report = read_text_report(good, yuan());
    CHECK(report.fault == Fault::none);
    CHECK(report.pieces == CashCount{}.add(Money::of_minor(100'00), 12).add(Money::of_minor(50'00), 3));
    CHECK(read_text_report("1000\t2\t2000\nTOTAL 2 2000\n", *find_currency("JPY")).pieces.total() ==
          Money::of_minor(2000));
}

TEST_CASE("a damaged report is refused with its reason, and nothing of it is taken") {
    CHECK(fault_of("") == Fault::no_answer);
    CHECK(fault_of("TOTAL 0 0\n") == Fault::no_answer);
    CHECK(fault_of(good.substr(0, good.find("TOTAL"))) == Fault::cut_short);
    CHECK(fault_of(with("50 x 3", "50 x 4")) == Fault::row_does_not_tie);
    CHECK(fault_of(with("1,200.00", "1,300.00")) == Fault::row_does_not_tie);
    CHECK(fault_of(with("50 x 3", "30 x 5")) == Fault::not_a_note);
    CHECK(fault_of(with("50 x 3 = 150", "1 x 150 = 150")) == Fault::not_a_note); // one yuan is a coin
    CHECK(fault_of(with("50 x 3 = 150", "100 1 100\r\n50 1 50")) == Fault::face_twice);
    CHECK(fault_of(with("TOTAL  15", "TOTAL  16")) == Fault::total_does_not_tie);
    CHECK(fault_of(with("1,350", "1,3")) == Fault::unreadable);
    for (const auto* row : {"50 x 3", "50 -3 -150", "50 3.5 175", "5O 3 150", "50 3 150 7", "1e2 3 300"})
        CHECK_MESSAGE(fault_of(with("50 x 3 = 150", row)) != Fault::none, row);
    for (const auto& report : {read_text_report(with("50 x 3", "50 x 4"), yuan())}) {
        CHECK(report.pieces.empty());
        CHECK(report.sentence(Language::english) == "A line of the counter's report does not add up: 50 x 4 = 150.");
    }
}

TEST_CASE("whatever one digit of a report is changed to, it is refused or it says the same") {
    const auto right = read_text_report(good, yuan()).pieces;
    const auto body = good.find("100  12"), end = good.find("THANK");
    for (auto at = body; at < end; ++at) {
        if (good[at] < '0' || good[at] > '9') continue;
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string noisy = good;
            noisy[at] = digit;
            const auto report = read_text_report(noisy, yuan());
            if (report.fault == Fault::none) CHECK_MESSAGE(report.pieces == right, noisy);
        }
    }
    for (std::size_t length = 0; length < end; ++length) {
        const auto report = read_text_report(good.substr(0, length), yuan());
        if (report.fault == Fault::none) CHECK(report.pieces == right);
    }
}

TEST_CASE("a simulated counter tells what its file holds, once, and what ails it is told") {
    using std::chrono::milliseconds;
    const TempFolder folder;
    const auto file = folder / "notes";
    SimulatedNoteCounter wire{file};
    WireNoteCounter counter{wire, yuan(), milliseconds{1000}, milliseconds{10}};
    CHECK(counter.read().fault == Fault::device);
    const auto counted = [&](const std::string& trouble) {
        std::ofstream{file} << "100 12\n50 3\n";
        std::ofstream{file.string() + ".trouble"} << trouble;
        return counter.read();
    };
    CHECK(counted("").pieces.total() == Money::of_minor(1350'00));
    CHECK(counter.read().fault == Fault::no_answer); // its memory is empty now
    CHECK(counted("cut").fault == Fault::cut_short);
    CHECK(counted("noise").fault == Fault::total_does_not_tie);
    CHECK(counted("unplugged").fault == Fault::device);
    CHECK(counted("mute").fault == Fault::no_answer);
}
