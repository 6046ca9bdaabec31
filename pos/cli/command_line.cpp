// CommandLine: the commands, their options and examples, by CLI11.
#include "pos/cli/command_line.h"

#include "pos/cli/book_commands.h"
#include "pos/cli/case_commands.h"
#include "pos/cli/commands.h"
#include "pos/cli/near_word.h"
#include "pos/cli/paper_commands.h"
#include "pos/cli/utf8.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

namespace till {
namespace {

constexpr auto overview =
    "tillbook keeps a shop's till in one file, its book: every sale, count and deposit, for good.";
constexpr auto how_to_begin = "To begin:\n"
                              "  tillbook new shop.book --shop shop.toml     make a book of a shop file\n"
                              "  tillbook play shop.book monday.day          play a day into it\n"
                              "  tillbook shift shop.book 1                  see how the shift came out\n"
                              "  tillbook help play                          more about a command\n"
                              "  tillbook help acts                          what may stand in a day file\n\n"
                              "Exit codes: 0 done; 1 the answer is no (refused, not as expected, not verified);\n"
                              "2 a file, a book or the command line cannot be read.";

/// The command line: options are read into its members, and the command chosen sets the exit code.
class CommandLine {
public:
    CommandLine() : app_{overview, "tillbook"} {
        app_.footer(how_to_begin);
        app_.set_version_flag("--version", "tillbook " TILL_VERSION);
        app_.require_subcommand(0, 1);
        add_new();
        add_play();
        add_reports();
        add_why();
        add_papers();
        add_books();
        add_prices();
        add_receipt();
        add_care();
        add_doctor();
        add_bank();
        cases_.add([this](const auto& name, const auto& sentence, const auto& example) {
            return report(name, sentence, example);
        });
        add_help();
    }

    int run(int count, const char* const* arguments) {
        try {
            app_.parse(count, arguments);
            if (app_.get_subcommands().empty()) std::cout << app_.help();
        } catch (const CLI::ParseError& error) {
            return answer(error, count, arguments);
        }
        return static_cast<int>(exit_);
    }

private:
    /// Help and version come as a ParseError too; a real one is told in a sentence.
    int answer(const CLI::ParseError& error, int count, const char* const* arguments) {
        if (error.get_exit_code() == 0) return app_.exit(error);
        const std::string typed = count > 1 ? arguments[1] : "";
        const bool known = find(typed) != nullptr;
        std::cerr << "tillbook: "
                  << safe_text(known || typed.starts_with("-")
                                   ? error.what()
                                   : "there is no command \"" + typed + "\"" + suggestion(typed))
                  << "; see tillbook help" << (known ? " " + typed : "") << '\n';
        return static_cast<int>(Exit::cannot_read);
    }

    const CLI::App* find(const std::string& name) const {
        for (const auto* command : app_.get_subcommands([&](const CLI::App* any) { return any->get_name() == name; }))
            return command;
        return nullptr;
    }

    std::string suggestion(const std::string& typed) const {
        std::vector<std::string> names;
        for (const auto* command : app_.get_subcommands({})) names.push_back(command->get_name());
        return did_you_mean(typed, {names.begin(), names.end()});
    }

    CLI::App* command(const std::string& name, const std::string& sentence, const std::string& example) {
        auto* added = app_.add_subcommand(name, sentence);
        added->footer("Example:\n  " + example + "\n\nExit codes: 0 done; 1 the answer is no; 2 cannot be read.");
        return added;
    }

    void add_book(CLI::App* to) { to->add_option("BOOK", report_.book, "the book's file")->required(); }

    CLI::App* report(const std::string& name, const std::string& sentence, const std::string& example) {
        auto* added = command(name, sentence, example);
        add_book(added);
        added->add_flag("--json", report_.json, "one JSON object instead of text; amounts are decimal strings");
        add_reader(added);
        return added;
    }

    void add_reader(CLI::App* to) {
        to->add_option("--as", report_.as, "who asks; a book that is no rehearsal asks for that person's PIN")
            ->type_name("PERSON");
    }

    void add_new() {
        auto* added = command("new", "Make a new book of a shop file and the catalogue it names.",
                              "tillbook new shop.book --shop shop.toml");
        add_book(added);
        added->add_option("--shop", file_, "the shop file")->required()->type_name("SHOP.toml");
        added->callback([this] { exit_ = command_new(report_.book, file_); });
    }

    void add_play() {
        auto* added =
            command("play",
                    "Play a day file into a book: every line as if it were done at the window, with the file's clock. "
                    "Lines that are in the book already are skipped.",
                    "tillbook play shop.book monday.day --json");
        add_book(added);
        added->add_option("FILE", file_, "the day file; see tillbook help acts")->required();
        added->add_flag("--json", play_.json, "one JSON object for each line, written once its act is durable");
        added->add_flag("--stop", play_.stop, "stop at the first line that does not do what the file says");
        added->callback([this] { exit_ = command_play(report_.book, file_, play_); });
    }

