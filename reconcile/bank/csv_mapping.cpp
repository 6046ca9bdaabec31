// CsvMapping: its written form, and guessing it from a bank's heads.
#include "reconcile/bank/csv_mapping.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

namespace till {
namespace {

constexpr int most_columns = 256;
constexpr int no_column = -1; // told to be none: not to be guessed
constexpr std::size_t most_head_rows = 40;

struct NamedColumn {
    std::string_view key;
    int CsvMapping::*column;
    std::string_view heads; ///< as banks call it, in small letters, each between bars
};

constexpr std::array columns{
    NamedColumn{
        "date", &CsvMapping::date,
        "|交易日期|记账日期|入账日期|交易日|记账日|日期|交易时间|date|booking date|transaction date|posting date|"
        "posted date|post date|buchungstag|buchungsdatum|data|fecha|datum|date posted|booking|started date|"},
    NamedColumn{"value", &CsvMapping::value, "|起息日|起息日期|value date|valuta|wertstellung|valutadatum|"},
    NamedColumn{"amount", &CsvMapping::amount,
                "|交易金额|发生额|金额|交易额|amount|betrag|bedrag|betrag in eur|umsatz|importe|montant|"
                "transaction amount|"},
    NamedColumn{"debit", &CsvMapping::debit,
                "|借方发生额|借方金额|借方|支出|支出金额|转出金额|取出|支取金额|debit|debit amount|paid out|money out|"
                "withdrawal|withdrawals|soll|debits|"},
    NamedColumn{
        "credit", &CsvMapping::credit,
        "|贷方发生额|贷方金额|贷方|收入|收入金额|转入金额|存入|存入金额|credit|credit amount|paid in|money in|deposit|"
        "deposits|haben|credits|"},
    NamedColumn{
        "direction", &CsvMapping::direction,
        "|借贷标志|借贷方向|借贷|收支|收支标志|借/贷|收/支|af bij|debit or credit|cr/dr|dr/cr|debit/credit|direction|"},
    NamedColumn{"balance", &CsvMapping::balance,
                "|余额|账户余额|帐户余额|本次余额|交易后余额|账面余额|balance|running balance|running "
                "bal.|交易后余额|可用余额|balance after|saldo|"},
    NamedColumn{"reference", &CsvMapping::reference,
                "|交易流水号|交易单号|交易号|流水号|核心流水号|交易流水|凭证号|业务编号|transaction id|reference "
                "number|reference|ref|"
                "bank reference|"},
    NamedColumn{
        "party", &CsvMapping::party,
        "|对方户名|对方账号与户名|对方单位名称|收/付方名称|naam / "
        "omschrijving|beguenstigter/"
        "zahlungspflichtiger|对方名称|对方账户名称|对方账号名称|交易对方|counterparty|payee|name|beneficiary|payer|"
        "auftraggeber / begünstigter|"},
    NamedColumn{"currency", &CsvMapping::currency, "|币种|交易币种|记账币种|waehrung|币别|currency|währung|ccy|"},
    NamedColumn{"number", &CsvMapping::number,
                "|账号|帐号|本方账号|account number|account|iban|auftragskonto|rekening|"},
};

constexpr std::string_view text_heads =
    "|摘要|交易备注|交易地点/附言|用途|商品|商品说明|transaction description|mededelingen|payment "
    "reference|附言|备注|交易摘要|交易说明|交易附言|摘要说明|description|memo|details|narrative|particulars|"
    "verwendungszweck|text|transaction details|buchungstext|remark|remarks|";

struct NamedMark {
    std::string_view name;
    char mark;
};
constexpr std::array delimiters{NamedMark{"comma", ','}, NamedMark{"semicolon", ';'}, NamedMark{"tab", '\t'},
                                NamedMark{"pipe", '|'}};
constexpr std::array decimals{NamedMark{"point", '.'}, NamedMark{"comma", ','}};
constexpr std::array groups{NamedMark{"none", '\0'}, NamedMark{"comma", ','}, NamedMark{"point", '.'}};

template <class Marks> char mark_named(const Marks& marks, std::string_view name, std::string_view key) {
    for (const auto& mark : marks)
        if (mark.name == name) return mark.mark;
    throw std::invalid_argument{"\"" + std::string{name} + "\" is no " + std::string{key} + " of a CSV mapping"};
}

template <class Marks> std::string name_of(const Marks& marks, char wanted) {
    for (const auto& mark : marks)
        if (mark.mark == wanted) return std::string{mark.name};
    return {};
}

int whole(std::string_view text, std::string_view key, int least) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < least || number > most_columns)
        throw std::invalid_argument{"\"" + std::string{key} + "\" of a CSV mapping is a number up to 256, not \"" +
                                    std::string{text} + "\""};
    return number;
}

