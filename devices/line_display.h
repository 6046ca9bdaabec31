// LineDisplay: the customer's display: the figures said aloud, for the customer to read (T2).
#pragma once

#include "devices/device.h"

#include <string_view>

namespace till {

/// UnifiedPOS LineDisplay, for what a till shows on it. Each throws DeviceFault.
class LineDisplay {
public:
    /// What an amount is, as the lights of a display without letters name it: 单价 总计 收款 找零.
    enum class Figure { price, total, received, change };

    virtual ~LineDisplay() = default;
    /// 0 of a display that shows amounts alone.
    virtual int columns() const = 0;
    virtual int rows() const = 0;
    /// An amount as ASCII digits, `-` and `.`. One that does not fit is shown as dashes: half an amount is a lie.
    virtual void show(Figure figure, std::string_view amount) = 0;
    /// Does nothing on a display without letters. Too long a line ends at the edge.
    virtual void show_text(std::string_view upper, std::string_view lower) = 0;
    virtual void clear() = 0;
};

} // namespace till