    void add_reports() {
        auto* tickets = report("tickets", "List the tickets with their tenders and what became of them.",
                               "tillbook tickets shop.book --find wang");
        tickets->add_option("--find", text_, "only those whose number, day, cashier or total it is")->type_name("TEXT");
        tickets->callback([this] { exit_ = command_tickets(report_, text_); });

        auto* shift = report("shift", "Show how a shift came out: its tickets, its cash, its tenders.",
                             "tillbook shift shop.book 1");
        shift->add_option("N", number_, "the shift's number")->required();
        shift->callback([this] { exit_ = command_shift(report_, number_); });

        auto* day = report("day", "Show a business day: sales, taxes, tenders, cash, safe and bank.",
                           "tillbook day shop.book 2026-11-21");
        day->add_option("DATE", text_, "the business day, as YYYY-MM-DD")->required();
        day->callback([this] { exit_ = command_day(report_, text_); });

        auto* customer = report("customer", "Show a customer's account in a month, and how old what is open is.",
                                "tillbook customer shop.book 1001 --month 2026-11");
        customer->add_option("ID", text_, "the customer")->required();
        customer->add_option("--month", file_, "the month; without it the book's last")->type_name("YYYY-MM");
        customer->callback([this] { exit_ = command_customer(report_, text_, file_); });

        auto* month = report("month", "Show a month: the ledger by account, and cash day by day.",
                             "tillbook month shop.book 2026-11");
        month->add_option("MONTH", text_, "the month, as YYYY-MM")->required();
        month->callback([this] { exit_ = command_month(report_, text_); });
    }

    void add_prices() {
        auto* added = command("prices",
                              "Enter the items of a catalogue that are new or changed; the others stay as they are. "
                              "Asks for the PIN of the person who may set prices.",
                              "tillbook prices shop.book catalogue.csv --as chen");
        add_book(added);
        added->add_option("CATALOGUE", file_, "the catalogue: code,name,category,unit,price,tax,barcode")->required();
        added->add_option("--as", report_.as, "who changes the prices")->required()->type_name("PERSON");
        added->callback([this] { exit_ = command_prices(report_.book, file_, report_.as); });
    }

    void add_care() {
        auto* verify =
            command("verify", "Read a book from its first entry to its last and say whether it can be believed.",
                    "tillbook verify shop.book");
        add_book(verify);
        verify->add_flag("--json", report_.json, "one JSON object instead of text");
        verify->callback([this] { exit_ = command_verify(report_.book, report_.json); });

        auto* rebuild = command("rebuild", "Make everything again that follows from a book's entries.",
                                "tillbook rebuild shop.book");
        add_book(rebuild);
        rebuild->callback([this] { exit_ = command_rebuild(report_.book); });
    }

    void add_doctor() {
        auto* added = command("doctor",
                              "Say what of the machine, the book's folder and the counter's devices is well, and what "
                              "to do where it is not. Prints nothing and opens no drawer.",
                              "tillbook doctor shop.book");
        added->add_option("BOOK", report_.book, "the book's file; without it the machine alone is looked at");
        added->add_option("--till", receipt_.till, "whose devices are tried")->capture_default_str();
        added->add_flag("--json", report_.json, "one JSON object instead of text");
        added->callback([this] { exit_ = command_doctor(report_.book, receipt_.till, report_.json); });
    }

    void add_why() {
        auto* added = report("why", "Show what may have made a closed shift's cash over or short, likeliest first.",
                             "tillbook why shop.book --shift 1");
        added->add_option("--shift", number_, "the shift's number")->required()->type_name("N");
        added->callback([this] { exit_ = command_why(report_, number_); });
    }

    void add_papers() {
        const auto plain = [this](const auto& name, const auto& sentence, const auto& example) {
            auto* added = command(name, sentence, example);
            add_book(added);
            add_reader(added);
            return added;
        };
        const auto with_book = [this](const auto& name, const auto& sentence, const auto& example) {
            return report(name, sentence, example);
        };
        papers_ = std::make_unique<PaperCommands>(with_book, plain, report_, exit_);
    }

    void add_books() {
        const auto plain = [this](const auto& name, const auto& sentence, const auto& example) {
            return command(name, sentence, example);
        };
        const auto with_book = [this](const auto& name, const auto& sentence, const auto& example) {
            return report(name, sentence, example);
        };
        books_ = std::make_unique<BookCommands>(with_book, plain, report_, exit_);
    }

