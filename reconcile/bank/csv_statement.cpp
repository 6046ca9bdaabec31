// CSV statement: a bank's table, read by its mapping.
#include "reconcile/bank/csv_mapping.h"
#include "reconcile/bank/statement.h"
#include "reconcile/money/bad_file.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace till {
namespace {

constexpr std::size_t most_columns = 256;

/// RFC 4180, and what is found beside it: quotes inside a bare cell, `="123"`, CR alone as a line end.
class CsvReader {
public:
    CsvReader(std::string_view text, const std::string& name, char delimiter)
        : text_{text}, file_{name}, delimiter_{delimiter} {}

    void read() {
        while (at_ < text_.size()) {
            rows.emplace_back();
            at_line.push_back(line_);
            read_row(rows.back());
            if (rows.size() > most_statement_lines + 1000) throw BadFile{file_, line_, 0, "it has too many lines"};
            const bool blank =
                std::all_of(rows.back().begin(), rows.back().end(), [](const auto& cell) { return cell.empty(); });
            if (!blank) continue;
            rows.pop_back();
            at_line.pop_back();
        }
    }

    std::vector<CsvRow> rows;
    std::vector<int> at_line;

private:
    bool at_line_end() const { return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }

    void read_row(CsvRow& row) {
        for (;;) {
            if (row.size() >= most_columns) throw BadFile{file_, line_, 0, "it has more than 256 columns"};
            row.push_back(plain_text(read_cell()));
            if (at_line_end()) break;
            ++at_; // the delimiter
        }
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') ++at_;
        ++line_;
    }

    std::string read_cell() {
        while (at_ < text_.size() && (text_[at_] == ' ' || (text_[at_] == '\t' && delimiter_ != '\t'))) ++at_;
        if (text_.substr(at_).starts_with("=\"")) ++at_;
        if (at_ < text_.size() && text_[at_] == '"') return read_quoted();
        std::string cell;
        while (!at_line_end() && text_[at_] != delimiter_) cell += text_[at_++];
        return cell;
    }

    std::string read_quoted() {
        const int opened = line_;
        std::string cell;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '"') {
                if (!text_.substr(at_ + 1).starts_with('"')) break;
                ++at_;
            }
            if (text_[at_] == '\n') ++line_;
            cell += text_[at_];
        }
        if (at_ >= text_.size()) throw BadFile{file_, opened, 0, "a quote that opens in this line is never closed"};
        ++at_;
        while (!at_line_end() && text_[at_] != delimiter_) cell += text_[at_++];
        return cell;
    }

    std::string_view text_;
    const std::string& file_;
    char delimiter_;
    std::size_t at_ = 0;
    int line_ = 1;
};

const std::string& cell(const CsvRow& row, int column) {
    static const std::string none;
    const auto at = static_cast<std::size_t>(column);
    return column > 0 && at <= row.size() ? row[at - 1] : none;
}

bool begins_with_any(const std::string& text, std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(), [&](auto start) { return text.starts_with(start); });
}

/// The sums and stamps that banks put under their tables.
bool is_footer(const CsvRow& row) {
    const auto first = std::find_if(row.begin(), row.end(), [](const auto& text) { return !text.empty(); });
    return first == row.end() ||
           begins_with_any(*first, {"合计",      "总计",    "小计",     "本页",     "借方",   "贷方",   "打印",
                                    "生成",      "#",       "--",       "Total",    "total",  "TOTAL",  "Sum",
                                    "Generated", "Closing", "收入合计", "支出合计", "总收入", "总支出", "共"});
}

/// Above zero in: 贷, 收, C. Below zero out: 借, 支, D.
int direction_of(const std::string& word) {
    if (begins_with_any(word, {"贷", "收", "入", "C", "c", "+", "存", "转入", "Bij", "bij"})) return 1;
    if (begins_with_any(word, {"借", "支", "出", "D", "d", "-", "取", "转出", "Af", "af"})) return -1;
    return 0;
}

class CsvStatement {
public:
    CsvStatement(const CsvReader& csv, const std::string& name, const Currency& shop, const CsvMapping& mapping)
        : csv_{csv}, file_{name}, mapping_{mapping}, currency_{shop} {}

