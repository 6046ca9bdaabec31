// The streams of a widely used foreign driver, read by the simulated printer: proof that its reading is not just ours.
#include "devices/simulated/escpos_reader.h"
#include "tests/support/places.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>

using namespace till;
using Kind = PrintEvent::Kind;

namespace {

std::optional<EscPosReader> read(const std::string& name) {
    const auto folder = data_folder();
    if (!folder || !std::filesystem::exists(*folder / "receipts" / name)) {
        MESSAGE("no " << name << " here: not read");
        return std::nullopt;
    }
    std::ifstream in{*folder / "receipts" / name, std::ios::binary};
    EscPosReader reader{48, false};
    reader.feed(std::string{std::istreambuf_iterator<char>{in}, {}});
    return reader;
}

bool has(const EscPosReader& reader, const std::string& text) {
    const auto lines = reader.lines();
    return std::any_of(lines.begin(), lines.end(), [&](const auto& line) { return line.find(text) != line.npos; });
}

} // namespace

TEST_CASE("foreign streams are read to their end without an unknown command") {
    for (const std::string name :
         {"barcode.bin", "character-encodings.bin", "margins-and-spacing.bin", "qr-code.bin", "text-size.bin"}) {
        const auto reader = read(name);
        if (!reader) continue;
        CAPTURE(name);
        CHECK(reader->count(Kind::unknown) == 0);
        CHECK(reader->is_done());
        CHECK(reader->count(Kind::line) > 3);
    }
}

TEST_CASE("foreign text, code pages, codes and cuts come out as they were sent") {
    if (const auto text = read("character-encodings.bin")) {
        CHECK(has(*text, "Quizdeltagerne spiste jordbær med fløde"));
        CHECK(has(*text, "Falsches Üben von Xylophonmusik"));
    }
    if (const auto codes = read("qr-code.bin")) {
        CHECK(codes->count(Kind::qr) > 5);
        const auto& events = codes->events();
        CHECK(std::any_of(events.begin(), events.end(),
                          [](const auto& event) { return event.kind == Kind::qr && event.text == "Testing 123"; }));
    }
    if (const auto bars = read("barcode.bin")) CHECK(bars->count(Kind::barcode) > 10);
    if (const auto sizes = read("text-size.bin")) {
        CHECK(sizes->count(Kind::cut) == 1);
        const auto& events = sizes->events();
        CHECK(std::any_of(events.begin(), events.end(), [](const auto& event) { return event.width == 8; }));
    }
}