    void add_bank() {
        auto* taken = report("statement",
                             "Take in a bank's statement (OFX, camt.053 or CSV) and show which deposits and "
                             "settlements its lines could be.",
                             "tillbook statement shop.book november.ofx --by zhao");
        taken->add_option("FILE", statement_.file, "the bank's file")->required();
        auto& options = statement_.options;
        taken->add_option("--account", options.account, "the shop's name of the bank account")->type_name("NAME");
        taken->add_option("--number", options.number, "the bank's number of it, where the file holds several")
            ->type_name("NUMBER");
        taken->add_option("--csv", options.csv, "the columns of a CSV, as date=1,amount=3,text=4; kept for next time");
        taken->add_option("--opening", statement_.opening, "the balance before the first line, where the file has none")
            ->type_name("AMOUNT");
        taken->add_option("--closing", statement_.closing, "the balance after the last line, where the file has none")
            ->type_name("AMOUNT");
        taken->add_flag("--untied", options.untied,
                        "although nothing ties its lines, or it does not follow from the statement before");
        taken->add_option("--by", statement_.by, "who takes it in")->type_name("PERSON");
        taken->callback([this] { exit_ = command_statement(report_, statement_); });
        add_match();

        auto* batch = report("batch", "Hold a terminal's batch against the slips its shifts declared.",
                             "tillbook batch shop.book 1");
        batch->add_option("N", number_, "the batch's number")->required();
        batch->callback([this] { exit_ = command_batch(report_, number_); });

        report("guests", "Show the guest deposits that the shop still holds.", "tillbook guests shop.book")
            ->callback([this] { exit_ = command_guests(report_); });
        auto* open = report("checklist", "Show what stands open before a till's shift is counted and closed.",
                            "tillbook checklist shop.book --till 1");
        open->add_option("--till", till_, "the till")->capture_default_str();
        open->callback([this] { exit_ = command_checklist(report_, till_); });
        auto* deposits = report("deposits", "Show takings not deposited and deposits not confirmed, with their age.",
                                "tillbook deposits shop.book");
        deposits->add_option("--on", text_, "as of that day, as YYYY-MM-DD")->type_name("DATE");
        deposits->callback([this] { exit_ = command_deposits(report_, text_); });
    }

    void add_match() {
        auto* added =
            report("match",
                   "Show what of the bank's lines could be which entries, and what is tied to nothing; or tie "
                   "and untie.",
                   "tillbook match shop.book --line 3 --slip 000123 --by zhao");
        added->add_option("--account", match_.account, "the shop's name of the bank account")->type_name("NAME");
        auto* line = added->add_option("--line", match_.lines, "the bank's line to tie")->type_name("N");
        added->add_option("--slip", match_.slips, "the deposit slip it is")->needs(line)->type_name("SLIP");
        added->add_option("--entry", match_.entries, "the entry it is")->needs(line)->type_name("SEQ");
        auto* accept = added->add_flag("--accept", match_.accept, "tie all proposals that are sure")->excludes(line);
        auto* undo = added->add_option("--undo", match_.undo, "the match to untie")->type_name("N");
        undo->excludes(line)->excludes(accept);
        auto* reason = added->add_option("--because", match_.reason, "why it is untied")->type_name("REASON");
        undo->needs(reason);
        added->add_option("--by", match_.by, "who ties")->type_name("PERSON");
        added->callback([this] { exit_ = command_match(report_, match_); });
    }

    void add_receipt() {
        auto* added = command("receipt", "Show a ticket's receipt, or make the bytes that a receipt printer takes.",
                              "tillbook receipt shop.book 12 --escpos > /dev/usb/lp0");
        add_book(added);
        added->add_option("NUMBER", receipt_.number, "the ticket's number")->required();
        auto* escpos = added->add_flag("--escpos", receipt_.escpos, "bytes for an ESC/POS printer");
        added->add_flag("--text", receipt_.text, "text for the screen, which is what you get anyway")->excludes(escpos);
        added->add_option("--width", receipt_.width, "of the paper in mm, 80 or 58")
            ->check(CLI::IsMember({80, 58}))
            ->capture_default_str();
        added->add_flag("--utf8", receipt_.utf8, "the printer reads UTF-8, not GB18030");
        added->add_flag("--reprint", receipt_.reprint, "a copy, marked as one and written into the book");
        added->add_option("--till", receipt_.till, "the till that prints the copy")->capture_default_str();
        add_reader(added);
        added->callback([this] { exit_ = command_receipt(report_, receipt_); });
    }

    void add_help() {
        auto* added = app_.add_subcommand("help", "Show this overview, or more about one command.");
        added->add_option("COMMAND", text_, "a command, or acts");
        added->callback([this] { exit_ = show_help(); });
    }

    Exit show_help() {
        if (text_ == "acts") return command_acts();
        const auto* about = text_.empty() ? &app_ : find(text_);
        if (!about) {
            std::cerr << "tillbook: there is no command \"" << safe_text(text_) << "\"" << suggestion(text_) << '\n';
            return Exit::cannot_read;
        }
        std::cout << about->help(text_.empty() ? "" : "tillbook");
        return Exit::done;
    }

    CLI::App app_;
    ReportOptions report_;
    std::unique_ptr<BookCommands> books_;
    std::unique_ptr<PaperCommands> papers_;
    PlayOptions play_;
    ReceiptOptions receipt_;
    StatementCommand statement_;
    MatchCommand match_;
    std::string file_;
    std::string text_;
    std::string till_ = "1";
    std::int64_t number_ = 0;
    Exit exit_ = Exit::done;
    CaseCommands cases_{report_, exit_};
};

} // namespace

int run_command_line(int count, const char* const* arguments) {
    try {
        return CommandLine{}.run(count, arguments);
    } catch (const std::exception& fault) {
        std::cerr << "tillbook: " << safe_text(fault.what()) << '\n';
        return static_cast<int>(Exit::cannot_read);
    }
}

} // namespace till
