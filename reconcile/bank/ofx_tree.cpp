// OfxTree: one scanner for both dialects, for banks send either under the other's header.
#include "reconcile/bank/ofx_tree.h"

#include "reconcile/money/bad_file.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>

namespace till {
namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t most_elements = 1'000'000;
constexpr std::size_t longest_tag = 64;

/// Aggregates whose end may not be guessed: a line that is cut short would get lost in the next one.
constexpr std::array<std::string_view, 18> aggregates{
    "OFX",          "SIGNONMSGSRSV1", "BANKMSGSRSV1", "CREDITCARDMSGSRSV1",
    "STMTTRNRS",    "CCSTMTTRNRS",    "STMTRS",       "CCSTMTRS",
    "BANKTRANLIST", "STMTTRN",        "LEDGERBAL",    "AVAILBAL",
    "STATUS",       "BANKACCTFROM",   "CCACCTFROM",   "SONRS",
    "FI",           "CURRENCY"};

bool is_aggregate(std::string_view name) {
    return std::find(aggregates.begin(), aggregates.end(), name) != aggregates.end();
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\xc2\xa0\x1a") == std::string_view::npos; }

void add_utf8(std::string& text, unsigned long point) {
    const auto put = [&](unsigned long byte) { text += static_cast<char>(byte); };
    if (point < 0x20 || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) return put(' ');
    if (point < 0x80) return put(point);
    if (point < 0x800) return put(0xC0 | (point >> 6)), put(0x80 | (point & 63));
    if (point < 0x10000) return put(0xE0 | (point >> 12)), put(0x80 | ((point >> 6) & 63)), put(0x80 | (point & 63));
    put(0xF0 | (point >> 18)), put(0x80 | ((point >> 12) & 63)), put(0x80 | ((point >> 6) & 63));
    put(0x80 | (point & 63));
}

/// One entity without its & and ;. False where it is none of the known: the text then stands as it is.
bool add_entity(std::string& text, std::string_view entity) {
    static constexpr std::array<std::pair<std::string_view, char>, 6> known{
        {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"nbsp", ' '}}};
    for (const auto& [name, character] : known)
        if (name == entity) return text += character, true;
    if (!entity.starts_with('#')) return false;
    entity.remove_prefix(1);
    const bool hexadecimal = entity.starts_with('x') || entity.starts_with('X');
    if (hexadecimal) entity.remove_prefix(1);
    unsigned long point = 0;
    const auto [end, error] =
        std::from_chars(entity.data(), entity.data() + entity.size(), point, hexadecimal ? 16 : 10);
    if (error != std::errc{} || end != entity.data() + entity.size()) return false;
    add_utf8(text, point);
    return true;
}

std::string unescaped(std::string_view raw) {
    std::string text;
    while (!raw.empty()) {
        const auto amp = std::min(raw.find('&'), raw.size());
        text += raw.substr(0, amp);
        raw.remove_prefix(amp);
        if (raw.empty()) break;
        const auto end = raw.substr(0, 12).find(';');
        if (end != std::string_view::npos && add_entity(text, raw.substr(1, end - 1))) {
            raw.remove_prefix(end + 1);
        } else {
            text += '&';
            raw.remove_prefix(1);
        }
    }
    return text;
}

/// Walks the text tag by tag and keeps the elements that are open.
class Scanner {
public:
    Scanner(std::string_view text, const std::string& name) : text_{text}, file_{name} {}

    OfxElement read() {
        skip_header();
        while (at_ < text_.size() && !done_) step();
        if (!done_) refuse_open();
        if (!is_blank(text_.substr(at_))) fail("something stands behind the end of </OFX>");
        return std::move(root_);
    }

private:
    struct Tag {
        std::string name;
        bool closes = false;
        bool empty = false;     ///< `<MEMO/>`
        std::size_t length = 0; ///< from < to >
    };

    [[noreturn]] void fail(const std::string& sentence) {
        place();
        throw BadFile{file_, line_, column_, sentence};
    }

    [[noreturn]] void refuse_open() {
        if (open_.empty()) fail("there is no <OFX> in it");
        const OfxElement& last = open_.back();
        fail("the file ends inside <" + last.name + ">, which begins in line " + std::to_string(last.line));
    }

    /// Line and column of the place the scanner stands at.
    void place() {
        for (; placed_ < at_ && placed_ < text_.size(); ++placed_) {
            if (text_[placed_] == '\n') {
                ++line_;
                column_ = 1;
            } else if ((text_[placed_] & 0xC0) != 0x80) {
                ++column_;
            }
        }
    }

    void skip_header() {
        while (at_ < text_.size()) {
            const auto tag = tag_here();
            if (tag && !tag->closes && tag->name == "OFX") return;
            if (text_.substr(at_).starts_with("<!DOCTYPE")) fail("a statement has no document type of its own");
            ++at_;
        }
    }

