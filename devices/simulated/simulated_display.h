// SimulatedDisplay: a customer's display that is a file, which holds what the display shows.
#pragma once

#include "devices/line_display.h"

#include <filesystem>

namespace till {

/// With letters it has two lines of twenty, without it shows amounts alone. `file`.trouble with the word `unplugged`
/// unplugs it.
class SimulatedDisplay : public LineDisplay {
public:
    SimulatedDisplay(std::filesystem::path file, bool letters) : file_{std::move(file)}, letters_{letters} {}
    int columns() const override { return letters_ ? 20 : 0; }
    int rows() const override { return letters_ ? 2 : 0; }
    void show(Figure figure, std::string_view amount) override;
    void show_text(std::string_view upper, std::string_view lower) override;
    void clear() override;

private:
    void write(const std::string& text) const;
    std::filesystem::path file_;
    bool letters_;
};

} // namespace till
