// OfficePrinter: a job by IPP, as libcups speaks it.
#include "devices/office_printer.h"

#include <cups/cups.h>

#include <memory>
#include <string_view>

namespace till {
namespace {

constexpr int patience_ms = 10'000;

struct CloseServer {
    void operator()(http_t* server) const { httpClose(server); }
};
using Server = std::unique_ptr<http_t, CloseServer>;

struct FreePrinter {
    void operator()(cups_dest_t* printer) const { cupsFreeDests(1, printer); }
};
using Printer = std::unique_ptr<cups_dest_t, FreePrinter>;

/// What the job asks of the printer.
class Options {
public:
    Options() = default;
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;
    ~Options() { cupsFreeOptions(count_, options_); }
    void add(const char* name, const std::string& value) {
        count_ = cupsAddOption(name, value.c_str(), count_, &options_);
    }
    int count() const { return count_; }
    cups_option_t* data() const { return options_; }

private:
    int count_ = 0;
    cups_option_t* options_ = nullptr;
};

Server connected() {
    Server server{httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1, patience_ms, nullptr)};
    if (server) return server;
    throw DeviceFault{DeviceFault::Code::no_hardware, std::string{"no print server answers at "} + cupsServer() +
                                                          ": start CUPS, or name another server in CUPS_SERVER"};
}

[[noreturn]] void throw_missing(const std::string& name) {
    throw DeviceFault{DeviceFault::Code::no_hardware,
                      name.empty()
                          ? std::string{"the print server at "} + cupsServer() +
                                " has no default printer: name one, or set it with lpoptions -d"
                          : "the print server at " + std::string{cupsServer()} + " has no printer \"" + name + "\""};
}

std::string_view option_of(const cups_dest_t& printer, const char* name) {
    const char* value = cupsGetOption(name, printer.num_options, printer.options);
    return value ? value : "";
}

Printer found(http_t* server, const std::string& name) {
    Printer printer{cupsGetNamedDest(server, name.empty() ? nullptr : name.c_str(), nullptr)};
    if (!printer) throw_missing(name);
    if (option_of(*printer, "printer-is-accepting-jobs") == "false")
        throw DeviceFault{DeviceFault::Code::offline, std::string{"the printer \""} + printer->name +
                                                          "\" takes no jobs: its administrator has closed it"};
    return printer;
}

} // namespace

std::string find_office_printer(const std::string& name) {
    const auto server = connected();
    return found(server.get(), name)->name;
}

int print_on_office_printer(const std::string& printer, const OfficeJob& job) {
    const auto server = connected();
    const auto to = found(server.get(), printer);
    Options options;
    options.add("media", job.media);
    options.add("sides", "one-sided");
    const int number =
        cupsPrintFile2(server.get(), to->name, job.pdf.c_str(), job.title.c_str(), options.count(), options.data());
    if (number > 0) return number;
    throw DeviceFault{DeviceFault::Code::failure,
                      "the print server did not take \"" + job.title + "\": " + cupsLastErrorString()};
}

} // namespace till
