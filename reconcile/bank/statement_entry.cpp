// StatementEntry: recognising lines, tying balances, entering what is new.
#include "reconcile/bank/statement_entry.h"

#include "reconcile/book/chain.h"
#include "reconcile/book/text.h"
#include "reconcile/money/bad_file.h"

#include <algorithm>
#include <map>
#include <set>

namespace till {
namespace {

/// Numbers are typed with blanks between groups or without.
std::string bare_number(const std::string& number) {
    std::string bare;
    for (const char c : number)
        if (c != ' ' && c != '-') bare += c;
    return bare;
}

Outcome<std::vector<BankStatement>> of_account(const Book& book, std::vector<BankStatement> found,
                                               const std::string& account, const std::string& told) {
    const auto known = known_number(book, account);
    if (!known.empty() && !told.empty() && bare_number(known) != bare_number(told))
        return Refusal{Why::other_account, account + " = " + known};
    const auto wanted = bare_number(known.empty() ? told : known);
    std::set<std::string> numbers;
    for (const auto& statement : found) numbers.insert(statement.number);
    std::string all;
    for (const auto& number : numbers) all += (all.empty() ? "" : ", ") + number;
    if (wanted.empty() && numbers.size() > 1) return Refusal{Why::other_account, all};
    std::erase_if(found, [&](const auto& statement) {
        return !wanted.empty() && !statement.number.empty() && bare_number(statement.number) != wanted;
    });
    if (found.empty()) return Refusal{Why::other_account, all};
    const auto owner = account_of_number(book, found.front().number);
    if (!found.front().number.empty() && !owner.empty() && owner != account)
        return Refusal{Why::other_account, found.front().number + " = " + owner};
    if (found.front().number.empty() && known.empty())
        for (auto& statement : found) statement.number = told;
    return found;
}

/// What a line is known by: the bank's reference with day and amount, for some banks use one reference again; where
/// there is none, all that is said of it.
std::string base_key(const StatementLine& line) {
    const auto amount = std::to_string(line.amount.minor());
    const auto said = line.reference.empty() ? "\n" + line.text + "\n" + line.party : "=" + line.reference;
    return hex(hash_of_bytes(line.booked.iso() + "\n" + amount + said)).substr(0, 32);
}

/// The lines of a statement that the book does not have. `apart`: lines of one key in one file are several; otherwise
/// those with one reference of the bank are one.
StatementQuote new_lines(const Book& book, const std::string& account, const BankStatement& statement, bool apart,
                         const std::set<std::string>& of_this_file) {
    StatementQuote quote{statement, {}, 0, {}, {}};
    quote.statement.lines.clear();
    std::map<std::string, int> times;
    for (const auto& line : statement.lines) {
        const auto base = base_key(line);
        const int before = times[base]++;
        const auto key = base + "-" + std::to_string(before);
        const bool repeated = before > 0 && !apart && !line.reference.empty();
        if (repeated || of_this_file.contains(key) || has_line(book, account, key)) {
            ++quote.known;
            continue;
        }
        quote.statement.lines.push_back(line);
        quote.keys.push_back(key);
    }
    return quote;
}

Money sum(const std::vector<StatementLine>& lines) {
    Money total;
    for (const auto& line : lines) total += line.amount;
    return total;
}

/// The lines as the file has them, each reference once.
Money sum_without_repeats(const std::vector<StatementLine>& lines) {
    Money total;
    std::set<std::string> seen;
    for (const auto& line : lines)
        if (line.reference.empty() || seen.insert(base_key(line)).second) total += line.amount;
    return total;
}

std::string untied_sentence(Money from, Money lines, Money to, const Currency& currency) {
    return format(from, currency) + " + " + format(lines, currency) + " = " + format(from + lines, currency) + " ≠ " +
           format(to, currency);
}

/// `? + 8.85 = 27.00`: which balance is missing.
std::string open_sentence(std::optional<Money> from, Money lines, std::optional<Money> to, const Currency& currency) {
    const auto known_or_asked = [&](std::optional<Money> balance) {
        return balance ? format(*balance, currency) : "?";
    };
    return known_or_asked(from) + " + " + format(lines, currency) + " = " + known_or_asked(to);
}

/// A statement without a period begins and ends with its lines; nothing where it has neither.
std::optional<Day> first_day(const BankStatement& statement) {
    if (statement.from) return statement.from;
    const auto first = std::ranges::min_element(statement.lines, {}, &StatementLine::booked);
    if (first != statement.lines.end()) return first->booked;
    return statement.closing ? std::optional{statement.closing->day} : std::nullopt;
}

std::optional<Day> last_day(const BankStatement& statement) {
    if (statement.to) return statement.to;
    const auto last = std::ranges::max_element(statement.lines, {}, &StatementLine::booked);
    return last != statement.lines.end() ? std::optional{last->booked} : std::nullopt;
}

/// Puts the told balance where the file has none; false where it has another.
bool tell(BankStatement& statement, std::optional<BankBalance>& balance, std::optional<Money> told,
          std::optional<Day> day) {
    if (!told || (balance && balance->amount == *told)) return true;
    if (balance || !day) return false;
    balance = BankBalance{*told, *day};
    statement.is_told = true;
    return true;
}

/// The opening balance read off the bank's paper belongs to a file's first statement, the closing one to its last.
std::optional<Refusal> tell_balances(std::vector<BankStatement>& found, const StatementOptions& options,
                                     const Currency& currency) {
    auto &first = found.front(), &last = found.back();
    const auto other = [&](const std::optional<BankBalance>& balance, Money told) {
        return Refusal{Why::not_tied,
                       (balance ? format(balance->amount, currency) : "?") + " ≠ " + format(told, currency)};
    };
    if (!tell(first, first.opening, options.opening, first_day(first))) return other(first.opening, *options.opening);
    if (!tell(last, last.closing, options.closing, last_day(last))) return other(last.closing, *options.closing);
    return std::nullopt;
}

/// Ties one statement: by its own balances or those told, or to the closing one before it.
class Tie {
public:
    Tie(const Book& book, const std::string& account, const StatementOptions& options)
        : book_{book}, account_{account}, options_{options} {}

