// SearchIndex: what a search finds and in which order, against a plain reading of the rule.
#include "pos/sale/catalogue.h"
#include "pos/sale/catalogue_search.h"
#include "pos/sale/search_index.h"
#include "tests/support/open_till.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <tuple>

using namespace till;

namespace {

Item item(std::string code, std::string name, std::string barcode = {}) {
    return {std::move(code), std::move(name), "goods", "piece", Decimal{1, 0}, Decimal{}, std::move(barcode)};
}

std::vector<std::string> words_of(const std::string& form) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : form + ' ')
        if (c != ' ')
            word += c;
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    return words;
}

bool begins_a_word(const std::string& text, const std::string& word) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.compare(at, word.size(), word) != 0) continue;
        const auto before = at == 0 ? ' ' : text[at - 1];
        if (!(std::isalnum(static_cast<unsigned char>(before)) || static_cast<unsigned char>(before) >= 0x80))
            return true;
    }
    return false;
}

/// The rule, item by item, without an index.
std::vector<std::string> found_naively(const std::vector<Item>& items, const std::string& text, std::size_t most) {
    using Row = std::tuple<int, std::string, std::string, std::string>;
    std::vector<Row> rows;
    Pinyin pinyin;
    const std::string phrase = search_form(text);
    const auto words = words_of(phrase);
    for (const auto& one : items) {
        const std::string name = search_form(one.name);
        const std::vector<std::string> fields{name, search_form(one.code), search_form(one.barcode),
                                              pinyin.initials(name)};
        const auto some = [&](auto fits) { return std::ranges::any_of(fields, fits); };
        const auto each_word = [&](auto fits) {
            return std::ranges::all_of(
                words, [&](const auto& word) { return some([&](const auto& field) { return fits(field, word); }); });
        };
        if (!each_word([](const auto& field, const auto& word) { return field.find(word) != std::string::npos; }))
            continue;
        int fit = 3;
        if (each_word(begins_a_word)) fit = 2;
        if (name.starts_with(phrase)) fit = 1;
        if (fields[1] == phrase || fields[2] == phrase) fit = 0;
        rows.emplace_back(words.empty() ? 3 : fit, name, fields[1], one.code);
    }
    std::ranges::sort(rows);
    std::vector<std::string> codes;
    for (const auto& row : rows)
        if (codes.size() < most) codes.push_back(std::get<3>(row));
    return codes;
}

SearchIndex index_of(const std::vector<Item>& items) {
    SearchIndex index;
    for (const auto& one : items) index.put(one);
    index.settle();
    return index;
}

using Codes = std::vector<std::string>;

/// Of few and telling pieces, so that words do meet.
rc::Gen<std::string> words_gen() {
    const auto piece = rc::gen::element<std::string>("a", "b", "ab", "ba", " ", "-", "1", "12", "可", "乐", "可乐",
                                                     "Ａ", "É", "ß", "A", "  ");
    return rc::gen::map(rc::gen::resize(7, rc::gen::container<std::vector<std::string>>(piece)), [](const auto& parts) {
        std::string text;
        for (const auto& part : parts) text += part;
        return text;
    });
}

} // namespace

TEST_CASE("the best comes first: its code, its name's beginning, a word's beginning, anywhere") {
    const auto index = index_of({item("9", "Teapot"), item("tea", "Zebra"), item("2", "Green tea"), item("3", "Steam"),
                                 item("1", "Tea"), item("4", "Coffee"), item("5", "Iced", "tea")});
    CHECK(index.find("tea", 10) == Codes{"5", "tea", "1", "9", "2", "3"});
    CHECK(index.find("tea", 3) == Codes{"5", "tea", "1"});
    CHECK(index.find("TEA green", 10) == Codes{"2"});
    CHECK(index.find("tea coffee", 10).empty());
    CHECK(index.find(" ", 2) == Codes{"4", "2"});
}

TEST_CASE("case, width, and what Unicode holds for one character make no difference") {
    const auto index = index_of({item("A-1", "Ｃｏｌａ ５００ml"), item("B", "Straße"), item("C", "Cafe\u0301")});
    CHECK(index.find("cola 500ML", 10) == Codes{"A-1"});
    CHECK(index.find("STRASSE", 10) == Codes{"B"});
    CHECK(index.find("caf\u00e9", 10) == Codes{"C"});
    CHECK(index.find("ａ－１", 10) == Codes{"A-1"});
    CHECK(index.find("\xff", 10).empty());
}

