// FdatasyncLoop: the floor under every durable write: small records appended to a file, each followed by fdatasync.
//
// usage: fdatasync_loop FILE COUNT BYTES. FILE is written anew. What `tillbook play` takes beyond this loop on the
// same disk is the program's own cost.
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

[[noreturn]] void fail(const char* what) {
    std::perror(what);
    std::exit(2);
}

void append_records(int file, long count, const std::string& record) {
    for (long i = 0; i < count; ++i) {
        if (write(file, record.data(), record.size()) != static_cast<ssize_t>(record.size())) fail("write");
        if (fdatasync(file) != 0) fail("fdatasync");
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fputs("usage: fdatasync_loop FILE COUNT BYTES\n", stderr);
        return 2;
    }
    const int file = open(argv[1], O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) fail(argv[1]);
    append_records(file, std::atol(argv[2]), std::string(std::strtoul(argv[3], nullptr, 10), 'x'));
    return close(file) == 0 ? 0 : 2;
}
