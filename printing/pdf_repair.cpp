// PdfRepair: the only file that sees libqpdf.
#include "printing/pdf_repair.h"

#include "printing/printable.h"

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

namespace till {
namespace {

std::string four_hex(char32_t code) {
    std::array<char, 8> hex{};
    std::snprintf(hex.data(), hex.size(), "<%04X>", static_cast<unsigned>(code));
    return hex.data();
}

/// libharu's character codes are the Unicode numbers themselves, so each maps to itself.
std::string to_unicode_map(const std::set<char32_t>& characters) {
    std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t most_a_block = 100; // the CMap specification's limit
    const std::vector<char32_t> codes{characters.begin(), characters.end()};
    for (std::size_t at = 0; at < codes.size(); at += most_a_block) {
        const auto end = std::min(at + most_a_block, codes.size());
        map += std::to_string(end - at) + " beginbfchar\n";
        for (auto i = at; i < end; ++i) map += four_hex(codes[i]) + " " + four_hex(codes[i]) + "\n";
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

void replace_stream(QPDFObjectHandle stream, const std::string& bytes) {
    stream.replaceStreamData(bytes, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

void repair_fonts(QPDF& pdf, const PdfFacts& facts) {
    for (auto& object : pdf.getAllObjects()) {
        if (object.isDictionaryOfType("/Font") && object.hasKey("/ToUnicode"))
            replace_stream(object.getKey("/ToUnicode"), to_unicode_map(facts.characters));
        if (!object.isDictionaryOfType("/FontDescriptor") || !object.hasKey("/FontFile2")) continue;
        auto program = object.getKey("/FontFile2");
        replace_stream(program, facts.font_program);
        const auto length = static_cast<long long>(facts.font_program.size());
        program.getDict().replaceKey("/Length1", QPDFObjectHandle::newInteger(length));
    }
}

void name_document(QPDF& pdf, const PdfFacts& facts) {
    auto info = pdf.getTrailer().getKey("/Info");
    info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(facts.title));
    pdf.getRoot().replaceKey("/Lang", QPDFObjectHandle::newString(facts.language));
}

std::string written(QPDF& pdf) {
    QPDFWriter writer{pdf};
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace

std::string repaired_pdf(const std::string& pdf, const PdfFacts& facts) {
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("document", pdf.data(), pdf.size());
        repair_fonts(document, facts);
        name_document(document, facts);
        return written(document);
    } catch (const std::exception& fault) {
        throw PaperFault{std::string{"qpdf: "} + fault.what()};
    }
}

} // namespace till
