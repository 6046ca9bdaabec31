// Translation: every sentence of the window has its Chinese, and numbers stay numbers.
#include "pos/ui/translation.h"

#include <doctest/doctest.h>

#include <wx/intl.h>

#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <unistd.h>

namespace {

const std::filesystem::path sources = std::filesystem::path{TILL_ROOT} / "pos/ui";

bool runs(const std::string& command) { return std::system(command.c_str()) == 0; }

} // namespace

TEST_CASE("no sentence of the window is untranslated or fuzzy") {
    const auto all = std::filesystem::temp_directory_path() / ("till-ui-" + std::to_string(getpid()) + ".pot");
    const std::string quoted = "'" + all.string() + "'";
    REQUIRE(runs("cd '" + sources.string() + "' && xgettext --from-code=UTF-8 -L C++ -k_ -kwxTRANSLATE -o " + quoted +
                 " *.cpp *.h 2>/dev/null"));
    CHECK(runs("msgcmp '" + (sources / "po/zh_CN.po").string() + "' " + quoted));
    std::filesystem::remove(all);
}

TEST_CASE("placeholders are the same in both languages") {
    CHECK(runs("msgfmt --check-format -o /dev/null '" + (sources / "po/zh_CN.po").string() + "'"));
}

TEST_CASE("the language is switched as the program runs, and numbers are read as before") {
    const std::string numbers = std::setlocale(LC_NUMERIC, nullptr);
    REQUIRE(till::use_language(till::Language::chinese));
    CHECK(_("CHANGE") == wxString::FromUTF8("找零"));
    REQUIRE(till::use_language(till::Language::english));
    CHECK(_("CHANGE") == "CHANGE");
    CHECK(std::setlocale(LC_NUMERIC, nullptr) == numbers);
}