    Outcome<StatementQuote> of(const BankStatement& statement) {
        auto quote = statement.opening && statement.closing ? by_itself(statement) : by_the_last(statement);
        if (!quote) return quote;
        for (const auto& key : quote->keys) taken_.insert(key);
        if (statement.closing)
            last_ = StatementRow{0, 0, account_, {}, {}, statement.closing->amount, {}, statement.closing->day, {}, 0};
        return quote;
    }

private:
    std::optional<StatementRow> last(Day day) const {
        if (last_ && last_->closing_day <= day) return last_;
        return statement_before(book_, account_, day);
    }

    Outcome<StatementQuote> by_itself(const BankStatement& statement) {
        const Money opening = statement.opening->amount, closing = statement.closing->amount;
        const bool apart = opening + sum(statement.lines) == closing;
        if (!apart && opening + sum_without_repeats(statement.lines) != closing)
            return Refusal{Why::not_tied,
                           untied_sentence(opening, sum(statement.lines), closing, book_.shop().currency)};
        auto quote = new_lines(book_, account_, statement, apart, taken_);
        quote.tied = statement.is_told ? "told" : "own";
        const auto before = last(statement.opening->day);
        if (before && quote.known == 0 && *before->closing != opening) quote.gap = opening - *before->closing;
        return quote;
    }

    Outcome<StatementQuote> by_the_last(const BankStatement& statement) {
        auto apart = new_lines(book_, account_, statement, true, taken_);
        auto once = new_lines(book_, account_, statement, false, taken_);
        const auto before = statement.closing ? last(statement.closing->day) : std::nullopt;
        for (auto* quote : {&apart, &once})
            if (before && *before->closing + sum(quote->statement.lines) == statement.closing->amount) {
                quote->tied = "previous";
                return std::move(*quote);
            }
        auto& quote = statement.format == "csv" ? apart : once;
        const bool says_nothing = quote.statement.lines.empty() && quote.known > 0;
        if (!options_.untied && !says_nothing) return untied(statement, sum(quote.statement.lines), before);
        quote.tied = "none";
        return std::move(quote);
    }

    Refusal untied(const BankStatement& statement, Money lines, const std::optional<StatementRow>& before) const {
        const auto& currency = book_.shop().currency;
        if (before)
            return {Why::not_tied, untied_sentence(*before->closing, lines, statement.closing->amount, currency)};
        const auto amount = [](const std::optional<BankBalance>& balance) {
            return balance ? std::optional{balance->amount} : std::nullopt;
        };
        return {Why::no_balance, open_sentence(amount(statement.opening), lines, amount(statement.closing), currency)};
    }

