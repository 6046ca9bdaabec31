// Json: reading through nlohmann-json's event parser, writing in canonical form.
#include "reconcile/book/json.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

namespace till {
namespace {

template <class T> const T& as(const auto& value, const char* type) {
    const T* held = std::get_if<T>(&value);
    if (!held) throw JsonError{std::string{"a JSON value is not "} + type};
    return *held;
}

/// The escape of a byte that must not stand as it is; nothing for all others.
std::string_view short_escape(char c) {
    switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\b': return "\\b";
    case '\f': return "\\f";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: return {};
    }
}

/// Whole runs are copied at once: most text needs no escape, and an entry's body is written twice.
void write_text(std::string& out, std::string_view text) {
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    std::size_t run = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, run, at - run);
        run = at + 1;
        if (const auto escape = short_escape(c); !escape.empty())
            out += escape;
        else
            out.append("\\u00").append({hex[(c >> 4) & 0xf], hex[c & 0xf]});
    }
    out.append(text, run, text.size() - run);
    out += '"';
}

/// Builds a Json from nlohmann's events.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    Json result;
    std::string error;

    bool null() override { return place(Json{}); }
    bool boolean(bool value) override { return place(Json{value}); }
    bool number_integer(number_integer_t value) override { return place(Json{std::int64_t{value}}); }
    bool number_unsigned(number_unsigned_t value) override {
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            return fail("a number beyond 64 bits");
        return place(Json{static_cast<std::int64_t>(value)});
    }
    bool number_float(number_float_t, const string_t& text) override {
        return fail("a number with a fraction: " + text);
    }
    bool string(string_t& text) override { return place(Json{std::move(text)}); }
    bool binary(binary_t&) override { return fail("binary"); }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool key(string_t& key) override {
        keys_.back() = key;
        return true;
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json::list()); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& problem) override {
        return fail("at byte " + std::to_string(position) + ": " + problem.what());
    }

private:
    bool fail(std::string why) {
        error = std::move(why);
        return false;
    }
    bool open(Json container) {
        if (open_.size() >= 64) return fail("nested deeper than 64");
        open_.push_back(std::move(container));
        keys_.emplace_back();
        return true;
    }
    bool close() {
        Json done = std::move(open_.back());
        open_.pop_back();
        keys_.pop_back();
        return place(std::move(done));
    }
    bool place(Json value) {
        if (open_.empty()) {
            result = std::move(value);
        } else if (open_.back().is_list()) {
            open_.back().add(std::move(value));
        } else {
            // A member that is null counts too, which has() would pass over.
            const auto& members = open_.back().members();
            if (std::any_of(members.begin(), members.end(), [&](const auto& m) { return m.first == keys_.back(); }))
                return fail("the key stands twice: " + keys_.back());
            open_.back().set(keys_.back(), std::move(value));
        }
        return true;
    }
    std::vector<Json> open_;
    std::vector<std::string> keys_;
};

} // namespace

Json Json::object(std::initializer_list<Member> members) {
    Json json;
    json.value_ = Object(members);
    return json;
}

bool Json::boolean() const { return as<bool>(value_, "true or false"); }
std::int64_t Json::integer() const { return as<std::int64_t>(value_, "a whole number"); }
const std::string& Json::text() const { return as<std::string>(value_, "text"); }
const Json::List& Json::items() const& { return as<List>(value_, "a list"); }
const Json::Object& Json::members() const& { return as<Object>(value_, "an object"); }

const Json& Json::operator[](std::string_view key) const {
    static const Json nothing;
    if (const auto* object = std::get_if<Object>(&value_))
        for (const auto& [name, value] : *object)
            if (name == key) return value;
    return nothing;
}

Json& Json::set(std::string_view key, Json value) {
    if (is_null()) value_ = Object{};
    auto& object = std::get<Object>(value_);
    const auto found = std::find_if(object.begin(), object.end(), [&](const Member& m) { return m.first == key; });
    if (found != object.end())
        found->second = std::move(value);
    else
        object.emplace_back(std::string{key}, std::move(value));
    return *this;
}

Json& Json::add(Json value) {
    if (is_null()) value_ = List{};
    std::get<List>(value_).push_back(std::move(value));
    return *this;
}

void Json::write(std::string& out, bool sorted) const {
    if (const auto* flag = std::get_if<bool>(&value_)) {
        out += *flag ? "true" : "false";
    } else if (const auto* number = std::get_if<std::int64_t>(&value_)) {
        out += std::to_string(*number);
    } else if (const auto* text = std::get_if<std::string>(&value_)) {
        write_text(out, *text);
    } else if (const auto* list = std::get_if<List>(&value_)) {
        out += '[';
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (i > 0) out += ',';
            (*list)[i].write(out, sorted);
        }
        out += ']';
    } else if (const auto* object = std::get_if<Object>(&value_)) {
        std::vector<const Member*> order;
        for (const auto& member : *object) order.push_back(&member);
        if (sorted) std::sort(order.begin(), order.end(), [](auto* a, auto* b) { return a->first < b->first; });
        out += '{';
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (i > 0) out += ',';
            write_text(out, order[i]->first);
            out += ':';
            order[i]->second.write(out, sorted);
        }
        out += '}';
    } else {
        out += "null";
    }
}

std::string Json::canonical() const {
    std::string out;
    write(out, true);
    return out;
}

std::string Json::line() const {
    std::string out;
    write(out, false);
    return out;
}

Json Json::parse(std::string_view text) {
    // The parser takes a NUL for the end, and would pass over whatever stands behind it.
    if (const auto nul = text.find('\0'); nul != std::string_view::npos)
        throw JsonError{"not JSON: a NUL at byte " + std::to_string(nul)};
    Builder builder;
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) throw JsonError{"not JSON: " + builder.error};
    return std::move(builder.result);
}

} // namespace till
