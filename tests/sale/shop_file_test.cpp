// ShopFile: a shop read as a whole, or refused at the line and column of its first fault.
#include "pos/sale/shop_file.h"
#include "reconcile/money/bad_file.h"
#include "tests/support/places.h"

#include <doctest/doctest.h>
#include <fstream>

using namespace till;
using namespace till::literals;
using namespace std::string_literals;

namespace {

const std::string plain = R"(name = "Giftware"
currency = "CNY"
time_zone = "Asia/Shanghai"
rehearsal = true
)";
const std::string people = R"([[till]]
id = "1"
[[staff]]
id = "wang"
name = "王芳"
roles = ["cashier"]
)";

void write(const std::filesystem::path& path, const std::string& content) {
    std::ofstream{path, std::ios::binary} << content;
}

ShopFile read(const std::string& toml) {
    const TempFolder folder;
    write(folder / "shop.toml", toml);
    return ShopFile::read(folder / "shop.toml");
}

/// The message that a file is refused with.
std::string refused(const std::string& toml) {
    try {
        read(toml);
    } catch (const BadFile& fault) {
        return fault.what();
    }
    return "read";
}

/// The message for a line added to the shop, which is line 5 of the file.
std::string refused_line(const std::string& line) { return refused(plain + line + "\n" + people); }

/// The message for a line added to the person, which is line 11 of the file.
std::string refused_of_person(const std::string& line) { return refused(plain + people + line + "\n"); }

} // namespace

TEST_CASE("a shop needs a name, a currency, a place in time, a till and somebody") {
    const ShopFile file = read(plain + people);
    CHECK(file.shop.name == "Giftware");
    CHECK(file.shop.currency == find_currency("CNY"));
    CHECK(file.shop.time_zone == "Asia/Shanghai");
    CHECK(file.shop.tenders == std::vector<std::string>{"cash"});
    CHECK(file.shop.tolerance == Money{});
    CHECK_FALSE(file.shop.cash_limit);
    CHECK(file.staff.at(0).language == file.shop.language);
    CHECK(file.staff.at(0).active);
    CHECK(file.items.empty());
    CHECK(file.pins.empty());
    CHECK(refused("currency = \"CNY\"\n" + people) == "shop.toml:1:1: `name` is missing");
    CHECK(refused("name = \"x\"\n" + people) == "shop.toml:1:1: `currency` is missing");
    CHECK(refused("name = \"x\"\ncurrency = \"CNY\"\n" + people) == "shop.toml:1:1: `time_zone` is missing");
    CHECK(refused(plain + "[[till]]\nid=\"1\"\n") == "shop.toml:1:1: nobody works here: [[staff]]");
    CHECK(refused(plain) == "shop.toml:1:1: a shop has at least one till: [[till]]");
    CHECK(refused(plain + people + "[[staff]]\nid = \"li\"\nroles = [\"owner\"]\n") ==
          "shop.toml:11:1: `name` is missing");
}

