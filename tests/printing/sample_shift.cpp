// SampleShift: figures that a reader can add up by hand.
#include "tests/printing/sample_shift.h"

namespace till {
namespace {

using namespace literals;

constexpr std::int64_t minute_ms = 60'000;
const Day business_day{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};

Moment at(int hour, int minute) {
    const std::int64_t midnight =
        std::chrono::duration_cast<std::chrono::milliseconds>(business_day.date().time_since_epoch()).count();
    constexpr int east = 480;
    return {midnight + (hour * 60 + minute - east) * minute_ms, east};
}

std::string either(Language language, const char* english, const char* chinese) {
    return language == Language::chinese ? chinese : english;
}

std::vector<ShiftEvent> ordinary_events(Language language) {
    const auto say = [&](const char* english, const char* chinese) { return either(language, english, chinese); };
    const auto wang = say("Wang Fang", "王芳"), li = say("Li Na", "李娜"), chen = say("Chen Wei", "陈伟");
    return {
        {"line-removed",
         1,
         at(8, 10),
         say("Croissant × 2", "羊角面包 × 2"),
         say("changed their mind", "顾客改变主意"),
         6'00_cents,
         {wang, li}},
        {"void", 1, at(8, 20), say("Ticket 3", "收银单 3"), say("wrong item", "录错商品"), 9'00_cents, {wang, li}},
        {"refund",
         1,
         at(8, 30),
         say("Ticket 1: Baguette × 1", "收银单 1：法棍 × 1"),
         say("stale", "不新鲜"),
         3'00_cents,
         {wang, li}},
        {"return", 1, at(8, 31), say("Bread × 1", "面包 × 1"), say("stale", "不新鲜"), 3'00_cents, {wang, chen}},
        {"no-sale", 1, at(9, 0), "", say("change for a customer", "为顾客换零"), Money{}, {wang, li}},
        {"retender",
         1,
         at(9, 5),
         say("Ticket 2: card to wallet", "收银单 2：刷卡改电子钱包"),
         say("mistake", "录错"),
         12'50_cents,
         {wang}},
        {"drop", 1, at(10, 0), "100 × 2", "", 200'00_cents, {wang, li}},
        {"pickup", 1, at(10, 30), "1 × 20", say("coins", "零钱"), 20'00_cents, {wang, chen}},
        {"paid-out",
         1,
         at(11, 0),
         say("Ice from Mr Zhou", "周师傅 冰块"),
         say("supplies", "采购"),
         20'00_cents,
         {wang, li}},
    };
}

} // namespace

Shop sample_shop(Language language) {
    Shop shop;
    shop.name = either(language, "Campus Bakery", "校园面包房");
    shop.currency = *find_currency("CNY");
    shop.language = language;
    shop.time_zone = std::string{"Asia/Shanghai"};
    return shop;
}

ShiftReport empty_shift() {
    ShiftReport shift;
    shift.number = 1;
    shift.till = std::string{"1"};
    shift.cashier = std::string{"wang"};
    shift.cashier_name = std::string{"王芳"};
    shift.business_day = business_day;
    shift.opened = at(8, 0);
    shift.state = std::string{"open"};
    shift.head = std::string{"0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"};
    return shift;
}

ShiftReport ordinary_shift(Language language) {
    ShiftReport shift = empty_shift();
    shift.number = 12;
    shift.cashier_name = either(language, "Wang Fang", "王芳");
    shift.closed = at(13, 5);
    shift.state = std::string{"closed"};
    shift.tickets = {1, 9, 6, 1, 2, {4, 7, 8}};
    shift.sales = 49'50_cents;
    shift.voids = 9'00_cents;
    shift.refunds = 6'00_cents;
    shift.discounts = 1'00_cents;
    shift.cash.counted_float = 450'00_cents;
    shift.cash.sales = 27'00_cents;
    shift.cash.voids = 9'00_cents;
    shift.cash.refunds = 6'00_cents;
    shift.cash.paid_out = 20'00_cents;
    shift.cash.pickups = 20'00_cents;
    shift.cash.drops = 200'00_cents;
    shift.cash.expected = 262'00_cents;
    shift.cash.counted = 261'00_cents;
    shift.cash.over_short = -1'00_cents;
    shift.cash.left = 200'00_cents;
    shift.cash.drawn_down = 61'00_cents;
    shift.tenders = {{"cash", 18'00_cents, 6'00_cents, 12'00_cents, std::nullopt, std::nullopt, -1'00_cents},
                     {"card", 12'50_cents, Money{}, 12'50_cents, 12'50_cents, 1, Money{}},
                     {"wallet", 10'00_cents, Money{}, 10'00_cents, 10'00_cents, 1, Money{}}};
    shift.events = ordinary_events(language);
    const auto wang = shift.cashier_name;
    const auto first = CashCount{}.add(10'00_cents, 19).add(5'00_cents, 1).add(1'00_cents, 47).add(50_cents, 0);
    shift.counted_pieces = CashCount{}.add(20'00_cents, 1).add(10'00_cents, 19).add(5'00_cents, 1).add(1'00_cents, 46);
    shift.counts = {{1, wang, false, at(13, 0), first},
                    {2, either(language, "Li Na", "李娜"), true, at(13, 1), shift.counted_pieces}};
    shift.float_pieces = CashCount{}.add(100'00_cents, 2).add(10'00_cents, 20).add(1'00_cents, 50);
    shift.left_pieces = CashCount{}.add(10'00_cents, 19).add(5'00_cents, 1).add(1'00_cents, 5);
    shift.float_giver = either(language, "Chen Wei", "陈伟");
    shift.difference_reason = either(language, "miscounted change", "找零有误");
    shift.difference_approver = either(language, "Li Na", "李娜");
    return shift;
}

ShiftReport huge_shift(Language language) {
    ShiftReport shift = ordinary_shift(language);
    const auto kinds = ordinary_events(language);
    shift.events.clear();
    for (int i = 0; i < 2000; ++i) {
        auto event = kinds[static_cast<std::size_t>(i) % kinds.size()];
        event.number = i + 1;
        event.at = at(8 + i / 120, i / 2 % 60);
        shift.events.push_back(event);
    }
    CashCount faces;
    for (int i = 1; i <= 100; ++i) faces.add(Money::of_minor(i * 25), i);
    shift.float_pieces = shift.counted_pieces = faces;
    shift.left_pieces = CashCount{};
    for (int k = 1; k <= 5; ++k) shift.counts.push_back({k + 2, shift.cashier_name, false, at(14, k), faces});
    for (int n = 0; n < 400; ++n) shift.tickets.missing.push_back(10 + 3 * n);
    return shift;
}

} // namespace till
