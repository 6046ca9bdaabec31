// The close in the real window: its check list, the grid on the number pad, slips one by one, both counts compared.
#include "tests/ui/steps.h"

#include "pos/ui/customer_frame.h"
#include "pos/ui/peripherals.h"
#include "pos/ui/text.h"
#include "tests/support/places.h"

#include <doctest/doctest.h>

#include <wx/textctrl.h>

#include <csignal>
#include <fstream>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

using namespace till;

namespace {

wxString said(TillWindow& window) {
    window.settle();
    return window.frame().message();
}

wxString value(TillWindow& window, const std::string& field) {
    const auto* found = window.field(field);
    return found ? found->GetValue() : wxString{};
}

void go_to_count(TillWindow& window) {
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.stands_on("count-100"); }));
}

void count_by_hand(Language language) {
    TillWindow window{language};
    open_shift(window);
    go_to_count(window);
    window.type("2"); // 100 x 2
    window.enter();
    window.type("/"); // values from here on
    CHECK(value(window, "count-100") == "200.00");
    for (int time = 0; time < 2; ++time) { // in the other language a value is still a value
        window.key(WXK_F11);
        window.settle();
        CHECK(value(window, "count-100") == "200.00");
        CHECK(window.text_of("count-told").Contains("100"));
    }
    window.type_into("count-50", "");
    window.type("110"); // no whole number of fifties
    window.snap("5-count-value-fault");
    window.enter();
    CHECK(window.stands_on("count-50"));
    CHECK(said(window).Contains("50"));
    window.type_into("count-50", "0");
    window.enter();
    window.type("200"); // 20 x 10
    window.enter();
    window.type("/");
    CHECK(value(window, "count-20") == "10");
    window.type_into("count-1", "1*"); // one roll
    CHECK(window.text_of("count-told").Contains("50"));
    window.snap("5-count-rolls");
    check_every_control(window);
    for (const auto* sum : {"450", "400.00", "250.00"}) CHECK_FALSE(window.all_text().Contains(sum));

    window.restart(); // what was typed is there again
    sign_in(window, "wang", "246810");
    REQUIRE(wait_for([&] { return window.stands_on("code"); }));
    go_to_count(window);
    REQUIRE(wait_for([&] { return value(window, "count-1") == "50"; }));
    CHECK(value(window, "count-20") == "10");
}

void check_list(Language language) {
    TillWindow window{language};
    open_shift(window);
    REQUIRE(window.perform(Drop{CashCount{}.add(Money::of_minor(10'000), 1), {}}));
    Park parked{"corner", {}, {}};
    parked.lines.emplace_back().code = "1001";
    REQUIRE(window.perform(parked));
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.shows("point-drop"); }));
    CHECK(window.shows("point-parked"));
    CHECK(window.shows("point-not-declared"));
    window.snap("5-check-list");
    check_every_control(window);
    CHECK_FALSE(window.all_text().Contains("350"));
    window.key(WXK_F2); // its way out
    REQUIRE(wait_for([&] { return window.shows("receive-drop"); }));
    window.key(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return window.stands_on("code"); }));
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.shows("count-now"); }));
    window.key(WXK_F10);
    CHECK(wait_for([&] { return window.stands_on("count-100"); }));
}

/// Counts two hundreds, twenty tens short by one coin of one, and stands before the close.
void count_short(TillWindow& window) {
    go_to_count(window);
    for (const auto* pieces : {"2", "0", "10", "0", "0", "49", "0", "0"}) {
        window.type(pieces);
        window.enter();
    }
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.shows("close-shift"); }));
}

void both_counts(Language language) {
    TillWindow window{language};
    open_shift(window);
    count_short(window);
    const auto second =
        CashCount{}.add(Money::of_minor(10'000), 2).add(Money::of_minor(2'000), 10).add(Money::of_minor(100), 50);
    REQUIRE(window.perform(CountDrawer{second, Signature{"li", "86420975"}}));
    CHECK_FALSE(window.shows("count-comparison"));
    window.key(WXK_F10);
    REQUIRE(wait_for([&] { return window.shows("sign-off-pin"); }));
    sign_off(window, "chen", "75319024");
    REQUIRE(wait_for([&] { return window.shows("over-short"); }));
    const bool chinese = language == Language::chinese;
    REQUIRE(wait_for([&] {
        return window.text_of("count-comparison")
            .Contains(chinese ? wxString::FromUTF8("清点有误") : "counting is off");
    }));
    CHECK(window.text_of("count-comparison").Contains("49"));
    window.snap("7-both-counts");
    check_every_control(window);
}

