// Led8: the customer display of Chinese counters (客显): eight digits and four lights, no letters.
#pragma once

#include "devices/line_display.h"
#include "devices/wire/wire.h"

namespace till {

/// `wire` outlives it.
class Led8 : public LineDisplay {
public:
    explicit Led8(Wire& wire) : wire_{wire} {}
    int columns() const override { return 0; }
    int rows() const override { return 0; }
    void show(Figure figure, std::string_view amount) override;
    void show_text(std::string_view, std::string_view) override {}
    void clear() override;

private:
    Wire& wire_;
};

} // namespace till
