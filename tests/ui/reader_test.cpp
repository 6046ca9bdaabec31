// What a screen reader hears of the window, over AT-SPI, and in which order Tab goes through it.
#include "tests/ui/office_day.h"
#include "tests/ui/steps.h"

#include "pos/ui/gtk_face.h"
#include "pos/ui/text.h"

#include <doctest/doctest.h>

#include <wx/button.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ;

using namespace till;

namespace {

/// Another process that hears the window; the window goes on while it does.
class Listener {
public:
    explicit Listener(const std::filesystem::path& folder, bool follows)
        : heard_{folder / (follows ? "followed.txt" : "heard.txt")} {
        const std::string own = std::to_string(getpid());
        const std::string output = heard_.string();
        std::vector<char*> words{const_cast<char*>(SCREEN_READER), const_cast<char*>(own.c_str())};
        if (follows) words.push_back(const_cast<char*>("follow"));
        words.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        REQUIRE(posix_spawn(&child_, SCREEN_READER, &actions, nullptr, words.data(), environ) == 0);
        posix_spawn_file_actions_destroy(&actions);
    }
    ~Listener() {
        if (child_ == 0) return;
        kill(child_, SIGTERM);
        waitpid(child_, nullptr, 0);
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    /// Once it has told all.
    std::vector<std::string> all() {
        int status = 0;
        REQUIRE(wait_for([&] { return waitpid(child_, &status, WNOHANG) == child_; }, 60'000));
        child_ = 0;
        REQUIRE(status == 0);
        return so_far();
    }

    std::vector<std::string> so_far() const {
        std::vector<std::string> lines;
        std::ifstream file{heard_};
        for (std::string line; std::getline(file, line);) lines.push_back(line);
        return lines;
    }

private:
    std::filesystem::path heard_;
    pid_t child_ = 0;
};

/// Every button and field that the eye sees, the ear hears by the name the window gave it.
void check_that_all_is_heard(TillWindow& window) {
    const auto heard = Listener{window.folder(), false}.all();
    REQUIRE(heard.size() > 5);
    for (auto* control : visible_controls(&window.frame())) {
        const bool is_button = dynamic_cast<wxButton*>(control);
        if (!control->IsShownOnScreen() || (!is_button && !dynamic_cast<wxTextCtrl*>(control))) continue;
        const std::string name = utf8(accessible_name(control));
        CAPTURE(utf8(control->GetName()));
        CHECK(std::ranges::any_of(heard, [&](const std::string& line) {
            return line.ends_with("|" + name) && line.starts_with("push button|") == is_button;
        }));
    }
    for (const auto& line : heard) {
        CAPTURE(line);
        CHECK_FALSE(line == "push button|");
        CHECK_FALSE(line == "text|");
        CHECK_FALSE(line == "password text|");
    }
}

void all_is_heard(Language language) {
    TillWindow window{language};
    REQUIRE(wait_for([&] { return window.shows("pin"); }));
    check_that_all_is_heard(window);
    open_shift(window);
    add(window, "1001");
    check_that_all_is_heard(window);
    window.key(WXK_F4);
    REQUIRE(wait_for([&] { return window.stands_on("ask-text"); }));
    check_that_all_is_heard(window);
    window.key(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return window.stands_on("code"); }));
    window.key(WXK_PAGEUP);
    REQUIRE(wait_for([&] { return window.shows("drop"); }));
    window.key(WXK_F2);
    REQUIRE(wait_for([&] { return window.stands_on("pieces-100"); }));
    check_that_all_is_heard(window);
}

void office_is_heard(Language language) {
    TillWindow window{language, office_shop(language)};
    close_short_shift(window);
    enter_office(window, chen);
    check_that_all_is_heard(window);
    open_task(window, WXK_F2, "board-review");
    REQUIRE(has_rows(window, 1));
    check_that_all_is_heard(window);
    open_form(window, WXK_RETURN);
    check_that_all_is_heard(window);
}

} // namespace

TEST_CASE("a screen reader hears every control of the office by its name (English)") {
    office_is_heard(Language::english);
}
TEST_CASE("a screen reader hears every control of the office by its name (Chinese)") {
    office_is_heard(Language::chinese);
}
TEST_CASE("a screen reader hears every control by its name (English)") { all_is_heard(Language::english); }
TEST_CASE("a screen reader hears every control by its name (Chinese)") { all_is_heard(Language::chinese); }

TEST_CASE("Tab goes through a form from top to bottom, and the reader hears each") {
    TillWindow window{Language::english};
    open_shift(window);
    window.key(WXK_PAGEUP);
    REQUIRE(wait_for([&] { return window.shows("paid-out"); }));
    window.key(WXK_F6);
    REQUIRE(wait_for([&] { return window.stands_on("ask-text"); }));
    const Listener listener{window.folder(), true};
    REQUIRE(wait_for([&] { return !listener.so_far().empty(); }, 60'000));
    const std::vector<std::string> order{"To whom",       "Reason",   "Postage, F5",        "Supplies, F6",
                                         "✓ 陈静, F2",    "李明, F3", "PIN of that person", "Back, Esc",
                                         "Pay out, Enter"};
    const auto last_heard = [&] {
        const auto line = listener.so_far().back();
        return line.substr(line.find('|') + 1);
    };
    for (const auto& name : order) { // a control may be told of twice: what counts is where the ear stands in the end
        window.key(WXK_TAB);
        CHECK_MESSAGE(wait_for([&] { return last_heard() == name; }), name, " expected, heard ", last_heard());
    }
}
