// Counter: a shop of the test's own, whose days are played line by line.
#pragma once

#include "pos/cli/player.h"
#include "pos/sale/shop_file.h"
#include "reconcile/book/book.h"
#include "reconcile/ticket/ticket.h"
#include "tests/support/places.h"
#include "tests/support/readable.h"

#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

namespace till {

/// Wang, Zhou and Li stand at the till, Chen manages. Wang may discount 10 per cent and 5.00.
inline constexpr auto counter_toml = R"(name = "Corner"
currency = "CNY"
language = "en"
time_zone = "Asia/Shanghai"
rehearsal = true
safe = "10000.00"
catalogue = "catalogue.csv"
tenders = ["cash", "card", "deposit"]
tables = ["1", "2", "Room 301"]
[[till]]
id = "1"
[[staff]]
id = "wang"
name = "Wang"
pin = "246810"
roles = ["cashier"]
limits = { discount_percent = "10", discount = "5.00" }
[[staff]]
id = "zhou"
name = "Zhou"
pin = "135791"
roles = ["cashier"]
[[staff]]
id = "li"
name = "Li"
pin = "86420975"
roles = ["supervisor"]
[[staff]]
id = "chen"
name = "Chen"
pin = "75319024"
roles = ["manager"]
[[staff]]
id = "gao"
name = "Gao"
pin = "11223344"
roles = ["manager"]
[[staff]]
id = "zhao"
name = "Zhao"
pin = "90817263"
roles = ["finance"]
)";

inline constexpr auto counter_catalogue = "code,name,category,unit,price,tax,barcode\n"
                                          "COFFEE,Coffee,drinks,cup,10.00,0.13,\n"
                                          "TEA,Tea,drinks,cup,7.00,0.13,\n"
                                          "BREAD,Bread,bakery,piece,3.00,0.09,\n"
                                          "NUTS,Nuts,dry,kg,20.00,0.09,\n";

class Counter {
public:
    /// `more` is added to the shop file.
    explicit Counter(const std::string& more = {}) {
        std::ofstream{folder_ / "shop.toml"} << counter_toml << more;
        std::ofstream{folder_ / "catalogue.csv"} << counter_catalogue;
        Desk::make_book(places(), ShopFile::read(folder_ / "shop.toml"));
        desk_ = std::make_unique<Desk>(places(), clock_);
    }

    /// Plays a day; whether all went as its lines say. What did not is told.
    bool play(const std::string& text) {
        std::ostringstream out;
        const bool as_said = Player{*desk_, clock_, out}.play(read_day(text, "a.day", desk().shop().currency), {});
        if (!as_said) MESSAGE(out.str());
        return as_said;
    }

    Desk& desk() { return *desk_; }
    Money balance(const std::string& account) { return desk().book().balance(account); }
    Json body(Kind kind, std::int64_t number) { return Json::parse(desk().book().find(kind, number).value().body); }
    Ticket ticket(std::int64_t number) { return Ticket::from_json(body(Kind::ticket, number)); }

    /// Closes the book, makes again all that follows from its entries, and opens it.
    void rebuild() {
        desk_.reset();
        till::rebuild(places(), Desk::projections());
        desk_ = std::make_unique<Desk>(places(), clock_);
    }

    BookPlaces places() const { return {folder_ / "shop.book", folder_ / "keys", folder_ / "shop.ej"}; }

private:
    TempFolder folder_;
    SetClock clock_;
    std::unique_ptr<Desk> desk_;
};

} // namespace till
