// BadFile: input that cannot be read, with the place where it went wrong.
#pragma once

#include <stdexcept>
#include <string>

namespace till {

/// A fault in a file that a person wrote. what() reads `shop.toml:12:5: the sentence`.
class BadFile : public std::runtime_error {
public:
    /// `line` and `column` count from 1; 0 where there is none.
    BadFile(const std::string& file, int at_line, int at_column, const std::string& sentence)
        : std::runtime_error{file + place(at_line) + place(at_column) + ": " + sentence}, line{at_line}, column{at_column} {}
    int line;
    int column;

private:
    static std::string place(int number) { return number > 0 ? ":" + std::to_string(number) : ""; }
};

} // namespace till
