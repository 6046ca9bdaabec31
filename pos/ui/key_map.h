// KeyMap: the keys of the selling screen as the keyboard sends them and as the buttons show them.
#pragma once

#include "pos/sale/counter_keys.h"

#include <wx/string.h>

namespace till {

class KeyMap {
public:
    explicit KeyMap(CounterKeys keys) : keys_{std::move(keys)} {}

    /// The usual key of what `pressed` does here, as WXK_… or a letter; WXK_NONE where its action has moved away.
    int usual(int pressed) const;
    /// What stands on the button of the action whose usual key that is: a named key or a character.
    wxString face(int usual) const;

private:
    CounterKeys keys_;
};

} // namespace till