    BankStatement read() {
        statement_.format = "csv";
        const auto first = static_cast<std::size_t>(std::max(mapping_.header, 0));
        for (std::size_t at = 0; at < first && at < csv_.rows.size(); ++at) read_preamble(csv_.rows[at]);
        if (statement_.currency.empty()) statement_.currency = currency_.code;
        for (std::size_t at = first; at < csv_.rows.size(); ++at) {
            const auto& row = csv_.rows[at];
            if (!bank_day(cell(row, mapping_.date), mapping_.order) && is_footer(row)) break;
            if (!is_balance_row(row)) add_line(row, csv_.at_line[at]);
        }
        take_balances();
        return std::move(statement_);
    }

private:
    [[noreturn]] void fail(int line, int column, const std::string& sentence) const {
        throw BadFile{file_, line, 0,
                      (column > 0 ? "column " + std::to_string(column) + ": " : std::string{}) + sentence};
    }

    void set_currency(std::string word, int line) {
        if (word.find("人民币") != std::string::npos) word = "CNY";
        if (word.size() < 3 || statement_.currency == word) return;
        const auto code = word.substr(0, 3);
        if (!std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return;
        if (!statement_.currency.empty() && statement_.currency != code)
            fail(line, mapping_.currency, "this is in " + code + ", others are in " + statement_.currency);
        const auto known = statement_currency(code, currency_);
        if (!known) fail(line, mapping_.currency, "the currency " + code + " is not known here");
        currency_ = *known;
        statement_.currency = code;
    }

    /// `账号：6222…` or `账号,6222…`, and the currency likewise.
    void read_preamble(const CsvRow& row) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto colon = std::min(row[i].find(':'), row[i].find("："));
            const auto key = row[i].substr(0, colon);
            auto value = colon == std::string::npos
                             ? (row.size() > i + 1 ? row[i + 1] : std::string{})
                             : row[i].substr(colon + (row[i][colon] == ':' ? 1 : std::string_view{"："}.size()));
            value = plain_text(value);
            if (begins_with_any(key, {"账号", "帐号", "卡号", "账户号", "Account number", "Account Number", "Account",
                                      "IBAN", "Konto"}) &&
                std::any_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }))
                statement_.number = value;
            if (begins_with_any(key, {"币种", "币别", "Currency", "currency"})) set_currency(value, 0);
        }
    }

    Money amount_in(const CsvRow& row, int column, int line) const {
        const auto& text = cell(row, column);
        if (text.empty() || text == "-" || text == "--") return {};
        const auto amount = bank_amount(text, currency_, mapping_.style);
        if (!amount) fail(line, column, "this is no amount of " + currency_.code + ": \"" + text + "\"");
        return *amount;
    }

    Money signed_amount(const CsvRow& row, int line) const {
        if (mapping_.amount == 0)
            return amount_in(row, mapping_.credit, line) - abs(amount_in(row, mapping_.debit, line));
        if (cell(row, mapping_.amount).empty()) fail(line, mapping_.amount, "the amount is missing");
        const Money amount = amount_in(row, mapping_.amount, line);
        if (mapping_.direction == 0) return amount;
        const int direction = direction_of(cell(row, mapping_.direction));
        if (direction == 0)
            fail(line, mapping_.direction, "this says neither in nor out: \"" + cell(row, mapping_.direction) + "\"");
        return direction > 0 ? abs(amount) : -abs(amount);
    }

    void add_line(const CsvRow& row, int at_line) {
        StatementLine line;
        line.at_line = at_line;
        const auto day = bank_day(cell(row, mapping_.date), mapping_.order);
        if (!day) fail(at_line, mapping_.date, "this is no day: \"" + cell(row, mapping_.date) + "\"");
        line.booked = *day;
        line.valued = bank_day(cell(row, mapping_.value), mapping_.order);
        if (mapping_.currency > 0) set_currency(cell(row, mapping_.currency), at_line);
        if (mapping_.number > 0) set_number(cell(row, mapping_.number), at_line);
        line.amount = signed_amount(row, at_line);
        line.reference = cell(row, mapping_.reference);
        line.party = cell(row, mapping_.party);
        for (const int column : mapping_.text)
            if (!cell(row, column).empty()) line.text += (line.text.empty() ? "" : " ") + cell(row, column);
        if (mapping_.balance > 0) {
            if (cell(row, mapping_.balance).empty()) fail(at_line, mapping_.balance, "the balance is missing");
            balances_.push_back(amount_in(row, mapping_.balance, at_line));
        }
        statement_.lines.push_back(std::move(line));
    }

    void set_number(const std::string& number, int line) {
        if (!statement_.number.empty() && !number.empty() && statement_.number != number)
            fail(line, mapping_.number,
                 "this line is of the account " + number + ", others are of " + statement_.number +
                     " (number=0 where this column is not the account's own)");
        if (!number.empty()) statement_.number = number;
    }

    /// A row that only says a balance: the opening or closing one, between the lines of which there is none.
    bool is_balance_row(const CsvRow& row) const {
        return mapping_.balance > 0 && !cell(row, mapping_.balance).empty() && cell(row, mapping_.amount).empty() &&
               cell(row, mapping_.debit).empty() && cell(row, mapping_.credit).empty();
    }

    /// The line at which the balances stop following from one to the next; the number of lines where they do not.
    std::size_t break_in_chain() const {
        for (std::size_t i = 1; i < balances_.size(); ++i)
            if (balances_[i] != balances_[i - 1] + statement_.lines[i].amount) return i;
        return balances_.size();
    }

    void turn_round() {
        std::reverse(statement_.lines.begin(), statement_.lines.end());
        std::reverse(balances_.begin(), balances_.end());
    }

    /// A balance behind each line gives the opening and the closing one, whichever end the bank begins at.
    void take_balances() {
        auto& lines = statement_.lines;
        if (lines.empty()) return;
        const bool newest_first = lines.front().booked > lines.back().booked;
        if (newest_first) turn_round();
        if (!balances_.empty() && break_in_chain() != balances_.size()) {
            const auto broken = lines[break_in_chain()].at_line;
            turn_round();
            const bool other_way =
                !newest_first && lines.front().booked == lines.back().booked && break_in_chain() == balances_.size();
            if (!other_way)
                fail(broken, mapping_.balance, "the balance here does not follow from the one before and the amount");
        }
        statement_.from = lines.front().booked;
        statement_.to = lines.back().booked;
        if (balances_.empty()) return;
        statement_.opening = BankBalance{balances_.front() - lines.front().amount, lines.front().booked};
        statement_.closing = BankBalance{balances_.back(), lines.back().booked};
    }

    const CsvReader& csv_;
    const std::string& file_;
    const CsvMapping& mapping_;
    Currency currency_;
    BankStatement statement_;
    std::vector<Money> balances_;
};

