// WireDrawer: a cash drawer that hangs on a receipt printer.
#pragma once

#include "devices/cash_drawer.h"
#include "devices/escpos/escpos_job.h"
#include "devices/wire/wire.h"

#include <optional>

namespace till {

/// Which level of pin 3 means open differs from drawer to drawer; `blind` cannot tell.
enum class DrawerSense { blind, open_is_high, open_is_low };

/// `wire` is the printer's and outlives it.
class WireDrawer : public CashDrawer {
public:
    WireDrawer(Wire& wire, EscPosJob::Pin pin, DrawerSense sense,
               std::chrono::milliseconds answer = std::chrono::milliseconds{500});

    bool cap_status() const override { return sense_ != DrawerSense::blind; }
    void open_drawer() override;
    void check_health() override;
    bool is_open() override;

private:
    Wire& wire_;
    EscPosJob::Pin pin_;
    DrawerSense sense_;
    std::chrono::milliseconds answer_;
};

} // namespace till