    /// The tag that begins here; nothing where `<` is only a character.
    std::optional<Tag> tag_here() const {
        if (text_[at_] != '<') return std::nullopt;
        const auto end = text_.substr(at_, longest_tag + 2).find('>');
        if (end == std::string_view::npos || end < 2) return std::nullopt;
        auto inner = text_.substr(at_ + 1, end - 1);
        Tag tag;
        tag.length = end + 1;
        if (inner.starts_with('/')) {
            tag.closes = true;
            inner.remove_prefix(1);
        } else if (inner.ends_with('/')) {
            tag.empty = true;
            inner.remove_suffix(1);
        }
        const auto name = inner.substr(0, inner.find_first_of(" \t\r\n"));
        if (name.empty() || !std::isalpha(static_cast<unsigned char>(name.front()))) return std::nullopt;
        for (const char c : name) {
            if (!std::isalnum(static_cast<unsigned char>(c)) && c != '.' && c != '_' && c != '-' && c != ':')
                return std::nullopt;
            tag.name += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        }
        return tag;
    }

    void step() {
        const auto rest = text_.substr(at_);
        if (rest.starts_with("<!--")) return skip_past("-->");
        if (rest.starts_with("<?")) return skip_past("?>");
        if (rest.starts_with("<!DOCTYPE")) fail("a statement has no document type of its own");
        if (rest.starts_with("<![CDATA[")) return take_cdata();
        if (const auto tag = tag_here()) return tag->closes ? close(*tag) : open(*tag);
        take_text();
    }

    void skip_past(std::string_view end) {
        const auto found = text_.find(end, at_);
        if (found == std::string_view::npos) fail("this is never closed: " + std::string{end} + " is missing");
        at_ = found + end.size();
    }

    void take_cdata() {
        const auto begin = at_ + 9;
        skip_past("]]>");
        if (!open_.empty()) open_.back().text += text_.substr(begin, at_ - 3 - begin);
    }

    void take_text() {
        auto end = text_.find('<', at_ + 1);
        end = std::min(end, text_.size());
        const auto raw = text_.substr(at_, end - at_);
        if (!is_blank(raw) || !open_.back().text.empty()) {
            if (end == text_.size()) refuse_open(); // a tag that was cut through
            if (!open_.back().children.empty()) fail("text stands between the elements of <" + open_.back().name + ">");
            open_.back().text += unescaped(raw);
        }
        at_ = end;
    }

    void open(const Tag& tag) {
        if (!open_.empty() && !is_blank(open_.back().text)) finish_top(); // a leaf needs no end tag
        if (open_.size() >= deepest) fail("elements stand too deep in each other");
        if (++elements_ > most_elements) fail("there are too many elements for a statement");
        place();
        OfxElement element;
        element.name = tag.name;
        element.line = line_;
        element.column = column_;
        open_.push_back(std::move(element));
        at_ += tag.length;
        if (tag.empty) {
            open_.back().closed = true;
            finish_top();
        }
    }

    void close(const Tag& tag) {
        const auto opened =
            std::find_if(open_.rbegin(), open_.rend(), [&](const OfxElement& e) { return e.name == tag.name; });
        if (opened == open_.rend()) fail("</" + tag.name + "> closes nothing");
        while (open_.back().name != tag.name) {
            if (is_aggregate(open_.back().name))
                fail("</" + tag.name + "> stands inside <" + open_.back().name + ">, which begins in line " +
                     std::to_string(open_.back().line) + " and is not closed");
            finish_top();
        }
        open_.back().closed = true;
        at_ += tag.length;
        finish_top();
    }

    /// The innermost element is whole. What seemed to stand inside a leaf that was left empty stood behind it.
    void finish_top() {
        OfxElement top = std::move(open_.back());
        open_.pop_back();
        if (open_.empty()) {
            root_ = std::move(top);
            done_ = true;
            return;
        }
        auto& siblings = open_.back().children;
        std::vector<OfxElement> behind;
        if (!top.closed) behind = std::move(top.children);
        if (!top.closed) top.children.clear();
        siblings.push_back(std::move(top));
        for (auto& element : behind) siblings.push_back(std::move(element));
    }

    std::string_view text_;
    const std::string& file_;
    std::size_t at_ = 0, placed_ = 0, elements_ = 0;
    int line_ = 1, column_ = 1;
    bool done_ = false;
    OfxElement root_;
    std::vector<OfxElement> open_;
};

void collect(const OfxElement& element, std::string_view name, std::vector<const OfxElement*>& found) {
    for (const auto& child : element.children) {
        if (child.name == name) found.push_back(&child);
        collect(child, name, found);
    }
}

} // namespace

const OfxElement* OfxElement::find(std::string_view child) const {
    for (const auto& element : children)
        if (element.name == child) return &element;
    return nullptr;
}

std::vector<const OfxElement*> OfxElement::all(std::string_view descendant) const {
    std::vector<const OfxElement*> found;
    collect(*this, descendant, found);
    return found;
}

OfxElement read_ofx_tree(std::string_view text, const std::string& name) { return Scanner{text, name}.read(); }

} // namespace till
