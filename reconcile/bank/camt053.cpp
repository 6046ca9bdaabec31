// camt.053: ISO 20022's bank-to-customer statement, in any of its versions, by pugixml.
#include "reconcile/bank/bank_figures.h"
#include "reconcile/bank/statement.h"
#include "reconcile/money/bad_file.h"

#include <algorithm>
#include <pugixml.hpp>

namespace till {
namespace {

/// A tag costs the parser some 80 bytes.
constexpr std::ptrdiff_t most_tags = 1'500'000;

constexpr std::size_t most_statements = 1000;

/// The name without its prefix: `ns2:Stmt` is a Stmt.
std::string_view local(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
    for (const auto& node : parent.children())
        if (local(node) == name) return node;
    return {};
}

/// The node at the end of `Acct/Id/IBAN`; an empty one where the way ends before.
pugi::xml_node at(pugi::xml_node node, std::string_view way) {
    while (node && !way.empty()) {
        const auto slash = std::min(way.find('/'), way.size());
        node = child(node, way.substr(0, slash));
        way.remove_prefix(std::min(slash + 1, way.size()));
    }
    return node;
}

std::string text_at(const pugi::xml_node& node, std::string_view way) { return plain_text(at(node, way).text().get()); }

std::vector<pugi::xml_node> all(const pugi::xml_node& parent, std::string_view name) {
    std::vector<pugi::xml_node> found;
    for (const auto& node : parent.children())
        if (local(node) == name) found.push_back(node);
    return found;
}

/// `Document/BkToCstmrStmt/Stmt[2]/Ntry[3]/Amt`: which one is said where there are several.
std::string way_of(const pugi::xml_node& node) {
    if (!node.parent()) return {};
    std::size_t index = 0, count = 0;
    for (const auto& other : node.parent().children()) {
        if (local(other) != local(node)) continue;
        ++count;
        if (other == node) index = count;
    }
    const auto above = way_of(node.parent());
    return above + (above.empty() ? "" : "/") + std::string{local(node)} +
           (count > 1 ? "[" + std::to_string(index) + "]" : "");
}

/// Reads one file; the text says in which line an offset lies.
class CamtReader {
public:
    CamtReader(std::string_view text, const std::string& name, const Currency& shop)
        : text_{text}, file_{name}, shop_{shop} {}

    std::vector<BankStatement> read() {
        parse();
        const auto root = document_.document_element();
        const auto message = child(root, "BkToCstmrStmt");
        if (!message) refuse_other_messages(root);
        std::vector<BankStatement> statements;
        for (const auto& node : all(message, "Stmt")) statements.push_back(statement_of(node));
        if (statements.empty()) fail(message, "there is no statement (Stmt) in it");
        if (statements.size() > most_statements) fail(message, "there are too many statements in it");
        return statements;
    }

private:
    [[noreturn]] void fail_at(std::ptrdiff_t offset, const std::string& sentence) const {
        const auto before = text_.substr(0, static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)));
        const auto line = std::count(before.begin(), before.end(), '\n') + 1;
        const auto column = before.size() - std::min(before.rfind('\n') + 1, before.size()) + 1;
        throw BadFile{file_, static_cast<int>(line), static_cast<int>(column), sentence};
    }

    [[noreturn]] void fail(const pugi::xml_node& node, const std::string& sentence) const {
        fail_at(node.offset_debug() - 1, way_of(node) + ": " + sentence); // the offset is that of the name, behind <
    }

    void parse() {
        if (const auto type = text_.find("<!DOCTYPE"); type != std::string_view::npos)
            fail_at(static_cast<std::ptrdiff_t>(type), "a statement has no document type of its own");
        if (std::count(text_.begin(), text_.end(), '<') > most_tags) fail_at(0, "there are too many elements");
        const auto result = document_.load_buffer(text_.data(), text_.size(), pugi::parse_default, pugi::encoding_utf8);
        if (!result) fail_at(result.offset, std::string{"this is not well-formed XML: "} + result.description());
    }

