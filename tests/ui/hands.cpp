// Hands: by the XTEST extension, over a connection of their own.
#include "tests/ui/hands.h"

#include <wx/defs.h>

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include <stdexcept>
#include <string>

namespace till {
namespace {

KeySym keysym_of(int key) {
    if (key >= WXK_F1 && key <= WXK_F12) return static_cast<KeySym>(XK_F1 + (key - WXK_F1));
    switch (key) {
    case WXK_RETURN: return XK_Return;
    case WXK_ESCAPE: return XK_Escape;
    case WXK_BACK: return XK_BackSpace;
    case WXK_TAB: return XK_Tab;
    case WXK_SPACE: return XK_space;
    case WXK_DELETE: return XK_Delete;
    case WXK_INSERT: return XK_Insert;
    case WXK_HOME: return XK_Home;
    case WXK_END: return XK_End;
    case WXK_PAGEUP: return XK_Page_Up;
    case WXK_PAGEDOWN: return XK_Page_Down;
    case WXK_UP: return XK_Up;
    case WXK_DOWN: return XK_Down;
    case WXK_LEFT: return XK_Left;
    case WXK_RIGHT: return XK_Right;
    default: return static_cast<KeySym>(key);
    }
}

} // namespace

struct Hands::Screen {
    Display* display = XOpenDisplay(nullptr);

    Screen() {
        if (!display) throw std::runtime_error{"Hands: no screen"};
    }
    ~Screen() { XCloseDisplay(display); }
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    void tap(KeyCode code) const {
        XTestFakeKeyEvent(display, code, True, CurrentTime);
        XTestFakeKeyEvent(display, code, False, CurrentTime);
    }
    void shift(bool down) const {
        XTestFakeKeyEvent(display, XKeysymToKeycode(display, XK_Shift_L), down ? True : False, CurrentTime);
    }
};

Hands::Hands() : screen_{std::make_unique<Screen>()} {}
Hands::~Hands() = default;

void Hands::press(int key) {
    auto* display = screen_->display;
    const KeySym wanted = keysym_of(key);
    const KeyCode code = XKeysymToKeycode(display, wanted);
    if (code == 0) throw std::invalid_argument{"Hands: the keyboard has no key " + std::to_string(key)};
    const bool shifted = XkbKeycodeToKeysym(display, code, 0, 0) != wanted;
    if (shifted) screen_->shift(true);
    screen_->tap(code);
    if (shifted) screen_->shift(false);
    XFlush(display);
}

void Hands::type(const std::string& text) {
    for (const char letter : text) press(letter);
}

void Hands::touch(int x, int y) {
    auto* display = screen_->display;
    XTestFakeMotionEvent(display, -1, x, y, CurrentTime);
    XTestFakeButtonEvent(display, 1, True, CurrentTime);
    XTestFakeButtonEvent(display, 1, False, CurrentTime);
    XFlush(display);
}

} // namespace till
