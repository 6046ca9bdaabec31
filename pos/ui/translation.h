// Translation: the sentences of the screen in the language of the person who stands at it.
#pragma once

#include "reconcile/money/refusal.h"

#include <filesystem>

namespace till {

/// Where the compiled sentences lie: `locale` beside the program, else where the program was installed.
std::filesystem::path locale_folder();

/// All that `_()` gives from now on is in that language. Numbers stay as they are: wxLocale is never used, because it
/// changes how numbers are read. Returns false where the sentences were not found; the screen is then in English.
bool use_language(Language language);

} // namespace till
