// PdfWriter: pages drawn by libharu.
#pragma once

#include "printing/document.h"

namespace till {

/// A PDF of `pages`, set in `font_program`, a TrueType file that has all their characters. Nothing where libharu 2.3.0
/// cannot save that font: it fails where a table ends exactly with one of its 4096-byte buffers, and a font of another
/// size will do. Throws PaperFault.
std::optional<std::string> drawn_pdf(const std::deque<Page>& pages, const std::string& font_program);

} // namespace till
