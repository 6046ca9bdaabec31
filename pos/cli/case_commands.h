// CaseCommands: how the reports of cases, forms, bundles, what is due and the board stand on the command line.
#pragma once

#include "pos/cli/commands.h"

#include <cstdint>
#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace till {

/// Adds its commands to a command line and runs the one that is chosen. Outlives the parsing.
class CaseCommands {
public:
    /// Makes a report command of that name, sentence and example.
    using MakeReport = std::function<CLI::App*(const std::string&, const std::string&, const std::string&)>;
    /// `options` and `exit` outlive it; the chosen command sets `exit`.
    CaseCommands(const ReportOptions& options, Exit& exit) : options_{options}, exit_{exit} {}
    void add(const MakeReport& report);

private:
    void add_cases(const MakeReport& report);
    void add_papers(const MakeReport& report);
    void add_today(const MakeReport& report);

    const ReportOptions& options_;
    Exit& exit_;
    CasesCommand cases_;
    std::string text_;
    std::string role_;
    std::int64_t number_ = 0;
};

} // namespace till
