// Takings on their way to the bank in the office, through the real window by keys (issue 4; B1, B2).
#include "tests/ui/office_day.h"
#include "tests/ui/steps.h"

#include <cstdio>
#include <doctest/doctest.h>
#include <memory>

using namespace till;

namespace {

void open_deposits(TillWindow& window, const Signature& by) {
    enter_office(window, by);
    open_task(window, WXK_F5, "deposit-new");
}

/// Two notes of 100, one of 20 and 45 coins of 1.
void type_pieces(TillWindow& window) {
    REQUIRE(wait_for([&] { return window.stands_on("pieces-100"); }));
    for (const auto* pieces : {"2", "", "1", "", "", "45", "", ""}) {
        window.type(pieces);
        window.enter();
    }
}

/// The form of the slip, once it stands there; whoever sits in the office is the witness.
void fill_slip(TillWindow& window, const std::vector<std::string>& slip_bag_seal_pin, const std::string& bearer) {
    REQUIRE(wait_for([&] { return window.shows("ask-text-3"); }));
    REQUIRE(wait_for([&] { return window.stands_on("ask-text"); }));
    fill(window, slip_bag_seal_pin);
    press(window, "choice-0-" + bearer);
}

/// The n of COPY n on the paper; 0: an original.
int copy_on(const std::filesystem::path& pdf) {
    std::unique_ptr<FILE, int (*)(FILE*)> reader{::popen(("pdftotext " + pdf.string() + " -").c_str(), "r"), &::pclose};
    std::string text;
    for (int c = std::fgetc(reader.get()); c != EOF; c = std::fgetc(reader.get())) text += static_cast<char>(c);
    const auto at = text.find("COPY");
    const auto digit = at == std::string::npos ? at : text.find_first_of("0123456789", at);
    return digit == std::string::npos ? 0 : std::stoi(text.substr(digit));
}

void to_the_bank(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    open_deposits(window, chen);
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, "265.00"));
    CHECK(reads_one_of(window, "in the safe", "在保险柜"));
    open_form(window, WXK_RETURN);
    CHECK(window.text_of("ask-text").StartsWith("265.00"));
    window.snap("9-deposit-pieces");
    check_every_control(window);
    window.enter();
    type_pieces(window);
    fill_slip(window, {"000123", "B7", "S9", sun.pin}, "sun");
    window.snap("9-deposit-slip");
    check_every_control(window);
    window.enter();
    REQUIRE(is_done(window));
    REQUIRE(wait_for([&] { return !window.shown_document().empty(); }));
    const auto original = window.shown_document();
    CHECK(original.filename() == "deposit-000123.pdf");
    CHECK(copy_on(original) == 0);
    REQUIRE(has_rows(window, 1));
    CHECK(reads(window, "000123"));
    for (const int copy : {1, 2}) { // every later one says so
        window.settle();
        window.key(WXK_F5);
        CHECK(wait_for([&] { return copy_on(original) == copy; }));
    }
    CHECK(reads(window, wxString::FromUTF8("孙丽"))); // has the bag
    window.snap("9-deposits");
    check_every_control(window);

    open_form(window, WXK_F4); // from Sun to the bank
    window.snap("9-custody");
    check_every_control(window);
    fill(window, {sun.pin});
    window.enter();
    REQUIRE(is_done(window));
    CHECK(reads_one_of(window, "at the bank", "在银行"));

    // Finance confirms what the bank counted, one yuan less.
    back_to(window, "office-board");
    back_to(window, "pin");
    open_deposits(window, qian);
    open_form(window, WXK_RETURN);
    CHECK(window.text_of("ask-text").StartsWith("265.00"));
    window.snap("9-confirm");
    check_every_control(window);
    fill(window, {"264"});
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 0));
    CHECK(reads_one_of(window, "short 1.00", "短款 1.00"));
    CHECK(window.perform(ConfirmDeposit{"000123", Money::of_minor(26'400), qian}).refusal().why ==
          Why::already_confirmed);
}

void refused_deposit(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    on_its_way(window, "1", 5, sun);
    open_deposits(window, chen);
    open_form(window, WXK_F2);
    fill(window, {"much"});
    REQUIRE(wait_for([&] { return window.stands_on("pieces-100"); }));
    for (int enters = 0; enters < 8; ++enters) window.enter();
    CHECK(reads_one_of(window, "That is not an amount.", "金额填写有误。"));
    back_to(window, "deposit-new");

    open_form(window, WXK_F2); // 200.00 are to go, and 265.00 are counted out
    fill(window, {"200"});
    type_pieces(window);
    fill_slip(window, {"4", "B7", "S9", "111111"}, "sun");
    window.enter();
    CHECK(says(window, Why::wrong_pin));
    Clerk{window, Clerk::Way::keys}.write("ask-text-3", sun.pin);
    for (int enters = 0; enters < 2; ++enters) window.enter();
    CHECK(says(window, Why::not_equal));
    back_to(window, "deposit-new");

    open_form(window, WXK_F2);
    fill(window, {"265"});
    type_pieces(window);
    fill_slip(window, {"1", "B7", "S9", sun.pin}, "sun");
    window.enter();
    CHECK(says(window, Why::form_used)); // slip 1 went out before
    CHECK(window.shows("ask-text-3"));
    Clerk{window, Clerk::Way::keys}.write("ask-text", "2");
    press(window, "choice-0-chen");
    for (int enters = 0; enters < 5; ++enters) window.enter(); // the other fields stay as they are
    CHECK(says(window, Why::same_person));                     // bearer and witness are two
    back_to(window, "deposit-new");

    open_form(window, WXK_F2); // more than the safe holds
    fill(window, {"99999"});
    for (int enters = 0; enters < 8; ++enters) window.enter();
    fill_slip(window, {"3", "B8", "S10", sun.pin}, "sun");
    window.enter();
    CHECK(says(window, Why::safe_short));
}

void refused_on_the_way(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    review_shift(window);
    on_its_way(window, "000123", 200, sun);
    open_deposits(window, chen);
    REQUIRE(has_rows(window, 2));
    for (const int key : {WXK_F4, WXK_F5}) { // the takings are marked: no bag, no slip
        window.settle();
        window.key(key);
        CHECK(reads_one_of(window, "Mark a deposit that is under way.", "请选中在途的缴款。"));
        CHECK_FALSE(window.shows("ask-form"));
    }
    mark(window, "000123");
    open_form(window, WXK_F4);
    fill(window, {"111111"});
    window.enter();
    CHECK(says(window, Why::wrong_pin));
    CHECK(window.shows("ask-form"));
    back_to(window, "deposit-new");
    mark(window, "000123");
    open_form(window, WXK_RETURN); // the bank's word is not the manager's to take
    window.enter();
    CHECK(says(window, Why::not_permitted));
    back_to(window, "deposit-new");
    back_to(window, "office-board");
    back_to(window, "pin");

    open_deposits(window, qian);
    mark(window, "000123");
    open_form(window, WXK_F3);
    fill(window, {"all"});
    CHECK(reads_one_of(window, "That is not an amount.", "金额填写有误。"));
    fill(window, {"200"});
    REQUIRE(is_done(window));
    REQUIRE(has_rows(window, 1));
}

void change_from_bank(Language language) {
    TillWindow window{language, office_shop(language)};
    open_deposits(window, chen);
    REQUIRE(has_rows(window, 0));
    open_form(window, WXK_F6);
    REQUIRE(wait_for([&] { return window.stands_on("pieces-100"); }));
    window.snap("9-change");
    check_every_control(window);
    sign_by_keys(window, sun); // nothing was counted
    CHECK(says(window, Why::nothing_counted));
    Clerk{window, Clerk::Way::keys}.write("pieces-1", "50");
    Clerk{window, Clerk::Way::keys}.write("sign-off-pin", sun.pin);
    window.enter();
    REQUIRE(is_done(window));
}

} // namespace

TEST_CASE("B1, B2: takings go to the bank from hand to hand and are confirmed in the office (English)") {
    to_the_bank(Language::english);
}
TEST_CASE("B1, B2: takings go to the bank from hand to hand and are confirmed in the office (Chinese)") {
    to_the_bank(Language::chinese);
}
TEST_CASE("B1: a deposit that cannot be is refused where it can be mended (English)") {
    refused_deposit(Language::english);
}
TEST_CASE("B1: a deposit that cannot be is refused where it can be mended (Chinese)") {
    refused_deposit(Language::chinese);
}
TEST_CASE("B2: custody and the bank's word are refused to the wrong hands (English)") {
    refused_on_the_way(Language::english);
}
TEST_CASE("B2: custody and the bank's word are refused to the wrong hands (Chinese)") {
    refused_on_the_way(Language::chinese);
}
TEST_CASE("D2: change from the bank is counted in by two (English)") { change_from_bank(Language::english); }
TEST_CASE("D2: change from the bank is counted in by two (Chinese)") { change_from_bank(Language::chinese); }
