// MonkeyHands: the random things that a monkey does to a window.
#pragma once

#include <wx/uiaction.h>

#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

class wxTextCtrl;
class wxTopLevelWindow;
class wxWindow;

namespace till {

class MonkeyHands {
public:
    /// `pins`: of each person; `codes`: what it scans.
    MonkeyHands(wxTopLevelWindow& window, std::uint64_t seed, std::map<std::string, std::string> pins,
                std::vector<std::string> codes);
    ~MonkeyHands();

    /// One key, click, scan or text.
    void do_something();

private:
    std::size_t below(std::size_t end) { return random_() % end; }
    template <class List> const auto& any(const List& list) { return list[below(std::size(list))]; }
    void press();
    void scan();
    void type_text();
    void click_a_control();
    void click_somewhere();
    /// What the screen that stands there is for: signing in, a float, a count, the declarations, the close.
    void help_on();
    void sign_as(const std::string& person, const std::string& field);
    void sign();
    void count(const std::string& first_field);
    wxWindow* control(const std::string& name) const;
    void write(const std::string& text);
    void write_by_hand(const std::string& text);
    void click(const wxWindow& control);
    std::vector<wxWindow*> controls(wxWindow& below) const;

    wxTopLevelWindow& window_;
    std::mt19937_64 random_;
    std::map<std::string, std::string> pins_;
    std::vector<std::string> codes_;
    struct Keys;
    std::unique_ptr<Keys> keys_;
    wxUIActionSimulator mouse_;
};

} // namespace till
