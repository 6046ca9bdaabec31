// MemoryFile: bytes under a path, for a library that reads nothing but files.
#pragma once

#include <string>

namespace till {

/// A file that lives in memory and is gone with this object. Throws PaperFault where the system has no room.
class MemoryFile {
public:
    explicit MemoryFile(const std::string& bytes);
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

private:
    int descriptor_;
};

} // namespace till