std::vector<int> text_columns(std::string_view text) {
    std::vector<int> found;
    while (!text.empty()) {
        const auto plus = std::min(text.find('+'), text.size());
        found.push_back(whole(text.substr(0, plus), "text", 1));
        text.remove_prefix(std::min(plus + 1, text.size()));
    }
    return found;
}

void read_pair(std::string_view key, std::string_view value, CsvMapping& mapping) {
    for (const auto& column : columns)
        if (column.key == key) {
            const int told = whole(value, key, 0);
            mapping.*(column.column) = told == 0 ? no_column : told;
            return;
        }
    if (key == "text") {
        mapping.text = text_columns(value);
    } else if (key == "header") {
        mapping.header = whole(value, key, 0);
    } else if (key == "delimiter") {
        mapping.delimiter = mark_named(delimiters, value, key);
    } else if (key == "decimal") {
        mapping.style.decimal = mark_named(decimals, value, key);
        if (mapping.style.group == mapping.style.decimal) mapping.style.group = 0;
    } else if (key == "group") {
        mapping.style.group = mark_named(groups, value, key);
    } else if (key == "order") {
        if (value != "ymd" && value != "dmy" && value != "mdy")
            throw std::invalid_argument{"the order of a CSV mapping is ymd, dmy or mdy"};
        mapping.order = value;
    } else if (key == "encoding") {
        mapping.encoding = value;
    } else {
        throw std::invalid_argument{"a CSV mapping has no \"" + std::string{key} + "\""};
    }
}

/// A head as the lists have it: small letters, without blanks around and what stands in brackets behind it.
std::string head_of(std::string_view cell) {
    for (const std::string_view bracket : {"(", "（", "["}) cell = cell.substr(0, cell.find(bracket));
    std::string head;
    for (const char c : cell)
        if (c != '\t' && c != '"' && c != '\'') head += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto begin = head.find_first_not_of(' ');
    if (begin == std::string::npos) return {};
    return head.substr(begin, head.find_last_not_of(' ') - begin + 1);
}

bool is_listed(std::string_view heads, const std::string& head) {
    return !head.empty() && head.find('|') == std::string::npos &&
           heads.find("|" + head + "|") != std::string_view::npos;
}

/// `交易金额(收入)` beside `交易金额(支出)`: what came in and what went out.
int CsvMapping::*side_of(std::string_view cell) {
    const auto has = [&](std::string_view word) { return cell.find(word) != std::string_view::npos; };
    if (!has("金额") && !has("发生额")) return nullptr;
    const bool in = has("收入") || has("贷方"), out = has("支出") || has("借方");
    if (in == out) return nullptr;
    return in ? &CsvMapping::credit : &CsvMapping::debit;
}

/// The mapping that a row of heads gives; one that names no day or no amount is no row of heads.
bool read_heads(const CsvRow& row, CsvMapping& found) {
    for (std::size_t i = 0; i < row.size() && i < most_columns; ++i) {
        const auto head = head_of(row[i]);
        const int number = static_cast<int>(i) + 1;
        if (const auto side = side_of(row[i])) {
            if (found.*side == 0) found.*side = number;
            continue;
        }
        for (const auto& column : columns)
            if (found.*(column.column) == 0 && is_listed(column.heads, head)) found.*(column.column) = number;
        if (is_listed(text_heads, head)) found.text.push_back(number);
    }
    return found.date > 0 && found.has_amount();
}

void guess_columns(const std::vector<CsvRow>& rows, CsvMapping& mapping) {
    for (std::size_t at = 0; at < rows.size() && at < most_head_rows; ++at) {
        CsvMapping found;
        if (!read_heads(rows[at], found)) continue;
        for (const auto& column : columns)
            if (mapping.*(column.column) == 0) mapping.*(column.column) = found.*(column.column);
        if (mapping.text.empty()) mapping.text = found.text;
        if (mapping.header < 0) mapping.header = static_cast<int>(at) + 1;
        return;
    }
}

const std::string& cell(const CsvRow& row, int column) {
    static const std::string none;
    const auto at = static_cast<std::size_t>(column);
    return column > 0 && at <= row.size() ? row[at - 1] : none;
}

std::size_t first_row(const CsvMapping& mapping) { return static_cast<std::size_t>(std::max(mapping.header, 0)); }

