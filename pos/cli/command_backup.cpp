// `tillbook backup`, `restore` and `archive`: copies of a book, and the way back from one.
#include "pos/cli/commands.h"
#include "pos/cli/reader.h"
#include "pos/cli/report_text.h"
#include "pos/cli/utf8.h"
#include "reconcile/book/backup.h"
#include "reconcile/book/chain.h"
#include "reconcile/book/text.h"
#include "reconcile/month/table.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

namespace till {
namespace {

Exit show(const Json& report, bool json) {
    std::cout << (json ? report.line() + "\n" : report_text(report)) << std::flush;
    return Exit::done;
}

BackupFacts back_up(const Book& book, const BookPlaces& places, const std::filesystem::path& file) {
    Backup backup{book, places, file};
    while (!backup.step()) {
    }
    return backup.finish(Desk::projections());
}

/// A line a file, as `b2sum -l 256 --check` reads it.
void write_sums(const std::filesystem::path& folder, const std::vector<std::string>& names) {
    std::ofstream sums{folder / "sums.blake2b"};
    for (const auto& name : names) {
        std::ifstream file{folder / name, std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
        sums << hex(hash_of_bytes(bytes)) << "  " << name << '\n';
    }
    if (!sums.flush()) throw std::runtime_error{"the sums cannot be written: " + folder.string()};
}

} // namespace

Exit command_backup(const std::string& book, const std::string& file, bool json) {
    const auto places = BookPlaces::of(book);
    const Book open{places, Desk::projections()};
    const auto facts = back_up(open, places, file);
    return show(Json::object({{"backup", file},
                              {"entries", facts.entries},
                              {"head", facts.head},
                              {"as_of", open.moment(facts.at).text()}}),
                json);
}

Exit command_restore(const std::string& backup, const std::string& book, bool json) {
    const auto restored = restore(backup, BookPlaces::of(book), Desk::projections(), SystemClock{});
    return show(Json::object({{"book", book},
                              {"entries", restored.entries},
                              {"from_journal", restored.from_journal},
                              {"epoch", restored.epoch}}),
                json);
}

Exit command_archive(const ReportOptions& options, const std::string& year, const std::string& folder) {
    const auto first = Day::parse(year + "-01-01"), last = Day::parse(year + "-12-31");
    if (year.size() != 4 || !first || !last) throw std::invalid_argument{"\"" + year + "\" is not a year"};
    const SystemClock clock;
    const auto places = BookPlaces::of(options.book);
    Desk desk{places, clock};
    if (const auto may = may_read(desk, options, 0); !may) return told(may.refusal(), desk.shop());
    if (!std::filesystem::create_directory(folder))
        throw std::runtime_error{"there is something already; an archive is never written over: " + folder};
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    const std::filesystem::path to{folder};
    std::vector<std::string> names{year + ".book", year + ".hledger", year + ".xlsx"};
    const auto facts = back_up(desk.book(), places, to / names[0]);
    const auto write = [&](const char* format, const std::string& table, const std::string& name) {
        export_file(desk.book(), {*first, *last}, {format, table, !table.empty()}, to / name);
    };
    write("hledger", "", names[1]);
    write("xlsx", "", names[2]);
    for (const auto& table : table_names()) {
        names.push_back(year + "-" + table + ".csv");
        write("csv", table, names.back());
    }
    write_sums(to, names);
    Json files = Json::list();
    for (const auto& name : names) files.add(name);
    return show(Json::object({{"archive", folder}, {"entries", facts.entries}, {"head", facts.head}, {"files", files}}),
                options.json);
}

} // namespace till
