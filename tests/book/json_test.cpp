// Json: the canonical bytes that a hash covers, and what is refused on the way in.
#include "reconcile/book/json.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <chrono>
#include <limits>

using namespace till;
using namespace std::string_literals;

namespace {

std::string canonical(std::string_view text) { return Json::parse(text).canonical(); }

std::string some_text() {
    static const std::vector<std::string> pieces{"a",    "B",    "0", " ",  "\"", "\\",     "/", "\n", "\0"s,
                                                 "\x1f", "\x7f", "é", "王", "😀",  "\u2028", "<", "'"};
    std::string text;
    const int length = *rc::gen::inRange(0, 8);
    for (int i = 0; i < length; ++i) text += *rc::gen::elementOf(pieces);
    return text;
}

Json some_json(int depth) {
    switch (*rc::gen::inRange(0, depth > 0 ? 6 : 4)) {
    case 0: return Json{};
    case 1: return Json{*rc::gen::arbitrary<bool>()};
    case 2: return Json{*rc::gen::arbitrary<std::int64_t>()};
    case 3: return Json{some_text()};
    case 4: {
        Json list = Json::list();
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i) list.add(some_json(depth - 1));
        return list;
    }
    default: {
        Json object = Json::object();
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i) object.set(some_text(), some_json(depth - 1));
        return object;
    }
    }
}

/// The same value with the members of every object in order of their keys.
Json sorted(const Json& json) {
    if (json.is_list()) {
        Json list = Json::list();
        for (const auto& item : json.items()) list.add(sorted(item));
        return list;
    }
    if (!json.is_object()) return json;
    auto members = json.members();
    std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Json object = Json::object();
    for (const auto& [key, value] : members) object.set(key, sorted(value));
    return object;
}

} // namespace

TEST_CASE("canonical form sorts the keys, leaves no blanks and keeps lists as they are (RFC 8785, 3.2)") {
    CHECK(canonical(R"( { "peach": "x", "péché": 1, "sin" : [ 3 , 1, null, true,false ] , "peace" : {} } )") ==
          R"({"peace":{},"peach":"x","péché":1,"sin":[3,1,null,true,false]})");
    CHECK(canonical(R"({"1":{"f":{"f":"hi","F":5},"\n":56},"10":{},"":"empty","a":{},"111":[],"A":{}})") ==
          R"({"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[],"A":{},"a":{}})");
    CHECK(canonical("[ ]") == "[]");
    CHECK(canonical("\t{\r\n}") == "{}");
}

