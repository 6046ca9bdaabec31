// SheetBench: the three-copy sheet of an ordinary shift, or the same text drawn by libharu alone; tests/bench/sheet
// times both.
// usage: sheet_bench sheet OUT.pdf | sheet_bench bare TEXT OUT.pdf
#include "printing/font.h"
#include "printing/shift_sheet.h"
#include "tests/printing/sample_shift.h"

#include <hpdf.h>

#include <fstream>
#include <iostream>
#include <string>

namespace {

constexpr float margin = 40, leading = 11, size = 8;

/// One page a form feed, as pdftotext parts them; no checks, no subset, nothing but the lines.
int draw_bare(const char* text, const char* pdf) {
    const auto font_file = till::find_font_file("wqy-zenhei.ttc");
    if (!font_file) return 2;
    HPDF_Doc document = HPDF_New(nullptr, nullptr);
    HPDF_UseUTFEncodings(document);
    const char* name = HPDF_LoadTTFontFromFile2(document, font_file->c_str(), 0, HPDF_TRUE);
    const HPDF_Font font = HPDF_GetFont(document, name, "UTF-8");
    HPDF_Page page = nullptr;
    float y = 0;
    std::ifstream in{text};
    for (std::string line; std::getline(in, line);) {
        if (!page || line.starts_with('\f')) {
            page = HPDF_AddPage(document);
            HPDF_Page_SetFontAndSize(page, font, size);
            y = HPDF_Page_GetHeight(page) - margin;
            if (line.starts_with('\f')) line.erase(0, 1);
        }
        HPDF_Page_BeginText(page);
        HPDF_Page_TextOut(page, margin, y, line.c_str());
        HPDF_Page_EndText(page);
        y -= leading;
    }
    const bool saved = HPDF_SaveToFile(document, pdf) == HPDF_OK;
    HPDF_Free(document);
    return saved ? 0 : 2;
}

} // namespace

int main(int count, char** arguments) {
    const std::string what = count > 1 ? arguments[1] : "";
    if (what == "bare" && count == 4) return draw_bare(arguments[2], arguments[3]);
    if (what != "sheet" || count != 3) {
        std::cerr << "usage: sheet_bench sheet OUT.pdf | sheet_bench bare TEXT OUT.pdf\n";
        return 2;
    }
    const auto language = till::Language::chinese;
    till::write_shift_sheet(till::ordinary_shift(language), till::sample_shop(language), arguments[2]);
    return 0;
}
