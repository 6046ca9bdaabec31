// Font: the only file that sees HarfBuzz.
#include "printing/font.h"

#include "printing/printable.h"
#include "printing/utf8.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

namespace till {
namespace {

constexpr hb_codepoint_t last_covered = 0xFFFF; // libharu writes two bytes a character

template <class T, void (*release)(T*)> struct Release {
    void operator()(T* held) const { release(held); }
};
template <class T, void (*release)(T*)> using Held = std::unique_ptr<T, Release<T, release>>;

using Blob = Held<hb_blob_t, hb_blob_destroy>;
using HbFace = Held<hb_face_t, hb_face_destroy>;
using HbFont = Held<hb_font_t, hb_font_destroy>;
using HbSet = Held<hb_set_t, hb_set_destroy>;
using SubsetInput = Held<hb_subset_input_t, hb_subset_input_destroy>;

bool is_space(hb_codepoint_t character) {
    return character == 0x20 || character == 0xA0 || character == 0x3000 ||
           (character >= 0x2000 && character <= 0x200A);
}

bool has_ink(hb_font_t* font, hb_codepoint_t glyph) {
    hb_glyph_extents_t extents{};
    return hb_font_get_glyph_extents(font, glyph, &extents) && extents.width != 0 && extents.height != 0;
}

} // namespace

struct Font::Face {
    HbFace face;
};

Font::Font(const std::filesystem::path& file)
    : face_{std::make_unique<Face>()}, covered_(last_covered + 1), advances_(last_covered + 1) {
    const Blob blob{hb_blob_create_from_file_or_fail(file.c_str())};
    if (!blob) throw PaperFault{"cannot read the font " + file.string()};
    face_->face.reset(hb_face_create(blob.get(), 0));
    if (hb_face_get_glyph_count(face_->face.get()) == 0) throw PaperFault{"not a TrueType font: " + file.string()};
    const HbFont font{hb_font_create(face_->face.get())};
    const HbSet characters{hb_set_create()};
    hb_face_collect_unicodes(face_->face.get(), characters.get());
    const auto units = static_cast<float>(hb_face_get_upem(face_->face.get()));
    for (auto character = HB_SET_VALUE_INVALID;
         hb_set_next(characters.get(), &character) && character <= last_covered;) {
        hb_codepoint_t glyph = 0;
        if (!hb_font_get_nominal_glyph(font.get(), character, &glyph) || glyph == 0) continue;
        covered_[character] = is_space(character) || has_ink(font.get(), glyph);
        advances_[character] = static_cast<float>(hb_font_get_glyph_h_advance(font.get(), glyph)) / units;
    }
    hb_face_make_immutable(face_->face.get());
}

Font::~Font() = default;

bool Font::has(char32_t character) const { return character <= last_covered && covered_[character]; }

double Font::advance(char32_t character) const { return static_cast<double>(advances_.at(character)); }

double Font::width(std::string_view utf8, double size) const {
    if (const auto refused = first_unprintable(utf8, this)) throw UnprintableText{*refused, utf8};
    double em = 0;
    while (!utf8.empty()) em += advance(*take_code_point(utf8));
    return em * size;
}

std::string Font::subset(const std::set<char32_t>& characters) const {
    const SubsetInput input{hb_subset_input_create_or_fail()};
    if (!input) throw PaperFault{"no memory for a font subset"};
    for (const auto character : characters) hb_set_add(hb_subset_input_unicode_set(input.get()), character);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE |
                                               HB_SUBSET_FLAGS_NAME_LEGACY);
    const HbFace part{hb_subset_or_fail(face_->face.get(), input.get())};
    if (!part) throw PaperFault{"the font cannot be cut down to what the document needs"};
    const Blob bytes{hb_face_reference_blob(part.get())};
    unsigned length = 0;
    const char* data = hb_blob_get_data(bytes.get(), &length);
    return {data, length};
}

const Font& Font::of_system() {
    static const Font font = [] {
        for (const auto* name : {"wqy-zenhei.ttc", "wqy-microhei.ttc"})
            if (const auto file = find_font_file(name)) return Font{*file};
        throw PaperFault{"no font for paper: install fonts-wqy-zenhei or fonts-wqy-microhei"};
    }();
    return font;
}

} // namespace till
