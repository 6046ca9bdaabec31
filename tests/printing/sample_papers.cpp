// SamplePapers: figures that a reader can add up by hand.
#include "tests/printing/sample_papers.h"

#include <utility>

namespace till {

using namespace literals;

const std::string sample_head(64, 'b');
const std::string long_name = [] {
    std::string name;
    while (name.size() < 3'000) name += "欧阳娜娜 ";
    return name;
}();

namespace {

PaperSeal seal_of(const std::string& words) { return {words + " " + sample_head, sample_head}; }

} // namespace

MovementSlip sample_slip() {
    const auto shift = ordinary_shift(Language::chinese);
    MovementSlip slip;
    slip.number = 3;
    slip.shift = 12;
    slip.business_day = shift.business_day;
    slip.at = shift.opened;
    slip.till = std::string{"1"};
    slip.giver = std::string{"王芳"};
    slip.taker = std::string{"李娜"};
    slip.pieces = CashCount{}.add(100'00_cents, 2).add(50_cents, 7);
    slip.amount = slip.pieces.total();
    slip.reason = std::string{"现金过多"};
    return slip;
}

MovementSlip sample_back() {
    auto slip = sample_slip();
    slip.kind = MovementSlip::Kind::refunded;
    slip.pieces = {};
    slip.signer = std::exchange(slip.taker, {});
    slip.reason = std::string{"不新鲜"};
    slip.amount = 6'00_cents;
    slip.ticket = 7;
    slip.goods = {{"羊角面包", "2", 6'00_cents}};
    slip.tendered = {{"card", 4'00_cents}, {"cash", 2'00_cents}};
    return slip;
}

DepositSlip sample_deposit() {
    const auto shift = ordinary_shift(Language::chinese);
    DepositSlip slip;
    slip.number = 3;
    slip.slip = std::string{"000124"};
    slip.business_day = shift.business_day;
    slip.at = shift.opened;
    slip.account = std::string{"main"};
    slip.account_number = std::string{"6222020200012345678"};
    slip.pieces = CashCount{}.add(100'00_cents, 2).add(50'00_cents, 1).add(10'00_cents, 1).add(50_cents, 3);
    slip.amount = slip.pieces.total();
    slip.bag = std::string{"78"};
    slip.security_seal = std::string{"S-99"};
    slip.bearer = std::string{"陈静"};
    slip.witness = std::string{"李强"};
    slip.seal = seal_of("TB2 deposit 3 57 CNY 261.50");
    return slip;
}

SafeCountSheet sample_safe_count() {
    const auto shift = ordinary_shift(Language::chinese);
    SafeCountSheet sheet;
    sheet.number = 4;
    sheet.business_day = shift.business_day;
    sheet.at = shift.opened;
    sheet.pieces = CashCount{}.add(100'00_cents, 90).add(50_cents, 3);
    sheet.counted = sheet.pieces.total();
    sheet.expected = 9'002'00_cents;
    sheet.counter = std::string{"钱丽"};
    sheet.witness = std::string{"李强"};
    sheet.seal = seal_of("TB2 deposit 3 57 CNY 261.50");
    return sheet;
}

DayReport sample_day() {
    DayReport report;
    report.business_day = ordinary_shift(Language::chinese).business_day;
    report.state = std::string{"closed"};
    report.shifts = {1, 2, 3, 7};
    report.tickets = 3;
    report.sales = 100'00_cents;
    report.voids = 9'00_cents;
    report.refunds = 6'00_cents;
    report.taxes = {{"0.13", 9'78_cents}};
    report.categories = {{"bakery", Decimal{35, 1}, 90'00_cents}, {"drinks", Decimal{-1, 0}, -5'00_cents}};
    report.tenders = {{"cash", 80'00_cents, 6'00_cents, 74'00_cents, -1'00_cents, {}},
                      {"card", 11'00_cents, {}, 11'00_cents, {}, {}}};
    report.advisers = {{"wang", 85'00_cents}};
    report.hours = {{8, 2, 60'00_cents}, {10, 1, 40'00_cents}};
    return report;
}

DaySheet sample_sheet(const DayReport& report) {
    return {report, {{"wang", "王芳"}}, seal_of("TB2 deposit 3 57 CNY 261.50"), 0};
}

DayReport full_day(const std::string& name) {
    auto report = sample_day();
    const DayReport::Category category{name, Decimal{123'456'789'012, 3}, Money::of_minor(largest_amount.minor() / 50)};
    report.categories.assign(40, category);
    report.hours.clear();
    for (int hour = 0; hour < 24; ++hour)
        report.hours.push_back({hour, 1, Money::of_minor(hour * std::int64_t{123'456'789})});
    return report;
}

MonthValues empty_month() {
    MonthValues month;
    month.month = std::string{"2026-11"};
    month.closed = true;
    month.opening = month.closing = 1'000'00_cents;
    month.seal = {"TB2 journal 2026-11 9 CNY 1000.00 0.00 0.00 1000.00 " + sample_head, sample_head};
    return month;
}

/// So many receipts of 1.00 a day, on that many days, each day with one payment of 0.50.
MonthValues sample_month(int days, int receipts) {
    auto month = empty_month();
    const auto shift = ordinary_shift(Language::chinese);
    Day day = shift.business_day;
    Money balance = month.opening;
    for (int i = 0; i < days; ++i, day = day.next()) {
        const Money opening = balance;
        for (int n = 1; n <= receipts; ++n) {
            balance += 1'00_cents;
            month.lines.push_back({day, shift.opened, n, "ticket", "", 1'00_cents, {}, balance});
        }
        balance = balance - 50_cents;
        month.lines.push_back({day, shift.opened, i + 1, "deposit", "000123", {}, 50_cents, balance});
        month.days.push_back({day, opening, 1'00_cents * receipts, 50_cents, balance, 1'00_cents * receipts, -1_cents,
                              50_cents, 50_cents});
    }
    month.closing = balance;
    month.accounts = {{"assets:safe", 1'000'00_cents, balance - 1'000'00_cents, {}, balance},
                      {"equity:opening", -1'000'00_cents, {}, balance - 1'000'00_cents, -balance}};
    return month;
}

BundleValues sample_bundle() {
    const auto shift = ordinary_shift(Language::chinese);
    const Day day = shift.business_day;
    BundleValues week;
    week.week = std::string{"2026-W47"};
    week.from = Day::parse("2026-11-16").value();
    week.until = Day::parse("2026-11-22").value();
    week.sheets = {{day, 11, "1", "王芳", "reviewed", {"000123", "000124"}, 1, ""},
                   {day, 12, "1", "孙磊", "reviewed", {"000124"}, 1, ""},
                   {day, 13, "2", "王芳", "reviewed", {}, 0, "missing"},
                   {day.next(), 14, "1", "王芳", "open", {}, 0, "not-closed"}};
    week.slips = {{day, "000123", {11}, 250'00_cents, true, 1, ""},
                  {day, "000124", {11, 12}, 261'50_cents, false, 0, "missing"}};
    week.holes = 3;
    week.at = shift.closed;
    week.giver = std::string{"王芳"};
    week.taker = std::string{"赵敏"};
    week.seal = seal_of("TB2 bundle 2026-W47 61 CNY 2 1 511.50");
    return week;
}

CaseValues sample_case() {
    const auto shift = ordinary_shift(Language::chinese);
    const Moment at = *shift.closed;
    CaseValues file;
    file.number = 5;
    file.business_day = shift.business_day;
    file.at = at;
    file.till = std::string{"1"};
    file.shift = 12;
    file.cashier = std::string{"王芳"};
    file.tender = std::string{"cash"};
    file.account = std::string{"assets:over-short:12:cash"};
    file.difference = -10'00_cents;
    file.owed = 6'00_cents;
    file.cause = std::string{"找零有误"};
    file.bearer = std::string{"王芳"};
    file.state = std::string{"owed"};
    file.steps = {{at, "opened", -10'00_cents, "miscounted", "", "", "", {"王芳", "李强"}},
                  {at, "noted", {}, "找错一张五十", "找零有误", "slip 4217", "王芳", {"王芳"}},
                  {at, "owed", 10'00_cents, "miscounted", "", "", "王芳", {"王芳", "陈静"}},
                  {at, "made-good", 4'00_cents, "", "", "", "王芳", {"王芳"}}};
    file.seal = seal_of("TB2 case 5 60 CNY -10.00 0.00");
    return file;
}

BundleValues long_week() {
    auto week = sample_bundle();
    const auto sheet = week.sheets.front();
    const auto slip = week.slips.front();
    for (int i = 0; i < 38; ++i) week.sheets.push_back(sheet);
    for (int i = 0; i < 60; ++i) week.slips.push_back(slip);
    for (auto* text : {&week.sheets[3].cashier, &week.sheets[3].till, &week.slips[1].slip, &week.giver, &week.taker})
        *text = long_name;
    week.sheets[5].slips.assign(30, "000124");
    return week;
}

CaseValues long_case() {
    auto file = sample_case();
    const auto steps = file.steps;
    for (int i = 0; i < 9; ++i) file.steps.insert(file.steps.end(), steps.begin(), steps.end());
    for (auto* text : {&file.cashier, &file.cause, &file.bearer, &file.till, &file.account, &file.steps[1].note,
                       &file.steps[2].evidence})
        *text = long_name.substr(0, 70 * 13);
    file.steps[3].signers.assign(4, long_name.substr(0, 23 * 13));
    return file;
}

CashCount hundred_faces() {
    CashCount faces;
    for (int i = 1; i <= 100; ++i) faces.add(Money::of_minor(i * 25), i);
    return faces;
}

Paper::Paper(const std::function<void(const std::filesystem::path&)>& write) : file{folder / "paper.pdf"} {
    write(file);
}

std::vector<std::string> Paper::faults(PaperSize size) const {
    auto found = misplaced(file, size == PaperSize::a5);
    for (const auto& blank : blank_words(file)) found.push_back(blank);
    if (run("qpdf --check " + file.string()).status != 0) found.push_back("qpdf --check");
    return found;
}

std::string out_of_order(const std::string& text, const std::vector<std::string>& words) {
    std::size_t at = 0;
    for (const auto& each : words) {
        at = text.find(each, at);
        if (at == text.npos) return each;
    }
    return {};
}

} // namespace till
