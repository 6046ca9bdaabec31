// Pricing: changing the catalogue's prices, and what has changed since a cashier last signed on.
#include "pos/desk/inside.h"
#include "pos/sale/catalogue.h"
#include "pos/sale/price_changes.h"
#include "pos/sale/promotion.h"
#include "printing/printable.h"

#include <algorithm>

namespace till {
namespace {

const Decimal most_price{10'000'000'000, 0};
constexpr int most_places = 6;

std::string prices_subject(const std::vector<Item>& items) {
    std::string text = "prices:";
    for (const auto& item : items) text += " " + item.to_json().canonical();
    return text;
}

/// Those that the catalogue does not hold exactly so.
std::vector<Item> changed(const Book& book, const std::vector<Item>& items) {
    std::vector<Item> changed;
    std::copy_if(items.begin(), items.end(), std::back_inserter(changed), [&](const Item& item) {
        const auto before = till::find_item(book, item.code);
        return !before || *before != item;
    });
    return changed;
}

std::optional<Refusal> fault_of_item(const Item& item) {
    if (item.price.is_negative() || item.price.places() > most_places || compare(item.price, most_price) > 0)
        return Refusal{Why::amount_out_of_range, item.code};
    if (first_unprintable(item.name)) return Refusal{Why::unprintable_text, item.code};
    return std::nullopt;
}

} // namespace

Outcome<Answer> Desk::Inside::change_prices(const std::vector<Item>& items, const std::optional<Signature>& by) {
    const auto news = changed(book, items);
    const std::string subject = prices_subject(news);
    auto approval = roster.approve<Right::set_prices>(by, {{}, subject, {}, {}}, now());
    if (!approval) return approval.refusal();
    for (const auto& item : news)
        if (auto fault = fault_of_item(item)) return *fault;
    auto held = *std::move(approval);
    const std::string staff = held.person().id;
    Answer answer;
    answer.items = static_cast<std::int64_t>(news.size());
    if (news.empty()) return answer;
    Recording recording{book, moment()};
    record_prices(recording, news, staff, held.use(subject, now()).set("as", "manager"));
    recording.commit();
    answer.seq = book.head().seq;
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const SetPrice& act) {
    auto item = till::find_item(book, act.code);
    if (item) item->price = act.price;
    auto answer = change_prices(item ? std::vector{*item} : std::vector<Item>{}, act.by);
    if (answer && !item) return Refusal{Why::unknown_item, act.code};
    return answer;
}

Outcome<Answer> Desk::change_prices(const std::vector<Item>& items, const std::optional<Signature>& by) {
    if (inside_->clock_went_back()) return Why::clock_back;
    return inside_->change_prices(items, by);
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const ReadNews&) {
    const auto at = manned_place(till);
    if (!at) return at.refusal();
    Recording recording{book, moment()};
    return done(recording, recording.post(draft_at(*at, Kind::news_read)));
}

SignOnNews Desk::sign_on_news(const std::string& person) const {
    const Book& book = inside_->book;
    const bool stands_here = std::any_of(shop().tills.begin(), shop().tills.end(), [&](const std::string& till) {
        return state(till).signed_in && state(till).cashier == person;
    });
    const auto read = last_news_read(book, person);
    const auto since = read ? read : sign_on_before(book, person, stands_here ? 1 : 0);
    const Moment now = inside_->moment();
    SignOnNews news;
    news.never_read = !read;
    for (const auto& promotion : shop().promotions) {
        const bool running = runs_on(promotion, now.day());
        const bool ran = since && runs_on(promotion, since->at.day());
        if (running && !ran) news.begun.push_back(promotion);
        if (ran && !running) news.ended.push_back(promotion);
    }
    if (since) news.prices = price_changes_since(book, since->seq);
    return news;
}

} // namespace till
