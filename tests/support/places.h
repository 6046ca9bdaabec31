// Places: where a test finds real input, and where it may write.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

namespace till {

/// The root of the repository.
inline std::filesystem::path repository() { return TILL_ROOT; }

/// The folder of real input: `$TILL_DATA`, or `../shared/data` beside the repository. Nothing where there is none;
/// a test that needs it then passes with a message.
inline std::optional<std::filesystem::path> data_folder() {
    const char* named = std::getenv("TILL_DATA");
    const std::filesystem::path folder = named ? named : repository() / "../shared/data";
    if (!std::filesystem::is_directory(folder)) return std::nullopt;
    return folder;
}

/// A folder of the test's own, gone with all that is in it when the test ends.
class TempFolder {
public:
    TempFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "till-test-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error{"no folder could be made for the test: " + name};
        path_ = name;
    }
    ~TempFolder() {
        std::error_code ignored; // a leftover folder must not hide what the test says
        std::filesystem::remove_all(path_, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

} // namespace till
