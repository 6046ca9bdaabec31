// Tidy: the laws of the house about its own sources: who includes whom, how long a file is, what may not stand in it.
#include <doctest/doctest.h>

#include "tests/support/places.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Complaints = std::vector<std::string>;

/// A folder, whom it may include besides itself, and headers it may not although their folder is allowed.
struct Room {
    std::string folder;
    std::vector<std::string> may_include;
    std::vector<std::string> but_not{};
};

const std::vector<Room> rooms{
    {"reconcile/money/", {}},
    {"reconcile/book/", {"reconcile/money/"}},
    {"reconcile/staff/", {"reconcile/money/", "reconcile/book/"}},
    {"reconcile/ticket/", {"reconcile/money/", "reconcile/book/", "reconcile/staff/"}},
    {"reconcile/shift/", {"reconcile/money/", "reconcile/book/", "reconcile/staff/", "reconcile/ticket/"}},
    {"reconcile/day/",
     {"reconcile/money/", "reconcile/book/", "reconcile/staff/", "reconcile/ticket/", "reconcile/shift/"}},
    {"reconcile/bank/",
     {"reconcile/money/", "reconcile/book/", "reconcile/staff/", "reconcile/ticket/", "reconcile/shift/",
      "reconcile/day/"}},
    {"reconcile/month/",
     {"reconcile/money/", "reconcile/book/", "reconcile/staff/", "reconcile/ticket/", "reconcile/shift/",
      "reconcile/day/", "reconcile/bank/"}},
    {"devices/", {"reconcile/money/"}},
    {"printing/", // of the book's room only two kinds of values
     {"reconcile/book/clock.h", "reconcile/book/shop.h", "reconcile/money/", "reconcile/ticket/", "reconcile/shift/",
      "reconcile/day/", "reconcile/bank/", "reconcile/month/"}},
    {"pos/sale/", {"reconcile/", "devices/", "printing/"}},
    {"pos/desk/", {"pos/sale/", "reconcile/", "devices/", "printing/"}},
    {"pos/ui/", {"pos/desk/", "pos/sale/", "reconcile/"}, {"reconcile/book/database.h"}},
    {"pos/cli/", {"pos/desk/", "pos/sale/", "reconcile/", "devices/", "printing/"}},
    {"tests/", {"reconcile/", "devices/", "printing/", "pos/"}},
};

/// A library by how its headers begin, and the folders or files that may see it. One that is heavy to compile is
/// seen by .cpp files alone. Tests may see all.
struct Library {
    std::string header;
    std::vector<std::string> seen_by;
    bool heavy = true;
};

const std::vector<Library> libraries{
    {"wx/", {"pos/ui/"}, false},
    {"gtk/", {"pos/ui/"}},
    {"gdk/", {"pos/ui/"}},
    {"atk/", {"pos/ui/"}},
    {"hpdf.h", {"printing/"}, false},
    {"hb", {"printing/"}},
    {"qpdf/", {"printing/"}},
    {"qrencode.h", {"printing/"}},
    {"zint.h", {"printing/"}},
    {"sqlite3.h", {"reconcile/book/"}, false},
    {"nlohmann/", {"reconcile/book/json.cpp"}},
    {"sodium.h", {"reconcile/book/", "reconcile/staff/", "pos/cli/line_hash.cpp"}},
    {"sodium/", {"reconcile/book/", "reconcile/staff/"}},
    {"unicode/", {"reconcile/money/", "reconcile/book/"}},
    {"boost/", {"reconcile/money/"}},
    {"toml++/", {"pos/sale/"}},
    {"toml.hpp", {"pos/sale/"}},
    {"CLI/", {"pos/cli/"}},
    {"xlsxwriter.h", {"pos/desk/"}},
    {"pugixml.hpp", {"reconcile/bank/"}},
    {"winscard.h", {"devices/"}},
    {"cups/", {"devices/"}},
    {"doctest/", {}},
    {"rapidcheck", {}},
    {"benchmark/", {}},
};

