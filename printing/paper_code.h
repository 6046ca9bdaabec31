// PaperCode: what the foot of a paper says of it, as text and as QR code, for the book to be asked about it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace till {

/// `TB2 deposit 3 57 CNY 261.00 0f1e…`: the paper, which of them, the last entry it tells of, the currency, its main
/// figures as decimal strings, and that entry's hash. ASCII, so that every reader reads it alike.
struct PaperCode {
    std::string paper; ///< deposit, safe-count, day, journal, ledger, check-list
    std::string which; ///< a document's number, a day, a month
    std::int64_t seq = 0;
    std::string currency;
    std::vector<std::string> figures;
    std::string hash; ///< 64 hex digits; as read, perhaps only the first eight or more

    std::string text() const;
    /// Reads what text() writes, whatever blanks stand between the words; nothing for any other text.
    static std::optional<PaperCode> parse(std::string_view text);
    friend bool operator==(const PaperCode&, const PaperCode&) = default;
};

/// Whether that is the hash of an entry, or its beginning: 8 to 64 hex digits in small letters.
bool is_head(std::string_view text);

} // namespace till
