// Monkey: the window it works in, and what must hold of the book when it is done.
#include "tests/soak/monkey.h"

#include "pos/ui/main_frame.h"
#include "reconcile/book/verify.h"
#include "reconcile/shift/close.h"
#include "reconcile/ticket/ticket.h"
#include "tests/soak/monkey_hands.h"
#include "tests/support/places.h"
#include "tests/ui/sample_shop.h"

#include <wx/app.h>
#include <wx/debug.h>

#include <chrono>
#include <map>
#include <thread>

namespace till {
namespace {

using Steady = std::chrono::steady_clock;

/// Runs forty times as fast as the machine's, so that lock-outs end and days pass.
class FastClock : public Clock {
public:
    std::int64_t utc_ms() const override {
        return begun_ms_ + 40 * std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - begun_).count();
    }

private:
    std::int64_t begun_ms_ = SystemClock{}.utc_ms();
    Steady::time_point begun_ = Steady::now();
};

std::vector<std::string> asserted;

void on_assert(const wxString& file, int line, const wxString& function, const wxString& condition,
               const wxString& message) {
    asserted.push_back(
        wxString::Format("assertion %s in %s, %s:%d: %s", condition, function, file, line, message).utf8_string());
}

/// Tenders that make the total, lines that make it, every figure of a line in step.
void check_ticket(const Entry& entry, std::vector<std::string>& faults) {
    const auto bad = [&](const char* what) {
        faults.push_back("ticket " + std::to_string(entry.number) + ": " + what);
    };
    const Ticket ticket = Ticket::from_json(Json::parse(entry.body));
    Money lines, tenders;
    for (const auto& line : ticket.lines) {
        Money net = line.total - line.discount;
        for (const auto& promotion : line.promotions) net -= promotion.off;
        if (net != line.net) bad("a line's net is not its total less what was taken off");
        lines += line.net;
    }
    for (const auto& tender : ticket.tenders) {
        tenders += tender.amount;
        if (tender.tender == "cash" && tender.received - tender.change != tender.amount) bad("received less change");
    }
    if (ticket.lines.empty()) bad("it has no line");
    if (lines + ticket.rounding != tenders) bad("the tenders are not the sum of the lines");
}

void check_book(const BookPlaces& places, MonkeyRun& run) {
    const auto verdict = verify(places, Desk::projections());
    if (!verdict.ok) run.faults.push_back("verify: " + verdict.reason);
    const Book book{places, Desk::projections()};
    run.entries = book.head().seq;
    std::map<std::string, Money> balances;
    for (std::int64_t seq = 1; seq <= run.entries; ++seq) {
        const Entry entry = book.entry(seq);
        for (const auto& posting : postings_of(Json::parse(entry.body))) balances[posting.account] += posting.amount;
        ++run.kinds[std::string{word(entry.kind)}];
        if (entry.kind == Kind::ticket) check_ticket(entry, run.faults);
    }
    for (const auto& till : book.shop().tills)
        if (expected_cash(book, till) != balances["assets:drawer:" + till])
            run.faults.push_back("drawer " + till + " does not hold what was posted to it");
}

/// One that has all a counter can have, so that the monkey comes by every screen.
ShopFile busy_shop() {
    ShopFile file = sample_shop(Language::english);
    file.shop.cash_limit = Money::of_minor(300'00);
    file.shop.tables = {"1", "2", "Room 301"};
    for (const auto* tender : {"account", "prepaid", "voucher", "deposit"}) file.shop.tenders.emplace_back(tender);
    file.customers = {{"1", "Zhang Wei", "13800138000", Money::of_minor(500'00)}};
    return file;
}

std::vector<std::string> codes_of(const ShopFile& shop) {
    std::vector<std::string> codes{"nothing", "6901234567892"};
    for (const auto& item : shop.items) codes.push_back(item.code);
    return codes;
}

/// Works the window until the time is up; returns how many deeds that were.
std::int64_t work(const BookPlaces& places, const ShopFile& shop, int seconds, std::uint64_t seed) {
    FastClock clock;
    MainFrame::Start start;
    start.open = [&] { return std::make_unique<Desk>(places, clock); };
    start.book = places.book;
    start.clock = &clock;
    start.open_document = [](const std::filesystem::path&) {};
    start.idle_lock_ms = 20'000;
    auto* frame = new MainFrame{std::move(start)};
    frame->Move(0, 0);
    frame->Show();
    frame->Raise();
    MonkeyHands hands{*frame, seed, shop.pins, codes_of(shop)};
    std::int64_t deeds = 0;
    const auto end = Steady::now() + std::chrono::seconds{seconds};
    for (; Steady::now() < end; ++deeds) {
        if (frame->panel()) hands.do_something();
        // Mostly as fast as it goes; now and then slowly enough that an Enter is one that a person meant.
        const auto rested = Steady::now() + std::chrono::milliseconds{deeds % 4 == 0 ? 310 : 5};
        do {
            wxTheApp->Yield(true);
            std::this_thread::sleep_for(std::chrono::milliseconds{1});
        } while (Steady::now() < rested);
    }
    delete frame;
    wxTheApp->Yield(true);
    return deeds;
}

} // namespace

MonkeyRun let_monkey_work(int seconds, std::uint64_t seed) {
    const TempFolder folder;
    setenv("TILLBOOK_KEYS", (folder / "keys").c_str(), 1);
    const auto places = BookPlaces::of(folder / "shop.book");
    const ShopFile shop = busy_shop();
    Desk::make_book(places, shop);
    wxSetAssertHandler(on_assert);
    MonkeyRun run;
    run.deeds = work(places, shop, seconds, seed);
    run.faults = asserted;
    check_book(places, run);
    return run;
}

} // namespace till