/// The only order in which every cell that could be a day is one.
void guess_order(const std::vector<CsvRow>& rows, CsvMapping& mapping) {
    if (!mapping.order.empty()) return;
    std::set<std::string> possible{"ymd", "dmy", "mdy"};
    std::set<std::vector<std::string>> readings;
    bool any = false;
    for (std::size_t at = first_row(mapping); at < rows.size(); ++at) {
        const auto& text = cell(rows[at], mapping.date);
        std::set<std::string> here;
        for (const auto& order : possible)
            if (bank_day(text, order)) here.insert(order);
        if (here.empty()) continue; // the sums under the table
        possible = here;
        any = true;
    }
    if (!any) throw std::invalid_argument{"no cell of the date's column is a day"};
    const auto same = [&](const std::string& a, const std::string& b) {
        return std::all_of(rows.begin() + static_cast<std::ptrdiff_t>(first_row(mapping)), rows.end(),
                           [&](const auto& row) {
                               return bank_day(cell(row, mapping.date), a) == bank_day(cell(row, mapping.date), b);
                           });
    };
    for (const auto& order : possible)
        if (!same(order, *possible.begin()))
            throw std::invalid_argument{"days such as \"" + cell(rows[first_row(mapping)], mapping.date) +
                                        "\" can be read in several ways: say order=dmy, order=mdy or order=ymd"};
    mapping.order = possible.contains("ymd") ? "ymd" : *possible.begin();
}

/// `1,234` may be a thousand or one and a bit: other amounts of the columns must say.
void guess_style(const std::vector<CsvRow>& rows, CsvMapping& mapping) {
    if (mapping.style.decimal != 0) return;
    unsigned possible = 3;
    for (std::size_t at = first_row(mapping); at < rows.size(); ++at)
        for (const int column : {mapping.amount, mapping.debit, mapping.credit, mapping.balance})
            if (const unsigned styles = amount_styles(cell(rows[at], column)); styles != 0 && (possible & styles) != 0)
                possible &= styles;
    const auto has_mark = [&](char mark) {
        for (std::size_t at = first_row(mapping); at < rows.size(); ++at)
            for (const int column : {mapping.amount, mapping.debit, mapping.credit, mapping.balance})
                if (cell(rows[at], column).find(mark) != std::string::npos) return true;
        return false;
    };
    if (possible == 3 && (has_mark(',') || has_mark('.')))
        throw std::invalid_argument{"its amounts can be read in two ways: say decimal=point or decimal=comma"};
    mapping.style = possible == 2 ? AmountStyle{',', '.'} : AmountStyle{'.', ','};
}

/// How often the mark stands in each line, outside quotes.
std::vector<std::size_t> counts_by_line(std::string_view text, char mark) {
    std::vector<std::size_t> counts{0};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (c == mark && !quoted) ++counts.back();
        if (c == '\n' && !quoted) counts.push_back(0);
    }
    return counts;
}

} // namespace

std::string CsvMapping::written() const {
    std::string all;
    const auto add = [&](std::string_view key, const std::string& said) {
        if (!said.empty()) all += (all.empty() ? "" : ",") + std::string{key} + "=" + said;
    };
    for (const auto& column : columns)
        if (this->*(column.column) != 0) add(column.key, std::to_string(std::max(0, this->*(column.column))));
    std::string texts;
    for (const int column : text) texts += (texts.empty() ? "" : "+") + std::to_string(column);
    add("text", texts);
    if (header >= 0) add("header", std::to_string(header));
    add("delimiter", name_of(delimiters, delimiter));
    if (style.decimal != 0) {
        add("decimal", name_of(decimals, style.decimal));
        add("group", name_of(groups, style.group));
    }
    add("order", order);
    add("encoding", encoding);
    return all;
}

void read_mapping(std::string_view text, CsvMapping& mapping) {
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        const auto pair = text.substr(0, comma);
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos)
            throw std::invalid_argument{"a CSV mapping is written date=1,amount=3,…; \"" + std::string{pair} +
                                        "\" has no ="};
        read_pair(pair.substr(0, equals), pair.substr(equals + 1), mapping);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
}

char guess_delimiter(std::string_view text) {
    char best = ',';
    std::pair<std::size_t, std::size_t> most{0, 0};
    for (const char mark : {';', '\t', '|', ','}) { // of equals the one that stands in no amount
        std::map<std::size_t, std::size_t> lines_of_count;
        for (const auto count : counts_by_line(text.substr(0, std::size_t{1} << 14), mark))
            if (count > 0) ++lines_of_count[count];
        for (const auto& [count, lines] : lines_of_count)
            if (std::pair{lines, count} > most) {
                most = {lines, count};
                best = mark;
            }
    }
    return best;
}

void guess_mapping(const std::vector<CsvRow>& rows, CsvMapping& mapping, int header) {
    if (mapping.date == 0 || !mapping.has_amount() || mapping.header < 0) guess_columns(rows, mapping);
    if (mapping.date == 0)
        throw std::invalid_argument{"it names no column of days that is known: say date=N,amount=N,…"};
    if (!mapping.has_amount())
        throw std::invalid_argument{"it names no column of amounts that is known: say amount=N, or debit=N,credit=N"};
    if (mapping.amount > 0 && (mapping.debit > 0 || mapping.credit > 0)) mapping.debit = mapping.credit = 0;
    if (mapping.header < 0) mapping.header = std::max(header, 0);
    if (first_row(mapping) >= rows.size()) return; // a statement without lines
    guess_order(rows, mapping);
    guess_style(rows, mapping);
}

} // namespace till
