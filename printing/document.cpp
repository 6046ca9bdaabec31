// Document: from marks to a file, by the writer and the repair.
#include "printing/document.h"

#include "printing/pdf_repair.h"
#include "printing/pdf_writer.h"
#include "printing/printable.h"
#include "printing/utf8.h"

#include <fstream>

namespace till {

std::set<char32_t> Document::characters() const {
    std::set<char32_t> used{U' '};
    for (const auto& page : pages_)
        for (const auto& mark : page.marks())
            if (const auto* words = std::get_if<TextMark>(&mark))
                for (std::string_view rest = words->text; !rest.empty();) used.insert(*take_code_point(rest));
    return used;
}

std::string Document::bytes() const {
    auto used = characters();
    for (char32_t spare = U'!'; spare <= U'~'; ++spare) { // one more character gives the font another size
        const std::string font_program = font_.subset(used);
        if (const auto drawn = drawn_pdf(pages_, font_program))
            return repaired_pdf(*drawn, {font_program, used, title_, language_});
        used.insert(spare);
    }
    throw PaperFault{"libharu saves no font for this document"};
}

void Document::write(const std::filesystem::path& file) const {
    const std::string pdf = bytes();
    auto part = file;
    part += ".part";
    std::ofstream out{part, std::ios::binary | std::ios::trunc};
    out.write(pdf.data(), static_cast<std::streamsize>(pdf.size()));
    out.close();
    std::error_code failed;
    if (out) std::filesystem::rename(part, file, failed);
    if (out && !failed) return;
    std::filesystem::remove(part, failed);
    throw PaperFault{"cannot write " + file.string()};
}

} // namespace till
