// Font files: where a system and its user keep them.
#include "printing/font.h"

#include <algorithm>
#include <cstdlib>

namespace till {
namespace {

namespace fs = std::filesystem;

void add_colon_separated(std::vector<fs::path>& folders, std::string_view list) {
    while (!list.empty()) {
        const auto end = std::min(list.find(':'), list.size());
        if (end > 0) folders.push_back(fs::path{list.substr(0, end)} / "fonts");
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

/// The folders of the XDG base directory specification, the system's own first: what the package installed is
/// what was tested.
std::vector<fs::path> font_folders() {
    std::vector<fs::path> folders{"/usr/share/fonts/truetype/wqy", "/usr/share/fonts"};
    if (const char* system = std::getenv("XDG_DATA_DIRS")) add_colon_separated(folders, system);
    folders.emplace_back("/usr/local/share/fonts");
    if (const char* user = std::getenv("XDG_DATA_HOME")) folders.push_back(fs::path{user} / "fonts");
    if (const char* home = std::getenv("HOME")) {
        folders.push_back(fs::path{home} / ".local/share/fonts");
        folders.push_back(fs::path{home} / ".fonts");
    }
    return folders;
}

std::optional<fs::path> find_below(const fs::path& folder, std::string_view file_name) {
    std::error_code unreadable;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator entry{folder, options, unreadable}, end; !unreadable && entry != end;
         entry.increment(unreadable))
        if (entry->path().filename() == file_name) return entry->path();
    return std::nullopt;
}

} // namespace

std::optional<fs::path> find_font_file(std::string_view file_name) {
    for (const auto& folder : font_folders())
        if (auto found = find_below(folder, file_name)) return found;
    return std::nullopt;
}

} // namespace till