TEST_CASE("a hanzi name is found by any run of it and by its pinyin initials") {
    const auto index = index_of({item("1", "可口可乐 330ml"), item("2", "百事可乐"), item("3", "Coffee 咖啡")});
    CHECK(index.find("口可", 10) == Codes{"1"});
    CHECK(index.find("可乐", 10) == Codes{"1", "2"});
    CHECK(index.find("kkkl", 10) == Codes{"1"});
    CHECK(index.find("kl", 10) == Codes{"1", "2"});
    CHECK(index.find("bskl", 10) == Codes{"2"});
    CHECK(index.find("kf", 10) == Codes{"3"});
    CHECK(index.find("kl 330", 10) == Codes{"1"});
}

TEST_CASE("an item put again takes the place of the one of its code") {
    auto index = index_of({item("1", "Tea"), item("2", "Coffee")});
    index.put(item("1", "Juice"));
    index.put(item("3", "Teapot"));
    index.put(item("3", "Kettle"));
    CHECK(index.find("tea", 10) == Codes{"1"});
    index.settle();
    CHECK(index.size() == 3);
    CHECK(index.find("tea", 10).empty());
    CHECK(index.find("e", 10) == Codes{"2", "1", "3"});
}

TEST_CASE("the index finds what a plain reading of every item finds, in the same order") {
    CHECK(rc::check("SearchIndex::find", [] {
        const auto count = *rc::gen::inRange(0, 40);
        std::vector<Item> items;
        for (int i = 0; i < count; ++i)
            items.push_back(item(i % 7 == 0 ? *words_gen() : std::to_string(i % 30), *words_gen(), *words_gen()));
        auto index = index_of(items);
        std::vector<Item> last; // of each code, the one put last
        for (const auto& one : items) {
            std::erase_if(last, [&](const Item& other) { return other.code == one.code; });
            last.push_back(one);
        }
        const std::string text = *words_gen();
        const auto most = static_cast<std::size_t>(*rc::gen::inRange(1, 12));
        RC_ASSERT(index.find(text, most) == found_naively(last, text, most));
    }));
}

TEST_CASE("a search keeps in step with the prices that are entered, and never finds what failed") {
    OpenTill till;
    const auto codes = [&](const char* text) {
        Codes found;
        for (const auto& one : till.desk().search_items(text, 10)) found.push_back(one.code);
        return found;
    };
    CHECK(codes("rench") == Codes{});
    CHECK(codes("bread") == Codes{"BREAD"});
    const Signature chen{"chen", "444444"};
    REQUIRE(till.desk().change_prices({item("STICK", "French bread"), item("BREAD", "Loaf")}, chen));
    CHECK(codes("bread") == Codes{"BREAD", "STICK"});
    CHECK(codes("loaf") == Codes{"BREAD"});
    CHECK_FALSE(till.desk().change_prices({item("BAD", "Broken \U0001F600")}, chen));
    CHECK(codes("broken").empty());
    till.shut();
    Book book{till.places(), Desk::projections()};
    CatalogueSearch search{book};
    CHECK(search.find("lost", 10).empty());
    {
        Recording act{book, book.moment(book.head().at)};
        record_prices(act, {item("LOST", "Lost thing")}, "chen"); // and not committed
    }
    CHECK(search.find("lost", 10).empty());
    CHECK(search.find("french", 10).size() == 1);
}

TEST_CASE("the index is made ahead in slices, and a search that comes before its end waits for the rest") {
    ShopFile shop = small_shop();
    for (int i = 0; i < 1200; ++i) shop.items.push_back(item("N" + std::to_string(i), "Nail " + std::to_string(i)));
    OpenTill till{shop};
    int slices = 1;
    while (till.desk().work_ahead()) ++slices;
    CHECK(slices == 3);
    CHECK(till.desk().search_items("nail 119", 50).size() == 12); // 1119, too
    till.reopen();
    CHECK(till.desk().work_ahead());
    CHECK(till.desk().search_items("nail 119", 50).size() == 12); // 1119, too
    CHECK_FALSE(till.desk().work_ahead());
}
