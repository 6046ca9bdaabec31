// PdfWriter: the only file that sees libharu.
#include "printing/pdf_writer.h"

#include "printing/memory_file.h"
#include "printing/printable.h"

#include <hpdf.h>

#include <array>
#include <cstdio>

namespace till {
namespace {

/// Only the first error says what went wrong: after it libharu reports INVALID_DOCUMENT for every call.
struct FirstError {
    HPDF_STATUS code = HPDF_OK;
    HPDF_STATUS detail = 0;
};

void keep_first(HPDF_STATUS code, HPDF_STATUS detail, void* kept) {
    auto& first = *static_cast<FirstError*>(kept);
    if (first.code == HPDF_OK) first = {code, detail};
}

HPDF_REAL real(double length) { return static_cast<HPDF_REAL>(length); }

class Writer {
public:
    explicit Writer(const std::string& font_program);
    void draw(const Page& page);
    std::optional<std::string> bytes();

private:
    void check(const char* step, bool fine = true) const;
    void put(const TextMark& mark);
    void put(const RuleMark& mark);
    void put(const AreaMark& mark);

    struct Free {
        void operator()(HPDF_Doc document) const { HPDF_Free(document); }
    };
    FirstError error_;
    MemoryFile font_file_;
    std::unique_ptr<_HPDF_Doc_Rec, Free> document_;
    HPDF_Font font_ = nullptr;
    HPDF_Page page_ = nullptr;
    double height_ = 0;
};

Writer::Writer(const std::string& font_program) : font_file_{font_program}, document_{HPDF_New(keep_first, &error_)} {
    if (!document_) throw PaperFault{"libharu: no memory"};
    HPDF_UseUTFEncodings(document_.get());
    // A garbage font gives a null name without calling the handler: the results are checked too.
    const char* name = HPDF_LoadTTFontFromFile(document_.get(), font_file_.path().c_str(), HPDF_TRUE);
    check("loading the font", name != nullptr);
    font_ = HPDF_GetFont(document_.get(), name, "UTF-8");
    check("choosing the font", font_ != nullptr);
}

void Writer::check(const char* step, bool fine) const {
    if (fine && error_.code == HPDF_OK) return;
    std::array<char, 32> code{};
    std::snprintf(code.data(), code.size(), "0x%04lX/%lu", error_.code, error_.detail);
    throw PaperFault{std::string{"libharu "} + code.data() + " while " + step};
}

void Writer::put(const TextMark& mark) {
    const auto grey = real(mark.style.grey);
    HPDF_Page_SetGrayFill(page_, grey);
    HPDF_Page_SetGrayStroke(page_, grey);
    HPDF_Page_SetLineWidth(page_, real(mark.style.size * 0.035)); // the weight a bold face adds to each stem
    HPDF_Page_BeginText(page_);
    HPDF_Page_SetFontAndSize(page_, font_, real(mark.style.size));
    HPDF_Page_SetTextRenderingMode(page_, mark.style.bold ? HPDF_FILL_THEN_STROKE : HPDF_FILL);
    HPDF_Page_TextOut(page_, real(mark.x), real(height_ - mark.baseline), mark.text.c_str());
    HPDF_Page_EndText(page_);
}

void Writer::put(const RuleMark& mark) {
    static constexpr std::array<HPDF_UINT16, 2> dashes{4, 3};
    HPDF_Page_SetGrayStroke(page_, 0);
    HPDF_Page_SetLineWidth(page_, real(mark.width));
    if (mark.dashed) HPDF_Page_SetDash(page_, dashes.data(), dashes.size(), 0);
    HPDF_Page_MoveTo(page_, real(mark.x), real(height_ - mark.y));
    HPDF_Page_LineTo(page_, real(mark.to_x), real(height_ - mark.to_y));
    HPDF_Page_Stroke(page_);
    if (mark.dashed) HPDF_Page_SetDash(page_, nullptr, 0, 0);
}

void Writer::put(const AreaMark& mark) {
    HPDF_Page_SetGrayFill(page_, real(mark.grey));
    HPDF_Page_Rectangle(page_, real(mark.x), real(height_ - mark.y - mark.height), real(mark.width), real(mark.height));
    HPDF_Page_Fill(page_);
}

void Writer::draw(const Page& page) {
    page_ = HPDF_AddPage(document_.get());
    check("adding a page", page_ != nullptr);
    height_ = page.height();
    HPDF_Page_SetWidth(page_, real(page.width()));
    HPDF_Page_SetHeight(page_, real(page.height()));
    for (const auto& mark : page.marks()) {
        std::visit([&](const auto& shape) { put(shape); }, mark);
        check("drawing a page");
    }
}

std::optional<std::string> Writer::bytes() {
    const bool saved = HPDF_SaveToStream(document_.get()) == HPDF_OK;
    if (error_.code == HPDF_INVALID_OBJECT) return std::nullopt; // raised by seeking to the end of a full buffer
    check("saving", saved);
    HPDF_ResetStream(document_.get());
    std::string pdf;
    std::array<HPDF_BYTE, 65536> piece{};
    for (;;) {
        auto size = static_cast<HPDF_UINT32>(piece.size());
        HPDF_ReadFromStream(document_.get(), piece.data(), &size); // its end is reported as an error: the size tells
        if (size == 0) return pdf;
        pdf.append(reinterpret_cast<const char*>(piece.data()), size);
    }
}

} // namespace

std::optional<std::string> drawn_pdf(const std::deque<Page>& pages, const std::string& font_program) {
    Writer writer{font_program};
    for (const auto& page : pages) writer.draw(page);
    return writer.bytes();
}

} // namespace till
