// CustomerView: what the customer sees, from the first line to the change.
#include "pos/sale/customer_view.h"
#include "tests/support/readable.h"

#include <doctest/doctest.h>

using namespace till;
using namespace till::literals;
using Stage = CustomerView::Stage;

namespace {

const Currency yuan = find_currency("CNY").value();

PricedLine line(const std::string& name, Money price) {
    PricedLine priced;
    priced.asked.code = "1001";
    priced.asked.quantity = {1, 0};
    priced.item.name = name;
    priced.price = Decimal{price.minor(), 2};
    priced.total = priced.net = price;
    return priced;
}

OpenTicket ticket(std::vector<PricedLine> lines) {
    OpenTicket open;
    for (const auto& each : lines) open.total += each.net;
    open.lines = std::move(lines);
    return open;
}

} // namespace

TEST_CASE("T2: the customer sees each line, keyed prices and discounts, then total, received and change") {
    CustomerSide side{Language::english};
    auto keyed = line("Tea", 9'00_cents);
    keyed.asked.price = Decimal{900, 2};
    keyed.asked.discount = Decimal{10, 0};
    keyed.discount = 90_cents;
    keyed.net = 8'10_cents;
    keyed.promotions = {{"Happy hour", 1'00_cents}};
    side.show(ticket({line("Coffee", 10'00_cents), keyed}), yuan);
    REQUIRE(side.view().lines.size() == 2);
    CHECK(side.view().lines[1].quantity == "1 x 9.00 (keyed price)");
    REQUIRE(side.view().lines[1].off.size() == 2);
    CHECK(side.view().lines[1].off[0].what == "Happy hour");
    CHECK(side.view().lines[1].off[1].what == "Discount 10%");
    CHECK(side.view().lines[1].off[1].amount == -90_cents);
    CHECK(side.view().total == 18'10_cents);

    side.paid(7, 18'10_cents, 20'00_cents, 1'90_cents);
    side.show({}, yuan); // the till makes room for the next ticket
    CHECK(side.view().stage == Stage::paid);
    CHECK(side.view().change == 1'90_cents);
    CHECK(side.view().lines.size() == 2);
    side.show(ticket({line("Bread", 3'00_cents)}), yuan);
    CHECK(side.view().stage == Stage::selling);
    CHECK(side.view().change == 0_cents);
}

TEST_CASE("a line taken off is shown as taken off, and a parked ticket leaves nothing") {
    CustomerSide side{Language::english};
    side.show(ticket({line("Coffee", 10'00_cents), line("Tea", 9'00_cents), line("Bread", 3'00_cents)}), yuan);
    side.show(ticket({line("Coffee", 10'00_cents), line("Bread", 3'00_cents)}), yuan);
    REQUIRE(side.view().removed);
    CHECK(side.view().removed->name == "Tea");
    CHECK(display_text(side.view(), yuan).upper == "- Tea          -9.00");
    side.show({}, yuan);
    CHECK(side.view().stage == Stage::idle);
    CHECK_FALSE(side.view().removed);
}

TEST_CASE("a void or refund is shown until the next ticket; while nobody sells nothing is") {
    CustomerSide side{Language::chinese};
    side.given_back(13'00_cents);
    side.show({}, yuan);
    CHECK(side.view().stage == Stage::given_back);
    CHECK(side.view().total == 13'00_cents);
    side.rest();
    CHECK(side.view().stage == Stage::idle);
    CHECK(side.view().total == 0_cents);
}

TEST_CASE("a display of two lines never breaks an amount, and shows the code of a name it has no letters for") {
    CustomerSide side{Language::chinese};
    side.show(ticket({line("咖啡", 10'00_cents)}), yuan);
    const auto selling = display_text(side.view(), yuan);
    CHECK(selling.upper == "1001           10.00");
    CHECK(selling.lower == "TOTAL          10.00");
    side.show(ticket({line("A very long name of an article", 10'00_cents)}), yuan);
    CHECK(display_text(side.view(), yuan).upper == "A very long na 10.00");
    side.paid(1, 10'00_cents, 50'00_cents, 40'00_cents);
    CHECK(display_text(side.view(), yuan).upper == "T 10.00 R 50.00");
    CHECK(display_text(side.view(), yuan).lower == "CHANGE         40.00");
    CHECK(display_text({}, yuan).upper.empty());
}
