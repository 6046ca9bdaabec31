// MatchProposal: all that could belong together, scored, and taken best first.
#include "reconcile/bank/match_proposal.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <tuple>

namespace till {
namespace {

using Clue = MatchProposal::Clue;

constexpr int most_days = 10;       // from the entry to the bank's booking
constexpr int most_days_named = 60; // where the bank names the slip
constexpr int most_days_apart = 5;  // of several that the bank books as one
constexpr std::size_t most_at_once = 12;
constexpr std::size_t shortest_name = 3;

int days_between(Day from, Day to) { return static_cast<int>((to.date() - from.date()).count()); }

bool is_word_part(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

bool holds_word(std::string_view text, std::string_view wanted) {
    for (auto at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1)) {
        const auto end = at + wanted.size();
        if ((at == 0 || !is_word_part(text[at - 1])) && (end == text.size() || !is_word_part(text[end]))) return true;
    }
    return false;
}

/// Banks drop the zeros before a slip's number; a number of one or two digits says nothing.
bool names(const BankLine& line, const BankItem& item) {
    std::string_view name = item.name;
    const auto bare = name.substr(std::min(name.find_first_not_of('0'), name.size()));
    for (const auto wanted : {name, bare})
        for (const auto* text : {&line.text, &line.reference})
            if (wanted.size() >= shortest_name && holds_word(*text, wanted)) return true;
    return false;
}

bool in_window(const BankLine& line, const BankItem& item, int most) {
    const int days = days_between(item.day, line.booked);
    return days >= -1 && days <= most && line.amount.is_negative() == item.amount.is_negative();
}

/// All that is open, and every proposal it gives.
class Search {
public:
    Search(std::vector<BankLine> lines, std::vector<BankItem> items, std::vector<CardBatchRow> batches)
        : lines_{std::move(lines)}, items_{std::move(items)}, batches_{std::move(batches)} {}

    std::vector<MatchProposal> run() {
        for (const auto& line : lines_) {
            one_to_one(line);
            one_to_many(line);
            settlements(line);
        }
        for (const auto& item : items_) many_to_one(item);
        return best_of_all();
    }

private:
    void add(std::vector<BankLine> lines, std::vector<BankItem> items, int score, std::vector<Clue> clues) {
        MatchProposal found;
        for (const auto& line : lines)
            for (const auto& item : items)
                found.days = std::max(found.days, std::abs(days_between(item.day, line.booked)));
        found.lines = std::move(lines);
        found.items = std::move(items);
        found.difference = found.bank_sum() - found.book_sum();
        found.score = score;
        found.clues = std::move(clues);
        all_.push_back(std::move(found));
    }

    void one_to_one(const BankLine& line) {
        std::vector<const BankItem*> alike;
        for (const auto& item : items_)
            if (in_window(line, item, most_days) && item.amount == line.amount) alike.push_back(&item);
        const bool names_one = std::any_of(items_.begin(), items_.end(), [&](const auto& item) {
            return in_window(line, item, most_days_named) && names(line, item);
        });
        for (const auto& item : items_) {
            if (!in_window(line, item, most_days_named)) continue;
            const int days = std::abs(days_between(item.day, line.booked));
            const bool same = item.amount == line.amount;
            if (names_one && names(line, item)) {
                const Money off = abs(item.amount - line.amount);
                if (same)
                    add({line}, {item}, 100 - std::min(days, 10), {Clue::slip_number, Clue::amount});
                else if (item.open && off * 10 <= abs(item.amount))
                    add({line}, {item}, 60, {Clue::slip_number});
            } else if (same && in_window(line, item, most_days)) {
                // An amount that others have too, or a line that names another slip, is no sure sign.
                add({line}, {item}, (alike.size() > 1 || names_one ? 70 : 90) - days, {Clue::amount});
                all_.back().others = static_cast<int>(alike.size()) - 1;
            }
        }
    }

    /// Open entries of one kind near the line, the latest first to be left out where there are too many.
    std::vector<BankItem> near(const BankLine& line, Kind kind, const std::string& name) const {
        std::vector<BankItem> found;
        for (const auto& item : items_)
            if (item.kind == kind && (kind == Kind::deposit || item.name == name) && in_window(line, item, most_days) &&
                abs(item.amount) < abs(line.amount))
                found.push_back(item);
        std::stable_sort(found.begin(), found.end(),
                         [](const auto& a, const auto& b) { return std::tie(a.day, a.seq) < std::tie(b.day, b.seq); });
        if (found.size() > most_at_once) found.resize(most_at_once);
        return found;
    }

