// Workbook: tables as the sheets of one XLSX file, with real numbers, days and times.
#pragma once

#include "reconcile/month/table.h"

#include <filesystem>
#include <memory>

namespace till {

/// Text is never a formula there. An amount is a number with the currency's digits; what the format cannot hold exactly
/// (more than 15 digits) is text. A table that is longer than a sheet goes on in the next one.
class Workbook : public TableSink {
public:
    /// `made_at` (utc ms) is written into it as the time it was made, so that the same book makes the same file.
    Workbook(const std::filesystem::path& file, const Currency& currency, std::int64_t made_at);
    ~Workbook() override;
    void begin(const std::string& name, const std::vector<std::string>& columns) override;
    void row(const std::vector<Cell>& cells) override;
    /// Writes the file. Throws std::runtime_error where it cannot.
    void finish();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace till