    [[noreturn]] void refuse_other_messages(const pugi::xml_node& root) const {
        if (child(root, "BkToCstmrAcctRpt"))
            fail(root, "this is a camt.052 report of a running day: ask the bank for the camt.053 statement");
        if (child(root, "BkToCstmrDbtCdtNtfctn"))
            fail(root, "this is a camt.054 notification of single bookings: ask the bank for the camt.053 statement");
        fail(root, "this is not a bank statement (camt.053, or OFX)");
    }

    pugi::xml_node needed(const pugi::xml_node& parent, std::string_view way) const {
        const auto node = at(parent, way);
        if (!node) fail(parent, std::string{way} + " is missing");
        if (plain_text(node.text().get()).empty()) fail(node, "this is empty");
        return node;
    }

    std::optional<Day> day_at(const pugi::xml_node& parent, std::string_view name) const {
        const auto date = child(parent, name);
        for (const auto* kind : {"Dt", "DtTm"}) {
            const auto node = child(date, kind);
            if (!node) continue;
            if (const auto day = Day::parse(plain_text(node.text().get()).substr(0, 10))) return day;
            fail(node, "this is no day: \"" + plain_text(node.text().get()) + "\"");
        }
        return std::nullopt;
    }

    std::optional<Day> moment_at(const pugi::xml_node& parent, std::string_view way) const {
        const auto node = at(parent, way);
        return node ? Day::parse(plain_text(node.text().get()).substr(0, 10)) : std::nullopt;
    }

    /// Above zero for CRDT. The currency of every amount is that of the account.
    Money amount_of(const pugi::xml_node& parent, const Currency& currency) const {
        const auto node = needed(parent, "Amt");
        const std::string_view code = node.attribute("Ccy").value();
        if (code != currency.code)
            fail(node, "this amount is in " + std::string{code} + ", its account in " + currency.code);
        const auto amount = bank_amount(plain_text(node.text().get()), currency, {'.', '\0'});
        if (!amount || amount->is_negative())
            fail(node, "this is no amount of " + currency.code + ": \"" + plain_text(node.text().get()) + "\"");
        const auto direction = needed(parent, "CdtDbtInd");
        const auto word = plain_text(direction.text().get());
        if (word != "CRDT" && word != "DBIT") fail(direction, "this is neither CRDT nor DBIT: \"" + word + "\"");
        return word == "DBIT" ? -*amount : *amount;
    }

    /// The balance of the first of these types that there is; the last of several pages' where `last`.
    pugi::xml_node balance(const pugi::xml_node& statement, std::initializer_list<std::string_view> types,
                           bool last) const {
        for (const auto type : types) {
            pugi::xml_node found;
            for (const auto& node : all(statement, "Bal"))
                if (text_at(node, "Tp/CdOrPrtry/Cd") == type && (!found || last)) found = node;
            if (found) return found;
        }
        return {};
    }

    std::optional<BankBalance> balance_of(const pugi::xml_node& node, const Currency& currency) const {
        if (!node) return std::nullopt;
        const auto day = day_at(node, "Dt");
        if (!day) fail(node, "this balance has no day");
        return BankBalance{amount_of(node, currency), *day};
    }

    Currency currency_of(const pugi::xml_node& statement, const pugi::xml_node& closing) const {
        auto code = text_at(statement, "Acct/Ccy");
        if (code.empty()) code = child(closing, "Amt").attribute("Ccy").value();
        const auto currency = statement_currency(code, shop_);
        if (!currency) fail(statement, "the currency \"" + plain_text(code) + "\" is not known here");
        return *currency;
    }

    /// Nodes are asked for in the file's order, so that the text is counted once.
    int line_of(const pugi::xml_node& node) const {
        const auto offset = std::max<std::ptrdiff_t>(node.offset_debug(), counted_);
        lines_counted_ += std::count(text_.begin() + counted_, text_.begin() + offset, '\n');
        counted_ = offset;
        return static_cast<int>(lines_counted_ + 1);
    }

    static std::string number_of(const pugi::xml_node& statement) {
        const auto iban = text_at(statement, "Acct/Id/IBAN");
        return iban.empty() ? text_at(statement, "Acct/Id/Othr/Id") : iban;
    }

