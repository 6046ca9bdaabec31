// CatalogueFile: the rows of catalogue.csv, each read and checked at its place.
#include "pos/sale/shop_file.h"

#include "reconcile/book/text.h"
#include "reconcile/money/bad_file.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace till {
namespace {

constexpr std::size_t longest_code = 32;
constexpr std::size_t longest_name = 200;
constexpr int most_price_places = 6;

/// The columns in the order of Item's members; a file may have them in any.
constexpr std::array<std::string_view, 7> columns{"code", "name", "category", "unit", "price", "tax", "barcode"};
enum Column : std::size_t { code, name, category, unit, price, tax, barcode };

/// One field of a row, and where it starts.
struct Field {
    std::string text;
    std::size_t at = 0;         ///< in bytes
    std::size_t line_start = 0; ///< in bytes
    int line = 0;
};
using Row = std::vector<Field>;

/// RFC 4180, from one row to the next.
class Csv {
public:
    Csv(std::string_view text, const std::string& file) : text_{text}, file_{file} {}

    bool at_end() const { return at_ == text_.size(); }

    Row row() {
        Row row;
        do row.push_back(field());
        while (take(','));
        if (!at_end() && !line_end()) refuse(here(), "a quoted field ends at its closing quote");
        return row;
    }

    [[noreturn]] void refuse(const Field& place, const std::string& sentence) const {
        const auto before = text_.substr(place.line_start, place.at - place.line_start);
        throw BadFile{file_, place.line, static_cast<int>(characters(before)) + 1, sentence};
    }

    /// The place that reading has come to.
    Field here() const { return {{}, at_, line_start_, line_}; }

private:
    bool take(char expected) {
        if (at_end() || text_[at_] != expected) return false;
        ++at_;
        return true;
    }
    bool line_end() {
        if (text_.substr(at_, 2) != "\r\n" && text_.substr(at_, 1) != "\n") return false;
        at_ += text_[at_] == '\r' ? 2 : 1;
        line_start_ = at_;
        ++line_;
        return true;
    }
    Field field() { return take('"') ? quoted() : plain(); }
    Field plain() {
        Field field = here();
        const std::size_t end = std::min(text_.find_first_of(",\r\n\"", at_), text_.size());
        field.text = text_.substr(at_, end - at_);
        at_ = end;
        if (at_ < text_.size() && text_[at_] == '"')
            refuse(field, "a field with a quote in it is written in quotes, and the quote twice");
        if (at_ < text_.size() && text_[at_] == '\r' && text_.substr(at_, 2) != "\r\n")
            refuse(here(), "a line ends in LF or CR LF, not in CR alone");
        return field;
    }
    Field quoted() {
        Field field = here();
        --field.at;
        for (;;) {
            const std::size_t quote = text_.find('"', at_);
            if (quote == std::string_view::npos) refuse(field, "this quote is never closed");
            field.text += text_.substr(at_, quote - at_);
            count_lines(quote);
            if (!take('"')) return field;
            field.text += '"';
        }
    }
    /// Moves behind the quote at `quote`, counting the lines that a quoted field spans.
    void count_lines(std::size_t quote) {
        for (; at_ < quote; ++at_) {
            if (text_[at_] != '\n') continue;
            ++line_;
            line_start_ = at_ + 1;
        }
        ++at_;
    }

    std::string_view text_;
    const std::string& file_;
    std::size_t at_ = 0;
    std::size_t line_start_ = 0;
    int line_ = 1;
};

/// Where each column stands in the file.
using Header = std::array<std::size_t, columns.size()>;

Header read_header(Csv& csv) {
    constexpr auto missing = columns.size();
    Header header;
    header.fill(missing);
    const Row row = csv.row();
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto found = std::find(columns.begin(), columns.end(), row[i].text);
        if (found == columns.end())
            csv.refuse(row[i], "unknown column `" + row[i].text +
                                   "`: the first line names code,name,category,unit,price,tax,barcode");
        auto& place = header[static_cast<std::size_t>(found - columns.begin())];
        if (place != missing) csv.refuse(row[i], "the column `" + row[i].text + "` stands twice");
        place = i;
    }
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (header[i] == missing) csv.refuse(row.front(), "the column `" + std::string{columns[i]} + "` is missing");
    return header;
}

/// A text for people: normal form C, on one line.
std::string shown(const Csv& csv, const Field& field, std::string_view what) {
    const auto refuse = [&](const char* fault) { csv.refuse(field, "the " + std::string{what} + fault); };
    if (field.text.find_first_not_of(' ') == std::string::npos) refuse(" is empty");
    if (has_controls(field.text)) refuse(" holds a control character");
    if (characters(field.text) > longest_name) refuse(" is longer than 200 characters");
    return nfc(field.text);
}

/// A code is typed at the till and in day files, where `*`, `@`, `%`, quotes and `#` have their own meaning.
std::string code_in(const Csv& csv, const Field& field) {
    std::string text = shown(csv, field, "code");
    if (text.find_first_of(" \"#*@%:") != std::string::npos)
        csv.refuse(field, "a code has no blanks and none of \" # * @ % :");
    if (characters(text) > longest_code) csv.refuse(field, "the code is longer than 32 characters");
    return text;
}

