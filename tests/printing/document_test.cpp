// Document: a PDF that every reader reads alike, byte for byte.
#include "printing/document.h"

#include "printing/printable.h"
#include "printing/utf8.h"
#include "tests/printing/pdf_probe.h"

#include <doctest/doctest.h>

using namespace till;

namespace {

Document document_of(const std::vector<std::string>& lines) {
    Document document{Font::of_system(), "单据 1", "zh-CN"};
    double y = 60;
    auto* page = &document.add_page();
    for (const auto& line : lines) {
        if (y > 800) page = &document.add_page(), y = 60;
        page->text(50, y, line, {12});
        y += 18;
    }
    return document;
}

} // namespace

TEST_CASE("what is written comes back literally, and nothing in it is active (fault 77)") {
    const std::vector<std::string> lines{")",
                                         "(",
                                         "\\",
                                         "\\) Tj ET",
                                         "BT /F1 12 Tf ET",
                                         "/JavaScript (app.alert(1))",
                                         "<</S/JavaScript>>",
                                         "endstream endobj",
                                         "%n%s%d",
                                         "'; DROP TABLE book;--",
                                         std::string(90, '(')};
    const ProbeFolder folder;
    const auto file = folder / "a.pdf";
    document_of(lines).write(file);
    const auto text = text_of(file);
    for (const auto& line : lines) CHECK_MESSAGE(text.find(line) != text.npos, line);
    CHECK(run("qpdf --check " + file.string()).status == 0);
    const auto objects = run("qpdf --json=1 --json-key=objects " + file.string()).text;
    CHECK(objects.find("/JavaScript\"") == objects.npos);
    CHECK(objects.find("/OpenAction") == objects.npos);
}

TEST_CASE("each character has ink behind it, also those of nested composite glyphs") {
    std::vector<std::string> lines;
    std::string line;
    int count = 0;
    for (char32_t hanzi = 0x4E00; hanzi < 0x9FA0; hanzi += 11) {
        append_code_point(line, hanzi);
        if (++count % 38 != 0) continue;
        lines.push_back(line);
        line.clear();
    }
    for (const std::string symbols : {"∷∶", "≌≮≯", "㈠㈡㈢㈩", "①②③", "樂", "…—·"}) // one has parts made of parts
        if (!first_unprintable(symbols)) lines.push_back(symbols);
    const ProbeFolder folder;
    const auto file = folder / "ink.pdf";
    document_of(lines).write(file);
    CHECK(words_of(file).size() >= lines.size());
    CHECK(blank_words(file) == std::vector<std::string>{});
}

TEST_CASE("the probe finds a hanzi without ink") {
    const ProbeFolder folder;
    const auto file = folder / "white.pdf";
    Document document{Font::of_system(), "x", "zh-CN"};
    document.add_page().text(50, 60, "王", {12});
    document.pages().front().text(62, 60, "芳", {12, false, 1});
    document.write(file);
    CHECK(blank_words(file).size() == 1);
}

TEST_CASE("poppler has nothing to complain of, the font is embedded and the text maps to Unicode") {
    const ProbeFolder folder;
    const auto file = folder / "a.pdf";
    document_of({"收银交班表 Shift sheet 12.50", "第二行"}).write(file);
    CHECK(run("pdftotext " + file.string() + " /dev/null 2>&1").text.empty());
    CHECK(run("qpdf --check " + file.string() + " 2>&1").text.find("WARNING") == std::string::npos);
    CHECK(run("pdffonts " + file.string()).text.find("yes yes yes") != std::string::npos);
    CHECK(run("pdfinfo " + file.string()).text.find("单据 1") != std::string::npos);
}

TEST_CASE("a document is saved whatever the size of its font, also where libharu's buffer is exactly full") {
    CHECK_FALSE(document_of({"收银交班表 Shift sheet 12.50第二行"}).bytes().empty());
    for (char32_t first = 0x4E00; first < 0x4E00 + 300; ++first) {
        std::string line;
        for (char32_t i = 0; i < 26; ++i) append_code_point(line, first + i * 61);
        CHECK_NOTHROW(document_of({line}).bytes());
    }
}

TEST_CASE("the same document has the same bytes") {
    const std::vector<std::string> lines{"收银交班表", "Shift sheet"};
    CHECK(document_of(lines).bytes() == document_of(lines).bytes());
    CHECK(document_of(lines).bytes() != document_of({"收银交班表"}).bytes());
}

TEST_CASE("text that cannot be printed throws and names the character; a blank is never printed (fault 71)") {
    Document document{Font::of_system(), "x", "en"};
    auto& page = document.add_page();
    try {
        page.text(50, 50, "\U00020BB7野家");
        FAIL("printed");
    } catch (const UnprintableText& refused) {
        CHECK(refused.character == U'\U00020BB7');
        CHECK(std::string{refused.what()}.find("U+20BB7") != std::string::npos);
    }
    CHECK(page.marks().empty());
}

TEST_CASE("a file that cannot be written is a fault, and leaves what was there") {
    const ProbeFolder folder;
    CHECK_THROWS_AS(document_of({"x"}).write(folder / "missing/a.pdf"), PaperFault);
    std::filesystem::create_directories(folder / "taken.pdf/inside");
    CHECK_THROWS_AS(document_of({"x"}).write(folder / "taken.pdf"), PaperFault);
    CHECK_FALSE(std::filesystem::exists(folder / "taken.pdf.part"));
    CHECK(std::filesystem::exists(folder / "taken.pdf/inside"));
}

TEST_CASE("a QR code is read back") {
    const ProbeFolder folder;
    const auto file = folder / "qr.pdf";
    Document document{Font::of_system(), "x", "en"};
    document.add_page().qr(100, 100, 94, "TB1 12 (\\) 261.00");
    document.write(file);
    run("pdftoppm -r 200 -png " + file.string() + " " + (folder / "qr").string());
    CHECK(run("zbarimg -q --raw " + (folder / "qr-1.png").string()).text == "TB1 12 (\\) 261.00\n");
}
