// Doctor: what is well, what is not, and what to do.
#include "pos/desk/doctor.h"
#include "tests/desk/counter.h"

#include <algorithm>

using namespace till;

namespace {

/// The finding about `what`; fails where there is none.
Finding about(const std::vector<Finding>& findings, const std::string& what) {
    const auto found = std::ranges::find(findings, what, &Finding::what);
    REQUIRE_MESSAGE(found != findings.end(), what);
    return *found;
}

/// A book with a printer, a drawer on it, and a display that is not there.
struct Fitted {
    Fitted() {
        std::ofstream{folder / "shop.toml"} << counter_toml;
        std::ofstream{folder / "catalogue.csv"} << counter_catalogue;
        setenv("TILLBOOK_KEYS", (folder / "keys").c_str(), 1);
        Desk::make_book(BookPlaces::of(book()), ShopFile::read(folder / "shop.toml"));
        set("[printer]\nwire = \"simulated:paper\"\n[drawer]\non = \"printer\"\n"
            "[display]\nwire = \"file:nothing\"\nkind = \"cd5220\"\n"
            "[note_counter]\nwire = \"simulated:notes\"\n");
    }
    ~Fitted() { unsetenv("TILLBOOK_KEYS"); }
    std::filesystem::path book() const { return folder / "shop.book"; }
    void set(const std::string& toml) const { std::ofstream{folder / "shop.book.counter.toml"} << toml; }
    TempFolder folder;
};

} // namespace

TEST_CASE("doctor finds what is well, and for what is not says what to do") {
    const Fitted shop;
    const auto findings = examine(shop.book(), "1");
    for (const auto* well : {"fonts", "keys", "folder", "lock", "book", "time-zone", "settings", "printer", "spool"})
        CHECK_MESSAGE(about(findings, well).is_well, well << ": " << about(findings, well).says);
    CHECK(about(findings, "drawer").is_well);
    const auto display = about(findings, "display");
    CHECK_FALSE(display.is_well);
    CHECK(display.says.find("nothing") != std::string::npos);
    CHECK(display.advice.find("shop.book.counter.toml") != std::string::npos);
    CHECK_FALSE(about(findings, "note-counter").is_well);
    std::ofstream{shop.folder / "notes"} << "100 2\n";
    CHECK(about(examine(shop.book(), "1"), "note-counter").is_well);
    CHECK_FALSE(std::filesystem::exists(shop.folder / "paper")); // nothing was printed, no drawer opened
}

TEST_CASE("doctor tells a printer that is off, settings that cannot be read, and a book that is not there") {
    const Fitted shop;
    std::ofstream{shop.folder / "paper.trouble"} << "unplugged";
    CHECK_FALSE(about(examine(shop.book(), "1"), "printer").is_well);
    shop.set("[printer]\nwire = \"usb\"\n");
    const auto settings = about(examine(shop.book(), "1"), "settings");
    CHECK_FALSE(settings.is_well);
    CHECK(settings.says.starts_with("shop.book.counter.toml:2:8:"));
    CHECK_FALSE(about(examine(shop.folder / "other.book", "1"), "book").is_well);
}

TEST_CASE("doctor leaves a book alone that a till has open, and names who has it") {
    const Fitted shop;
    const SystemClock clock;
    const Desk desk{BookPlaces::of(shop.book()), clock};
    const auto findings = examine(shop.book(), "1");
    CHECK_FALSE(about(findings, "lock").is_well);
    CHECK(std::ranges::count(findings, std::string{"book"}, &Finding::what) == 0);
    CHECK(std::ranges::count(findings, std::string{"printer"}, &Finding::what) == 0);
}
