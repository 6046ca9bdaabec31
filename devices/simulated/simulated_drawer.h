// SimulatedDrawer: a cash drawer of its own, for a counter without a printer.
#pragma once

#include "devices/cash_drawer.h"

namespace till {

class SimulatedDrawer : public CashDrawer {
public:
    bool absent = false;
    bool stuck = false; ///< takes the kick and stays shut

    bool cap_status() const override { return true; }
    void check_health() override {
        if (absent) throw DeviceFault{DeviceFault::Code::no_hardware, "there is no drawer"};
    }
    void open_drawer() override {
        check_health();
        ++kicks_;
        open_ = open_ || !stuck;
    }
    bool is_open() override { return open_; }
    void shut() { open_ = false; }
    int kicks() const { return kicks_; }

private:
    bool open_ = false;
    int kicks_ = 0;
};

} // namespace till
