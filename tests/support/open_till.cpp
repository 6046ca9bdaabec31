// OpenTill: the small shop, and its lines played through the Player.
#include "tests/support/open_till.h"

#include "pos/cli/player.h"
#include "reconcile/money/currency.h"
#include "reconcile/shift/close.h"

#include <cstdio>
#include <doctest/doctest.h>
#include <ostream>
#include <regex>
#include <sstream>

namespace till {
namespace {

Item item(const char* code, const char* name, const char* category, const char* price, const char* tax,
          const char* barcode = "") {
    return {code, name, category, "piece", *Decimal::parse(price), *Decimal::parse(tax), barcode};
}

Person person(const char* id, const char* name, Role role) {
    return {id, name, {role}, {}, {}, Language::english, true};
}

std::vector<Person> small_staff() {
    Person wang = person("wang", "王芳", Role::cashier);
    wang.rights = {Right::key_price};
    wang.limits.discount_percent = Decimal{10, 0};
    wang.limits.discount = Money::of_minor(5'00);
    Person li = person("li", "李强", Role::supervisor);
    li.limits.refund = Money::of_minor(50'00);
    return {wang,
            person("sun", "孙磊", Role::cashier),
            li,
            person("chen", "陈静", Role::manager),
            person("qian", "钱伟", Role::treasurer),
            person("zhao", "赵敏", Role::finance)};
}

/// Where answers go: each one that is flushed is handed on as a line.
class Answers : public std::stringbuf {
public:
    explicit Answers(std::function<void(const std::string&)> each) : each_{std::move(each)} {}

private:
    int sync() override {
        each_(str());
        str("");
        return 0;
    }
    std::function<void(const std::string&)> each_;
};

} // namespace

ShopFile small_shop() {
    ShopFile file;
    file.shop.name = "Corner shop";
    file.shop.currency = *find_currency("CNY");
    file.shop.time_zone = "Asia/Shanghai";
    file.shop.day_begins = 4 * 60;
    file.shop.rehearsal = true;
    file.shop.cash_limit = Money::of_minor(2000'00);
    file.shop.float_wanted = Money::of_minor(450'00);
    file.shop.safe = Money::of_minor(10000'00);
    file.shop.tenders = {"cash", "card", "wallet"};
    file.shop.tills = {"1", "2"};
    file.shop.reasons = {{"void", "wrong-item", "Wrong item"}, {"void", "mistake", "Mistake"}};
    file.staff = small_staff();
    file.pins = {{"wang", "111111"}, {"sun", "222222"},  {"li", "333333"},
                 {"chen", "444444"}, {"qian", "555555"}, {"zhao", "666666"}};
    file.items = {item("BAGUETTE", "Baguette", "bakery", "3.00", "0.13"),
                  item("CROISSANT", "Croissant", "bakery", "3.00", "0.13"),
                  item("BREAD", "Bread", "staples", "3.00", "0.09"),
                  item("COFFEE", "Coffee", "drinks", "10.00", "0.13"),
                  item("JUICE", "Juice", "drinks", "12.50", "0.13", "6901234567892"),
                  item("APPLE", "Apples", "fruit", "9.98", "0"),
                  item("SAFE", "Strong box", "goods", "1000.00", "0.13")};
    return file;
}

ShopFile real_shop() {
    ShopFile file = small_shop();
    file.shop.rehearsal = false;
    file.staff.push_back(person("zhou", "周洋", Role::owner));
    file.pins.clear();
    return file;
}

OpenTill::OpenTill(const ShopFile& shop, const std::string& owner_pin)
    : places_{folder_ / "shop.book", folder_ / "keys", folder_ / "shop.ej"} {
    Desk::make_book(places_, shop, owner_pin);
    reopen();
    if (shop.shop.rehearsal) set_clock("2026-11-21", minute_ * 60);
}

OpenTill::~OpenTill() = default;

void OpenTill::reopen() {
    desk_.reset();
    desk_ = std::make_unique<Desk>(places_, clock_);
}

void OpenTill::set_clock(const char* day, int second_of_day) {
    clock_.set(TimeZone{desk_->shop().time_zone}.local(*Day::parse(day), second_of_day).utc_ms);
}

std::string OpenTill::timed(std::string line) {
    static const std::regex short_pin{":([0-9])(?= |$)"};
    line = std::regex_replace(line, short_pin, ":$1$1$1$1$1$1");
    if (line.starts_with("day ")) minute_ = 8 * 60 - 1;
    if (line.empty() || line.starts_with("day ") || line.starts_with("at ") || line.starts_with("#")) return line;
    int hour = 0, minute = 0;
    if (std::sscanf(line.c_str(), "%2d:%2d", &hour, &minute) == 2) {
        minute_ = hour * 60 + minute;
        return line;
    }
    ++minute_;
    char time[32];
    std::snprintf(time, sizeof time, "%02d:%02d ", minute_ / 60 % 24, minute_ % 60);
    return time + line;
}

void OpenTill::play(std::string_view text) {
    const auto known = read_day(day_text_, "played", desk_->shop().currency).size();
    std::istringstream stream{std::string{text}};
    for (std::string line; std::getline(stream, line);) {
        line.erase(0, line.find_first_not_of(' '));
        day_text_ += timed(line) + "\n";
    }
    const auto all = read_day(day_text_, "lines", desk_->shop().currency);
    std::int64_t head = book().head().seq;
    Answers lines{[&](const std::string& answer) {
        answers_ += answer;
        INFO(answer);
        CHECK(answer.find("\"as_expected\":true") != std::string::npos);
        if (answer.find("\"ok\":false") != std::string::npos) {
            // Nothing is written, but that somebody tried to take more out of the drawer than it holds.
            const bool is_try = book().entry(book().head().seq).kind == Kind::refused;
            const bool is_short = answer.find("\"drawer-short\"") != std::string::npos;
            CHECK(book().head().seq == head + (is_try && is_short ? 1 : 0));
        }
        head = book().head().seq;
        check_drawers();
    }};
    std::ostream out{&lines};
    Player{*desk_, clock_, out}.play({all.begin() + static_cast<std::ptrdiff_t>(known), all.end()}, {true, false});
}

std::ostream& operator<<(std::ostream& out, const Postings& postings) {
    for (const auto& line : postings.lines) out << "\n    " << line;
    return out;
}

Postings OpenTill::posted(const std::string& line) {
    const auto before = book().head().seq;
    play(line);
    Postings postings;
    for (auto seq = before + 1; seq <= book().head().seq; ++seq)
        for (const auto& posting : postings_of(body(seq)))
            postings.lines.push_back(posting.account + " " + format(posting.amount, desk_->shop().currency));
    return postings;
}

Json OpenTill::answer(const std::string& line) {
    const auto before = answers_.size();
    play(line);
    return Json::parse(answers_.substr(before, answers_.size() - before - 1));
}

std::string OpenTill::balance(const std::string& account) const {
    Money sum;
    for (std::int64_t seq = 1; seq <= book().head().seq; ++seq)
        for (const auto& posting : postings_of(body(seq)))
            if (posting.account == account) sum += posting.amount;
    return format(sum, desk_->shop().currency);
}

Json OpenTill::body(std::int64_t seq) const {
    return Json::parse(book().entry(seq > 0 ? seq : book().head().seq).body);
}

void OpenTill::check_drawers() const {
    for (const auto& till : desk_->shop().tills)
        CHECK(format(expected_cash(book(), till), desk_->shop().currency) == balance("assets:drawer:" + till));
}

} // namespace till
