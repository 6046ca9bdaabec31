// Kills: the till that is killed, the killing, and the reading after it.
#include "tests/soak/kills.h"

#include "pos/desk/desk.h"
#include "reconcile/book/electronic_journal.h"
#include "reconcile/book/verify.h"
#include "tests/book/child.h"

#include <chrono>
#include <cstring>
#include <random>
#include <thread>

namespace till {
namespace {

constexpr std::size_t message_size = 8 + 32;

/// A cashier who never stops. Every act has its own second, so that the entries of one act are known by their time.
class Worker {
public:
    Worker(const BookPlaces &places, std::uint32_t seed, int out) : desk_{places, clock_}, chance_{seed}, out_{out} {
        clock_.set(desk_.book().head().at);
        desk_.resume_sessions();
        acknowledge();
    }

    [[noreturn]] void work() {
        for (;;) {
            clock_.set(desk_.book().head().at + 1000);
            act();
        }
    }

private:
    void acknowledge() {
        std::string message(8, '\0');
        std::memcpy(message.data(), &desk_.book().head().seq, 8);
        Child::send(out_, message + desk_.book().head().hash);
    }

    void act() {
        const auto state = desk_.state("1");
        if (state.shift_state == TillState::Shift::none) return begin();
        const auto dice = chance_() % 100;
        if (dice < 55) return sell();
        if (dice < 65) return open_ticket();
        if (dice < 73) return give_back();
        if (dice < 80) return perform(Drop{some_cash(), Signature{"chen", "75319024"}});
        if (dice < 88) return perform(PaidIn{Money::of_minor(1200), "found", {}, Signature{"li", "86420975"}});
        if (dice < 94) return perform(NoSale{"check", Signature{"li", "86420975"}});
        return close();
    }

    static CashCount some_cash() { return CashCount{}.add(Money::of_minor(100), 1); }

    void perform(const Act &asked) {
        (void)desk_.perform("1", asked);
        acknowledge();
        clock_.set(clock_.utc_ms() + 1000);
    }

    void begin() {
        if (desk_.state("1").unreviewed_shift > 0) perform(Review{false, {}, Signature{"chen", "75319024"}});
        if (chance_() % 4 == 0) perform(CloseDay{Signature{"chen", "75319024"}});
        perform(OpenShift{{"wang", "246810"}, some_cash(), Signature{"chen", "75319024"}, {}});
    }

    AskedLine line() {
        AskedLine asked;
        asked.code = chance_() % 2 ? "BREAD" : "COFFEE";
        asked.quantity = Decimal{static_cast<std::int64_t>(1 + chance_() % 5), 0};
        return asked;
    }

    void sell() {
        Sell sale;
        for (auto lines = 1 + chance_() % 4; lines > 0; --lines) sale.lines.push_back(line());
        sale.tenders.push_back({chance_() % 3 ? "cash" : "card", {}, "004217"});
        perform(sale);
    }

    void open_ticket() {
        if (!desk_.open_ticket("1").lines.empty() && chance_() % 2)
            (void)desk_.pay("1", {{"cash", {}, {}}});
        else
            (void)desk_.add_line("1", line());
        acknowledge();
    }

    void give_back() {
        const auto last = desk_.book().next_number(Kind::ticket) - 1;
        if (chance_() % 2)
            perform(VoidTicket{last, "wrong-item", Signature{"li", "86420975"}});
        else
            perform(Refund{last, {}, "stale", Signature{"li", "86420975"}});
    }

    void close() {
        perform(CountDrawer{some_cash(), {}});
        perform(DeclareTender{"card", Money{}, 0});
        perform(CloseShift{some_cash(), "unknown", Signature{"li", "86420975"}});
    }

    SetClock clock_;
    Desk desk_;
    std::mt19937 chance_;
    int out_;
};

/// Reads one message; false where the child has no more.
bool read_one(const Child &child, std::vector<Acknowledged> &said) {
    const auto message = child.read(message_size);
    if (message.size() != message_size) return false;
    Acknowledged one;
    std::memcpy(&one.seq, message.data(), 8);
    one.hash = message.substr(8);
    said.push_back(std::move(one));
    return true;
}

std::int64_t lines_of_journal(const BookPlaces &places) {
    std::int64_t lines = 0;
    ElectronicJournal::read(places.journal, [&](std::string_view, std::string_view) { ++lines; });
    return lines;
}

void check_acknowledged(const Book &book, const std::vector<Acknowledged> &said, std::vector<std::string> &faults) {
    for (const auto &one : said) {
        if (one.seq > book.head().seq)
            faults.push_back("entry " + std::to_string(one.seq) + " was acknowledged and is lost; the book ends at " +
                             std::to_string(book.head().seq));
        else if (book.entry(one.seq).hash != one.hash)
            faults.push_back("entry " + std::to_string(one.seq) + " is not the one that was acknowledged");
    }
}

/// What stands beyond the last acknowledged entry is one act: all of one moment.
void check_beyond(const Book &book, std::int64_t last, std::vector<std::string> &faults) {
    for (auto seq = last + 2; seq <= book.head().seq; ++seq)
        if (book.entry(seq).at != book.entry(last + 1).at)
            faults.push_back("entry " + std::to_string(seq) + " is of a second act that was not acknowledged");
}

} // namespace

std::vector<std::string> faults_after_crash(const BookPlaces &places, const std::vector<Acknowledged> &said) {
    std::vector<std::string> faults;
    try {
        const Book book{places, Desk::projections()};
        check_acknowledged(book, said, faults);
        if (!said.empty() && faults.empty()) check_beyond(book, said.back().seq, faults);
    } catch (const BookError &error) {
        faults.push_back(error.what());
    }
    const auto verdict = verify(places, Desk::projections());
    if (!verdict.ok) faults.push_back("entry " + std::to_string(verdict.first_bad) + ": " + verdict.reason);
    for (const auto &warning : verdict.warnings) faults.push_back(warning);
    return faults;
}

KillReport kill_often(const BookPlaces &places, std::uint32_t seed, int times) {
    KillReport report;
    std::mt19937 chance{seed};
    std::vector<Acknowledged> said; // the last of one till stands for the next, should that die before it speaks
    for (int i = 0; i < times && report.faults.empty(); ++i) {
        const auto child_seed = static_cast<std::uint32_t>(chance());
        Child child{[&](int out) { Worker{places, child_seed, out}.work(); }};
        const bool at_start = chance() % 5 == 0; // some die while they open the book
        if (!at_start && !read_one(child, said)) report.faults.push_back("the till did not start");
        std::this_thread::sleep_for(std::chrono::milliseconds{1 + chance() % 120});
        if (!child.kill()) report.faults.push_back("the till ended by itself");
        while (read_one(child, said)) ++report.acts;
        const auto in_journal = lines_of_journal(places);
        for (auto &fault : faults_after_crash(places, said))
            report.faults.push_back("kill " + std::to_string(i + 1) + ": " + fault);
        const auto in_book = lines_of_journal(places);
        ++report.kills;
        if (in_journal < in_book) ++report.behind;
        if (!said.empty() && in_book > said.back().seq) ++report.beyond;
        if (!said.empty()) said.erase(said.begin(), said.end() - 1);
    }
    return report;
}

} // namespace till
