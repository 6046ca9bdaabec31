// OfficePrinter against a CUPS server of the test's own, whose printers are a script that keeps what it is given.
#include "devices/office_printer.h"

#include <doctest/doctest.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace till;

namespace {

constexpr auto cupsd = "/usr/sbin/cupsd";

bool has_cups() { return std::filesystem::exists(cupsd) && ::geteuid() == 0; }

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// A print server on a socket of its own, with the printers `office` and `closed`; `office` is its default where the
/// test says so. All that it does stays in one folder.
class PrintServer {
public:
    explicit PrintServer(bool has_default = true) : folder_{made_folder()} {
        write_settings(has_default);
        process_ = ::fork();
        if (process_ == 0) {
            ::execl(cupsd, cupsd, "-f", "-c", file("cupsd.conf").c_str(), "-s", file("cups-files.conf").c_str(),
                    nullptr);
            ::_exit(127);
        }
        for (int tries = 0; tries < 200 && !std::filesystem::exists(socket()); ++tries)
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    ~PrintServer() {
        ::kill(process_, SIGTERM);
        ::waitpid(process_, nullptr, 0);
        std::filesystem::remove_all(folder_);
    }
    std::string socket() const { return file("sock"); }
    std::string file(const std::string& name) const { return (folder_ / name).string(); }
    /// What has come out of the printer `office`, once it has.
    std::string printed() const {
        for (int tries = 0; tries < 100; ++tries) {
            if (const auto text = text_of(file("out.pdf")); text.ends_with("%%EOF\n")) return text;
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
        }
        return text_of(file("out.pdf"));
    }
    /// The title and the options that came with it.
    std::string job() const { return text_of(file("job")); }

private:
    static std::filesystem::path made_folder() {
        auto name = (std::filesystem::temp_directory_path() / "print-server-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()));
        return name;
    }
    void write(const std::string& name, const std::string& text) const { std::ofstream{file(name)} << text; }
    void write_settings(bool has_default) const {
        for (const auto* each : {"root", "spool", "spool/tmp", "cache", "state", "logs", "bin/backend"})
            std::filesystem::create_directories(folder_ / each);
        std::filesystem::permissions(folder_, std::filesystem::perms::owner_all | std::filesystem::perms::group_exec |
                                                  std::filesystem::perms::others_exec);
        write("cups-files.conf", "ServerRoot " + file("root") + "\nRequestRoot " + file("spool") + "\nTempDir " +
                                     file("spool/tmp") + "\nCacheDir " + file("cache") + "\nStateDir " + file("state") +
                                     "\nErrorLog " + file("logs/error") + "\nAccessLog " + file("logs/access") +
                                     "\nPageLog " + file("logs/page") + "\nServerBin " + file("bin") +
                                     "\nSystemGroup root\n");
        write("cupsd.conf", "Listen " + socket() +
                                "\nBrowsing No\nDefaultAuthType None\nPreserveJobHistory Yes\nPreserveJobFiles Yes\n"
                                "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
                                "<Policy default>\n<Limit All>\nOrder allow,deny\nAllow all\n</Limit>\n</Policy>\n");
        const auto printer = [&](const std::string& name, bool is_default, bool accepts) {
            const std::string kind = is_default ? "DefaultPrinter" : "Printer";
            return "<" + kind + " " + name + ">\nDeviceURI desk:/paper\nState Idle\nAccepting " +
                   (accepts ? "Yes" : "No") + "\nJobSheets none none\n</" + kind + ">\n";
        };
        write("root/printers.conf", printer("office", has_default, true) + printer("closed", false, false));
        std::filesystem::create_directory_symlink("/usr/lib/cups/daemon", file("bin/daemon"));
        write("bin/backend/desk", "#!/bin/sh\nprintf '%s\\n%s\\n' \"$3\" \"$5\" > " + file("job") + "\ncat \"$6\" > " +
                                      file("out.pdf") + "\n");
        std::filesystem::permissions(file("bin/backend/desk"), std::filesystem::perms::owner_all);
    }

    std::filesystem::path folder_;
    pid_t process_ = 0;
};

/// Runs on a thread of its own, which asks that server: libcups keeps for each thread the server it first heard of.
template <class Work> std::optional<DeviceFault> fault_at(const std::string& server, Work work) {
    ::setenv("CUPS_SERVER", server.c_str(), 1);
    ::setenv("HOME", "/nonexistent", 1); // where somebody's own default printer would stand
    std::optional<DeviceFault> fault;
    std::thread{[&] {
        try {
            work();
        } catch (const DeviceFault& caught) {
            fault = caught;
        }
    }}.join();
    return fault;
}

} // namespace

TEST_CASE("a paper goes to a printer through CUPS as one job, whole, under its title and on one side" *
          doctest::skip(!has_cups())) {
    const PrintServer server;
    const std::string pdf = "%PDF-1.4\n" + std::string(200'000, 'x') + "\n%%EOF\n";
    std::ofstream{server.file("paper.pdf")} << pdf;
    int number = 0;
    std::string by_default;
    const auto fault = fault_at(server.socket(), [&] {
        by_default = find_office_printer();
        number = print_on_office_printer("office", {server.file("paper.pdf"), "缴款单 000123", "A5"});
    });
    CHECK_MESSAGE(!fault, (fault ? fault->what() : ""));
    CHECK(by_default == "office");
    CHECK(number == 1);
    const bool is_whole = server.printed() == pdf;
    CHECK(is_whole);
    const auto job = server.job();
    for (const std::string words : {"缴款单 000123", "one-sided", "A5"})
        CHECK_MESSAGE(job.find(words) != job.npos, words);
}

TEST_CASE("a printer that is not there, that takes no jobs, or no default one, is said before anything is printed" *
          doctest::skip(!has_cups())) {
    const PrintServer server{false};
    const auto unknown = fault_at(server.socket(), [] { find_office_printer("canteen"); });
    REQUIRE(unknown);
    CHECK(unknown->code == DeviceFault::Code::no_hardware);
    CHECK(std::string{unknown->what()} == "the print server at " + server.socket() + " has no printer \"canteen\"");
    const auto closed = fault_at(server.socket(), [] { find_office_printer("closed"); });
    REQUIRE(closed);
    CHECK(closed->code == DeviceFault::Code::offline);
    const auto none = fault_at(server.socket(), [] { find_office_printer(); });
    REQUIRE(none);
    CHECK(std::string{none->what()}.find("has no default printer") != std::string::npos);
    const auto gone = fault_at(server.socket(), [&] { print_on_office_printer("office", {"/no/such.pdf", "x"}); });
    REQUIRE(gone);
    CHECK(gone->code == DeviceFault::Code::failure);
}

TEST_CASE("where no print server answers, it is said which was asked") {
    const auto fault = fault_at("/no/such/cups.sock", [] { find_office_printer("office"); });
    REQUIRE(fault);
    CHECK(fault->code == DeviceFault::Code::no_hardware);
    CHECK(std::string{fault->what()}.find("/no/such/cups.sock") != std::string::npos);
}