TEST_CASE("canonical text has the shortest escapes and nothing else escaped (RFC 8785, 3.2.2.2)") {
    CHECK(canonical(R"("\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/")") == "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    CHECK(Json{"\b\f\n\r\t"}.canonical() == R"("\b\f\n\r\t")");
    CHECK(Json{"\0\x01\x1f"s}.canonical() == R"("\u0000\u0001\u001f")");
    CHECK(Json{"\x7f/<>\u2028"}.canonical() == "\"\x7f/<>\u2028\"");
    CHECK(canonical(R"("\ud83d\ude00 \u738b")") == "\"😀 王\"");
    CHECK(Json::parse(R"("a\u0000b")").text() == "a\0b"s);
}

TEST_CASE("whole numbers of 64 bits pass unchanged, and there is one zero") {
    CHECK(canonical("9223372036854775807") == "9223372036854775807");
    CHECK(canonical("-9223372036854775808") == "-9223372036854775808");
    CHECK(canonical("-0") == "0");
    for (const char* beyond :
         {"9223372036854775808", "-9223372036854775809", "18446744073709551615", "99999999999999999999999999"})
        CHECK_THROWS_AS_MESSAGE(Json::parse(beyond), JsonError, beyond);
}

TEST_CASE("fractions, exponents and what is no JSON are refused") {
    for (const char* wrong : {"1.0",
                              "0.1",
                              "1e3",
                              "1E400",
                              "-1.5e-3",
                              "01",
                              "+1",
                              ".5",
                              "1.",
                              "NaN",
                              "Infinity",
                              "",
                              " ",
                              "{",
                              "[1,]",
                              "{\"a\":1,}",
                              "{a:1}",
                              "{\"a\" 1}",
                              "'a'",
                              "tru",
                              "nullx",
                              "[1] 2",
                              "// x\n1",
                              "\"a\nb\"",
                              "\"\\x41\"",
                              "\"\\ud83d\"",
                              "\"\\ude00\"",
                              "\"\xff\"",
                              "\"\xed\xa0\x80\"",
                              "\"a",
                              "]",
                              "\xef\xbb"})
        CHECK_THROWS_AS_MESSAGE(Json::parse(wrong), JsonError, wrong);
}

TEST_CASE("a NUL does not hide what stands behind it") {
    CHECK_THROWS_AS(Json::parse("1\0"s), JsonError);
    CHECK_THROWS_AS(Json::parse("{\"a\":1}\0garbage"s), JsonError);
}

TEST_CASE("a key that stands twice is refused, however it is written (fault 80)") {
    CHECK_THROWS_AS(Json::parse(R"({"a":1,"a":2})"), JsonError);
    CHECK_THROWS_AS(Json::parse(R"({"a":1,"\u0061":1})"), JsonError);
    CHECK_THROWS_AS(Json::parse(R"({"a":null,"a":1})"), JsonError);
    CHECK_THROWS_AS(Json::parse(R"([{"x":{"a":1,"b":2,"a":3}}])"), JsonError);
    CHECK_NOTHROW(Json::parse(R"([{"a":1},{"a":1,"A":2}])"));
}

TEST_CASE("a bomb of brackets is refused at once (fault 80)") {
    const auto begin = std::chrono::steady_clock::now();
    CHECK_THROWS_AS(Json::parse(std::string(10'000'000, '[')), JsonError);
    std::string objects;
    for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
    CHECK_THROWS_AS(Json::parse(objects), JsonError);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{2});
    CHECK_NOTHROW(Json::parse(std::string(64, '[') + std::string(64, ']')));
    CHECK_THROWS_AS(Json::parse(std::string(65, '[') + std::string(65, ']')), JsonError);
}

TEST_CASE("asking for the wrong type is an error, asking for a missing member is null") {
    const Json json = Json::parse(R"({"a":[1,"x"],"n":null})");
    CHECK(json["a"].items()[1].text() == "x");
    CHECK(json["b"]["c"].is_null());
    CHECK_FALSE(json.has("n"));
    CHECK_THROWS_AS(json["a"].text(), JsonError);
    CHECK_THROWS_AS(json["a"].items()[1].integer(), JsonError);
    CHECK_THROWS_AS(json["b"].boolean(), JsonError);
    CHECK_THROWS_AS(json.items(), JsonError);
    CHECK_THROWS_AS(json["a"].members(), JsonError);
}

TEST_CASE("a line keeps the order in which members were set, and a second setting replaces the first") {
    Json json;
    json.set("b", 1).set("a", Json::list()).set("b", "two");
    CHECK(json.line() == R"({"b":"two","a":[]})");
    CHECK(json.canonical() == R"({"a":[],"b":"two"})");
}

TEST_CASE("whatever is written canonically is read back the same, and writes the same bytes again") {
    CHECK(rc::check([] {
        const Json json = some_json(4);
        const std::string bytes = json.canonical();
        const Json back = Json::parse(bytes);
        RC_ASSERT(back == sorted(json));
        RC_ASSERT(back.canonical() == bytes);
        RC_ASSERT(Json::parse(json.line()) == json);
    }));
}

TEST_CASE("bytes broken at random are read or refused, and never anything else") {
    static const std::string likely = R"({}[]"",:0 1-e.\ultrnfs)"
                                      "\xe7\x8e\x8b\n";
    CHECK(rc::check([] {
        std::string bytes = some_json(3).canonical();
        const int changes = *rc::gen::inRange(1, 4);
        for (int i = 0; i < changes; ++i) {
            const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size() + 1);
            bytes.insert(at, 1, *rc::gen::elementOf(likely));
        }
        try {
            const Json json = Json::parse(bytes);
            RC_ASSERT(Json::parse(json.canonical()).canonical() == json.canonical());
        } catch (const JsonError& refused) {
            RC_ASSERT(refused.what() != ""s);
        }
    }));
}
