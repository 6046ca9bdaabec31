// PlainJournal: entries as transactions, checked by assertions at the end.
#include "reconcile/month/plain_journal.h"

#include <cctype>
#include <map>
#include <ostream>
#include <vector>

namespace till {
namespace {

/// What changes from one format to the other.
class Writer {
public:
    Writer(std::ostream& out, const Currency& currency, PlainFormat format)
        : out_{out}, currency_{currency}, format_{format} {}

    bool is_beancount() const { return format_ == PlainFormat::beancount; }
    std::string amount(Money money) const {
        const std::string figure = format(money, currency_);
        return is_beancount() ? figure + " " + currency_.code : currency_.code + " " + figure;
    }
    std::string account(const std::string& path) const {
        return is_beancount() ? beancount_account(path) : plain(path);
    }

    void open_accounts(const std::vector<std::string>& accounts, Day from) {
        if (is_beancount())
            out_ << "option \"operating_currency\" \"" << currency_.code << "\"\n";
        else
            out_ << "commodity " << currency_.code << "\n    format " << amount(Money::of_minor(0)) << "\n";
        for (const auto& path : accounts)
            out_ << (is_beancount() ? from.iso() + " open " : "account ") << account(path) << '\n';
        out_ << '\n';
    }
    void begin(Day day, const std::string& code, const std::string& text) {
        if (is_beancount())
            out_ << day.iso() << " * \"" << text << "\" ; " << code << '\n';
        else
            out_ << day.iso() << " * (" << code << ") " << text << '\n';
    }
    void posting(const std::string& path, Money money) {
        out_ << "    " << account(path) << "  " << amount(money) << '\n';
    }
    void end() { out_ << '\n'; }

    void assert_balances(const std::map<std::string, Money>& balances, Day to) {
        if (!is_beancount()) begin(to, "check", "balances");
        for (const auto& [path, balance] : balances) {
            if (is_beancount()) // a beancount balance holds at the beginning of its day
                out_ << to.next().iso() << " balance " << account(path) << "  " << amount(balance) << '\n';
            else
                out_ << "    " << account(path) << "  " << amount(Money{}) << " = " << amount(balance) << '\n';
        }
    }

private:
    /// Two blanks end an account's name and a semicolon starts a comment: neither may stand in one.
    static std::string plain(const std::string& path) {
        std::string text;
        for (const char c : path) {
            const char kept = c == '\t' ? ' ' : c == ';' ? ',' : c;
            if (kept != ' ' || text.empty() || text.back() != ' ') text += kept;
        }
        return text;
    }
    std::ostream& out_;
    const Currency& currency_;
    PlainFormat format_;
};

std::map<std::string, Money> balances_before(const Book& book, Day day) {
    std::map<std::string, Money> balances;
    book.database().each(
        "SELECT account, sum(debit - credit) FROM movement WHERE business_day < ? GROUP BY account",
        [&](const Row& row) { balances[row.text(0)] = row.money(1); }, day.iso());
    return balances;
}

std::vector<std::string> accounts_until(const Book& book, Day day) {
    std::vector<std::string> accounts;
    book.database().each(
        "SELECT DISTINCT account FROM movement WHERE business_day <= ? ORDER BY account",
        [&](const Row& row) { accounts.push_back(row.text(0)); }, day.iso());
    return accounts;
}

void write_openings(Writer& writer, const std::map<std::string, Money>& balances, Day from) {
    if (balances.empty()) return;
    writer.begin(from, "opening", "balances carried forward");
    for (const auto& [account, balance] : balances) writer.posting(account, balance);
    writer.end();
}

} // namespace

std::optional<PlainFormat> plain_format_of(std::string_view word) {
    if (word == "hledger") return PlainFormat::hledger;
    if (word == "ledger") return PlainFormat::ledger;
    if (word == "beancount") return PlainFormat::beancount;
    return std::nullopt;
}

std::string beancount_account(std::string_view account) {
    std::string name;
    bool first = true;
    for (const char c : account) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == ':') {
            name += c;
        } else if (first) {
            if (byte >= 0x80) name += "X-";
            name += std::isalnum(byte) != 0 ? static_cast<char>(std::toupper(byte)) : byte >= 0x80 ? c : 'X';
        } else {
            name += std::isalnum(byte) != 0 || byte >= 0x80 ? c : '-';
        }
        first = c == ':';
    }
    return name;
}

void write_plain_journal(std::ostream& out, const Book& book, Day from, Day to, PlainFormat format) {
    Writer writer{out, book.shop().currency, format};
    auto balances = balances_before(book, from);
    writer.open_accounts(accounts_until(book, to), from);
    write_openings(writer, balances, from);
    std::int64_t transaction = 0;
    book.database().each(
        "SELECT e.seq, e.business_day, e.kind, e.number, p.account, p.amount FROM posting p JOIN entry e ON e.seq = "
        "p.seq "
        "WHERE e.business_day >= ? AND e.business_day <= ? ORDER BY p.seq, p.line",
        [&](const Row& row) {
            if (row.integer(0) != transaction) {
                if (transaction != 0) writer.end();
                transaction = row.integer(0);
                const std::string number = row.integer(3) > 0 ? " " + std::to_string(row.integer(3)) : "";
                writer.begin(*Day::parse(row.text(1)), std::to_string(transaction), row.text(2) + number);
            }
            writer.posting(row.text(4), row.money(5));
            balances[row.text(4)] += row.money(5);
        },
        from.iso(), to.iso());
    if (transaction != 0) writer.end();
    writer.assert_balances(balances, to);
}

} // namespace till
