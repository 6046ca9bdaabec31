// Clerk: somebody who works the window by keys alone, or by touches alone.
#pragma once

#include "tests/ui/till_window.h"

namespace till {

class Clerk {
public:
    enum class Way { keys, touches };
    Clerk(TillWindow& window, Way way) : window_{window}, way_{way} {}

    /// Works a button: by the key on its face or, where it bears none, by Tab and the space bar; or by a touch.
    void press(const std::string& button);
    /// Fills a field, whatever stood in it. By touches only what the window's own pad has: digits, point, star, plus.
    void write(const std::string& field, const std::string& text);
    /// Into the field that has the focus; digits, point, star, plus.
    void type(const std::string& text);
    void enter();
    /// Into the box for codes, and Enter.
    void enter_code(const std::string& code);
    /// Says that the form is filled in, and waits until it is gone or another one stands there.
    void finish();
    TillWindow& window() { return window_; }

private:
    bool by_keys() const { return way_ == Way::keys; }
    void tab_to(const std::string& name);

    TillWindow& window_;
    Way way_;
};

} // namespace till
