// Signing: lines for hands to sign on, beside the seal that the signatures stand for.
#pragma once

#include "printing/form.h"

namespace till {

/// Each row is the names under its lines, side by side. The paper's code stands beside them as QR and below as text,
/// all on one page. Throws UnprintableText.
void print_signing(PageFlow& flow, const Form& form, const std::vector<std::vector<std::string>>& rows);

/// `Bearer  Chen Wei  (signature, date)`.
std::string signer_line(const Form& form, Label who, const std::string& name);

} // namespace till
