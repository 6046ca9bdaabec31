// PaperCommands: the command line of paper: `sheet`, `slip` and `check-sheet`.
#pragma once

#include "pos/cli/commands.h"

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace till {

class PaperCommands {
public:
    /// Makes a command with its sentence and an example, and with a book that is read into `options`.
    using Make =
        std::function<CLI::App*(const std::string& name, const std::string& sentence, const std::string& example)>;
    /// `report` makes one with `--json` and `--as` too, `plain` with `--as`. The command chosen sets `exit`.
    PaperCommands(const Make& report, const Make& plain, ReportOptions& options, Exit& exit);

private:
    void add_sheet(const Make& plain);
    void add_slip(const Make& plain);
    void add_check(const Make& report);
    /// Where it goes and how large.
    void add_output(CLI::App* to);
    ReportOptions& options_;
    Exit& exit_;
    PaperOptions paper_;
    std::vector<std::string> words_;
};

} // namespace till