/// Lists taken from machines have items without a name: such an item is called by its code.
std::string name_in(const Csv& csv, const Field& field, const std::string& code) {
    if (field.text.find_first_not_of(' ') == std::string::npos) return code;
    return shown(csv, field, "name");
}

Decimal price_in(const Csv& csv, const Field& field) {
    const auto number = Decimal::parse(field.text);
    if (!number) csv.refuse(field, "the price `" + field.text + "` is not a number such as 12.50");
    if (number->is_negative()) csv.refuse(field, "the price is below zero");
    if (number->places() > most_price_places) csv.refuse(field, "the price has more than 6 digits after the point");
    if (compare(*number, Decimal{1'000'000'000'000, 0}) >= 0) csv.refuse(field, "the price is too large");
    return *number;
}

Decimal tax_in(const Csv& csv, const Field& field) {
    const auto rate = Decimal::parse(field.text);
    if (!rate) csv.refuse(field, "the tax `" + field.text + "` is not a rate such as 0.13");
    if (rate->is_negative() || compare(*rate, Decimal{1, 0}) >= 0)
        csv.refuse(field, "the tax is a rate from 0 to below 1: 13 per cent is 0.13");
    return *rate;
}

/// The check digit is not asked for: labels with a wrong one are on sale, and must scan.
std::string barcode_in(const Csv& csv, const Field& field) {
    const auto& text = field.text;
    const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
    const auto size = text.size();
    if (!digits || (size != 0 && size != 8 && size != 12 && size != 13 && size != 14))
        csv.refuse(field, "the barcode `" + text + "` is not one of 8, 12, 13 or 14 digits");
    return text;
}

Item item_in(const Csv& csv, const Header& header, const Row& row) {
    if (row.size() != columns.size())
        csv.refuse(row.front(), "this row has " + std::to_string(row.size()) + " fields and the first line has 7");
    const auto in = [&](Column column) -> const Field& { return row[header[column]]; };
    Item item;
    item.code = code_in(csv, in(code));
    item.name = name_in(csv, in(name), item.code);
    item.category = shown(csv, in(category), "category");
    item.unit = shown(csv, in(unit), "unit");
    item.price = price_in(csv, in(price));
    item.tax = tax_in(csv, in(tax));
    item.barcode = barcode_in(csv, in(barcode));
    return item;
}

/// What may be keyed or scanned, with the line it stands on: a key must find one item.
class Keys {
public:
    void add(const Csv& csv, const Item& item, const Field& code_field, const Field& barcode_field) {
        refuse_known(csv, codes_, item.code, code_field, "code");
        refuse_known(csv, barcodes_, item.code, code_field, "barcode");
        codes_.emplace(item.code, code_field.line);
        if (item.barcode.empty()) return;
        refuse_known(csv, barcodes_, item.barcode, barcode_field, "barcode");
        if (item.barcode != item.code) refuse_known(csv, codes_, item.barcode, barcode_field, "code");
        barcodes_.emplace(item.barcode, barcode_field.line);
    }

private:
    using Lines = std::unordered_map<std::string, int>;
    static void refuse_known(const Csv& csv, const Lines& known, const std::string& key, const Field& field,
                             std::string_view as) {
        const auto found = known.find(key);
        if (found == known.end()) return;
        csv.refuse(field, "`" + key + "` on line " + std::to_string(field.line) + " is a " + std::string{as} +
                              " on line " + std::to_string(found->second) + " already");
    }
    Lines codes_;
    Lines barcodes_;
};

/// The text without its BOM; anything that is not UTF-8 is refused.
std::string_view checked_text(std::string_view csv, const std::string& file) {
    const auto start = csv.substr(0, 2);
    if (start == "\xff\xfe" || start == "\xfe\xff" || start.find('\0') != std::string_view::npos)
        throw BadFile{file, 1, 1, "this file is UTF-16: save it as UTF-8"};
    if (csv.starts_with("\xef\xbb\xbf")) csv.remove_prefix(3);
    const auto good = csv.substr(0, well_formed(csv));
    if (good.size() == csv.size()) return csv;
    const auto line = std::count(good.begin(), good.end(), '\n') + 1;
    const auto column = characters(good.substr(good.rfind('\n') + 1)) + 1;
    throw BadFile{file, static_cast<int>(line), static_cast<int>(column),
                  "this is not UTF-8: save the file as UTF-8"};
}

} // namespace

std::vector<Item> read_catalogue(std::string_view text, const std::string& file) {
    Csv csv{checked_text(text, file), file};
    if (csv.at_end()) throw BadFile{file, 1, 1, "the catalogue is empty: its first line names the columns"};
    const Header header = read_header(csv);
    std::vector<Item> items;
    Keys keys;
    while (!csv.at_end()) {
        const Row row = csv.row();
        if (row.size() == 1 && row.front().text.empty()) continue;
        items.push_back(item_in(csv, header, row));
        keys.add(csv, items.back(), row[header[code]], row[header[barcode]]);
    }
    return items;
}

} // namespace till
