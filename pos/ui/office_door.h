// OfficeDoor: the way into the office and from one of its screens to another, kept by the window around them.
#pragma once

#include "pos/ui/counter.h"
#include "reconcile/staff/person.h"

#include <functional>

class wxWindow;

namespace till {

class TaskPanel;

/// Makes a screen over that ground; called again where the language changes.
using ScreenMaker = std::function<TaskPanel*(wxWindow* parent, Counter& counter, Stage& stage)>;

class OfficeDoor {
public:
    virtual ~OfficeDoor() = default;
    /// Puts the screen there, for the person who sits in the office, in their language. The shift at the till is not
    /// touched. It ends with Stage::go_on(), or by itself once nobody has touched it for as long as the till waits.
    virtual void open_office(const std::string& person, ScreenMaker make) = 0;
};

/// Who sits in the office. The PIN is kept until they leave, to sign what they do; the desk proves it each time.
struct OfficeSeat {
    Signature by;
    Person person;
    OfficeDoor* door = nullptr;

    /// Puts another screen in the place of the one that stands there.
    template <class Screen, class... Known> void go_to(Known... known) const {
        door->open_office(person.id, [seat = *this, known...](wxWindow* parent, Counter& counter, Stage& stage) {
            return new Screen{parent, counter, stage, seat, known...};
        });
    }
};

} // namespace till
