// BankMatch: what may be tied, and the entries that tie and untie.
#include "reconcile/bank/bank_match.h"

#include <algorithm>
#include <set>

namespace till {
namespace {

std::optional<Refusal> take_lines(const Book& book, const MatchAsked& asked, MatchQuote& quote) {
    std::set<std::int64_t> seen;
    for (const auto number : asked.lines) {
        auto line = find_bank_line(book, number);
        if (!line) return Refusal{Why::unknown_line, std::to_string(number)};
        if (line->match > 0 || !seen.insert(number).second)
            return Refusal{Why::already_matched, std::to_string(number)};
        quote.amount += line->amount;
        quote.lines.push_back(*std::move(line));
    }
    if (quote.lines.empty()) return Refusal{Why::unknown_line, {}};
    quote.account = quote.lines.front().account;
    return std::nullopt;
}

std::optional<Refusal> take_items(const Book& book, const MatchAsked& asked, MatchQuote& quote) {
    std::set<std::int64_t> seen;
    const auto take = [&](std::optional<BankItem> item, const std::string& name, Why unknown) {
        if (!item) return std::optional{Refusal{unknown, name}};
        if (item->match > 0 || !seen.insert(item->seq).second)
            return std::optional{Refusal{Why::already_matched, name}};
        quote.items.push_back(*std::move(item));
        return std::optional<Refusal>{};
    };
    for (const auto& slip : asked.slips)
        if (auto fault = take(find_deposit_item(book, slip), slip, Why::unknown_slip)) return fault;
    for (const auto seq : asked.entries)
        if (auto fault = take(find_bank_item(book, seq), std::to_string(seq), Why::unknown_entry)) return fault;
    if (quote.items.empty() && !asked.settled) return Refusal{Why::unknown_entry, {}};
    for (const auto& line : quote.lines)
        if (line.account != quote.account) return Refusal{Why::other_account, line.account};
    for (const auto& item : quote.items)
        if (item.account != quote.account) return Refusal{Why::other_account, item.account};
    return std::nullopt;
}

/// Both sides are worth the same, but for what one deposit's bank difference explains.
std::optional<Refusal> take_amounts(MatchQuote& quote) {
    Money expected;
    if (quote.settled) expected += quote.settled->gross - quote.settled->fee;
    for (const auto& item : quote.items) expected += item.amount;
    const auto open = std::count_if(quote.items.begin(), quote.items.end(), [](const auto& item) { return item.open; });
    const Money off = quote.amount - expected;
    if (!off.is_zero() && open != 1) return Refusal{Why::not_equal, {}};
    for (const auto& item : quote.items) {
        if (!item.open) continue;
        const Money arrived = item.amount + off; // off is nothing where several are open
        if (arrived.is_negative()) return Refusal{Why::amount_out_of_range, item.name};
        quote.confirms.emplace_back(item.name, arrived);
    }
    return std::nullopt;
}

} // namespace

std::string MatchQuote::subject() const {
    std::string text = "match";
    for (const auto& line : lines) text += " " + std::to_string(line.line);
    text += " to";
    for (const auto& item : items) text += " " + std::to_string(item.seq);
    for (const auto& [slip, arrived] : confirms) text += " " + slip + "=" + std::to_string(arrived.minor());
    if (settled)
        text += " settled " + settled->terminal + " " + std::to_string(settled->gross.minor()) + " less " +
                std::to_string(settled->fee.minor());
    return text;
}

Outcome<MatchQuote> quote_match(const Book& book, const MatchAsked& asked) {
    MatchQuote quote;
    quote.settled = asked.settled;
    if (auto fault = take_lines(book, asked, quote)) return *fault;
    if (auto fault = take_items(book, asked, quote)) return *fault;
    if (auto fault = take_amounts(quote)) return *fault;
    return quote;
}

Entry record_matched(Recording& act, const MatchQuote& quote, std::int64_t settled,
                     Approval<Right::match_bank> approval) {
    Json lines = Json::list(), entries = Json::list(), clues = Json::list();
    for (const auto& line : quote.lines) lines.add(line.line);
    for (const auto& item : quote.items) entries.add(item.seq);
    if (settled > 0) entries.add(settled);
    for (const auto clue : clues_of(quote.lines, quote.items)) clues.add(word(clue));
    EntryDraft draft;
    draft.kind = Kind::matched;
    draft.staff = approval.person().id;
    draft.body = Json::object(
        {{"account", quote.account},
         {"amount", quote.amount.minor()},
         {"lines", std::move(lines)},
         {"entries", std::move(entries)},
         {"clues", std::move(clues)},
         {"signers", Json::list().add(approval.use(quote.subject(), act.at().utc_ms).set("as", "finance"))}});
    return act.post(std::move(draft));
}

std::string unmatch_subject(std::int64_t match, const std::string& reason) {
    return "unmatch " + std::to_string(match) + " because " + reason;
}

Outcome<Entry> record_unmatched(Recording& act, std::int64_t match, const std::string& reason,
                                Approval<Right::match_bank> approval) {
    const auto seq = standing_match(act.book(), match);
    if (seq == 0) return Refusal{Why::unknown_match, std::to_string(match)};
    EntryDraft draft;
    draft.kind = Kind::unmatched;
    draft.staff = approval.person().id;
    draft.about = seq;
    draft.body = Json::object(
        {{"match", match},
         {"reason", reason},
         {"signers",
          Json::list().add(approval.use(unmatch_subject(match, reason), act.at().utc_ms).set("as", "finance"))}});
    return act.post(std::move(draft));
}

} // namespace till
