// PdfWriter: pages drawn by libharu.
#pragma once

#include "printing/document.h"

namespace till {

/// A PDF of `pages`, set in `font_program`, a TrueType file that has all their characters. Throws PaperFault.
std::string drawn_pdf(const std::deque<Page>& pages, const std::string& font_program);

} // namespace till
