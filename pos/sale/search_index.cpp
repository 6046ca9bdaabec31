// SearchIndex: one text, scanned.
#include "pos/sale/search_index.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <tuple>

namespace till {
namespace {

constexpr std::size_t fits = 4;
constexpr std::size_t rare = 64; ///< a byte is, of which there is none in so many

bool starts_word(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    const auto before = static_cast<unsigned char>(text[at - 1]);
    const bool letter = before >= 0x80 || (before >= 'a' && before <= 'z') || (before >= '0' && before <= '9');
    return !letter;
}

bool begins_word_of(std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        if (starts_word(text, at)) return true;
    return false;
}

std::vector<std::string_view> words_of(std::string_view form) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < form.size();) {
        const auto end = std::min(form.find(' ', at), form.size());
        words.push_back(form.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

/// The code and the barcode of a record.
std::pair<std::string_view, std::string_view> codes_of(std::string_view record) {
    const auto code = record.find('\n') + 1;
    const auto barcode = record.find('\n', code) + 1;
    const auto initials = record.find('\n', barcode) + 1;
    return {record.substr(code, barcode - code - 1), record.substr(barcode, initials - barcode - 1)};
}

bool is_exact(std::string_view record, std::string_view phrase) {
    const auto [code, barcode] = codes_of(record);
    return code == phrase || barcode == phrase;
}

/// In the upper half of the number; the lower one is empty.
std::uint64_t hash_of(std::string_view text) {
    return static_cast<std::uint64_t>(std::hash<std::string_view>{}(text)) << 32;
}

/// The first bytes of a text as a number that is ordered as they are, so that most comparisons are of two numbers.
std::uint64_t beginning_of(std::string_view text) {
    std::uint64_t number = 0;
    for (std::size_t at = 0; at < 8; ++at)
        number = number << 8 | (at < text.size() ? static_cast<unsigned char>(text[at]) : 0U);
    return number;
}

} // namespace

/// What was typed, folded, and its words.
struct SearchIndex::Query {
    std::string phrase;
    std::vector<std::string_view> words;
    std::string_view longest; ///< the word that the fewest records hold, as far as its length tells

    explicit Query(std::string_view text) : phrase{search_form(text)}, words{words_of(phrase)} {
        const auto shorter = [](std::string_view a, std::string_view b) { return a.size() < b.size(); };
        if (!words.empty()) longest = *std::max_element(words.begin(), words.end(), shorter);
    }

    bool is_held_by(std::string_view record) const {
        return std::ranges::all_of(words, [&](auto word) { return record.find(word) != std::string_view::npos; });
    }
    bool begins_words_of(std::string_view record) const {
        return std::ranges::all_of(words, [&](auto word) { return begins_word_of(record, word); });
    }
    Fit fit(std::string_view record) const {
        if (is_exact(record, phrase)) return Fit::exact;
        if (record.starts_with(phrase)) return Fit::name_prefix;
        return begins_words_of(record) ? Fit::word_prefix : Fit::anywhere;
    }
};

/// Records by how they fit, each kind in the order of the index and no longer than is asked for.
struct SearchIndex::Found {
    std::size_t most;
    std::array<std::vector<std::size_t>, fits> by_fit;

    void add(Fit fit, std::size_t at) {
        auto& list = by_fit[static_cast<std::size_t>(fit)];
        if (list.size() < most) list.push_back(at);
    }
    /// Nothing that is still to come could be among the best.
    bool is_full() const { return by_fit[0].size() + by_fit[1].size() + by_fit[2].size() >= most; }
};

void SearchIndex::put(const Item& item) {
    const std::string name = search_form(item.name);
    fresh_.push_back(
        {name + '\n' + search_form(item.code) + '\n' + search_form(item.barcode) + '\n' + pinyin_.initials(name) + '\n',
         item.code});
}

void SearchIndex::append(std::string_view text, std::string_view code) {
    starts_.push_back(static_cast<std::uint32_t>(text_.size()));
    text_ += text;
    codes_.emplace_back(code);
}

/// The last one put under a code is the one that counts.
void SearchIndex::drop_doubles() {
    const auto by_code = [](const Record& a, const Record& b) { return a.code < b.code; };
    if (!std::ranges::is_sorted(fresh_, by_code)) std::ranges::stable_sort(fresh_, by_code);
    std::size_t kept = 0;
    for (auto& record : fresh_) {
        if (kept > 0 && fresh_[kept - 1].code == record.code) --kept;
        if (&fresh_[kept] != &record) fresh_[kept] = std::move(record);
        ++kept;
    }
    fresh_.resize(kept);
}

void SearchIndex::settle() {
    if (fresh_.empty()) return;
    drop_doubles();
    struct Sorted {
        std::uint64_t beginning;
        std::string_view text, code;
        auto operator<=>(const Sorted&) const = default;
    };
    std::vector<Sorted> fresh;
    for (const auto& [text, code] : fresh_) fresh.push_back({beginning_of(text), text, code});
    std::ranges::sort(fresh);
    const auto is_replaced = [&](std::string_view code) {
        if (code < fresh_.front().code || code > fresh_.back().code) return false; // so of all while it is being built
        return std::ranges::binary_search(fresh_, code, {}, [](const Record& r) { return std::string_view{r.code}; });
    };
    SearchIndex old;
    std::swap(old.text_, text_);
    std::swap(old.starts_, starts_);
    std::swap(old.codes_, codes_);
    auto next = fresh.begin();
    for (std::size_t at = 0; at < old.size(); ++at) {
        if (is_replaced(old.codes_[at])) continue;
        const Sorted kept{beginning_of(old.record(at)), old.record(at), old.codes_[at]};
        for (; next != fresh.end() && *next < kept; ++next) append(next->text, next->code);
        append(kept.text, kept.code);
    }
    for (; next != fresh.end(); ++next) append(next->text, next->code);
    fresh_ = {};
    index_codes();
    count_bytes();
}

void SearchIndex::index_codes() {
    coded_.clear();
    coded_.reserve(2 * size());
    for (std::size_t at = 0; at < size(); ++at) {
        const auto [code, barcode] = codes_of(record(at));
        coded_.push_back(hash_of(code) | at);
        if (!barcode.empty() && barcode != code) coded_.push_back(hash_of(barcode) | at);
    }
    std::ranges::sort(coded_);
}

std::string_view SearchIndex::record(std::size_t at) const {
    const std::size_t end = at + 1 < starts_.size() ? starts_[at + 1] : text_.size();
    return std::string_view{text_}.substr(starts_[at], end - starts_[at]);
}

std::size_t SearchIndex::at_offset(std::size_t offset) const {
    return static_cast<std::size_t>(std::ranges::upper_bound(starts_, offset) - starts_.begin()) - 1;
}

void SearchIndex::find_exact(const Query& query, Found& found) const {
    constexpr std::uint64_t lower_half = 0xFFFF'FFFF;
    const std::uint64_t hash = hash_of(query.phrase);
    for (auto next = std::ranges::lower_bound(coded_, hash); next != coded_.end() && *next <= (hash | lower_half);
         ++next)
        if (const auto at = *next & lower_half; is_exact(record(at), query.phrase)) found.add(Fit::exact, at);
}

void SearchIndex::find_prefixed(const Query& query, Found& found) const {
    std::size_t low = 0, high = size();
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        record(middle) < query.phrase ? low = middle + 1 : high = middle;
    }
    for (; low < size() && !found.is_full() && record(low).starts_with(query.phrase); ++low)
        if (!is_exact(record(low), query.phrase)) found.add(Fit::name_prefix, low);
}

void SearchIndex::count_bytes() {
    counts_.fill(0);
    for (const char c : text_) ++counts_[static_cast<unsigned char>(c)];
}

std::size_t SearchIndex::next_hit(std::string_view word, std::size_t from) const {
    const std::string_view text{text_};
    const auto count = [this](char c) { return counts_[static_cast<unsigned char>(c)]; };
    const auto rarest = static_cast<std::size_t>(std::ranges::min_element(word, {}, count) - word.begin());
    if (count(word[rarest]) > text.size() / rare) {
        const void* hit = memmem(text.data() + from, text.size() - from, word.data(), word.size());
        return hit ? static_cast<std::size_t>(static_cast<const char*>(hit) - text.data()) : text.npos;
    }
    // The machine looks for one byte much faster than for two.
    for (auto at = text.find(word[rarest], from + rarest); at != text.npos; at = text.find(word[rarest], at + 1))
        if (text.compare(at - rarest, word.size(), word) == 0) return at - rarest;
    return text.npos;
}

void SearchIndex::scan(const Query& query, Found& found) const {
    for (std::size_t from = 0; !found.is_full();) {
        const auto hit = next_hit(query.longest, from);
        if (hit == std::string_view::npos) return;
        const auto at = at_offset(hit);
        const auto held = record(at);
        from = starts_[at] + held.size();
        if (!query.is_held_by(held)) continue;
        if (const Fit fit = query.fit(held); fit > Fit::name_prefix) found.add(fit, at);
    }
}

std::vector<std::string> SearchIndex::find(std::string_view text, std::size_t most) const {
    const Query query{text};
    Found found{most, {}};
    if (query.words.empty()) {
        for (std::size_t at = 0; at < std::min(most, size()); ++at) found.add(Fit::anywhere, at);
    } else {
        find_exact(query, found);
        find_prefixed(query, found);
        scan(query, found);
    }
    std::vector<std::string> codes;
    for (const auto& list : found.by_fit)
        for (const auto at : list)
            if (codes.size() < most) codes.push_back(codes_[at]);
    return codes;
}

std::size_t SearchIndex::bytes() const {
    std::size_t sum = text_.capacity() + starts_.capacity() * sizeof(starts_[0]) +
                      codes_.capacity() * sizeof(codes_[0]) + coded_.capacity() * sizeof(coded_[0]);
    for (const auto& code : codes_)
        if (code.capacity() > 15) sum += code.capacity(); // those no longer than that lie in the string itself
    return sum;
}

} // namespace till