void slip_by_slip(Language language) {
    TillWindow window{language};
    open_shift(window);
    count_short(window);
    window.key(WXK_F6);
    REQUIRE(wait_for([&] { return window.stands_on("ask-text"); }));
    const auto add_slip = [&](const char* reference, const char* amount) {
        window.type_into("ask-text", reference);
        window.type_into("ask-text-1", amount);
        window.enter();
        REQUIRE(wait_for([&] { return window.shows("ask-text") && value(window, "ask-text").empty(); }));
    };
    add_slip("004217", "12.50");
    add_slip("004218", "1.00");
    add_slip("004218", "10.00"); // in the place of the last
    window.snap("6-slip-by-slip");
    check_every_control(window);
    window.type_into("ask-text-1", "5");
    window.enter();
    window.settle();
    CHECK(window.shows("ask-form")); // a slip without a number is not taken
    window.key(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return window.shows("declare"); }));
    CHECK(value(window, "declare-card") == "22.50");
    CHECK(value(window, "slips-card") == "2");
    window.snap("6-close-slips");
    check_every_control(window);

    window.restart(); // the list is there again, and goes on
    sign_in(window, "wang", "246810");
    REQUIRE(wait_for([&] { return window.shows("declare") && value(window, "slips-card") == "2"; }));
    CHECK(value(window, "declare-card") == "22.50");
    window.key(WXK_F6);
    REQUIRE(wait_for([&] { return window.stands_on("ask-text"); }));
    add_slip("004219", "1.50");
    add_slip("004219", "0.50");
    window.key(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return value(window, "slips-card") == "3"; }));
    CHECK(value(window, "declare-card") == "23.00");
    window.key(WXK_F9);
    CHECK(wait_for([&] { return window.stands_on("leave-100"); }));

    window.key(WXK_F7);
    REQUIRE(wait_for([&] { return window.stands_on("ask-text"); }));
    window.type("25.00");
    window.enter();
    window.type("3");
    window.enter();
    window.type("000123");
    window.snap("6-batch");
    check_every_control(window);
    window.enter();
    REQUIRE_MESSAGE(wait_for([&] { return said(window).Contains("23.00"); }, 5000), utf8(said(window)));
    CHECK(window.frame().message().Contains("2.00"));
    CHECK(window.frame().message().Contains("000123"));
    window.snap("6-batch-told");
}

std::string customer_sees(TillWindow& window) { return utf8(window.frame().peripherals().customer_frame()->text()); }