    void one_to_many(const BankLine& line) {
        std::set<std::pair<Kind, std::string>> kinds;
        for (const auto& item : items_) kinds.emplace(item.kind, item.kind == Kind::deposit ? "" : item.name);
        for (const auto& [kind, name] : kinds) {
            const auto found = near(line, kind, name);
            for (unsigned chosen = 1; chosen < (1u << found.size()); ++chosen) add_if_sum(line, found, chosen);
        }
    }

    void add_if_sum(const BankLine& line, const std::vector<BankItem>& found, unsigned chosen) {
        Money total;
        std::vector<BankItem> items;
        std::size_t first = found.size(), last = 0;
        for (std::size_t i = 0; i < found.size(); ++i) {
            if ((chosen >> i & 1u) == 0) continue;
            total += found[i].amount;
            items.push_back(found[i]);
            first = std::min(first, i);
            last = i;
        }
        if (items.size() < 2 || total != line.amount) return;
        if (days_between(items.front().day, items.back().day) > most_days_apart) return;
        const int size = static_cast<int>(items.size());
        const bool in_a_row = last - first + 1 == items.size();
        const bool named = std::all_of(items.begin(), items.end(), [&](const auto& i) { return names(line, i); });
        std::vector<Clue> clues{Clue::sum_of_several};
        if (in_a_row) clues.push_back(Clue::next_to_each_other);
        if (named) clues.insert(clues.begin(), Clue::slip_number);
        add({line}, items, named ? 96 - size : (in_a_row ? 68 : 50) - size, std::move(clues));
    }

    /// One deposit that the bank booked in two or three lines: notes today, coins when they were counted.
    void many_to_one(const BankItem& item) {
        if (item.kind != Kind::deposit) return;
        std::vector<BankLine> parts;
        for (const auto& line : lines_)
            if (in_window(line, item, most_days) && line.amount < item.amount && parts.size() < most_at_once)
                parts.push_back(line);
        for (std::size_t a = 0; a < parts.size(); ++a)
            for (std::size_t b = a + 1; b < parts.size(); ++b) {
                add_if_parts(item, {parts[a], parts[b]});
                for (std::size_t c = b + 1; c < parts.size(); ++c) add_if_parts(item, {parts[a], parts[b], parts[c]});
            }
    }

    void add_if_parts(const BankItem& item, const std::vector<BankLine>& parts) {
        Money total;
        for (const auto& line : parts) total += line.amount;
        if (total != item.amount || days_between(parts.front().booked, parts.back().booked) > most_days_apart) return;
        const bool named = std::all_of(parts.begin(), parts.end(), [&](const auto& l) { return names(l, item); });
        std::vector<Clue> clues{Clue::parts_of_one};
        if (named) clues.insert(clues.begin(), Clue::slip_number);
        add(parts, {item}, named ? 95 : 56 - static_cast<int>(parts.size()), std::move(clues));
    }

    /// A batch, or several in a row, that came in less a fee of up to three per cent.
    void settlements(const BankLine& line) {
        for (std::size_t first = 0; first < batches_.size(); ++first) {
            Money gross;
            for (std::size_t last = first; last < batches_.size() && last < first + 4; ++last) {
                const int days = days_between(batches_[last].business_day, line.booked);
                if (batches_[last].terminal != batches_[first].terminal || days < 0 || days > most_days) break;
                gross += batches_[last].amount;
                const Money fee = gross - line.amount;
                if (line.amount <= Money{} || fee.is_negative() || fee * 100 > gross * 3) continue;
                MatchProposal found;
                found.lines = {line};
                found.batches = {batches_.begin() + static_cast<std::ptrdiff_t>(first),
                                 batches_.begin() + static_cast<std::ptrdiff_t>(last) + 1};
                found.difference = -fee;
                found.days = days;
                found.score = 60 - days - 3 * static_cast<int>(last - first);
                found.clues = {Clue::fee};
                all_.push_back(std::move(found));
            }
        }
    }

    static auto order(const MatchProposal& p) {
        return std::tuple{-p.score,
                          p.lines.front().line,
                          p.items.empty() ? std::int64_t{0} : p.items.front().seq,
                          p.batches.empty() ? std::int64_t{0} : p.batches.front().number,
                          p.items.size(),
                          p.lines.size()};
    }

    bool take(const MatchProposal& proposal) {
        for (const auto& line : proposal.lines)
            if (lines_used_.contains(line.line)) return false;
        for (const auto& item : proposal.items)
            if (items_used_.contains(item.seq)) return false;
        for (const auto& batch : proposal.batches)
            if (batches_used_.contains(batch.number)) return false;
        for (const auto& line : proposal.lines) lines_used_.insert(line.line);
        for (const auto& item : proposal.items) items_used_.insert(item.seq);
        for (const auto& batch : proposal.batches) batches_used_.insert(batch.number);
        return true;
    }

