// PdfProbe: a finished PDF, looked at with the tools a reader would use.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace till {

/// What a command wrote, and how it ended.
struct Answer {
    std::string text;
    int status = 0;
};
Answer run(const std::string& command);

/// A folder of its own that is gone with the object.
class ProbeFolder {
public:
    ProbeFolder();
    ~ProbeFolder();
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

/// A word of a page with its box in points from the upper left corner.
struct Word {
    std::size_t page = 0; ///< from 0
    double left = 0, top = 0, right = 0, bottom = 0;
    std::string text;
};

std::string bytes_of(const std::filesystem::path& file);
/// The text of one page (from 1), or of all (0), in the order it is laid out.
std::string text_of(const std::filesystem::path& pdf, int page = 0);
std::size_t pages_of(const std::filesystem::path& pdf);
std::vector<Word> words_of(const std::filesystem::path& pdf);
/// The words behind whose characters some have no ink at all; each as `page:text`.
std::vector<std::string> blank_words(const std::filesystem::path& pdf);
/// Words that stand on one another, or outside the margins of A4, or below the foot of an A5 sheet that lies.
std::vector<std::string> misplaced(const std::filesystem::path& pdf, bool a5 = false);
/// How often `words` stand in `text`.
std::size_t times(const std::string& text, const std::string& words);

} // namespace till
