// ReportText: a report as people read it on a terminal, from the same values as its JSON.
#pragma once

#include "reconcile/book/json.h"

#include <string>

namespace till {

/// Labels with their values aligned, an object within under its own heading, a list of objects as a table whose amounts
/// stand right. Columns are aligned by what a terminal gives East Asian characters; nothing in it can steer the terminal.
std::string report_text(const Json& report);

} // namespace till
