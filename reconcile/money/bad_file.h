// BadFile: input that cannot be read, with the place where it went wrong.
#pragma once

#include <stdexcept>
#include <string>

namespace till {

/// A fault in a file that a person wrote. what() reads `shop.toml:12:5: the sentence`.
class BadFile : public std::runtime_error {
public:
    /// `line` and `column` count from 1; 0 where there is none.
    BadFile(const std::string& file, int line, int column, const std::string& sentence)
        : std::runtime_error{file + (line > 0 ? ":" + std::to_string(line) : "") + (column > 0 ? ":" + std::to_string(column) : "") + ": " + sentence},
          line{line}, column{column} {}
    int line;
    int column;
};

} // namespace till
