// BookCommands: the command line of what leaves the book: journal, ledger, exports, backups.
#pragma once

#include "pos/cli/commands.h"

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace till {

class BookCommands {
public:
    /// Makes a command with its sentence and an example.
    using Make =
        std::function<CLI::App*(const std::string& name, const std::string& sentence, const std::string& example)>;
    /// `report` makes one that has a book, `--json` and `--as`, read into `options`; `plain` one without any. The
    /// command chosen sets `exit`.
    BookCommands(const Make& report, const Make& plain, ReportOptions& options, Exit& exit);

private:
    void add_reports(const Make& report);
    void add_export(const Make& plain);
    void add_copies(const Make& report, const Make& plain);
    ReportOptions& options_;
    Exit& exit_;
    LedgerCommand ledger_;
    ExportOptions export_;
    std::string period_, file_, year_;
};

} // namespace till
