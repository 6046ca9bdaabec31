// Hands: keys and a finger on the screen, through the X server as hardware would send them.
#pragma once

#include <memory>
#include <string>

namespace till {

/// Sends and does not wait: whoever needs to know that the window has heard asks the window. (wxUIActionSimulator rests
/// 20 ms after every press and every release, which made two thirds of what the tests of the window took.)
class Hands {
public:
    Hands();
    ~Hands();
    Hands(const Hands&) = delete;
    Hands& operator=(const Hands&) = delete;

    /// Presses a key and lets go of it: a character, with Shift where the keyboard needs it, or one of WXK_….
    void press(int key);
    /// Types ASCII.
    void type(const std::string& text);
    /// Touches the screen there, in pixels.
    void touch(int x, int y);

private:
    struct Screen;
    std::unique_ptr<Screen> screen_;
};

} // namespace till
