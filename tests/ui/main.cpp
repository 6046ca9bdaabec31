// ui_tests: doctest inside a wx app, so that tests drive the real window.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "pos/ui/look.h"

#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/image.h>

namespace {

class TestApp : public wxApp {
public:
    bool OnInit() override {
        till::use_look();
        return true;
    }
    // A bug in a handler ends the tests with its exception, not with a dialog.
    bool OnExceptionInMainLoop() override { throw; }
};

} // namespace

wxIMPLEMENT_APP_NO_MAIN(TestApp);

int main(int argc, char** argv) {
    doctest::Context context{argc, argv};
    wxDISABLE_DEBUG_SUPPORT();
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