    const Book& book_;
    const std::string& account_;
    const StatementOptions& options_;
    std::set<std::string> taken_;
    std::optional<StatementRow> last_;
};

/// Nothing in it that the book lacks: lines, or a balance on a day.
bool says_nothing_new(const Book& book, const std::string& account, const StatementQuote& quote) {
    if (!quote.statement.lines.empty()) return false;
    if (quote.known > 0) return true;
    const auto before =
        quote.statement.closing ? statement_before(book, account, quote.statement.closing->day) : std::nullopt;
    return before && before->closing == quote.statement.closing->amount &&
           before->closing_day == quote.statement.closing->day;
}

Json balance_json(const BankBalance& balance) {
    return Json::object({{"amount", balance.amount.minor()}, {"day", balance.day.iso()}});
}

void set_text(Json& json, std::string_view key, const std::string& text) {
    if (!text.empty()) json.set(key, text);
}

Json line_json(const StatementLine& line, const std::string& key) {
    Json json = Json::object({{"booked", line.booked.iso()}, {"amount", line.amount.minor()}, {"key", key}});
    if (line.valued) json.set("valued", line.valued->iso());
    set_text(json, "reference", line.reference);
    set_text(json, "text", line.text);
    set_text(json, "party", line.party);
    return json;
}

Json body_of(const StatementsQuote& file, const StatementQuote& quote, std::int64_t first_line) {
    const auto& statement = quote.statement;
    Json lines = Json::list();
    for (std::size_t i = 0; i < statement.lines.size(); ++i) lines.add(line_json(statement.lines[i], quote.keys[i]));
    Json body = Json::object({{"account", file.account},
                              {"currency", statement.currency},
                              {"format", statement.format},
                              {"file", file.file},
                              {"file_hash", file.file_hash},
                              {"tied", quote.tied},
                              {"known", quote.known},
                              {"first_line", first_line},
                              {"lines", std::move(lines)}});
    set_text(body, "number", statement.number);
    set_text(body, "csv", file.csv);
    if (statement.from) body.set("from", statement.from->iso());
    if (statement.to) body.set("to", statement.to->iso());
    if (statement.opening) body.set("opening", balance_json(*statement.opening));
    if (statement.closing) body.set("closing", balance_json(*statement.closing));
    if (quote.gap) body.set("gap", quote.gap->minor());
    return body;
}

bool fits_a_book(const BankStatement& statement) {
    Money turnover;
    for (const auto& line : statement.lines) turnover += abs(line.amount);
    for (const auto& balance : {statement.opening, statement.closing})
        if (balance) turnover += abs(balance->amount);
    return turnover <= largest_amount;
}

} // namespace

Outcome<StatementsQuote> quote_statements(const Book& book, std::string_view bytes, const std::string& file,
                                          const StatementOptions& options) {
    StatementsQuote quote{options.account.empty() ? book.shop().bank : options.account,
                          plain_text(file),
                          hex(hash_of_bytes(std::string{bytes})),
                          {},
                          {}};
    if (!book.shop().has_bank(quote.account)) return Refusal{Why::other_account, quote.account};
    if (has_statement_file(book, quote.account, quote.file_hash)) return Refusal{Why::taken_already, quote.file};
    std::vector<BankStatement> read;
    try {
        read = read_statements(bytes, quote.file, book.shop().currency, options.csv,
                               kept_csv_mapping(book, quote.account), quote.csv);
    } catch (const BadFile& fault) {
        return Refusal{Why::bad_statement, fault.what()};
    }
    auto found = of_account(book, std::move(read), quote.account, options.number);
    if (!found) return found.refusal();
    auto statements = *std::move(found);
    if (const auto other = tell_balances(statements, options, book.shop().currency)) return *other;
    Tie tie{book, quote.account, options};
    for (const auto& statement : statements) {
        if (statement.currency != book.shop().currency.code) return Refusal{Why::other_currency, statement.currency};
        if (!fits_a_book(statement)) return Refusal{Why::amount_out_of_range, quote.file};
        auto one = tie.of(statement);
        if (!one) return one.refusal();
        if (!says_nothing_new(book, quote.account, *one)) quote.statements.push_back(*std::move(one));
    }
    if (quote.statements.empty()) return Refusal{Why::taken_already, quote.file};
    return quote;
}

std::vector<Entry> record_statements(Recording& act, const StatementsQuote& quote,
                                     std::optional<Approval<Right::match_bank>> approval) {
    Json signers = Json::list();
    const std::string staff = approval ? approval->person().id : std::string{};
    if (approval) signers.add(approval->use(quote.subject(), act.at().utc_ms).set("as", "finance"));
    std::vector<Entry> entries;
    for (const auto& statement : quote.statements) {
        EntryDraft draft;
        draft.kind = Kind::statement;
        draft.staff = staff;
        draft.body = body_of(quote, statement, last_bank_line(act.book()) + 1);
        draft.body.set("signers", signers);
        entries.push_back(act.post(std::move(draft)));
    }
    return entries;
}

} // namespace till
