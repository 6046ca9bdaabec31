// OfficePrinter: a printer for whole pages, which CUPS knows by name; documents go to it as PDF.
#pragma once

#include "devices/device.h"

#include <filesystem>
#include <string>

namespace till {

/// One document. Its copies are pages of it, signed and handed to different people, so it is printed on one side.
struct OfficeJob {
    std::filesystem::path pdf;
    std::string title;        ///< as the print server's list of jobs shows it
    std::string media = "A4"; ///< or A5
};

/// The name of that printer, or of the person's or the server's default where none is named. Asks the server that
/// CUPS_SERVER or CUPS's own settings name. Throws DeviceFault: no_hardware where there is no server, no such printer
/// or no default one; offline where it takes no jobs.
std::string find_office_printer(const std::string& name = {});

/// Hands the document to the print server, which answers with the job's number once it has the whole of it. Throws
/// DeviceFault as find_office_printer() does, and failure where the server refuses the job. May wait as long as the
/// network does: not on the book's thread nor the window's.
int print_on_office_printer(const std::string& printer, const OfficeJob& job);

} // namespace till
