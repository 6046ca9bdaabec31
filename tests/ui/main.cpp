// ui_tests: doctest inside a wx app, so that tests drive the real window.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <wx/app.h>
#include <wx/evtloop.h>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>
#include <vector>

namespace {

class TestApp : public wxApp {
public:
    bool OnInit() override { return true; }
    // A bug in a handler ends the tests with its exception, not with a dialog.
    bool OnExceptionInMainLoop() override { throw; }
};

} // namespace

wxIMPLEMENT_APP_NO_MAIN(TestApp);

/// Without a screen the tests begin anew under one of their own.
static void ensure_screen(char** argv) {
    if (std::getenv("DISPLAY")) return;
    std::vector<char*> command;
    for (const char* word : {"xvfb-run", "-a", "-s", "-screen 0 1600x1200x24"})
        command.push_back(const_cast<char*>(word));
    for (; *argv; ++argv) command.push_back(*argv);
    command.push_back(nullptr);
    execvp(command.front(), command.data());
    std::puts("ui_test needs a screen: xvfb-run is not there");
    std::exit(2);
}

/// What the toolkit takes for a mistake of the window's is one: the case that came by it fails.
static void fail(const wxString& file, int line, const wxString&, const wxString& condition, const wxString& message) {
    ADD_FAIL_CHECK_AT(file.utf8_string().c_str(), line, (condition + ": " + message).utf8_string());
}

int main(int argc, char** argv) {
    ensure_screen(argv);
    doctest::Context context{argc, argv};
    wxSetAssertHandler(fail);
    int none = 1;
    if (!wxEntryStart(none, argv) || !wxTheApp->CallOnInit()) return 2;
    int failed = 0;
    {
        wxEventLoop loop;
        const wxEventLoopActivator active{&loop};
        failed = context.run();
    }
    wxTheApp->OnExit();
    wxEntryCleanup();
    return failed;
}