    std::vector<MatchProposal> best_of_all() {
        std::stable_sort(all_.begin(), all_.end(), [](const auto& a, const auto& b) { return order(a) < order(b); });
        std::vector<MatchProposal> best;
        for (auto& proposal : all_)
            if (take(proposal)) best.push_back(std::move(proposal));
        return best;
    }

    std::vector<BankLine> lines_;
    std::vector<BankItem> items_;
    std::vector<CardBatchRow> batches_;
    std::vector<MatchProposal> all_;
    std::set<std::int64_t> lines_used_, items_used_, batches_used_;
};

std::string clue_sentence(Clue clue, const MatchProposal& p, bool chinese) {
    const auto count = std::to_string(std::max(p.items.size(), p.lines.size()));
    switch (clue) {
    case Clue::slip_number: return chinese ? "银行摘要中有单号" : "the bank names the slip";
    case Clue::amount: return chinese ? "金额相同" : "the amounts are the same";
    case Clue::fee: return chinese ? "批次金额减手续费" : "a batch less its fee";
    case Clue::sum_of_several: return chinese ? count + " 笔合计相同" : count + " entries add up to it";
    case Clue::parts_of_one: return chinese ? "分 " + count + " 笔到账" : "it came in " + count + " lines";
    case Clue::next_to_each_other: return chinese ? "日期相连" : "they follow on each other";
    }
    return {};
}

} // namespace

std::string_view word(MatchProposal::Clue clue) {
    switch (clue) {
    case Clue::slip_number: return "slip-number";
    case Clue::amount: return "amount";
    case Clue::fee: return "fee";
    case Clue::sum_of_several: return "sum-of-several";
    case Clue::parts_of_one: return "parts-of-one";
    case Clue::next_to_each_other: return "next-to-each-other";
    }
    return {};
}

Money MatchProposal::bank_sum() const {
    Money sum;
    for (const auto& line : lines) sum += line.amount;
    return sum;
}

Money MatchProposal::book_sum() const {
    Money sum;
    for (const auto& item : items) sum += item.amount;
    for (const auto& batch : batches) sum += batch.amount;
    return sum;
}

std::string MatchProposal::sentence(Language language, const Currency& currency) const {
    const bool chinese = language == Language::chinese;
    std::string text;
    for (const auto clue : clues)
        text += (text.empty() ? "" : chinese ? "，" : ", ") + clue_sentence(clue, *this, chinese);
    if (!difference.is_zero()) text += (chinese ? "，差额 " : ", difference ") + format(difference, currency);
    text += (chinese ? "，相隔 " : ", days apart: ") + std::to_string(days) + (chinese ? " 天" : "");
    if (others > 0)
        text += chinese ? "，另有 " + std::to_string(others) + " 笔同额"
                        : ", others of that amount: " + std::to_string(others);
    return text;
}

std::string MatchProposal::act(const Currency& currency) const {
    std::string text = "match";
    for (const auto& line : lines) text += " " + std::to_string(line.line);
    if (!batches.empty())
        return text + " settled " + batches.front().terminal + " " + format(book_sum(), currency) + " " +
               format(-difference, currency);
    text += " to";
    for (const auto& item : items)
        text += item.kind == Kind::deposit ? " " + item.name : " entry:" + std::to_string(item.seq);
    return text;
}

std::vector<MatchProposal> propose_matches(const Book& book, const std::string& account) {
    return Search{unmatched_lines(book, account), unmatched_items(book, account), unsettled_batches(book)}.run();
}

std::vector<MatchProposal::Clue> clues_of(const std::vector<BankLine>& lines, const std::vector<BankItem>& items) {
    std::vector<Clue> clues;
    const bool named = std::all_of(lines.begin(), lines.end(), [&](const auto& line) {
        return std::any_of(items.begin(), items.end(), [&](const auto& item) { return names(line, item); });
    });
    MatchProposal sums;
    sums.lines = lines;
    sums.items = items;
    if (named && !items.empty()) clues.push_back(Clue::slip_number);
    if (items.size() > 1) clues.push_back(Clue::sum_of_several);
    if (lines.size() > 1) clues.push_back(Clue::parts_of_one);
    if (lines.size() == 1 && items.size() == 1 && sums.bank_sum() == sums.book_sum()) clues.push_back(Clue::amount);
    return clues;
}

} // namespace till
