// CashDrawer: the drawer under the counter.
#pragma once

#include "devices/device.h"

namespace till {

/// UnifiedPOS CashDrawer.
class CashDrawer {
public:
    virtual ~CashDrawer() = default;
    /// Whether the drawer tells if it is open; many cannot.
    virtual bool cap_status() const = 0;
    /// Throws DeviceFault where the drawer's wire fails. That it does not throw proves only that it was told to open.
    virtual void open_drawer() = 0;
    /// Whether the drawer's wire is there, without opening the drawer. Throws DeviceFault.
    virtual void check_health() = 0;
    /// False of a drawer that cannot tell. Throws DeviceFault.
    virtual bool is_open() = 0;
};

} // namespace till