std::string display_shows(TillWindow& window) {
    std::ifstream file{window.folder() / "display"};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void notes_from_the_counter(Language language) {
    TillWindow window{
        language, [](const std::filesystem::path& folder, ShopFile&) {
            std::ofstream{folder / "shop.book.counter.toml"}
                << "[note_counter]\nwire = \"simulated:notes.txt\"\n"
                   "[display]\nwire = \"simulated:display\"\nkind = \"cd5220\"\n[customer]\nwindow = true\n";
            std::ofstream{folder / "notes.txt"} << "100 2\n20 10\n";
        }};
    open_shift(window);
    add(window, "1001");
    CHECK(wait_for([&] { return customer_sees(window).find("10.00") != std::string::npos; }));
    window.enter();
    CHECK(change_is(window, "0.00"));
    go_to_count(window);
    CHECK(wait_for([&] { return customer_sees(window).find_first_of("0123456789") == std::string::npos; }));
    CHECK(wait_for([&] { return display_shows(window).find_first_of("0123456789") == std::string::npos; }));
    window.type_into("count-1", "50");
    window.key(WXK_F7);
    REQUIRE(wait_for([&] { return value(window, "count-20") == "10"; }));
    CHECK(value(window, "count-100") == "2");
    CHECK(value(window, "count-1") == "50");
    window.snap("5-count-notes");
    check_every_control(window);

    std::ofstream{window.folder() / "notes.txt"} << "100 7\n";
    std::ofstream{window.folder() / "notes.txt.trouble"} << "noise";
    window.key(WXK_F7);
    REQUIRE(wait_for([&] { return said(window).Contains("TOTAL"); }));
    CHECK(value(window, "count-100") == "2"); // nothing of a damaged report is taken
}

wxString used(Language language, int recounts) {
    if (language == Language::english) return wxString::Format("used %d of 2", recounts);
    return wxString::FromUTF8("已用 ") + wxString::Format("%d/2", recounts);
}

void recounts(Language language) {
    TillWindow window{language};
    open_shift(window);
    count_short(window);
    for (const int done : {0, 1}) {
        CHECK(window.text_of("count-again").Contains(used(language, done)));
        window.key(WXK_F2);
        REQUIRE(wait_for([&] { return window.stands_on("count-100"); }));
        CHECK(window.text_of("count-told-before").Contains(wxString::Format("%d", done + 1)));
        window.snap("5-recount");
        check_every_control(window);
        window.type_into("count-100", "2");
        window.key(WXK_F10);
        REQUIRE(wait_for([&] { return window.shows("close-shift"); }));
    }
    CHECK(window.text_of("count-again").Contains(used(language, 2)));
    window.key(WXK_F2);
    CHECK(wait_for([&] { return !said(window).empty(); }));
    CHECK(window.shows("close-shift")); // none is left: no grid to fill in vain
    window.snap("6-recounts-used");
    check_every_control(window);
}

void other_drawer(Language language) {
    TillWindow window{language, [](const std::filesystem::path&, ShopFile& file) {
                          file.shop.tills = {"1", "2"};
                          file.pins["zhao"] = "97531864";
                      }};
    open_shift(window);
    count_short(window);
    window.key(WXK_F12);
    REQUIRE(wait_for([&] { return window.shows("other-till"); }));
    window.snap("6-other-till");
    check_every_control(window);
    window.key(WXK_F12);
    REQUIRE(wait_for([&] { return window.text_of("till").Contains("2") && window.shows("pin"); }));
    sign_in(window, "zhao", "97531864");
    REQUIRE(wait_for([&] { return window.stands_on("float-100"); }));
    window.type("1");
    window.click("person-chen");
    window.type_into("giver-pin", "75319024");
    window.enter();
    REQUIRE(wait_for([&] { return window.stands_on("code"); }));
    add(window, "1001");
    window.enter();
    CHECK(change_is(window, "0.00"));

    window.key(WXK_F12); // the first shift's cashier comes back to close it
    REQUIRE(wait_for([&] { return window.shows("other-till"); }));
    window.key(WXK_F12);
    REQUIRE(wait_for([&] { return window.text_of("till").Contains("1") && window.shows("stand-in"); }));
    sign_in(window, "wang", "246810");
    REQUIRE(wait_for([&] { return window.shows("close-shift"); }));
    CHECK(window.perform(Drop{CashCount{}.add(Money::of_minor(10'000), 1), {}}).refusal().why == Why::counted_already);
}

/// Types a count without end, in a process of its own that another one kills.
void count_until_killed() {
    TillWindow window{Language::english};
    open_shift(window);
    go_to_count(window);
    for (const auto* pieces : {"2", "0"}) {
        window.type(pieces);
        window.enter();
    }
    window.type("1");
    window.settle();
    std::ofstream{std::filesystem::temp_directory_path() / "counting"} << window.folder().string();
    for (;;) window.type("0"); // most likely in the middle of a word it is over
}

/// The till of count_until_killed(), with the machine's folder for passing things in `folder`.
pid_t start_to_count(const std::filesystem::path& folder) {
    setenv("TMPDIR", folder.c_str(), 1);
    char* words[] = {const_cast<char*>("ui_test"), const_cast<char*>("--no-skip"),
                     const_cast<char*>("-tc=(counts until it is killed)"), nullptr};
    pid_t child = 0;
    REQUIRE(posix_spawn(&child, "/proc/self/exe", nullptr, nullptr, words, environ) == 0);
    unsetenv("TMPDIR");
    return child;
}

} // namespace

TEST_CASE("(counts until it is killed)" * doctest::skip()) { count_until_killed(); }

TEST_CASE("a count that was being typed when the till was killed is there again (K1)") {
    const TempFolder machine;
    const auto child = start_to_count(machine.path());
    CHECK(wait_for([&] { return std::filesystem::exists(machine / "counting"); }, 120'000));
    wait_for([] { return false; }, 200);
    kill(child, SIGKILL);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    std::string folder;
    std::ifstream{machine / "counting"} >> folder;
    REQUIRE(!folder.empty());

    TillWindow window{Language::english, std::filesystem::path{folder}};
    sign_in(window, "wang", "246810");
    REQUIRE(wait_for([&] { return window.stands_on("code"); }));
    go_to_count(window);
    REQUIRE(wait_for([&] { return value(window, "count-100") == "2"; }));
    CHECK(value(window, "count-50") == "0");
    CHECK(value(window, "count-20").StartsWith("1")); // and as many noughts as were typed
    window.snap("5-count-resumed");
}

TEST_CASE("how many recounts are used is told before one is begun, and none is begun in vain (K1, English)") {
    recounts(Language::english);
}
TEST_CASE("how many recounts are used is told before one is begun, and none is begun in vain (K1, Chinese)") {
    recounts(Language::chinese);
}
TEST_CASE("a counted drawer is frozen while the next shift sells from another (English)") {
    other_drawer(Language::english);
}
TEST_CASE("a counted drawer is frozen while the next shift sells from another (Chinese)") {
    other_drawer(Language::chinese);
}
TEST_CASE("the grid is counted by pieces, values and rolls, kept as typed, and shows no sum (K1, English)") {
    count_by_hand(Language::english);
}
TEST_CASE("the grid is counted by pieces, values and rolls, kept as typed, and shows no sum (K1, Chinese)") {
    count_by_hand(Language::chinese);
}
TEST_CASE("what stands open is listed before the count, each with its way out (English)") {
    check_list(Language::english);
}
TEST_CASE("what stands open is listed before the count, each with its way out (Chinese)") {
    check_list(Language::chinese);
}
TEST_CASE("both counts are compared once the shift is closed (K1, English)") { both_counts(Language::english); }
TEST_CASE("both counts are compared once the shift is closed (K1, Chinese)") { both_counts(Language::chinese); }
TEST_CASE("slips are typed one by one, and the core sums them (K3, English)") { slip_by_slip(Language::english); }
TEST_CASE("slips are typed one by one, and the core sums them (K3, Chinese)") { slip_by_slip(Language::chinese); }
TEST_CASE("the note counter fills the fields of its notes, or none (English)") {
    notes_from_the_counter(Language::english);
}
TEST_CASE("the note counter fills the fields of its notes, or none (Chinese)") {
    notes_from_the_counter(Language::chinese);
}
