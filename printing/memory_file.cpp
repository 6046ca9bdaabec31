// MemoryFile: by memfd_create.
#include "printing/memory_file.h"

#include "printing/printable.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <system_error>

namespace till {
namespace {

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

MemoryFile::MemoryFile(const std::string& bytes) : descriptor_{memfd_create("font", MFD_CLOEXEC)} {
    if (descriptor_ >= 0 && write_all(descriptor_, bytes)) return;
    const auto reason = std::generic_category().message(errno);
    if (descriptor_ >= 0) close(descriptor_);
    throw PaperFault{"a file in memory: " + reason};
}

MemoryFile::~MemoryFile() { close(descriptor_); }

} // namespace till
