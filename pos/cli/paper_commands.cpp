// PaperCommands: an option a paper; what it is given is read by the command.
#include "pos/cli/paper_commands.h"

#include <CLI/CLI.hpp>

namespace till {
namespace {

struct SheetOption {
    const char* name; ///< as the paper's word
    const char* type;
    const char* sentence;
};
constexpr SheetOption sheet_options[]{
    {"shift", "N", "the three-copy sheet of that closed shift"},
    {"day", "YYYY-MM-DD", "the report of that business day"},
    {"journal", "YYYY-MM", "the cash journal of that month"},
    {"ledger", "YYYY-MM", "the ledger of that month"},
    {"check-list", "YYYY-MM", "that month's list to be checked, in two copies"},
    {"bundle", "YYYY-Www", "the sheets and slips of that week for finance, in two copies"},
    {"case", "N", "that over/short case"},
};

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& each : words) text += (text.empty() ? "" : " ") + each;
    return text;
}

} // namespace

PaperCommands::PaperCommands(const Make& report, const Make& plain, ReportOptions& options, Exit& exit)
    : options_{options}, exit_{exit} {
    add_sheet(plain);
    add_slip(plain);
    add_check(report);
}

void PaperCommands::add_sheet(const Make& plain) {
    auto* added = plain("sheet",
                        "Write a shift's, day's, week's, month's or case's paper as PDF. The book tells of it; "
                        "printed again it bears COPY n.",
                        "tillbook sheet shop.book --shift 1 -o shift-1.pdf");
    auto* which = added->add_option_group("which", "one of")->require_option(1);
    for (const auto& option : sheet_options)
        which
            ->add_option_function<std::string>(
                std::string{"--"} + option.name,
                [this, &option](const std::string& number) {
                    paper_.kind = option.name;
                    paper_.number = number;
                },
                option.sentence)
            ->type_name(option.type);
    add_output(added);
    added->callback([this] { exit_ = command_sheet(options_, paper_); });
}

void PaperCommands::add_slip(const Make& plain) {
    auto* added =
        plain("slip",
              "Write the slip of a cash movement, a void, refund, return, deposit or safe count as PDF. The book "
              "tells of it; "
              "printed again it bears COPY n.",
              "tillbook slip shop.book drop 3 -o drop-3.pdf");
    added
        ->add_option("KIND", paper_.kind,
                     "drop, pickup, paid-in, paid-out, change, no-sale, float, suspect-note, void, refund, return, "
                     "guest-deposit, deposit-returned, deposit, safe-count")
        ->required();
    added->add_option("NUMBER", paper_.number, "the number on the slip")->required();
    add_output(added);
    added->callback([this] { exit_ = command_slip(options_, paper_); });
}

void PaperCommands::add_check(const Make& report) {
    auto* added = report("check-sheet", "Hold what stands at the foot of a sheet against the book.",
                         "tillbook check-sheet shop.book TB2 deposit 3 57 CNY 261.00 0f1e2d3c");
    added->add_option("TEXT", words_, "what the QR code or the lines at the foot say; of the head 8 digits do")
        ->required();
    added->callback([this] { exit_ = command_check_sheet(options_, joined(words_)); });
}

void PaperCommands::add_output(CLI::App* to) {
    to->add_option("-o,--output", paper_.file, "where the paper goes")->required()->type_name("FILE.pdf");
    to->add_option("--paper", paper_.size, "a4, or a5 lying, of the papers that fit it")
        ->check(CLI::IsMember({"a4", "a5"}))
        ->capture_default_str();
    to->add_option("--printer", paper_.printer, "and to that printer of CUPS; default: the machine's own")
        ->type_name("NAME");
}

} // namespace till
