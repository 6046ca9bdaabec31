// key_watch: linked into a wx program, it says after how long the first key was taken, and ends the program.
//
// It waits until a text box of the top window has the focus on screen, sends one key through the X server, and writes
// the milliseconds since KEY_WATCH_BEGAN (of CLOCK_MONOTONIC) once the box holds it.
#include <wx/app.h>
#include <wx/module.h>
#include <wx/textctrl.h>
#include <wx/timer.h>
#include <wx/toplevel.h>
#include <wx/uiaction.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace {

double now_ms() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

class KeyWatch : public wxTimer {
public:
    void Notify() override {
        auto* box = dynamic_cast<wxTextCtrl*>(wxWindow::FindFocus());
        auto* top = box ? dynamic_cast<wxTopLevelWindow*>(wxGetTopLevelParent(box)) : nullptr;
        if (!top || !top->IsActive() || !box->IsShownOnScreen()) return;
        if (!sent_) {
            sent_ = true;
            box->Bind(wxEVT_TEXT, [](wxCommandEvent&) { taken(); });
            wxUIActionSimulator{}.Char('7');
        }
    }

private:
    [[noreturn]] static void taken() {
        const char* began = std::getenv("KEY_WATCH_BEGAN");
        std::printf("%.1f\n", now_ms() - (began ? std::atof(began) : 0));
        std::fflush(stdout);
        std::_Exit(0);
    }
    bool sent_ = false;
};

class KeyWatchModule : public wxModule {
public:
    bool OnInit() override {
        watch_.Start(1);
        return true;
    }
    void OnExit() override { watch_.Stop(); }

private:
    KeyWatch watch_;
    wxDECLARE_DYNAMIC_CLASS(KeyWatchModule);
};
wxIMPLEMENT_DYNAMIC_CLASS(KeyWatchModule, wxModule);

} // namespace
