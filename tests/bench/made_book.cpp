// MadeBook: days of a shop, quickly.
#include "tests/bench/made_book.h"

#include "pos/desk/desk.h"
#include "pos/sale/checkout.h"
#include "reconcile/shift/shift_report.h"
#include "reconcile/ticket/ticket.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <random>
#include <stdexcept>

namespace till {
namespace {

constexpr int morning = 8 * 3600;
constexpr int evening = 21 * 3600;
const Signature wang{"wang", "246810"};
const Signature li{"li", "86420975"};
const Signature chen{"chen", "75319024"};

/// The sum in as few pieces as may be.
CashCount pieces_of_sum(Money sum, const Currency& currency) {
    CashCount pieces;
    auto faces = currency.faces;
    std::ranges::sort(faces, [](const auto& a, const auto& b) { return a.face > b.face; });
    for (const auto& [face, kind] : faces) {
        const auto count = sum.minor() / face.minor();
        if (count > 0) pieces.add(face, count);
        sum -= face * count;
    }
    if (!sum.is_zero()) throw std::logic_error{"make_book: a sum that no coins make"};
    return pieces;
}

class Maker {
public:
    explicit Maker(const MadeBook& wanted)
        : wanted_{wanted}, places_{wanted.folder / "shop.book", wanted.folder / "keys", wanted.folder / "shop.book.ej"},
          shop_{goods_shop(wanted)} {}

    std::int64_t make() {
        Desk::make_book(places_, shop_);
        const std::int64_t days = (wanted_.tickets + wanted_.tickets_a_day - 1) / wanted_.tickets_a_day;
        const TimeZone zone{shop_.shop.time_zone};
        Day day = zone.at(SystemClock{}.utc_ms() - (days + 1) * std::int64_t{24 * 3600 * 1000}).day();
        for (std::int64_t left = wanted_.tickets; left > 0; left -= wanted_.tickets_a_day) {
            day = day.next();
            open(zone.local(day, morning));
            sell(std::min(left, wanted_.tickets_a_day), zone.local(day, morning + 60).utc_ms);
            if (left > wanted_.tickets_a_day) close(zone.local(day, evening));
        }
        return Book{places_, Desk::projections()}.head().seq;
    }

    /// Closes the day where it stands open, then works so many more.
    std::vector<CloseTime> go_on(int days) {
        const TimeZone zone{shop_.shop.time_zone};
        Day day = Book{places_, Desk::projections()}.head().business_day;
        if (Desk{places_, clock_}.state("1").shift_state != TillState::Shift::none) close(zone.local(day, evening));
        std::vector<CloseTime> took;
        for (; days > 0; --days) {
            day = day.next();
            open(zone.local(day, morning));
            sell(wanted_.tickets_a_day, zone.local(day, morning + 60).utc_ms);
            took.push_back(close(zone.local(day, evening)));
        }
        return took;
    }

private:
    void act(Desk& desk, const Act& asked) {
        const auto answer = desk.perform("1", asked);
        if (!answer) throw std::runtime_error{"make_book: " + answer.refusal().text(Language::english)};
    }

    void open(Moment at) {
        clock_.set(at.utc_ms);
        Desk desk{places_, clock_};
        act(desk, OpenShift{wang, pieces_of_sum(Money::of_minor(450'00), shop_.shop.currency), chen, {}});
    }

    void sell(std::int64_t tickets, std::int64_t from_ms) {
        Book book{places_, Desk::projections()};
        const Place place{"1", book.next_number(Kind::shift_open) - 1, "wang"};
        const std::int64_t step = (evening - morning - 120) * std::int64_t{1000} / wanted_.tickets_a_day;
        constexpr std::int64_t together = 1000; // tickets of a transaction
        for (std::int64_t done = 0; done < tickets; done += together) {
            Recording recording{book, book.moment(from_ms + done * step)};
            for (std::int64_t i = done; i < std::min(tickets, done + together); ++i)
                if (!record_ticket(recording, place, next_ticket())) throw std::runtime_error{"make_book: a ticket"};
            recording.commit();
        }
    }

    Ticket next_ticket() {
        std::vector<PricedLine> lines;
        for (auto count = 1 + random_() % 4; count > 0; --count) {
            const Item& item = shop_.items[random_() % shop_.items.size()];
            AskedLine asked;
            asked.code = item.code;
            asked.quantity = Decimal{static_cast<std::int64_t>(1 + random_() % 3), 0};
            lines.push_back(*price_line(shop_.shop.currency, item, asked));
        }
        const char* tender = random_() % 3 == 0 ? "card" : "cash";
        return *check_out(shop_.shop, ticket_of(std::move(lines)), {{tender, {}, ""}});
    }

    /// Counts, declares, closes the shift, reviews it, closes the day.
    CloseTime close(Moment at) {
        clock_.set(at.utc_ms);
        Desk desk{places_, clock_};
        act(desk, SignIn{wang});
        const auto begun = std::chrono::steady_clock::now();
        const std::clock_t work_before = std::clock();
        act(desk, CountDrawer{pieces_of_sum(desk.book().balance("assets:drawer:1"), shop_.shop.currency), {}});
        const auto report = shift_report(desk.book(), desk.state("1").shift);
        for (const auto& tender : report->tenders)
            if (tender.tender == "card") act(desk, DeclareTender{"card", tender.expected, 1});
        act(desk, CloseShift{desk.suggested_float("1"), {}, {}});
        act(desk, Review{false, {}, chen});
        act(desk, CloseDay{chen});
        const auto took = std::chrono::steady_clock::now() - begun;
        return {std::chrono::duration_cast<std::chrono::microseconds>(took).count(),
                (std::clock() - work_before) * 1'000'000 / CLOCKS_PER_SEC};
    }

    MadeBook wanted_;
    BookPlaces places_;
    ShopFile shop_;
    SetClock clock_;
    std::mt19937_64 random_{20260101};
};

} // namespace

std::int64_t make_book(const MadeBook& wanted) { return Maker{wanted}.make(); }

std::vector<CloseTime> close_days(const MadeBook& made, int days) { return Maker{made}.go_on(days); }

} // namespace till
