// ActTexts: every text of an act that a person typed and paper may have to print.
#pragma once

#include "pos/desk/acts.h"

#include <string>
#include <vector>

namespace till {

std::vector<std::string> texts_of(const Act& act);

} // namespace till