TEST_CASE("everything that can be set is read") {
    const ShopFile file = read(R"(
name = "Cafe)"
                               "\u0301"
                               R"("
currency = "CNY"
language = "zh_CN"
time_zone = "Asia/Shanghai"
day_begins = "04:30"
rehearsal = true
cash_limit = "2000.00"
float = "450"
tolerance = "0.5"
recounts = 0
safe = "10000.00"
tenders = ["wallet", "cash"]
faces = ["1.00", "100", "0.1", "5"]
open_category = "杂项"
open_tax = "0.13"
cash_rounding = "0.10"
bank = "icbc"
banks = ["icbc", "ccb"]
bank_number = "6222 0001"
deposit_due_days = 2
confirm_due_days = 5
card_terminal = "T9"
wallet_provider = "W2"
[[till]]
id = "A"
[[till]]
id = "B"
[[reason]]
kind = "void"
word = "wrong-item"
name = "拿错商品"
[[reason]]
kind = "paid-out"
word = "milk"
[[staff]]
id = "wang"
name = "王芳"
pin = "246810"
language = "en"
active = false
roles = ["cashier", "treasurer"]
rights = ["price", "void-ticket"]
limits = { discount_percent = "12.5", discount = "5.00", refund = "0", void = "20" }
)");
    Shop shop;
    shop.name = "Caf\u00e9";
    shop.currency = {"CNY",
                     2,
                     {{100'00_cents, Denomination::Kind::note},
                      {5'00_cents, Denomination::Kind::note},
                      {1'00_cents, Denomination::Kind::coin},
                      {10_cents, Denomination::Kind::coin}}};
    shop.language = Language::chinese;
    shop.time_zone = "Asia/Shanghai";
    shop.day_begins = 270;
    shop.rehearsal = true;
    shop.cash_limit = 2'000'00_cents;
    shop.float_wanted = 450'00_cents;
    shop.tolerance = 50_cents;
    shop.recounts = 0;
    shop.safe = 10'000'00_cents;
    shop.tenders = {"wallet", "cash"};
    shop.tills = {"A", "B"};
    shop.reasons = {{"void", "wrong-item", "拿错商品"}, {"paid-out", "milk", ""}};
    shop.open_category = "杂项";
    shop.open_tax = Decimal::parse("0.13").value();
    shop.cash_rounding = 10_cents;
    shop.bank = "icbc";
    shop.banks = {"ccb"};
    shop.bank_number = "6222 0001";
    shop.deposit_due_days = 2;
    shop.confirm_due_days = 5;
    shop.card_terminal = "T9";
    shop.wallet_provider = "W2";
    CHECK(file.shop.to_json().line() == shop.to_json().line());
    CHECK(file.shop == shop);

    const Limits limits{Decimal::parse("12.5"), 5'00_cents, Money{}, 20'00_cents};
    CHECK(file.staff == std::vector<Person>{{"wang",
                                             "王芳",
                                             {Role::cashier, Role::treasurer},
                                             {Right::key_price, Right::void_ticket},
                                             limits,
                                             Language::english,
                                             false}});
    CHECK(file.pins == std::map<std::string, std::string>{{"wang", "246810"}});
}

TEST_CASE("an unknown key is refused at its place, with the key that was meant if one is close") {
    CHECK(refused_line("  recount = 2") == "shop.toml:5:3: unknown key `recount` (did you mean `recounts`?)");
    CHECK(refused_line("curency = \"CNY\"") == "shop.toml:5:1: unknown key `curency` (did you mean `currency`?)");
    CHECK(refused_line("colour = 1") == "shop.toml:5:1: unknown key `colour`");
    CHECK(refused_of_person("role = [\"cashier\"]") == "shop.toml:11:1: unknown key `role` (did you mean `roles`?)");
    CHECK(refused_of_person("limits = { discont = \"1\" }") ==
          "shop.toml:11:12: unknown key `discont` (did you mean `discount`?)");
    CHECK(refused(plain + "[[till]]\nid = \"1\"\nname = \"x\"\n") == "shop.toml:7:1: unknown key `name`");
}

TEST_CASE("a syntax error is refused at its place") {
    CHECK(refused_line("safe = ").starts_with("shop.toml:5:"));
    CHECK(refused_line("safe = @").starts_with("shop.toml:5:8: "));
    CHECK(refused_line("name = \"again\"").starts_with("shop.toml:5:"));
    CHECK(refused_line("x = \"\xff\"").starts_with("shop.toml:5:"));
    CHECK(refused("\xff\xfen\0a\0"s).starts_with("shop.toml:1:"));
    CHECK(refused("") == "shop.toml:1:1: `name` is missing");
}

TEST_CASE("an amount is text of the currency's digits, and a number without quotes is refused (fault 72)") {
    CHECK(refused_line("safe = 100.00") == "shop.toml:5:8: an amount is written in quotes: safe = \"12.50\"");
    CHECK(refused_line("safe = 100") == "shop.toml:5:8: an amount is written in quotes: safe = \"12.50\"");
    CHECK(refused_line("safe = \"1.234\"") ==
          "shop.toml:5:8: `1.234` is not an amount of CNY: digits, of which up to 2 after a point");
    for (const char* wrong :
         {"", "1,234.00", "1e9", "１００", "-1", " 1", "1.", "9999999999999999999", "90071992547409.92"})
        CHECK_MESSAGE(refused_line("float = \""s + wrong + "\"").starts_with("shop.toml:5:9: "), wrong);
    CHECK(read(plain + "float = \"90071992547409.91\"\n" + people).shop.float_wanted == largest_amount);
    CHECK(refused_line("cash_rounding = \"0\"").starts_with("shop.toml:5:17: "));
    CHECK(refused_line("open_tax = 0.13") == "shop.toml:5:12: `open_tax` is a number in quotes, so that it is exact");
    CHECK(refused_line("open_tax = \"1\"").starts_with("shop.toml:5:12: "));
    CHECK(refused_of_person("limits = { discount_percent = \"100.1\" }") ==
          "shop.toml:11:31: `discount_percent` is a number from 0 to 100");
    CHECK(refused_of_person("limits = { refund = 5 }").starts_with("shop.toml:11:21: an amount is written in quotes"));
}

TEST_CASE("values of the wrong kind are refused at their place") {
    CHECK(refused_line("recounts = \"2\"") == "shop.toml:5:12: `recounts` is a whole number from 0 to 9");
    CHECK(refused_line("recounts = 10") == "shop.toml:5:12: `recounts` is a whole number from 0 to 9");
    CHECK(refused_line("recounts = -1") == "shop.toml:5:12: `recounts` is a whole number from 0 to 9");
    CHECK(refused_line("bank = 7") == "shop.toml:5:8: `bank` is text: write it in quotes");
    CHECK(refused_line("tenders = \"cash\"") == "shop.toml:5:11: `tenders` is a list: [\"…\", \"…\"]");
    CHECK(refused_line("tenders = [1]") == "shop.toml:5:12: `tenders` is text: write it in quotes");
    CHECK(refused_line("reason = [1]") == "shop.toml:5:11: write [[reason]] for each");
    CHECK(refused_line("[reason]\nkind = \"void\"").starts_with("shop.toml:5:1: write it in two brackets: [[reason]]"));
    CHECK(refused_of_person("limits = 5") == "shop.toml:11:10: `limits` is a table: { … }");
    CHECK(refused_of_person("active = 1") == "shop.toml:11:10: `active` is true or false, without quotes");
    CHECK(refused_line("day_begins = 04:00:00") == "shop.toml:5:14: `day_begins` is text: write it in quotes");
    for (const char* wrong : {"4:00", "24:00", "04:60", "0400", "04:00:00", "ab:cd", "0４:00"})
        CHECK_MESSAGE(refused_line("day_begins = \""s + wrong + "\"").starts_with("shop.toml:5:14: "), wrong);
}

TEST_CASE("a currency is built in, or brings its digits and faces") {
    const auto with = [](const std::string& currency) {
        return "name = \"x\"\ntime_zone = \"UTC\"\n" + currency + "\n" + people;
    };
    CHECK(refused(with("currency = \"yuan\"")) == "shop.toml:3:12: `yuan` is not a currency code such as CNY");
    CHECK(refused(with("currency = \"DKK\"")).starts_with("shop.toml:3:12: DKK is not built in: give its `digits`"));
    CHECK(refused(with("currency = \"DKK\"\ndigits = 2")).starts_with("shop.toml:3:12: DKK is not built in"));
    CHECK(refused(with("currency = \"CNY\"\ndigits = 3")) == "shop.toml:4:10: CNY has 2 digits after the point");
    CHECK(refused(with("currency = \"CNY\"\nfaces = []")) == "shop.toml:4:9: a currency has at least one coin or note");
    CHECK(refused(with("currency = \"CNY\"\nfaces = [\"1\", \"1.00\"]")) ==
          "shop.toml:4:15: the face 1.00 stands twice");
    CHECK(refused(with("currency = \"CNY\"\nfaces = [\"0\"]")).starts_with("shop.toml:4:10: a coin or note"));
    CHECK(
        refused(with("currency = \"CNY\"\nfaces = [5]")).starts_with("shop.toml:4:10: an amount is written in quotes"));

    const auto currency = read(with("currency = \"DKK\"\ndigits = 2\nfaces = [\"0.5\", \"50\"]")).shop.currency;
    CHECK(currency.code == "DKK");
    CHECK(currency.digits == 2);
    CHECK(currency.faces ==
          std::vector<Denomination>{{50'00_cents, Denomination::Kind::note}, {50_cents, Denomination::Kind::coin}});
    CHECK(read(with("currency = \"JPY\"\nsafe = \"500\"")).shop.safe == Money::of_minor(500));
    CHECK(refused(with("currency = \"JPY\"\nsafe = \"500.5\"")).starts_with("shop.toml:4:8: "));
}

TEST_CASE("tenders, time zones, languages, roles, rights and kinds of reason that do not exist are named") {
    CHECK(refused_line("tenders = [\"cash\", \"cheque\"]") ==
          "shop.toml:5:20: unknown tender `cheque`: there are cash, card, wallet, account, prepaid, "
          "voucher, deposit");
    CHECK(refused_line("tenders = [\"card\"]").starts_with("shop.toml:5:11: a till takes cash"));
    CHECK(refused_line("tenders = [\"cash\", \"cash\"]") == "shop.toml:5:20: `cash` stands twice");
    CHECK(refused_line("language = \"de\"").starts_with("shop.toml:5:12: `de` is not a language"));
    CHECK(refused("name = \"x\"\ncurrency = \"CNY\"\ntime_zone = \"Mars/Base\"\n" + people) ==
          "shop.toml:3:13: `Mars/Base` is not a time zone such as Asia/Shanghai");
    CHECK(refused_of_person("rights = [\"price\", \"fly\"]")
              .starts_with("shop.toml:11:20: `fly` is not one of the rights: sell, price, "));
    CHECK(refused(plain + "[[till]]\nid=\"1\"\n[[staff]]\nid=\"a\"\nname=\"A\"\nroles = [\"boss\"]\n") ==
          "shop.toml:10:10: `boss` is not one of the roles: cashier, supervisor, manager, treasurer, finance, owner");
    CHECK(refused(plain + "[[till]]\nid=\"1\"\n[[staff]]\nid=\"a\"\nname=\"A\"\nroles = []\n")
              .starts_with("shop.toml:10:9: `a` has no role"));
    const auto reason = [](const std::string& keys) { return refused(plain + people + "[[reason]]\n" + keys); };
    CHECK(reason("kind = \"sell\"\nword = \"x\"\n").starts_with("shop.toml:12:8: unknown kind `sell`"));
    CHECK(reason("kind = \"void\"\nword = \"two words\"\n").starts_with("shop.toml:13:8: "));
    CHECK(reason("kind = \"void\"\nword = \"x\"\n[[reason]]\nkind = \"void\"\nword = \"x\"\n") ==
          "shop.toml:16:8: the reason `x` stands twice for void");
}

TEST_CASE("ids are short words, each once") {
    for (const char* wrong : {"", " ", "a b", "a:b", "a#b", "a\\\"b", "a\\nb", "123456789012345678901234567890123"}) {
        CHECK_MESSAGE(refused(plain + "[[till]]\nid = \""s + wrong + "\"\n").starts_with("shop.toml:6:6: "), wrong);
        CHECK_MESSAGE(refused_line("bank = \""s + wrong + "\"").starts_with("shop.toml:5:8: "), wrong);
    }
    CHECK(refused(plain + "[[till]]\nid = \"1\"\n[[till]]\nid = \"1\"\n") ==
          "shop.toml:8:6: the till `1` stands twice");
    CHECK(refused(plain + people + people.substr(people.find("[[staff]]"))) ==
          "shop.toml:12:6: the person `wang` stands twice");
    CHECK(refused(plain + "[[till]]\nid = 1\n") == "shop.toml:6:6: `id` is text: write it in quotes");
    CHECK(read(plain + "[[till]]\nid = \"收银台一\"\n" + people).shop.has_till("收银台一"));
}

TEST_CASE("names are shown on paper: no control characters, not empty, not endless (fault 71)") {
    for (const char* wrong : {"", "  ", "a\\u0000b", "a\\nb", "\\u202E"})
        CHECK_MESSAGE(refused("name = \""s + wrong + "\"\n").starts_with("shop.toml:1:8: "), wrong);
    CHECK(refused("name = \"" + std::string(10'000, 'x') + "\"\n") ==
          "shop.toml:1:8: `name` is longer than 200 characters");
    CHECK(refused("name = \"\\ud800\"\n").starts_with("shop.toml:1:"));
    CHECK(read("name = \"'; DROP TABLE book;-- 👩‍👧\"\n" + plain.substr(plain.find('\n') + 1) + people)
              .shop.name == "'; DROP TABLE book;-- 👩‍👧");
}

TEST_CASE("a PIN stands in a rehearsal's file only") {
    CHECK(refused_of_person("pin = \"1\"") == "read");
    CHECK(refused("name = \"x\"\ncurrency = \"CNY\"\ntime_zone = \"UTC\"\n" + people + "pin = \"246810\"\n") ==
          "shop.toml:10:7: a PIN stands in a rehearsal's file only: people set theirs at the till");
    CHECK(refused_of_person("pin = 246810") == "shop.toml:11:7: `pin` is text: write it in quotes");
    for (const char* wrong : {"", "12 34", "abc", "１２３４", "1234567890123"})
        CHECK_MESSAGE(refused_of_person("pin = \""s + wrong + "\"") == "shop.toml:11:7: a PIN is 1 to 12 digits",
                      wrong);
}

TEST_CASE("the catalogue lies beside the file, and nothing else on the machine is read (fault 80)") {
    const TempFolder folder;
    const std::string csv = "code,name,category,unit,price,tax,barcode\nA,Tea,goods,piece,1.50,0,\n";
    std::filesystem::create_directory(folder / "shop");
    std::filesystem::create_directory(folder / "shop" / "lists");
    write(folder / "outside.csv", csv);
    write(folder / "shop" / "catalogue.csv", csv);
    write(folder / "shop" / "lists" / "tea.csv", csv);
    write(folder / "shop" / "wrong.csv", csv + "A,Tea,goods,piece,1,0,\n");
    std::filesystem::create_symlink(folder / "outside.csv", folder / "shop" / "link.csv");
    std::filesystem::create_directory_symlink(folder.path(), folder / "shop" / "up");
    const auto toml = folder / "shop" / "shop.toml";
    const auto read_with = [&](const std::string& catalogue) -> std::string {
        write(toml, plain + "catalogue = \"" + catalogue + "\"\n" + people);
        try {
            return ShopFile::read(toml).items.at(0).name;
        } catch (const BadFile& fault) {
            return fault.what();
        }
    };
    CHECK(read_with("catalogue.csv") == "Tea");
    CHECK(read_with("lists/tea.csv") == "Tea");
    CHECK(read_with("./catalogue.csv") == "Tea");
    CHECK(read_with("wrong.csv") == "wrong.csv:3:1: `A` on line 3 is a code on line 2 already");
    CHECK(read_with("../outside.csv") == "shop.toml:5:13: `catalogue` is a file beside this one: no `..`");
    CHECK(read_with("lists/../catalogue.csv").starts_with("shop.toml:5:13: "));
    CHECK(read_with((folder / "outside.csv").string()) == "shop.toml:5:13: `catalogue` is a file beside this one");
    CHECK(read_with("") == "shop.toml:5:13: `catalogue` is a file beside this one");
    CHECK(read_with("a\\u0000b").starts_with("shop.toml:5:13: "));
    CHECK(read_with("link.csv") == "shop.toml:5:13: `link.csv` is a link: put the file itself there");
    CHECK(read_with("up/outside.csv") == "shop.toml:5:13: `up/outside.csv` is a link: put the file itself there");
    CHECK(read_with("none.csv") == "none.csv: there is no such file");
    CHECK(read_with("lists") == "lists: there is no such file");
}

TEST_CASE("a file beyond 64 MiB is not read at all (fault 80)") {
    const TempFolder folder;
    write(folder / "shop.toml", plain + "catalogue = \"big.csv\"\n" + people);
    write(folder / "big.csv", "");
    std::filesystem::resize_file(folder / "big.csv", 64 * 1024 * 1024 + 1);
    CHECK_THROWS_WITH_AS(ShopFile::read(folder / "shop.toml"), "big.csv: the file is larger than 64 MiB", BadFile);
    std::filesystem::resize_file(folder / "big.csv", 0);
    CHECK_THROWS_WITH_AS(ShopFile::read(folder / "shop.toml"),
                         "big.csv:1:1: the catalogue is empty: its first line names the columns", BadFile);
    CHECK_THROWS_WITH_AS(ShopFile::read(folder / "none.toml"), "none.toml: there is no such file", BadFile);
}

TEST_CASE("the shops of real days are read") {
    const auto data = data_folder();
    if (!data) return;
    struct Known {
        const char* shop;
        const char* currency;
        std::size_t items;
        std::size_t staff;
    };
    for (const auto& [name, currency, items, staff] :
         {Known{"campus1", "CNY", 60, 7}, Known{"cnA", "CNY", 274, 4}, Known{"coffee2", "UAH", 31, 4},
          Known{"retail12", "GBP", 2751, 4}}) {
        INFO(name);
        const ShopFile file = ShopFile::read(*data / "days" / name / "shop.toml");
        CHECK(file.shop.currency.code == currency);
        CHECK(file.items.size() == items);
        CHECK(file.staff.size() == staff);
        CHECK(file.pins.size() == staff);
        CHECK(file.shop.tenders == std::vector<std::string>{"cash", "card", "wallet"});
        CHECK(Shop::from_json(Json::parse(file.shop.to_json().canonical())) == file.shop);
        for (const auto& person : file.staff) CHECK(Person::from_json(person.to_json()) == person);
    }
}
