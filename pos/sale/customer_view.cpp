// CustomerView: lines of the open ticket as a customer reads them.
#include "pos/sale/customer_view.h"

#include <algorithm>

namespace till {
namespace {

constexpr std::size_t display_columns = 20;

std::string price_text(const Decimal& price, const Currency& currency) {
    std::string text = price.text();
    if (price.places() >= currency.digits) return text;
    if (price.places() == 0) text += '.';
    return text + std::string(static_cast<std::size_t>(currency.digits - price.places()), '0');
}

std::string discount_word(const PricedLine& line, Language language) {
    const std::string percent = line.asked.discount ? " " + line.asked.discount->text() + "%" : "";
    return (language == Language::chinese ? "折扣" : "Discount") + percent;
}

CustomerLine line_of(const PricedLine& line, const Currency& currency, Language language) {
    CustomerLine shown{line.item.name, line.asked.code, {}, line.total, {}, line.net};
    shown.quantity = line.asked.quantity.text() + " x " + price_text(line.price, currency);
    // A price of the shop's own for an open item is not a changed one.
    if (line.asked.price && !line.asked.code.empty())
        shown.quantity += language == Language::chinese ? "（手工定价）" : " (keyed price)";
    for (const auto& promotion : line.promotions) shown.off.push_back({promotion.name, -promotion.off});
    if (!line.discount.is_zero()) shown.off.push_back({discount_word(line, language), -line.discount});
    return shown;
}

bool is_same(const CustomerLine& a, const CustomerLine& b) {
    return a.name == b.name && a.code == b.code && a.quantity == b.quantity && a.total == b.total;
}

/// The first line that is there no more.
std::optional<CustomerLine> missing(const std::vector<CustomerLine>& before, const std::vector<CustomerLine>& now) {
    if (now.size() >= before.size()) return std::nullopt;
    const auto differs = std::mismatch(now.begin(), now.end(), before.begin(), is_same).second;
    return *differs;
}

/// A name that the display's letters cannot show gives way to the code.
std::string letters_of(const CustomerLine& line) {
    const auto is_plain = [](char each) { return each >= 0x20 && each < 0x7F; };
    return std::ranges::all_of(line.name, is_plain) || line.code.empty() ? line.name : line.code;
}

/// Exactly as wide as the display; the amount stays whole.
std::string beside(std::string left, const std::string& amount) {
    if (amount.size() >= display_columns) return std::string(display_columns, '-');
    left.resize(display_columns - amount.size(), ' ');
    left.back() = ' ';
    return left + amount;
}

} // namespace

void CustomerSide::show(const OpenTicket& ticket, const Currency& currency) {
    if (ticket.empty() && view_.stage != CustomerView::Stage::selling) return;
    CustomerView now;
    for (const auto& line : ticket.lines) now.lines.push_back(line_of(line, currency, language_));
    now.stage = ticket.empty() ? CustomerView::Stage::idle : CustomerView::Stage::selling;
    now.total = ticket.total;
    if (view_.stage == CustomerView::Stage::selling && !ticket.empty()) {
        now.removed = missing(view_.lines, now.lines);
        if (!now.removed && now.lines.size() == view_.lines.size()) now.removed = view_.removed;
    }
    view_ = std::move(now);
}

void CustomerSide::paid(std::int64_t number, Money total, Money received, Money change) {
    view_.stage = CustomerView::Stage::paid;
    view_.removed.reset();
    view_.number = number;
    view_.total = total;
    view_.received = received;
    view_.change = change;
}

void CustomerSide::given_back(Money amount) {
    view_ = {};
    view_.stage = CustomerView::Stage::given_back;
    view_.total = amount;
}

DisplayText display_text(const CustomerView& view, const Currency& currency) {
    const auto amount = [&](Money money) { return format(money, currency); };
    switch (view.stage) {
    case CustomerView::Stage::idle: return {};
    case CustomerView::Stage::paid:
        return {"T " + amount(view.total) + " R " + amount(view.received), beside("CHANGE", amount(view.change))};
    case CustomerView::Stage::given_back: return {"GIVEN BACK", beside("", amount(view.total))};
    case CustomerView::Stage::selling: break;
    }
    const std::string total = beside("TOTAL", amount(view.total));
    if (view.removed) return {beside("- " + letters_of(*view.removed), amount(-view.removed->net)), total};
    if (view.lines.empty()) return {{}, total};
    const auto& last = view.lines.back();
    return {beside(letters_of(last), amount(last.net)), total};
}

CustomerWords customer_words(Language language) {
    if (language == Language::chinese) return {"合计", "收款", "找零", "已取消", "退还", "欢迎光临", "演练"};
    return {"TOTAL", "RECEIVED", "CHANGE", "Taken off", "GIVEN BACK", "Welcome", "REHEARSAL"};
}

} // namespace till
