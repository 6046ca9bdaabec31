// OfficeDay: what tests of the office begin with: its people, a shift that came out short, and the way in.
#pragma once

#include "tests/ui/worker.h"

namespace till {

/// The sample shop with Qian of finance and Sun the treasurer.
ShopFile office_shop(Language language);
/// Wang sells two coffees, counts 5.00 too little and closes with Li's signature; 200.00 stay in the drawer.
void close_short_shift(TillWindow& window);
/// Chen reviews it: 265.00 are in the safe.
void review_shift(TillWindow& window);
/// By the sign-in screen: the name, the PIN, F9.
void enter_office(TillWindow& window, const std::string& person, const std::string& pin);
/// One of the office's tasks, by its key, until that screen stands there with that many rows.
void open_task(TillWindow& window, int key, const std::string& button);
int rows(const TillWindow& window);
bool has_rows(TillWindow& window, int count);
bool reads(TillWindow& window, const wxString& text);
bool asks_form(TillWindow& window);
/// The form is gone and something was said.
bool is_done(TillWindow& window);

extern const Signature chen, li, qian, sun;

} // namespace till
