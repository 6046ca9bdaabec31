// ExceptionReport: read from the month's entries and the closes of its shifts.
#include "reconcile/month/exception_report.h"

#include "reconcile/shift/case_row.h"
#include "reconcile/ticket/complaint.h"

#include <algorithm>
#include <map>
#include <utility>

namespace till {
namespace {

using Cell = std::pair<std::int64_t TakenBack::*, Money TakenBack::*>;

Cell cell_of(std::string_view kind) {
    if (kind == word(Kind::void_ticket)) return {&TakenBack::voids, &TakenBack::void_amount};
    if (kind == word(Kind::refund)) return {&TakenBack::refunds, &TakenBack::refund_amount};
    return {&TakenBack::returns, &TakenBack::return_amount};
}

void add(TakenBack& to, std::string_view kind, Money amount) {
    const auto [count, sum] = cell_of(kind);
    to.*count += 1;
    to.*sum += amount;
}

Money worth(const TakenBack& back) { return back.void_amount + back.refund_amount + back.return_amount; }

std::string text_or_empty(const Json& json) { return json.is_text() ? json.text() : std::string{}; }

class Reading {
public:
    Reading(const Book& book, const std::string& month) : book_{book}, from_{month + "-01"}, until_{month + "-31"} {
        report_.month = month;
    }

    ExceptionReport run() {
        read_documents();
        read_shifts();
        read_cases();
        read_complaints();
        for (auto& [id, person] : people_) report_.people.push_back(std::move(person));
        for (auto& [key, item] : items_) report_.items.push_back(std::move(item));
        for (auto& [key, cause] : causes_) report_.causes.push_back(std::move(cause));
        std::ranges::stable_sort(report_.items, std::greater{}, [](const auto& item) { return worth(item.back); });
        std::ranges::stable_sort(report_.causes, [](const auto& a, const auto& b) {
            return std::pair{a.kind, -a.count} < std::pair{b.kind, -b.count};
        });
        return std::move(report_);
    }

private:
    ExceptionReport::OfPerson& person(const std::string& id) {
        people_[id].person = id;
        return people_[id];
    }

    ExceptionReport::OfCause& cause(const std::string& kind, const std::string& word) {
        auto& found = causes_[{kind, word}];
        found.kind = kind;
        found.cause = word;
        return found;
    }

    static const std::string& key_of(const std::string& code, const std::string& name) {
        return code.empty() ? name : code;
    }

    ExceptionReport::OfItem& item_of(const std::string& code, const std::string& name) {
        auto& item = items_[key_of(code, name)];
        item.code = code;
        item.name = name;
        return item;
    }

    void read_documents() {
        // By day: the index by kind would lead through every void that the book ever had.
        book_.database().each(
            "SELECT kind, staff, body FROM entry WHERE business_day >= ? AND business_day <= ? AND +kind IN ('void', "
            "'refund', 'return')",
            [&](const Row& row) { read_document(row.text(0), row.text(1), Json::parse(row.text(2))); }, from_, until_);
    }

    void read_document(const std::string& kind, const std::string& staff, const Json& body) {
        const Money total = Money::of_minor(body["total"].integer());
        add(report_.total, kind, total);
        add(person(staff).back, kind, total);
        auto& why = cause(kind, text_or_empty(body["reason"]));
        ++why.count;
        why.amount += total;
        if (body.has("signers"))
            for (const auto& one : body["signers"].items())
                if (one["person"].text() != staff) ++person(one["person"].text()).signed_off;
        std::map<std::string, Money> worth_of;
        for (const auto& line : body["lines"].items()) read_line(line, worth_of);
        for (const auto& [key, amount] : worth_of) add(items_[key].back, kind, amount);
    }

    void read_line(const Json& line, std::map<std::string, Money>& worth_of) {
        const std::string code = text_or_empty(line["code"]), name = line["name"].text();
        auto& item = item_of(code, name);
        item.quantity = item.quantity + Decimal::parse(line["quantity"].text()).value_or(Decimal{});
        worth_of[key_of(code, name)] += Money::of_minor(line["net"].integer());
    }

    void read_shifts() {
        book_.database().each(
            "SELECT s.cashier, f.name, f.amount FROM shift s JOIN figure f ON f.shift = s.number WHERE s.business_day "
            ">= ? AND s.business_day <= ? AND (f.name = 'tickets' OR f.name GLOB 'over_short:*')",
            [&](const Row& row) {
                auto& of = person(row.text(0));
                if (row.text(1) == "tickets") {
                    of.tickets += row.integer(2);
                    return;
                }
                const Money difference = row.money(2);
                (difference.is_negative() ? of.shortage : of.over) += abs(difference);
                (difference.is_negative() ? report_.shortage : report_.over) += abs(difference);
            },
            from_, until_);
    }

    void read_cases() {
        book_.database().each(
            "SELECT cashier, cause, difference FROM over_short WHERE number > 0 AND business_day >= ? AND business_day "
            "<= ?",
            [&](const Row& row) {
                ++person(row.text(0)).cases;
                auto& why = cause("case", row.text(1));
                ++why.count;
                why.amount += row.money(2);
            },
            from_, until_);
    }

    void read_complaints() {
        for (const auto& complaint : all_complaints(book_)) {
            if (complaint.business_day.month() != report_.month) continue;
            ++report_.complaints;
            ++person(complaint.counts_for()).complaints;
            ++cause("complaint", complaint.cause).count;
            if (!complaint.item.empty()) ++item_of(complaint.item, complaint.item_name).complaints;
        }
    }

    const Book& book_;
    const std::string from_, until_;
    ExceptionReport report_;
    std::map<std::string, ExceptionReport::OfPerson> people_;
    std::map<std::string, ExceptionReport::OfItem> items_;
    std::map<std::pair<std::string, std::string>, ExceptionReport::OfCause> causes_;
};

} // namespace

std::optional<ExceptionReport> exception_report(const Book& book, const std::string& month) {
    if (month.size() != 7 || !Day::parse(month + "-01")) return std::nullopt;
    return Reading{book, month}.run();
}

} // namespace till
