// Tests of a till that dies or cannot write (faults 1, 2, 9, 10, 13, 19, 21, 22), and of those tests themselves.
#include "pos/desk/desk.h"
#include "reconcile/book/verify.h"
#include "tests/book/child.h"
#include "tests/book/played_book.h"
#include "tests/soak/kills.h"

#include <cstdio>
#include <doctest/doctest.h>
#include <regex>
#include <sys/resource.h>

using namespace till;

namespace {

namespace fs = std::filesystem;

bool says(const std::string &text, std::string_view words) { return text.find(words) != std::string::npos; }

std::string all_of(const std::vector<std::string> &faults) {
    std::string text;
    for (const auto &fault : faults) text += fault + '\n';
    return text;
}

Act one_sale() {
    Sell sale;
    sale.lines.emplace_back().code = "BREAD";
    sale.tenders.push_back({"cash", {}, {}});
    return sale;
}

/// A desk whose cashier stands at the till, and a clock that stands a minute after the book's last entry.
struct OpenDesk {
    explicit OpenDesk(const PlayedBook &book) : desk{book.places(), clock} {
        clock.set(desk.book().head().at + 60'000);
        desk.resume_sessions();
    }
    SetClock clock;
    Desk desk;
};

/// The last entry of a book as a till would have acknowledged it.
std::vector<Acknowledged> last_of(const PlayedBook &book) {
    const auto entries = book.entries();
    return {{entries.back().seq, entries.back().hash}};
}

void cut_last_entry(const PlayedBook &book) {
    const auto last = std::to_string(book.entries().size());
    book.tamper("DELETE FROM posting WHERE seq = " + last + "; DELETE FROM entry WHERE seq = " + last);
}

void limit_file_size(std::uintmax_t bytes) {
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

/// What the act throws; empty where it does not.
std::string thrown_by(Desk &desk) {
    try {
        (void)desk.perform("1", one_sale());
    } catch (const BookError &error) {
        return error.what();
    }
    return "";
}

std::string output_of(const std::string &command) {
    FILE *pipe = ::popen((command + " 2>&1").c_str(), "r");
    std::string text;
    char block[4096];
    for (std::size_t got; (got = std::fread(block, 1, sizeof block, pipe)) > 0;) text.append(block, got);
    ::pclose(pipe);
    return text;
}

std::string traced(const PlayedBook &book, const std::string &options, const fs::path &day) {
    return output_of("TILLBOOK_KEYS='" + book.places().keys.string() + "' strace -f " + options + " '" + TILLBOOK +
                     "' play '" + book.places().book.string() + "' '" + day.string() + "'");
}

bool can_trace() { return says(output_of("strace -e trace=none true"), "exited with 0"); }

std::string sales(int count) {
    std::string day = "day 2026-11-21\n10:00 at 1\n";
    for (int i = 0; i < count; ++i) day += "10:0" + std::to_string(i) + " sell BREAD*2 COFFEE pay cash 20\n";
    return day;
}

std::ptrdiff_t syncs_of(const std::string &trace, const std::string &file) {
    const std::regex sync{R"((fsync|fdatasync)\(\d+<[^>]*)" + file + R"(>\))"};
    return std::distance(std::sregex_iterator{trace.begin(), trace.end(), sync}, {});
}

} // namespace

TEST_CASE("faults 1, 10, 15: a till killed at any moment has lost nothing it said was done") {
    const PlayedBook book;
    const auto report = kill_often(book.places(), 20261121, 40);
    CHECK_MESSAGE(report.faults.empty(), all_of(report.faults));
    CHECK(report.kills == 40);
    CHECK(report.acts > 100);
    MESSAGE(report.kills << " kills, " << report.acts << " acts, " << report.beyond << " beyond, " << report.behind
                         << " journals behind");
}

TEST_CASE("control of fault 1: the check after a crash sees a planted loss") {
    const PlayedBook book;
    const auto said = last_of(book);
    REQUIRE(faults_after_crash(book.places(), said).empty());
    SUBCASE("an acknowledged entry is cut away, and the electronic journal is there") {
        cut_last_entry(book);
        CHECK(says(all_of(faults_after_crash(book.places(), said)), "tell different stories"));
    }
    SUBCASE("an acknowledged entry is cut away, and there is no electronic journal") {
        cut_last_entry(book);
        fs::remove(book.places().journal);
        CHECK(says(all_of(faults_after_crash(book.places(), said)), "was acknowledged and is lost"));
    }
    SUBCASE("an entry is another than the one acknowledged") {
        auto other = said;
        other[0].hash[0] = static_cast<char>(other[0].hash[0] ^ 1);
        CHECK(says(all_of(faults_after_crash(book.places(), other)), "not the one that was acknowledged"));
    }
    SUBCASE("two acts stand beyond what was acknowledged") {
        const auto entries = book.entries();
        const auto &early = entries[entries.size() - 4];
        CHECK(says(all_of(faults_after_crash(book.places(), {{early.seq, early.hash}})), "second act"));
    }
}

TEST_CASE("fault 13: a till killed with an open ticket comes back with every line, and no number was used") {
    const PlayedBook book;
    Child child{[&](int out) {
        OpenDesk till{book};
        for (const auto *code : {"BREAD", "COFFEE", "APPLE"}) {
            AskedLine line;
            line.code = code;
            if (!till.desk.add_line("1", line)) ::_exit(3);
            Child::send(out, "+");
        }
        ::pause();
    }};
    REQUIRE(child.read(3) == "+++");
    child.kill();
    OpenDesk till{book};
    const auto ticket = till.desk.open_ticket("1");
    REQUIRE(ticket.lines.size() == 3);
    CHECK(ticket.lines[2].asked.code == "APPLE");
    CHECK(till.desk.book().next_number(Kind::ticket) == 12);
    CHECK(till.desk.pay("1", {{"cash", {}, {}}})->number == 12);
}

TEST_CASE(
    "fault 19: a full disk leaves the book and the open ticket alone, and the sale goes through once there is room") {
    const PlayedBook book;
    {
        OpenDesk till{book};
        AskedLine line;
        line.code = "BREAD";
        REQUIRE(till.desk.add_line("1", line));
        Database &db = till.desk.book().database();
        const auto pages = [&](const std::string &most) {
            Database::Maintenance lifted{db};
            db.script("PRAGMA max_page_count = " + most);
        };
        const auto before = till.desk.book().head();
        const auto number = till.desk.book().next_number(Kind::ticket);
        pages("1"); // SQLite takes no less than there are
        std::string thrown;
        for (int i = 0; i < 200 && thrown.empty(); ++i) thrown = thrown_by(till.desk);
        CHECK(says(thrown, "The disk is full; nothing was saved"));
        const auto full = till.desk.book().head();
        CHECK(full.seq == till.desk.book().database().number("SELECT max(seq) FROM entry", 0));
        CHECK(thrown_by(till.desk) != "");
        CHECK(till.desk.book().head().hash == full.hash);
        CHECK(till.desk.open_ticket("1").lines.size() == 1);
        CHECK(full.seq - before.seq == till.desk.book().next_number(Kind::ticket) - number);
        pages("1000000");
        const auto paid = till.desk.pay("1", {{"cash", {}, {}}});
        REQUIRE(paid);
        CHECK(paid->number == number + full.seq - before.seq);
    }
    CHECK(verify(book.places(), Desk::projections()).ok);
}

TEST_CASE("fault 22: where a commit cannot be written the till stops, and after a new start nothing is there twice or "
          "by halves") {
    const PlayedBook book;
    const auto said = Child::said_by([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        OpenDesk till{book};
        const auto before = till.desk.book().head();
        limit_file_size(fs::file_size(book.places().book.string() + "-wal") + 5000);
        const auto first = thrown_by(till.desk), second = thrown_by(till.desk);
        limit_file_size(RLIM_INFINITY);
        const auto third = thrown_by(till.desk);
        return first + "|" + second + "|" + third + "|" +
               (till.desk.book().head().hash == before.hash ? "unchanged" : "changed");
    });
    CAPTURE(said);
    CHECK(says(said, "nothing was saved"));
    CHECK(
        says(said,
             "|The last act's outcome is not certain. Close the till and start it again before selling.|The last act"));
    CHECK(says(said, "|unchanged"));
    {
        OpenDesk till{book};
        CHECK(till.desk.book().next_number(Kind::ticket) == 12);
        CHECK(till.desk.perform("1", one_sale())->number == 12);
    }
    CHECK(verify(book.places(), Desk::projections()).ok);
}

TEST_CASE("fault 21: where the electronic journal cannot be written the sale is in the book and the till stops; the "
          "next start fills it up") {
    const PlayedBook book;
    const auto said = Child::said_by([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        OpenDesk till{book};
        for (int i = 0; i < 120; ++i)
            (void)till.desk.perform("1", one_sale()); // until the journal is longer than a log of one sale
        till.desk.book().database().checkpoint();
        limit_file_size(fs::file_size(book.places().journal) + 100);
        const auto first = thrown_by(till.desk), second = thrown_by(till.desk);
        limit_file_size(RLIM_INFINITY);
        return first + "|" + second;
    });
    CAPTURE(said);
    CHECK(says(said, "electronic journal cannot be written: the entry is in the book"));
    CHECK(says(said, "|The last act's outcome is not certain"));
    CHECK(bytes_of(book.places().journal).back() != '\n');
    {
        OpenDesk till{book};
        CHECK(till.desk.book().next_number(Kind::ticket) == 12 + 121);
        CHECK(till.desk.perform("1", one_sale()));
    }
    const auto verdict = verify(book.places(), Desk::projections());
    CHECK(verdict.ok);
    CHECK(verdict.warnings.empty());
}

TEST_CASE("a cash sale costs one sync of the book's log and one of the electronic journal, no more and no less") {
    if (!can_trace()) {
        MESSAGE("strace may not trace here: the syncs were not counted");
        return;
    }
    const auto syncs_of_sales = [](int count) {
        const PlayedBook book;
        write_bytes(book.folder() / "sales.day", sales(count));
        const auto trace = traced(book, "-y -e trace=fsync,fdatasync", book.folder() / "sales.day");
        CHECK(says(trace, "number " + std::to_string(11 + count)));
        return std::pair{syncs_of(trace, "shop.book-wal"), syncs_of(trace, "shop.book.ej")};
    };
    const auto one = syncs_of_sales(1), six = syncs_of_sales(6);
    CHECK(six.first - one.first == 5);
    CHECK(six.second - one.second == 5);
    CHECK(one.first >= 1);
    CHECK(one.second == 1);
}

TEST_CASE("faults 2, 9: killed at each of its writes and syncs, a sale is there whole or not at all, and is there once "
          "it was answered") {
    if (!can_trace()) {
        MESSAGE("strace may not trace here: no sale was killed at its writes");
        return;
    }
    const PlayedBook book;
    write_bytes(book.folder() / "sales.day", sales(1));
    const auto before = static_cast<std::int64_t>(book.entries().size());
    for (const std::string call : {"pwrite64", "write", "fdatasync", "fsync", "ftruncate"}) {
        bool survived = false;
        for (int when = 1; when < 100 && !survived; ++when) {
            CAPTURE(call);
            CAPTURE(when);
            book.put_back();
            const auto trace = traced(book,
                                      "-qq -o /dev/null -e trace=" + call + " -e inject=" + call +
                                          ":signal=KILL:when=" + std::to_string(when),
                                      book.folder() / "sales.day");
            survived = says(trace, "number 12") && bytes_of(book.places().journal).size() > 0 &&
                       !fs::exists(book.places().book.string() + "-wal");
            const Book opened{book.places(), Desk::projections()};
            CHECK(opened.head().seq >= before + (says(trace, "number 12") ? 1 : 0));
            CHECK(opened.head().seq <= before + 1);
        }
        CHECK(survived);
        const auto verdict = verify(book.places(), Desk::projections());
        CHECK(verdict.ok);
        CHECK(verdict.entries == before + 1);
    }
}
