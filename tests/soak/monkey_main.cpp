// monkey: `monkey [SECONDS [SEED]]` lets a monkey work the window, ten minutes unless told, and says what came of it.
#include "tests/soak/monkey.h"

#include <wx/app.h>
#include <wx/evtloop.h>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>
#include <vector>

namespace {

class MonkeyApp : public wxApp {
public:
    bool OnInit() override { return true; }
    bool OnExceptionInMainLoop() override { throw; }
};

/// Without a screen it begins anew under one of its own.
void ensure_screen(char** argv) {
    if (std::getenv("DISPLAY")) return;
    std::vector<char*> command;
    for (const char* word : {"xvfb-run", "-a", "-s", "-screen 0 1280x1024x24", "dbus-run-session", "--"})
        command.push_back(const_cast<char*>(word));
    for (; *argv; ++argv) command.push_back(*argv);
    command.push_back(nullptr);
    execvp(command.front(), command.data());
    std::puts("monkey needs a screen: xvfb-run is not there");
    std::exit(2);
}

} // namespace

wxIMPLEMENT_APP_NO_MAIN(MonkeyApp);

int main(int argc, char** argv) {
    ensure_screen(argv);
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 600;
    const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 20261121;
    int none = 1;
    if (!wxEntryStart(none, argv) || !wxTheApp->CallOnInit()) return 2;
    till::MonkeyRun run;
    {
        wxEventLoop loop;
        const wxEventLoopActivator active{&loop};
        run = till::let_monkey_work(seconds, seed);
    }
    std::printf("%d seconds, seed %llu: %lld deeds, %lld entries, %zu faults\n", seconds,
                static_cast<unsigned long long>(seed), static_cast<long long>(run.deeds),
                static_cast<long long>(run.entries), run.faults.size());
    for (const auto& [kind, count] : run.kinds) std::printf("  %d %s\n", count, kind.c_str());
    for (const auto& fault : run.faults) std::printf("  %s\n", fault.c_str());
    wxTheApp->OnExit();
    wxEntryCleanup();
    return run.faults.empty() ? 0 : 1;
}
