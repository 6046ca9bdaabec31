// BookCommands: options and examples, by CLI11.
#include "pos/cli/book_commands.h"

#include <CLI/CLI.hpp>

namespace till {

BookCommands::BookCommands(const Make& report, const Make& plain, ReportOptions& options, Exit& exit)
    : options_{options}, exit_{exit} {
    add_reports(report);
    add_export(plain);
    add_copies(report, plain);
}

void BookCommands::add_reports(const Make& report) {
    auto* journal = report("journal",
                           "Show the cash journal of a month or a day: each receipt and payment with the balance after "
                           "it, and how far the days' counts vouch for it.",
                           "tillbook journal shop.book 2026-09");
    journal->add_option("PERIOD", period_, "a month, as 2026-09, or a day")->required();
    journal->callback([this] { exit_ = command_journal(options_, period_); });

    auto* ledger = report("ledger",
                          "Break a month or a day down by account, day, till, cashier, tender or category; with --of, "
                          "show the entries behind one of its rows.",
                          "tillbook ledger shop.book 2026-09 --by cashier --of wang");
    ledger->add_option("PERIOD", ledger_.period, "a month, as 2026-09, or a day")->required();
    ledger->add_option("--by", ledger_.by, "how it is broken down")
        ->check(CLI::IsMember({"account", "day", "till", "cashier", "tender", "category"}))
        ->capture_default_str();
    ledger->add_option("--of", ledger_.of, "of which row the entries are shown")->type_name("KEY");
    ledger->callback([this] { exit_ = command_ledger(options_, ledger_); });
}

void BookCommands::add_export(const Make& plain) {
    auto* exported = plain("export", "Write a period of the book for another program.",
                           "tillbook export shop.book --format xlsx -o shop.xlsx");
    exported->add_option("BOOK", options_.book, "the book's file")->required();
    exported->add_option("--format", export_.wanted.format, "csv, xlsx, hledger, ledger or beancount")->required();
    exported->add_option("--table", export_.wanted.table,
                         "of csv (postings where none is named) and xlsx (all): postings, tickets, lines, returns, "
                         "journal, ledger, days");
    exported->add_flag("--exact", export_.wanted.exact,
                       "csv for machines: nothing is added to any text; without it the file is safe to open in a "
                       "spreadsheet");
    exported->add_option("--from", export_.from, "the first day, as 2026-09-01");
    exported->add_option("--to", export_.to, "the last day");
    exported->add_option("-o,--output", export_.file, "where it goes")->required()->type_name("FILE");
    exported->add_option("--as", options_.as, "who asks; a book that is no rehearsal asks for that person's PIN")
        ->type_name("PERSON");
    exported->callback([this] { exit_ = command_export(options_, export_); });
}

void BookCommands::add_copies(const Make& report, const Make& plain) {
    const auto json = [this](CLI::App* to) {
        to->add_flag("--json", options_.json, "one JSON object instead of text");
    };
    auto* backup = plain("backup",
                         "Write a copy of the book, verified from its first entry to its last and read again where it "
                         "lies. Reports on a book in use read the last one.",
                         "tillbook backup shop.book /media/stick/shop-2026-09-30.book");
    backup->add_option("BOOK", options_.book, "the book's file")->required();
    backup->add_option("FILE", file_, "where the copy goes; never over a file that is there")->required();
    json(backup);
    backup->callback([this] { exit_ = command_backup(options_.book, file_, options_.json); });

    auto* restore = plain("restore",
                          "Make a book of a backup, with all that the electronic journal beside the book's place has "
                          "beyond it. Never over a book that is there.",
                          "tillbook restore /media/stick/shop-2026-09-30.book shop.book");
    restore->add_option("FILE", file_, "the backup")->required();
    restore->add_option("BOOK", options_.book, "the book to be made")->required();
    json(restore);
    restore->callback([this] { exit_ = command_restore(file_, options_.book, options_.json); });

    auto* archive = report("archive",
                           "Put a year away in a new folder: a verified backup, and its books as xlsx, csv and a "
                           "plain-text journal, with a sum of each file.",
                           "tillbook archive shop.book 2026 /media/disc/2026");
    archive->add_option("YEAR", year_, "the year, as 2026")->required();
    archive->add_option("DIR", file_, "the folder to be made")->required();
    archive->callback([this] { exit_ = command_archive(options_, year_, file_); });
}

} // namespace till
