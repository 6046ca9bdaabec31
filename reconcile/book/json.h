// Json: the values an entry's body and a command's answer are made of. No floating point, ever.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace till {

/// Text that is not the JSON the program writes: says what and where (a byte offset).
struct JsonError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A JSON value of null, bool, 64-bit integer, text, list or object. An object keeps the order its members
/// were set in; canonical() sorts them.
class Json {
public:
    using List = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>;

    Json() = default;
    Json(bool value) : value_{value} {}
    Json(std::int64_t value) : value_{value} {}
    Json(int value) : value_{std::int64_t{value}} {}
    Json(const char* text) : value_{std::string{text}} {}
    Json(std::string text) : value_{std::move(text)} {}
    Json(std::string_view text) : value_{std::string{text}} {}
    Json(List list) : value_{std::move(list)} {}
    static Json object(std::initializer_list<Member> members = {});
    static Json list() { return Json{List{}}; }

    bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    bool is_integer() const { return std::holds_alternative<std::int64_t>(value_); }
    bool is_text() const { return std::holds_alternative<std::string>(value_); }
    bool is_list() const { return std::holds_alternative<List>(value_); }
    bool is_object() const { return std::holds_alternative<Object>(value_); }

    /// Each throws JsonError where the value is of another type.
    bool boolean() const;
    std::int64_t integer() const;
    const std::string& text() const;
    const List& items() const&;
    const Object& members() const&;
    void items() const&& = delete; // a loop over a temporary's items would outlive it
    void members() const&& = delete;

    /// The member of that key; null where there is none.
    const Json& operator[](std::string_view key) const;
    bool has(std::string_view key) const { return !(*this)[key].is_null(); }
    /// Sets or replaces a member; null becomes an object first. Returns *this, to be chained.
    Json& set(std::string_view key, Json value);
    /// Appends to a list; null becomes a list first.
    Json& add(Json value);

    friend bool operator==(const Json&, const Json&) = default;

    /// RFC 8785: keys sorted, no blanks, the shortest escapes. These bytes are what an entry's hash covers.
    std::string canonical() const;
    /// One line, members in the order they were set.
    std::string line() const;

    /// Reads any JSON text without fractions or exponents; throws JsonError.
    static Json parse(std::string_view text);

private:
    void write(std::string& out, bool sorted) const;
    std::variant<std::monostate, bool, std::int64_t, std::string, List, Object> value_;
};

} // namespace till
