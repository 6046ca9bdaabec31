// BankJson: from the rows of the bank's room to JSON.
#include "pos/cli/bank_json.h"

#include "reconcile/bank/statement_row.h"

#include <set>

namespace till {
namespace {

int days_from(Day day, Day today) { return static_cast<int>((today.date() - day.date()).count()); }

Json line_json(const BankLine& line, const Currency& currency) {
    return Json::object({{"line", line.line},
                         {"booked", line.booked.iso()},
                         {"amount", format(line.amount, currency)},
                         {"reference", line.reference},
                         {"text", line.text},
                         {"party", line.party}});
}

Json item_json(const BankItem& item, const Currency& currency) {
    return Json::object({{"entry", item.seq},
                         {"kind", word(item.kind)},
                         {"name", item.name},
                         {"business_day", item.day.iso()},
                         {"amount", format(item.amount, currency)}});
}

Json balance_json(const Json& balance, const Currency& currency) {
    return balance.is_null() ? Json{} : Json{format(Money::of_minor(balance["amount"].integer()), currency)};
}

Json proposal_json(const MatchProposal& proposal, const Currency& currency, Language language) {
    Json lines = Json::list(), entries = Json::list(), clues = Json::list(), batches = Json::list();
    for (const auto& line : proposal.lines) lines.add(line.line);
    for (const auto& item : proposal.items) entries.add(item.seq);
    for (const auto& batch : proposal.batches) batches.add(batch.number);
    for (const auto clue : proposal.clues) clues.add(word(clue));
    return Json::object({{"score", proposal.score},
                         {"act", proposal.act(currency)},
                         {"amount", format(proposal.bank_sum(), currency)},
                         {"difference", format(proposal.difference, currency)},
                         {"sentence", proposal.sentence(language, currency)},
                         {"clues", clues},
                         {"lines", lines},
                         {"entries", entries},
                         {"batches", batches}});
}

/// `safe → chen 15:00 → sun 15:20 → bank 15:40`.
std::string custody_line(const std::vector<CustodyStep>& steps) {
    std::string text;
    for (const auto& step : steps)
        text += (text.empty() ? step.from : "") + " → " + step.to + " " + step.at.clock().substr(0, 5);
    return text;
}

} // namespace

Json statement_json(const Book& book, const Entry& entry, Language language) {
    const Json body = Json::parse(entry.body);
    const Currency& currency = book.shop().currency;
    Json lines = Json::list();
    for (const auto& line : lines_of_statement(book, entry.number)) lines.add(line_json(line, currency));
    Json proposals = Json::list();
    std::set<std::int64_t> mine;
    for (const auto& line : lines.items()) mine.insert(line["line"].integer());
    for (const auto& proposal : propose_matches(book, body["account"].text()))
        if (mine.contains(proposal.lines.front().line)) proposals.add(proposal_json(proposal, currency, language));
    return Json::object(
        {{"statement", entry.number},
         {"account", body["account"]},
         {"number", body["number"]},
         {"format", body["format"]},
         {"from", body["from"]},
         {"to", body["to"]},
         {"opening", balance_json(body["opening"], currency)},
         {"closing", balance_json(body["closing"], currency)},
         {"tied", body["tied"]},
         {"gap", body.has("gap") ? Json{format(Money::of_minor(body["gap"].integer()), currency)} : Json{}},
         {"known", body["known"]},
         {"csv", body["csv"]},
         {"lines", lines},
         {"proposals", proposals}});
}

Json matches_json(const Book& book, const std::string& account, Day today, Language language) {
    const Currency& currency = book.shop().currency;
    Json proposals = Json::list(), lines = Json::list(), entries = Json::list();
    for (const auto& proposal : propose_matches(book, account))
        proposals.add(proposal_json(proposal, currency, language));
    for (const auto& line : unmatched_lines(book, account))
        lines.add(line_json(line, currency).set("age_days", days_from(line.booked, today)));
    for (const auto& item : unmatched_items(book, account))
        entries.add(item_json(item, currency).set("confirmed", !item.open).set("age_days", days_from(item.day, today)));
    return Json::object({{"account", account}, {"proposals", proposals}, {"lines", lines}, {"entries", entries}});
}

Json batch_json(const BatchCheck& check, const Currency& currency) {
    Json shifts = Json::list();
    for (const auto& shift : check.shifts)
        shifts.add(Json::object(
            {{"shift", shift.shift}, {"declared", format(shift.declared, currency)}, {"slips", shift.slips}}));
    return Json::object({{"batch", check.batch.number},
                         {"terminal", check.batch.terminal},
                         {"reference", check.batch.reference},
                         {"business_day", check.batch.business_day.iso()},
                         {"amount", format(check.batch.amount, currency)},
                         {"slips", check.batch.slips},
                         {"declared", format(check.declared, currency)},
                         {"declared_slips", check.declared_slips},
                         {"difference", format(check.difference, currency)},
                         {"settled", check.batch.settled},
                         {"shifts", shifts}});
}

Json due_json(const Book& book, Day today) {
    const Currency& currency = book.shop().currency;
    const auto due = due_cash(book, today);
    Json takings = Json::list(), deposits = Json::list();
    for (const auto& each : due.takings)
        takings.add(Json::object({{"shift", each.shift},
                                  {"business_day", each.business_day.iso()},
                                  {"amount", format(each.amount, currency)},
                                  {"where", each.in_safe ? "safe" : "transit"},
                                  {"due", each.due.iso()},
                                  {"age_days", each.age_days},
                                  {"overdue_days", each.overdue_days}}));
    for (const auto& each : due.deposits)
        deposits.add(Json::object({{"slip", each.slip.slip},
                                   {"business_day", each.slip.business_day.iso()},
                                   {"amount", format(each.slip.amount, currency)},
                                   {"holder", each.slip.holder.empty() ? std::string{"bank"} : each.slip.holder},
                                   {"due", each.due.iso()},
                                   {"age_days", each.age_days},
                                   {"overdue_days", each.overdue_days},
                                   {"custody", custody_line(custody_of(book, each.slip.slip))}}));
    return Json::object({{"as_of", today.iso()}, {"takings", takings}, {"deposits", deposits}});
}

} // namespace till
