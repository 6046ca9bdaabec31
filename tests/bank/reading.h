// Reading: a bank's file, given as bytes, as the tests of each format read it.
#pragma once

#include "reconcile/bank/statement.h"
#include "reconcile/money/bad_file.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace till {

/// The statements in the bytes of a file of that name, in yuan.
inline std::vector<BankStatement> read_as(const std::string& name, const std::string& bytes) {
    std::string used;
    return read_statements(bytes, name, *find_currency("CNY"), {}, {}, used);
}

/// What is wrong with it; empty where nothing is.
inline std::string fault_as(const std::string& name, const std::string& bytes) {
    try {
        read_as(name, bytes);
    } catch (const BadFile& bad) {
        return bad.what();
    }
    return {};
}

/// The text with `to` in the place of the first `from`, which must stand in it.
inline std::string changed(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace till