constexpr std::size_t longest_file = 400;
constexpr std::size_t longest_line = 120;

bool begins_with_any(const std::string& path, const std::vector<std::string>& starts) {
    return std::any_of(starts.begin(), starts.end(), [&](const auto& start) { return path.starts_with(start); });
}

bool is_test(const std::string& path) { return path.starts_with("tests/"); }
bool is_code(const std::string& path) { return path.ends_with(".cpp") || path.ends_with(".h"); }

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::size_t columns(const std::string& line) {
    return static_cast<std::size_t>(
        std::count_if(line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string place(const std::string& path, std::size_t line) { return path + ":" + std::to_string(line + 1) + ": "; }

/// Calls `visit` with the index and text of each line that matches, and the match.
template <class Visit> void each_match(const std::string& text, const std::regex& pattern, Visit visit) {
    const auto lines = lines_of(text);
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (std::smatch match; std::regex_search(lines[i], match, pattern)) visit(i, match);
}

const Room* room_of(const std::string& path) {
    const auto room =
        std::find_if(rooms.begin(), rooms.end(), [&](const Room& each) { return path.starts_with(each.folder); });
    return room == rooms.end() ? nullptr : &*room;
}

Complaints check_own_includes(const std::string& path, const std::string& text) {
    static const std::regex own{R"re(^\s*#\s*include\s*"([^"]+)")re"};
    const Room* room = room_of(path);
    if (!room) return {path + ": stands in no room of the map"};
    Complaints found;
    each_match(text, own, [&](std::size_t line, const std::smatch& match) {
        const std::string header = match[1];
        if (!room_of(header))
            found.push_back(place(path, line) + "\"" + header + "\" is not written from the root");
        else if (std::ranges::count(room->but_not, header) > 0 ||
                 (!header.starts_with(room->folder) && !begins_with_any(header, room->may_include)))
            found.push_back(place(path, line) + room->folder + " may not include " + header);
    });
    return found;
}

Complaints check_libraries(const std::string& path, const std::string& text) {
    static const std::regex foreign{R"(^\s*#\s*include\s*<([^>]+)>)"};
    if (is_test(path)) return {};
    Complaints found;
    each_match(text, foreign, [&](std::size_t line, const std::smatch& match) {
        const std::string header = match[1];
        for (const auto& library : libraries) {
            if (!header.starts_with(library.header)) continue;
            if (!begins_with_any(path, library.seen_by))
                found.push_back(place(path, line) + "<" + header + "> is seen outside its room");
            else if (library.heavy && !path.ends_with(".cpp"))
                found.push_back(place(path, line) + "<" + header + "> belongs behind a .cpp file");
        }
    });
    return found;
}

Complaints check_length(const std::string& path, const std::string& text) {
    const auto length = lines_of(text).size();
    if (is_test(path) || length <= longest_file) return {};
    return {path + ": has " + std::to_string(length) + " lines; more than one noun lives there"};
}

Complaints check_width(const std::string& path, const std::string& text) {
    Complaints found;
    const auto lines = lines_of(text);
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (columns(lines[i]) > longest_line) found.push_back(place(path, i) + "is wider than 120 columns");
    return found;
}

Complaints check_opening(const std::string& path, const std::string& text) {
    Complaints found;
    if (!text.starts_with("// ")) found.push_back(path + ": does not open with a sentence that says what it is");
    if (path.ends_with(".h") && text.find("#pragma once") == std::string::npos)
        found.push_back(path + ": has no #pragma once");
    return found;
}

/// A line without its string literals and without the comment at its end.
std::string bare(const std::string& line) {
    static const std::regex literal{R"re("(\\.|[^"\\])*")re"};
    static const std::regex comment{R"(//.*$)"};
    return std::regex_replace(std::regex_replace(line, literal, "\"\""), comment, "");
}

Complaints check_floating_point(const std::string& path, const std::string& text) {
    static const std::regex floating{R"(\b(double|float)\b)"};
    if (!begins_with_any(path, {"reconcile/", "pos/sale/", "pos/desk/"})) return {};
    if (path == "pos/desk/workbook.cpp") return {}; // a workbook knows no other number; nothing comes back from there
    Complaints found;
    const auto lines = lines_of(text);
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (std::regex_search(bare(lines[i]), floating)) found.push_back(place(path, i) + "floating point near money");
    return found;
}

/// The words are put together here so that this file does not hold them.
Complaints check_unfinished(const std::string& path, const std::string& text) {
    static const std::regex unfinished{std::string{R"(\b(TO)"} + "DO|FIX" + "ME|XX" + "X|HA" + "CK|not imple" +
                                           "mented|place" + "holder|st" + R"(ub)\b)",
                                       std::regex::icase};
    Complaints found;
    each_match(text, unfinished, [&](std::size_t line, const std::smatch& match) {
        found.push_back(place(path, line) + "unfinished: " + match.str());
    });
    return found;
}

Complaints check_sql(const std::string& path, const std::string& text) {
    static const std::regex statement{R"re("[^"]*\b(SELECT|INSERT|UPDATE|DELETE)\b)re"};
    static const std::regex joined{R"re("\s*\+|\+\s*")re"};
    if (is_test(path) || path.starts_with("reconcile/book/database")) return {};
    Complaints found;
    each_match(text, statement, [&](std::size_t line, const std::smatch&) {
        if (std::regex_search(lines_of(text)[line], joined))
            found.push_back(place(path, line) + "SQL put together from pieces; bind its values");
    });
    return found;
}

/// `top` is what stands at the top of the repository; what a build leaves there does not count.
Complaints check_top_level(const std::vector<std::string>& top) {
    static const std::set<std::string> face{"CMakeLists.txt", "pos",   "reconcile", "printing",
                                            "devices",        "tests", "README.md"};
    Complaints found;
    for (const auto& name : top)
        if (!name.starts_with(".") && !name.starts_with("build") && !face.contains(name))
            found.push_back(name + ": does not belong at the top level");
    return found;
}

/// `files` is every file's text by its path. A source is listed in the CMakeLists.txt of its own or an outer folder.
Complaints check_listed(const std::map<std::string, std::string>& files) {
    Complaints found;
    for (const auto& [path, text] : files) {
        if (!path.ends_with(".cpp")) continue;
        bool listed = false;
        for (auto slash = path.rfind('/'); slash != std::string::npos && !listed;
             slash = slash == 0 ? std::string::npos : path.rfind('/', slash - 1)) {
            const auto list = files.find(path.substr(0, slash + 1) + "CMakeLists.txt");
            if (list == files.end()) continue;
            const auto words = std::regex_replace(list->second, std::regex{R"([\s()])"}, " ") + " ";
            listed = words.find(" " + path.substr(slash + 1) + " ") != std::string::npos;
        }
        if (!listed) found.push_back(path + ": is listed in no CMakeLists.txt");
    }
    return found;
}

/// Every rule about a single file.
Complaints check_file(const std::string& path, const std::string& text) {
    using Rule = Complaints (*)(const std::string&, const std::string&);
    static const std::vector<Rule> for_code{check_own_includes, check_libraries,      check_length, check_width,
                                            check_opening,      check_floating_point, check_sql};
    Complaints found = check_unfinished(path, text);
    if (!is_code(path)) return found;
    for (const auto rule : for_code) {
        const auto more = rule(path, text);
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

std::string read(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

bool is_text(const std::filesystem::path& file) {
    static const std::set<std::string> endings{".cpp", ".h", ".txt", ".md", ".sh", ".py", ".toml", ".cmake", ""};
    return endings.contains(file.extension().string());
}

/// The texts of the house's own folders, by path from the root.
const std::map<std::string, std::string>& house() {
    static const auto files = [] {
        std::map<std::string, std::string> read_files;
        for (const auto* folder : {"reconcile", "devices", "printing", "pos", "tests"})
            for (const auto& entry : std::filesystem::recursive_directory_iterator{till::repository() / folder})
                if (entry.is_regular_file() && is_text(entry.path()))
                    read_files[entry.path().lexically_relative(till::repository()).string()] = read(entry.path());
        return read_files;
    }();
    return files;
}

std::string all_of(const Complaints& found) {
    std::string text;
    for (const auto& each : found) text += "\n  " + each;
    return text;
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string whole;
    for (std::size_t i = 0; i < times; ++i) whole += text;
    return whole;
}

} // namespace

TEST_CASE("a file includes only its own folder and the folders the map allows it") {
    CHECK(check_own_includes("reconcile/shift/a.cpp", "#include \"reconcile/ticket/b.h\"\n").empty());
    CHECK(check_own_includes("pos/ui/a.cpp", "#include \"reconcile/money/money.h\"\n").empty());
    CHECK(check_own_includes("tests/ui/a.cpp", "#include \"reconcile/book/database.h\"\n").empty());

    CHECK(check_own_includes("reconcile/money/a.h", "#include \"reconcile/book/b.h\"\n").size() == 1);
    CHECK(check_own_includes("reconcile/ticket/a.cpp", "  #  include \"reconcile/shift/b.h\"\n").size() == 1);
    CHECK(check_own_includes("devices/wire/a.cpp", "#include \"printing/b.h\"\n").size() == 1);
    CHECK(check_own_includes("printing/a.cpp", "#include \"pos/sale/b.h\"\n").size() == 1);
    CHECK(check_own_includes("pos/desk/a.cpp", "#include \"pos/ui/b.h\"\n").size() == 1);
    CHECK(check_own_includes("pos/ui/a.cpp", "#include \"reconcile/book/database.h\"\n").size() == 1);
    CHECK(check_own_includes("pos/ui/a.cpp", "#include \"printing/b.h\"\n").size() == 1);
    CHECK(check_own_includes("pos/sale/a.cpp", "#include \"tests/support/b.h\"\n").size() == 1);
    CHECK(check_own_includes("pos/sale/a.cpp", "#include \"item.h\"\n").size() == 1);
    CHECK(check_own_includes("elsewhere/a.cpp", "").size() == 1);
}

TEST_CASE("each library is seen by its own room") {
    CHECK(check_libraries("pos/ui/a.h", "#include <wx/frame.h>\n").empty());
    CHECK(check_libraries("reconcile/book/json.cpp", "#include <nlohmann/json.hpp>\n").empty());
    CHECK(check_libraries("pos/desk/a.cpp", "#include <vector>\n").empty());

    for (const auto& library : libraries) {
        CAPTURE(library.header);
        CHECK(check_libraries("reconcile/day/a.cpp", "#include <" + library.header + ">\n").size() == 1);
    }
    CHECK(check_libraries("pos/desk/a.cpp", "#include <wx/wx.h>\n").size() == 1);
    CHECK(check_libraries("pos/sale/a.h", "#include <toml++/toml.h>\n").size() == 1);
    CHECK(check_libraries("reconcile/book/json.h", "#include <nlohmann/json.hpp>\n").size() == 1);
}

TEST_CASE("no file of the product is longer than 400 lines") {
    CHECK(check_length("pos/desk/a.cpp", repeated("x\n", 400)).empty());
    CHECK(check_length("pos/desk/a.cpp", repeated("x\n", 401)).size() == 1);
}

TEST_CASE("no line is wider than 120 columns, a hanzi counted as one") {
    CHECK(check_width("pos/desk/a.cpp", repeated("长", 120)).empty());
    CHECK(check_width("pos/desk/a.cpp", "\n" + repeated("x", 121) + "\n").front().starts_with("pos/desk/a.cpp:2:"));
}

TEST_CASE("a file opens with a sentence, and a header is read once") {
    CHECK(check_opening("pos/sale/a.h", "// A: a thing.\n#pragma once\n").empty());
    CHECK(check_opening("pos/sale/a.cpp", "#include <vector>\n").size() == 1);
    CHECK(check_opening("pos/sale/a.h", "// A: a thing.\n").size() == 1);
}

TEST_CASE("no floating point comes near money") {
    CHECK(check_floating_point("reconcile/shift/a.cpp", "Money counted_float; // the float, a double entry\n").empty());
    CHECK(check_floating_point("reconcile/shift/a.cpp", "cash.set(\"float\", amount);\n").empty());
    CHECK(check_floating_point("printing/a.cpp", "double x = 0;\n").empty());
    CHECK(check_floating_point("reconcile/shift/a.cpp", "double rate = 0;\n").size() == 1);
    CHECK(check_floating_point("pos/sale/a.h", "f(float amount);\n").size() == 1);
    CHECK(check_floating_point("pos/desk/a.h", "std::vector<double> sums;\n").size() == 1);
}

TEST_CASE("nothing is left marked as unfinished") {
    CHECK(check_unfinished("pos/sale/a.cpp", "// A stubborn drawer is opened twice.\n").empty());
    for (const std::string word : {"TO"
                                   "DO",
                                   "FIX"
                                   "ME",
                                   "XX"
                                   "X",
                                   "not imple"
                                   "mented",
                                   "place"
                                   "holder",
                                   "st"
                                   "ub"})
        CHECK(check_unfinished("pos/sale/a.cpp", "// " + word + ": later\n").size() == 1);
}

TEST_CASE("SQL is not put together from pieces") {
    CHECK(check_sql("reconcile/shift/a.cpp", "db.run(\"DELETE FROM draft WHERE till = ?\", till);\n").empty());
    CHECK(check_sql("reconcile/book/database.cpp", "\"SELECT * FROM \" + table\n").empty());
    CHECK(check_sql("reconcile/shift/a.cpp", "auto sql = \"SELECT at FROM entry WHERE seq = \" + seq;\n").size() == 1);
    CHECK(check_sql("reconcile/shift/a.cpp", "auto sql = head+\" UPDATE entry SET at = 1\";\n").size() == 1);
}

TEST_CASE("the top level holds its seven names and dotfiles") {
    CHECK(check_top_level({"CMakeLists.txt", "pos", "reconcile", "printing", "devices", "tests", "README.md", ".ci"})
              .empty());
    CHECK(check_top_level({"pos", "notes.md"}).size() == 1);
}

TEST_CASE("every source is listed in a CMakeLists.txt") {
    CHECK(check_listed({{"pos/ui/a.cpp", ""}, {"pos/ui/CMakeLists.txt", "add_executable(till a.cpp)"}}).empty());
    CHECK(check_listed({{"devices/wire/a.cpp", ""}, {"devices/CMakeLists.txt", "SOURCES\n  wire/a.cpp\n"}}).empty());
    CHECK(check_listed({{"pos/ui/a.cpp", ""}, {"pos/ui/CMakeLists.txt", "till.cpp data.cpp"}}).size() == 1);
    CHECK(check_listed({{"pos/ui/a.cpp", ""}}).size() == 1);
}

TEST_CASE("the house keeps its own laws") {
    Complaints found = check_listed(house());
    for (const auto& [path, text] : house()) {
        const auto more = check_file(path, text);
        found.insert(found.end(), more.begin(), more.end());
    }
    std::vector<std::string> top;
    for (const auto& entry : std::filesystem::directory_iterator{till::repository()})
        top.push_back(entry.path().filename().string());
    const auto strangers = check_top_level(top);
    found.insert(found.end(), strangers.begin(), strangers.end());

    CHECK(house().size() > 20); // an empty walk would find nothing wrong
    const auto what = all_of(found);
    INFO(what);
    CHECK(found.empty());
}
