// Cd5220: a customer display of two lines of twenty letters that speaks CD5220.
#pragma once

#include "devices/line_display.h"
#include "devices/wire/wire.h"

#include <string>

namespace till {

/// Its letters are ASCII; others are shown as `?`. `wire` outlives it.
class Cd5220 : public LineDisplay {
public:
    explicit Cd5220(Wire& wire) : wire_{wire} {}
    int columns() const override { return 20; }
    int rows() const override { return 2; }
    void show(Figure figure, std::string_view amount) override;
    void show_text(std::string_view upper, std::string_view lower) override;
    void clear() override;

private:
    Wire& wire_;
};

} // namespace till
