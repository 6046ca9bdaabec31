// Commands: what `tillbook` can be told to do, each a function that writes to standard output and says how it went.
#pragma once

#include "pos/cli/player.h"
#include "pos/desk/export_file.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace till {

/// What a command ends with. A file or a book that cannot be read is thrown (BadFile, BookError) and ends with 2.
enum class Exit { done = 0, says_no = 1, cannot_read = 2 };

/// Of every report.
struct ReportOptions {
    std::string book;
    bool json = false;
    std::string as; ///< who asks; a book that is no rehearsal asks for that person's PIN
};

/// Of a receipt.
struct ReceiptOptions {
    std::int64_t number = 0;
    bool escpos = false; ///< bytes for a printer
    bool text = false;   ///< text for a screen, which is also what comes unasked
    bool utf8 = false;   ///< the printer reads UTF-8; otherwise GB18030
    int width = 80;      ///< of the paper in mm: 80 or 58, others throw std::invalid_argument
    bool reprint = false;
    std::string till = "1"; ///< where it is printed again
};

Exit command_new(const std::string& book, const std::string& shop_toml);
Exit command_play(const std::string& book, const std::string& day_file, const PlayOptions& options);
/// `find` is held against number, day, cashier and total; empty finds all.
Exit command_tickets(const ReportOptions& options, const std::string& find);
Exit command_shift(const ReportOptions& options, std::int64_t shift);
/// A customer's statement of a month `2026-11`; empty: the month of now.
Exit command_customer(const ReportOptions& options, const std::string& customer, const std::string& month);
/// `day` is `2026-11-21`, `month` is `2026-11`; others throw std::invalid_argument.
Exit command_day(const ReportOptions& options, const std::string& day);
Exit command_month(const ReportOptions& options, const std::string& month);
/// The cash journal of a month or a day; others throw std::invalid_argument.
Exit command_journal(const ReportOptions& options, const std::string& period);

/// A period broken down; `of` a key of that breakdown: the entries behind its row.
struct LedgerCommand {
    std::string period; ///< a month or a day
    std::string by = "account";
    std::string of;
};
Exit command_ledger(const ReportOptions& options, const LedgerCommand& wanted);
/// What stands open before the shift at that till is counted and closed. It tells of no amount.
Exit command_checklist(const ReportOptions& options, const std::string& till);
/// Of a closed shift; refuses unknown-shift, shift-open.
Exit command_why(const ReportOptions& options, std::int64_t shift);
/// Shows a ticket's receipt; a reprint is a copy, and the book tells of it first.
Exit command_receipt(const ReportOptions& options, const ReceiptOptions& receipt);

/// Of a paper: which one, and where it goes.
struct PaperOptions {
    /// shift, day, journal, ledger, check-list, bundle or case; of a slip a movement's kind (drop, pickup, paid-in,
    /// paid-out, float, suspect-note …), deposit or safe-count.
    std::string kind;
    std::string number;      ///< or the day `2026-11-21`, the month `2026-11`, the week `2026-W38`
    std::string file;        ///< the PDF
    std::string size = "a4"; ///< or a5, lying
    std::string printer;     ///< of CUPS, to which it goes too; `default` the machine's own; empty: none
};
/// Both tell the book, and which copy it is. A number, day, month or week that is none throws std::invalid_argument.
Exit command_sheet(const ReportOptions& options, const PaperOptions& paper);
Exit command_slip(const ReportOptions& options, const PaperOptions& paper);
/// Holds what the foot of a sheet says against the book: says no where it is altered or missing. Throws
/// std::invalid_argument for a text that no sheet has.
Exit command_check_sheet(const ReportOptions& options, const std::string& text);

/// A period of the book for another program. Empty days: from the first entry, to the last.
struct ExportOptions {
    ExportWanted wanted;
    std::string from, to;
    std::string file;
};
Exit command_export(const ReportOptions& options, const ExportOptions& asked);
/// Reads the book from its first entry to its last and says whether it can be believed.
Exit command_verify(const std::string& book, bool json);
/// Writes a verified copy of the book; a file that exists is never written over.
Exit command_backup(const std::string& book, const std::string& file, bool json);
/// Makes a book of a backup, where there is none.
Exit command_restore(const std::string& backup, const std::string& book, bool json);
/// Puts a year away in a folder of its own: a verified backup and all that any program can read without Tillbook.
Exit command_archive(const ReportOptions& options, const std::string& year, const std::string& folder);
/// Makes everything again that follows from the entries.
Exit command_rebuild(const std::string& book);
/// Enters the items of the catalogue that the book does not hold exactly so; the person signs with their PIN.
Exit command_prices(const std::string& book, const std::string& catalogue, const std::string& person);
/// Examines the machine and, where `book` is not empty, the book's place and the devices of `till`; says no where
/// anything is not well.
Exit command_doctor(const std::string& book, const std::string& till, bool json);
Exit command_acts();

/// A file of the bank's; `by` is a person, in a rehearsal with the PIN behind a colon.
struct StatementCommand {
    std::filesystem::path file;
    StatementOptions options;
    std::string opening, closing; ///< the options', as typed; empty: not told
    std::string by;
};
/// Takes it in and shows what could be tied. A file that cannot be read ends with 2.
Exit command_statement(const ReportOptions& options, const StatementCommand& wanted);

/// What is to be tied or untied; nothing of it: only shown.
struct MatchCommand {
    std::string account;
    std::vector<std::int64_t> lines, entries;
    std::vector<std::string> slips;
    bool accept = false; ///< every proposal that is sure
    std::int64_t undo = 0;
    std::string reason;
    std::string by;
};
Exit command_match(const ReportOptions& options, const MatchCommand& wanted);
/// A card batch held against what its shifts declared.
Exit command_batch(const ReportOptions& options, std::int64_t number);
/// Takings not deposited and deposits not confirmed, as of that day or today.
Exit command_deposits(const ReportOptions& options, const std::string& day);

/// What `cases` is to show: the cases, or a history by person, till or cause of those months.
struct CasesCommand {
    std::string by, from, until;
    bool only_unsettled = false;
};
Exit command_cases(const ReportOptions& options, const CasesCommand& wanted);
Exit command_case(const ReportOptions& options, std::int64_t number);
Exit command_exceptions(const ReportOptions& options, const std::string& month);
Exit command_forms(const ReportOptions& options);
/// Without a month: those that are open.
Exit command_complaints(const ReportOptions& options, const std::string& month);
Exit command_bundle(const ReportOptions& options, const std::string& week);
/// `role` and `day` may be empty: what is the reader's, today.
Exit command_due(const ReportOptions& options, const std::string& role, const std::string& day);
/// `day` empty: the book's last business day.
Exit command_board(const ReportOptions& options, const std::string& day);
Exit command_x(const ReportOptions& options, std::int64_t shift);

/// Guest deposits of which something is left, for whoever may read takings.
Exit command_guests(const ReportOptions& options);

} // namespace till
