// ComplaintForm: what is asked for to take a complaint down, at the till and in the office (A1).
#pragma once

#include "pos/desk/acts.h"
#include "pos/ui/ask_form.h"

#include <optional>

namespace till {

/// `ticket` stands as its number at first.
Asked complaint_form(const Counter& counter, const wxString& ticket);

/// The act as it was typed, still unsigned; or nothing, after `stage` has been told what cannot be read.
std::optional<TakeComplaint> complaint_of(const Given& given, Stage& stage);

} // namespace till
