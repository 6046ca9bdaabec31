// OfficeDay: what tests of the office begin with: its people, a shift that came out short, and the way in.
#pragma once

#include "tests/ui/clerk.h"

namespace till {

/// The sample shop with Qian of finance and Sun the treasurer.
ShopFile office_shop(Language language);
/// Wang sells two coffees, counts 5.00 too little and closes with Li's signature; 200.00 stay in the drawer.
void close_short_shift(TillWindow& window);
/// The same with so many coins of 1.00 counted; exact are 50.
void close_shift_with_coins(TillWindow& window, std::int64_t coins);
/// Chen reviews it: 265.00 are in the safe.
void review_shift(TillWindow& window);
/// So much of the takings on its way to the bank, in bag B and seal S of the slip's number; Chen is the witness.
void on_its_way(TillWindow& window, const std::string& slip, std::int64_t yuan, const Signature& bearer);
/// Presses the key on that button's face, or goes there by Tab and presses the space bar.
void press(TillWindow& window, const std::string& button);
/// Signs the form that stands there off by keys: the person, the PIN, and Enter until it is sent.
void sign_by_keys(TillWindow& window, const Signature& by);
/// By the sign-in screen: the name, the PIN, F9.
void try_office(TillWindow& window, const Signature& by);
/// The same, until the office stands there.
void enter_office(TillWindow& window, const Signature& by);
/// One of a screen's tasks, by its key, until that button stands there.
void open_task(TillWindow& window, int key, const std::string& button);
/// A key, and then the form that it opens.
void open_form(TillWindow& window, int key);
/// Esc, until that button stands there again.
void back_to(TillWindow& window, const std::string& button);
/// Writes the texts one after the other where Enter leads, each in the place of what stood there.
void fill(TillWindow& window, const std::vector<std::string>& texts);
/// Goes by the arrow keys to the row that bears the text.
void mark(TillWindow& window, const wxString& text);
int rows(const TillWindow& window);
bool has_rows(TillWindow& window, int count);
bool reads(TillWindow& window, const wxString& text);
/// The one or the other, by the language of the window.
bool reads_one_of(TillWindow& window, const char* english, const char* chinese);
bool asks_form(TillWindow& window);
/// The form is gone and something was said.
bool is_done(TillWindow& window);
/// That sentence was said, in the window's language, and the form stands there still to be mended.
bool says(TillWindow& window, Why why);

extern const Signature wang, chen, li, qian, sun;

} // namespace till
