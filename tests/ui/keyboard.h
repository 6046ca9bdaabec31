// Keyboard: keys through the X server, as from a keyboard; wxUIActionSimulator sleeps ten milliseconds a stroke.
#pragma once

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include <string>

namespace till {

class Keyboard {
public:
    Keyboard() = default;
    ~Keyboard() { XCloseDisplay(display_); }
    Keyboard(const Keyboard&) = delete;
    Keyboard& operator=(const Keyboard&) = delete;

    void press(KeySym key) {
        const KeyCode code = XKeysymToKeycode(display_, key);
        const bool shifted = XkbKeycodeToKeysym(display_, code, 0, 0) != key;
        const KeyCode shift = XKeysymToKeycode(display_, XK_Shift_L);
        if (shifted) XTestFakeKeyEvent(display_, shift, True, CurrentTime);
        XTestFakeKeyEvent(display_, code, True, CurrentTime);
        XTestFakeKeyEvent(display_, code, False, CurrentTime);
        if (shifted) XTestFakeKeyEvent(display_, shift, False, CurrentTime);
        XFlush(display_);
    }
    /// ASCII, whose keysyms are its codes.
    void type(const std::string& text) {
        for (const char letter : text) press(static_cast<KeySym>(letter));
    }

private:
    Display* display_ = XOpenDisplay(nullptr);
};

} // namespace till
