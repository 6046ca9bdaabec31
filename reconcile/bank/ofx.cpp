// OFX: bank and credit card statements of versions 1 and 2.
#include "reconcile/bank/bank_figures.h"
#include "reconcile/bank/ofx_tree.h"
#include "reconcile/bank/statement.h"
#include "reconcile/money/bad_file.h"

#include <algorithm>

namespace till {
namespace {

[[noreturn]] void fail(const std::string& file, const OfxElement& at, const std::string& sentence) {
    throw BadFile{file, at.line, at.column, sentence};
}

std::string text_in(const OfxElement& parent, std::string_view name) {
    const auto* leaf = parent.find(name);
    return leaf ? plain_text(leaf->text) : std::string{};
}

/// The leaf of that name with something in it.
const OfxElement& needed(const std::string& file, const OfxElement& parent, std::string_view name) {
    const auto* leaf = parent.find(name);
    if (!leaf) fail(file, parent, "<" + parent.name + "> has no <" + std::string{name} + ">");
    if (plain_text(leaf->text).empty()) fail(file, *leaf, "<" + leaf->name + "> is empty");
    return *leaf;
}

Day day_in(const std::string& file, const OfxElement& leaf) {
    if (const auto day = ofx_day(plain_text(leaf.text))) return *day;
    fail(file, leaf, "<" + leaf.name + "> is no day: \"" + plain_text(leaf.text) + "\"");
}

Money amount_in(const std::string& file, const OfxElement& leaf, const Currency& currency) {
    if (const auto amount = bank_amount(plain_text(leaf.text), currency)) return *amount;
    fail(file, leaf, "<" + leaf.name + "> is no amount of " + currency.code + ": \"" + plain_text(leaf.text) + "\"");
}

void add_text(std::string& text, const std::string& more) {
    if (more.empty() || text.find(more) != std::string::npos) return;
    if (more.find(text) != std::string::npos)
        text = more;
    else
        text += " " + more;
}

void refuse_other_currency(const std::string& file, const OfxElement& line, const Currency& currency) {
    const auto* own = line.find("CURRENCY");
    const auto* code = own ? own->find("CURSYM") : nullptr;
    if (code && plain_text(code->text) != currency.code)
        fail(file, *code, "this line is in " + plain_text(code->text) + ", its statement in " + currency.code);
}

StatementLine line_of(const std::string& file, const OfxElement& from, const Currency& currency) {
    StatementLine line;
    line.at_line = from.line;
    line.booked = day_in(file, needed(file, from, "DTPOSTED"));
    line.amount = amount_in(file, needed(file, from, "TRNAMT"), currency);
    refuse_other_currency(file, from, currency);
    for (const auto* name : {"DTAVAIL", "VALUEDATE"})
        if (const auto* leaf = from.find(name); leaf && !plain_text(leaf->text).empty())
            line.valued = day_in(file, *leaf);
    line.reference = text_in(from, "FITID");
    line.party = text_in(from, "NAME");
    if (const auto* payee = from.find("PAYEE"); payee && line.party.empty()) line.party = text_in(*payee, "NAME");
    line.text = line.party;
    add_text(line.text, text_in(from, "MEMO"));
    for (const auto* name : {"REFNUM", "CHECKNUM"})
        if (const auto number = text_in(from, name); number != "0") add_text(line.text, number);
    line.text = plain_text(line.text);
    return line;
}

const OfxElement* account_of(const OfxElement& statement) {
    for (const auto* name : {"BANKACCTFROM", "CCACCTFROM"})
        if (const auto* account = statement.find(name)) return account;
    return nullptr;
}

BankStatement statement_of(const std::string& file, const OfxElement& from, const Currency& shop) {
    BankStatement statement;
    statement.format = "ofx";
    statement.at_line = from.line;
    statement.at_column = from.column;
    const auto& code = needed(file, from, "CURDEF");
    statement.currency = plain_text(code.text);
    const auto currency = statement_currency(statement.currency, shop);
    if (!currency) fail(file, code, "the currency " + statement.currency + " is not known here");
    const auto* account = account_of(from);
    if (!account) fail(file, from, "<" + from.name + "> does not say of which account it is");
    statement.number = plain_text(needed(file, *account, "ACCTID").text);
    if (const auto* list = from.find("BANKTRANLIST")) {
        if (const auto* day = list->find("DTSTART"); day && !plain_text(day->text).empty())
            statement.from = day_in(file, *day);
        if (const auto* day = list->find("DTEND"); day && !plain_text(day->text).empty())
            statement.to = day_in(file, *day);
        for (const auto* line : list->all("STMTTRN")) statement.lines.push_back(line_of(file, *line, *currency));
    }
    const auto* ledger = from.find("LEDGERBAL");
    if (!ledger) fail(file, from, "the statement has no balance: <LEDGERBAL> is missing");
    statement.closing = BankBalance{amount_in(file, needed(file, *ledger, "BALAMT"), *currency),
                                    day_in(file, needed(file, *ledger, "DTASOF"))};
    return statement;
}

void refuse_errors(const std::string& file, const OfxElement& root) {
    for (const auto* status : root.all("STATUS"))
        if (text_in(*status, "SEVERITY") == "ERROR")
            fail(file, *status,
                 "the bank answered with error " + text_in(*status, "CODE") + " " + text_in(*status, "MESSAGE"));
}

void refuse_other_kinds(const std::string& file, const OfxElement& root) {
    for (const auto* name : {"INVSTMTRS", "LOANSTMTRS"})
        if (const auto found = root.all(name); !found.empty())
            fail(file, *found.front(),
                 std::string{"this is a statement of "} + (name[0] == 'I' ? "investments" : "a loan") +
                     ", not of a bank account");
}

} // namespace

std::vector<BankStatement> read_ofx(std::string_view text, const std::string& name, const Currency& shop) {
    const auto root = read_ofx_tree(text, name);
    refuse_errors(name, root);
    refuse_other_kinds(name, root);
    auto found = root.all("STMTRS");
    const auto cards = root.all("CCSTMTRS");
    found.insert(found.end(), cards.begin(), cards.end());
    if (found.empty()) fail(name, root, "there is no statement in it");
    std::vector<BankStatement> statements;
    for (const auto* each : found) {
        statements.push_back(statement_of(name, *each, shop));
        if (statements.back().lines.size() > most_statement_lines) fail(name, *each, "it has too many lines");
    }
    return statements;
}

} // namespace till
