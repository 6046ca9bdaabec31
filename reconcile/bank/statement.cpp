// BankStatement: which format a file is in, and its bytes as text.
#include "reconcile/bank/statement.h"

#include "reconcile/book/encoding.h"
#include "reconcile/book/text.h"
#include "reconcile/money/bad_file.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace till {
namespace {

constexpr std::size_t longest_text = 500;
constexpr std::size_t head_size = 4096;

std::string upper(std::string_view text) {
    std::string result{text};
    for (char& c : result) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return result;
}

/// The word after `key` in the head of a file, up to a blank or a quote: `CHARSET:1252`, `encoding="GBK"`.
std::string word_after(const std::string& head, std::string_view key) {
    const auto found = head.find(key);
    if (found == std::string::npos) return {};
    std::size_t at = found + key.size();
    while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
    std::size_t end = at;
    while (end < head.size() && !std::isspace(static_cast<unsigned char>(head[end])) && head[end] != '"' &&
           head[end] != '\'' && head[end] != '<' && head[end] != '?')
        ++end;
    return head.substr(at, end - at);
}

/// What the head of the file says of its bytes; empty where it says nothing or nothing that helps.
std::string declared_charset(std::string_view bytes) {
    const std::string head = upper(bytes.substr(0, head_size));
    std::string name = word_after(head, "CHARSET:");
    if (name.empty() || name == "NONE") name = word_after(head, "ENCODING=");
    if (name.empty()) name = word_after(head, "ENCODING:");
    if (name == "1252" || name == "USASCII" || name == "US-ASCII") return "windows-1252";
    if (name == "936" || name == "GBK" || name == "GB2312" || name == "54936") return "GB18030";
    if (name == "8859-1" || name == "ISO-8859-1") return "windows-1252";
    if (name == "65001" || name == "UNICODE") return "UTF-8";
    return name == "NONE" ? std::string{} : name;
}

/// Banks in China send GB18030 under a Western name: hanzi are pairs of high bytes, accented letters stand alone.
bool looks_chinese(std::string_view bytes) {
    std::size_t run = 0;
    bool any = false;
    for (const char c : bytes) {
        if ((c & 0x80) != 0) {
            ++run;
            any = true;
            continue;
        }
        if (run % 2 != 0) return false;
        run = 0;
    }
    return any && run % 2 == 0;
}

std::optional<std::string> by_byte_order_mark(std::string_view bytes) {
    if (bytes.starts_with("\xef\xbb\xbf")) return utf8_of(bytes.substr(3), "UTF-8");
    if (bytes.starts_with("\xff\xfe")) return utf8_of(bytes.substr(2), "UTF-16LE");
    if (bytes.starts_with("\xfe\xff")) return utf8_of(bytes.substr(2), "UTF-16BE");
    const auto pair = bytes.substr(0, 2);
    if (pair == std::string_view{"<\0", 2}) return utf8_of(bytes, "UTF-16LE");
    if (pair == std::string_view{"\0<", 2}) return utf8_of(bytes, "UTF-16BE");
    return std::nullopt;
}

std::string decoded(std::string_view bytes, const std::string& told, const std::string& name) {
    if (auto text = by_byte_order_mark(bytes)) return *std::move(text);
    if (!told.empty()) {
        if (auto text = utf8_of(bytes, told)) return *std::move(text);
        throw BadFile{name, 0, 0, "its bytes are not " + told};
    }
    if (valid_utf8(bytes)) return std::string{bytes};
    const auto declared = declared_charset(bytes);
    std::vector<std::string> tries;
    if (declared.empty() || looks_chinese(bytes)) tries.push_back("GB18030");
    if (!declared.empty()) tries.push_back(declared);
    tries.push_back("windows-1252");
    for (const auto& charset : tries)
        if (auto text = utf8_of(bytes, charset)) return *std::move(text);
    throw BadFile{name, 0, 0, "its characters are in no encoding that is known here"};
}

/// The kinds of files people send in place of a statement, by how they begin.
void refuse_other_files(std::string_view bytes, const std::string& name) {
    struct Other {
        std::string_view begins;
        const char* what;
    };
    static constexpr std::array others{
        Other{"PK\x03\x04", "this is a ZIP archive or an XLSX workbook: unpack it, or save the sheet as CSV"},
        Other{"\xd0\xcf\x11\xe0", "this is an old Excel workbook: save the sheet as CSV"},
        Other{"%PDF", "this is a PDF: ask the bank for OFX, camt.053 or CSV"},
        Other{"SQLite format 3", "this is a database, not a statement"}};
    for (const auto& [begins, what] : others)
        if (bytes.starts_with(begins)) throw BadFile{name, 0, 0, what};
    const bool wide = bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff") || bytes.starts_with("<") ||
                      (bytes.size() > 1 && bytes[1] == '<');
    if (!wide && bytes.substr(0, head_size).find('\0') != std::string_view::npos)
        throw BadFile{name, 0, 0, "this is not a text file"};
}

/// The value of a told mapping's key, `encoding=gbk`.
std::string told_encoding(const std::string& csv) {
    const auto found = ("," + csv).find(",encoding=");
    if (found == std::string::npos) return {};
    const auto rest = csv.substr(found + 9);
    const auto value = upper(rest.substr(0, rest.find(',')));
    if (value == "UTF-16") return "UTF-16LE";
    return value == "GBK" || value == "GB2312" ? "GB18030" : value;
}

} // namespace

std::vector<BankStatement> read_statements(std::string_view bytes, const std::string& name, const Currency& shop,
                                           const std::string& csv, const std::string& kept, std::string& used) {
    if (bytes.size() > largest_statement) throw BadFile{name, 0, 0, "the file is larger than 16 MiB"};
    refuse_other_files(bytes, name);
    auto encoding = told_encoding(csv);
    const bool tagged = bytes.starts_with("<") || bytes.starts_with("OFX");
    if (encoding.empty() && !tagged && !valid_utf8(bytes)) encoding = told_encoding(kept);
    const auto text = decoded(bytes, encoding, name);
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) throw BadFile{name, 0, 0, "the file is empty"};
    const auto head = upper(std::string_view{text}.substr(0, head_size));
    if (head.find("<OFX") != std::string::npos || head.find("OFXHEADER") != std::string::npos)
        return read_ofx(text, name, shop);
    if (head.find_first_not_of(" \t\r\n") == head.find('<')) return read_camt053(text, name, shop);
    return {read_csv_statement(text, name, shop, csv, kept, used)};
}

std::optional<Currency> statement_currency(std::string_view code, const Currency& shop) {
    if (code == shop.code) return shop;
    return find_currency(code);
}

std::string plain_text(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (end < text.size() && (text[end] & 0xc0) == 0x80) ++end;
        const auto character = text.substr(at, end - at);
        at = end;
        const bool blank = character == " " || character == "\u3000" || character == "\u00a0";
        if (!blank && !valid_utf8(character)) continue;
        if (!blank && !has_controls(character))
            kept += character;
        else if (!kept.empty() && !kept.ends_with(' '))
            kept += ' ';
    }
    if (kept.ends_with(' ')) kept.pop_back();
    return std::string{first_characters(nfc(kept), longest_text)};
}

} // namespace till