BankStatement read_by(std::string_view text, const std::string& name, const Currency& shop, const std::string& told,
                      const std::string& kept, std::string& used) {
    CsvMapping mapping;
    int kept_header = -1;
    try {
        read_mapping(kept, mapping);
        kept_header = std::exchange(mapping.header, -1); // what stands above the table varies from file to file
        read_mapping(told, mapping);
        if (mapping.delimiter == 0) mapping.delimiter = guess_delimiter(text);
    } catch (const std::invalid_argument& fault) {
        throw BadFile{name, 0, 0, fault.what()};
    }
    CsvReader csv{text, name, mapping.delimiter};
    csv.read();
    try {
        guess_mapping(csv.rows, mapping, kept_header);
    } catch (const std::invalid_argument& fault) {
        throw BadFile{name, csv.at_line.empty() ? 1 : csv.at_line.front(), 0,
                      std::string{"this is read as CSV, but "} + fault.what()};
    }
    if (static_cast<std::size_t>(std::max(mapping.header, 0)) > csv.rows.size())
        throw BadFile{name, 0, 0, "it has fewer rows than stand before the data"};
    try {
        auto statement = CsvStatement{csv, name, shop, mapping}.read();
        if (statement.lines.empty()) throw BadFile{name, 0, 0, "no line of a statement stands in it"};
        used = mapping.written();
        return statement;
    } catch (const std::overflow_error&) {
        throw BadFile{name, 0, 0, "its amounts are beyond what a book can hold"};
    }
}

} // namespace

BankStatement read_csv_statement(std::string_view text, const std::string& name, const Currency& shop,
                                 const std::string& told, const std::string& kept, std::string& used) {
    try {
        return read_by(text, name, shop, told, kept, used);
    } catch (const BadFile&) {
        if (kept.empty()) throw;
        try { // the bank may have made its table anew
            return read_by(text, name, shop, told, {}, used);
        } catch (const BadFile&) {
        }
        throw; // what is wrong with the table that was expected
    }
}

} // namespace till
