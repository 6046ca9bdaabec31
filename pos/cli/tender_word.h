// TenderWord: how a day file says what is paid with: `pay card 20.00 ref 004217`.
#pragma once

#include "pos/cli/line_reader.h"
#include "pos/sale/basket.h"

#include <vector>

namespace till {

AskedTender read_tender(LineReader& line);
/// One or more.
std::vector<AskedTender> read_tenders(LineReader& line);

} // namespace till