    BankStatement statement_of(const pugi::xml_node& node) const {
        BankStatement statement;
        statement.format = "camt.053";
        statement.at_line = line_of(node);
        statement.number = number_of(node);
        if (statement.number.empty()) fail(node, "Acct/Id is missing: it does not say of which account it is");
        const auto closing = balance(node, {"CLBD"}, true);
        if (!closing) fail(node, "the closing balance (CLBD) is missing");
        const auto currency = currency_of(node, closing);
        statement.currency = currency.code;
        statement.closing = balance_of(closing, currency);
        statement.opening = balance_of(balance(node, {"OPBD", "PRCD"}, false), currency);
        statement.from = moment_at(node, "FrToDt/FrDtTm");
        statement.to = moment_at(node, "FrToDt/ToDtTm");
        for (const auto& entry : all(node, "Ntry")) add_line(statement, entry, currency);
        return statement;
    }

    /// Only what is booked counts; what is pending comes again.
    void add_line(BankStatement& statement, const pugi::xml_node& entry, const Currency& currency) const {
        auto status = text_at(entry, "Sts/Cd");
        if (status.empty()) status = text_at(entry, "Sts");
        if (status != "BOOK" && !status.empty()) return;
        if (statement.lines.size() >= most_statement_lines) fail(entry, "the statement has too many lines");
        StatementLine line;
        line.at_line = line_of(entry);
        line.amount = amount_of(entry, currency);
        line.valued = day_at(entry, "ValDt");
        const auto booked = day_at(entry, "BookgDt");
        if (!booked && !line.valued) fail(entry, "this entry has neither a booking day nor a value day");
        line.booked = booked ? *booked : *line.valued;
        describe(line, entry);
        statement.lines.push_back(std::move(line));
    }

    static void add_text(std::string& text, const std::string& more) {
        if (!more.empty() && more != "NOTPROVIDED" && text.find(more) == std::string::npos && text.size() < 2000)
            text += (text.empty() ? "" : " ") + more;
    }

    /// One entry may hold several transactions: their texts stand together, and a single one gives its reference.
    static void describe(StatementLine& line, const pugi::xml_node& entry) {
        std::vector<pugi::xml_node> details;
        for (const auto& block : all(entry, "NtryDtls"))
            for (const auto& detail : all(block, "TxDtls")) details.push_back(detail);
        line.reference = text_at(entry, "AcctSvcrRef");
        std::string text;
        for (const auto& detail : details) {
            if (details.size() == 1 && line.reference.empty()) line.reference = text_at(detail, "Refs/AcctSvcrRef");
            for (const auto& part : all(child(detail, "RmtInf"), "Ustrd"))
                add_text(text, plain_text(part.text().get()));
            for (const auto& part : all(child(detail, "RmtInf"), "Strd"))
                add_text(text, text_at(part, "CdtrRefInf/Ref"));
            add_text(text, text_at(detail, "AddtlTxInf"));
            add_text(text, text_at(detail, "Refs/EndToEndId"));
            if (line.party.empty()) line.party = party_of(detail, line.amount.is_negative());
        }
        add_text(text, text_at(entry, "AddtlNtryInf"));
        line.text = plain_text(text);
    }

    /// Whoever stands on the other side: the debtor of what came in.
    static std::string party_of(const pugi::xml_node& detail, bool went_out) {
        const auto parties = child(detail, "RltdPties");
        for (const auto* name : {went_out ? "Cdtr" : "Dbtr", went_out ? "UltmtCdtr" : "UltmtDbtr"})
            for (const auto* way : {"Nm", "Pty/Nm"})
                if (auto found = text_at(child(parties, name), way); !found.empty()) return found;
        return {};
    }

    std::string_view text_;
    const std::string& file_;
    const Currency& shop_;
    pugi::xml_document document_;
    mutable std::ptrdiff_t counted_ = 0;
    mutable std::ptrdiff_t lines_counted_ = 0;
};

} // namespace

std::vector<BankStatement> read_camt053(std::string_view text, const std::string& name, const Currency& shop) {
    return CamtReader{text, name, shop}.read();
}

} // namespace till
