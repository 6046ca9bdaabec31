// SearchForm: a text as it is compared when somebody looks for it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace till {

/// NFKC with case folding, so that width and case make no difference; words parted by one blank, none at the ends.
/// Malformed UTF-8 is left as it is.
std::string search_form(std::string_view text);

/// The letters that people who type pinyin find a hanzi by: the first of its usual reading.
class Pinyin {
public:
    Pinyin();
    ~Pinyin();
    Pinyin(Pinyin&&) noexcept;
    Pinyin& operator=(Pinyin&&) noexcept;

    /// The text with each hanzi's initial in its place: `可乐 330ml` is `kl 330ml`. Empty where it has no hanzi.
    std::string initials(std::string_view text);

private:
    struct Readings;
    std::unique_ptr<Readings> readings_;
};

} // namespace till
