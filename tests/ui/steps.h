// Steps: what many tests of the window begin with.
#pragma once

#include "tests/ui/till_window.h"

namespace till {

void sign_in(TillWindow& window, const std::string& person, const std::string& pin);
/// Wang opens a shift with a float of 450.00 given by Chen: 2 x 100, 10 x 20 and 50 x 1.
void open_shift(TillWindow& window);
/// The same, wherever that leads.
void begin_shift(TillWindow& window);
/// Types a code and waits for its line.
void add(TillWindow& window, const std::string& code);
bool change_is(TillWindow& window, const wxString& change);
/// Signs a form off: the person, the PIN, Enter.
void sign_off(TillWindow& window, const std::string& person, const std::string& pin);
/// Every control can be met by a finger, is named for who cannot see it, and lies inside the window.
void check_every_control(TillWindow& window);

} // namespace till
