// PdfProbe: poppler's programs, and the pixels of its pictures.
#include "tests/printing/pdf_probe.h"

#include "printing/utf8.h"

#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace till {
namespace {

constexpr double dots_an_inch = 150, dots_a_point = dots_an_inch / 72;

/// A grey picture as pdftoppm writes it.
struct Picture {
    std::size_t width = 0, height = 0;
    std::string pixels;

    unsigned char at(std::size_t x, std::size_t y) const { return static_cast<unsigned char>(pixels[y * width + x]); }
};

Picture picture_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::string magic;
    std::size_t depth = 0;
    Picture picture;
    in >> magic >> picture.width >> picture.height >> depth;
    in.get();
    picture.pixels.assign(std::istreambuf_iterator<char>{in}, {});
    if (magic != "P5" || picture.pixels.size() < picture.width * picture.height)
        throw std::runtime_error{"not a grey picture: " + file.string()};
    return picture;
}

std::string unescaped(std::string text) {
    constexpr std::pair<const char*, const char*> entities[]{
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
    for (const auto& [entity, plain] : entities)
        for (std::size_t at = 0; (at = text.find(entity, at)) != text.npos; at += 1)
            text.replace(at, std::string{entity}.size(), plain);
    return text;
}

double number_after(const std::string& line, const std::string& key) {
    return std::strtod(line.c_str() + line.find(key) + key.size(), nullptr);
}

bool has_ink(const Picture& picture, double left, double top, double right, double bottom) {
    constexpr unsigned char darkest_paper = 200;
    const auto limit = [](double points, std::size_t most) {
        return std::min(static_cast<std::size_t>(std::max(points * dots_a_point, 0.0)), most);
    };
    for (auto y = limit(top, picture.height); y < limit(bottom, picture.height); ++y)
        for (auto x = limit(left, picture.width); x < limit(right, picture.width); ++x)
            if (picture.at(x, y) < darkest_paper) return true;
    return false;
}

bool is_wide(char32_t c) { return c >= 0x2E80; }

/// Hanzi of one word are equally wide: each gets its share of the box and must have ink in the share's middle half.
bool each_has_ink(const Picture& picture, const Word& word) {
    std::vector<char32_t> characters;
    for (std::string_view rest = word.text; !rest.empty();) characters.push_back(*take_code_point(rest));
    if (!std::all_of(characters.begin(), characters.end(), is_wide))
        return has_ink(picture, word.left, word.top, word.right, word.bottom);
    const double share = (word.right - word.left) / static_cast<double>(characters.size());
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const double left = word.left + share * static_cast<double>(i);
        if (!has_ink(picture, left, word.top, left + share, word.bottom)) return false;
    }
    return true;
}

} // namespace

Answer run(const std::string& command) {
    FILE* pipe = popen(command.c_str(), "r");
    if (!pipe) throw std::runtime_error{"cannot run " + command};
    Answer answer;
    char piece[4096];
    for (std::size_t got; (got = fread(piece, 1, sizeof piece, pipe)) > 0;) answer.text.append(piece, got);
    answer.status = WEXITSTATUS(pclose(pipe));
    return answer;
}

ProbeFolder::ProbeFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "printing-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error{"no temporary folder"};
    path_ = pattern;
}

ProbeFolder::~ProbeFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string text_of(const std::filesystem::path& pdf, int page) {
    const auto n = std::to_string(page);
    return run("pdftotext -layout " + (page > 0 ? "-f " + n + " -l " + n + " " : "") + pdf.string() + " -").text;
}

std::size_t pages_of(const std::filesystem::path& pdf) {
    return static_cast<std::size_t>(std::stoul(run("qpdf --show-npages " + pdf.string()).text));
}

std::vector<Word> words_of(const std::filesystem::path& pdf) {
    std::vector<Word> words;
    const auto xml = run("pdftotext -bbox " + pdf.string() + " -").text;
    std::size_t pages = 0;
    for (std::size_t at = 0; at < xml.size();) {
        const auto end = std::min(xml.find('\n', at), xml.size());
        const auto line = xml.substr(at, end - at);
        at = end + 1;
        if (line.find("<page ") != line.npos) ++pages;
        if (line.find("<word ") == line.npos) continue;
        const auto text = line.find('>') + 1;
        words.push_back({pages - 1, number_after(line, "xMin=\""), number_after(line, "yMin=\""),
                         number_after(line, "xMax=\""), number_after(line, "yMax=\""),
                         unescaped(line.substr(text, line.find("</word>") - text))});
    }
    return words;
}

std::vector<std::string> blank_words(const std::filesystem::path& pdf) {
    const ProbeFolder folder;
    run("pdftoppm -gray -r 150 " + pdf.string() + " " + (folder / "page").string());
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder / "."}) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Picture> pictures;
    for (const auto& file : files) pictures.push_back(picture_of(file));
    std::vector<std::string> blank;
    for (const auto& word : words_of(pdf))
        if (!each_has_ink(pictures.at(word.page), word)) blank.push_back(std::to_string(word.page) + ":" + word.text);
    return blank;
}

namespace {

bool overlap(const Word& a, const Word& b) {
    const double across = std::min(a.right, b.right) - std::max(a.left, b.left);
    const double down = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    const double lower = std::min(a.bottom - a.top, b.bottom - b.top);
    return a.page == b.page && across > 1 && down > lower * 0.45;
}

} // namespace

std::vector<std::string> misplaced(const std::filesystem::path& file, bool a5) {
    constexpr double left_margin = 47, right_margin = 548;
    const double lower_margin = a5 ? 392 : 815;
    const auto words = words_of(file);
    std::vector<std::string> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        const bool outside = word.left < left_margin || word.right > right_margin || word.bottom > lower_margin;
        if (outside) found.push_back(word.text);
        for (auto k = i + 1; k < words.size() && words[k].page == word.page; ++k)
            if (overlap(word, words[k])) found.push_back(word.text + " on " + words[k].text);
    }
    return found;
}

std::size_t times(const std::string& text, const std::string& words) {
    std::size_t count = 0;
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + words.size())) ++count;
    return count;
}

} // namespace till
