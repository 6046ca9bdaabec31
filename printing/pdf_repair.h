// PdfRepair: what libharu leaves wrong in a PDF, put right.
#pragma once

#include <set>
#include <string>

namespace till {

/// What the repair needs to know of the document.
struct PdfFacts {
    std::string font_program;      ///< the TrueType file the text is set in
    std::set<char32_t> characters; ///< all characters of the text
    std::string title;
    std::string language; ///< a tag such as `zh-CN`
};

/// The same pages with a ToUnicode map that readers understand (libharu writes `begincidrange` there), with the
/// whole font program (libharu drops the parts of nested composite glyphs, which then print blank), and with title
/// and language; compressed, with an ID made from the contents. Throws PaperFault.
std::string repaired_pdf(const std::string& pdf, const PdfFacts& facts);

} // namespace till
