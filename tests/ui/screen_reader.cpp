// screen_reader: tells over AT-SPI what a program shows to somebody who does not see it.
//
// `screen_reader PID` writes one line `role|name` for each thing of the process that is on screen; `screen_reader PID
// follow` writes such a line each time the focus goes to another, after the line `ready`, until it is ended.
#include <atspi/atspi.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

std::string taken(gchar* text) {
    std::string kept = text ? text : "";
    g_free(text);
    return kept;
}

void tell(AtspiAccessible* one) {
    std::printf("%s|%s\n", taken(atspi_accessible_get_role_name(one, nullptr)).c_str(),
                taken(atspi_accessible_get_name(one, nullptr)).c_str());
    std::fflush(stdout);
}

bool is_on_screen(AtspiAccessible* one) {
    AtspiStateSet* states = atspi_accessible_get_state_set(one);
    if (!states) return false;
    const bool shows =
        atspi_state_set_contains(states, ATSPI_STATE_SHOWING) && atspi_state_set_contains(states, ATSPI_STATE_VISIBLE);
    g_object_unref(states);
    return shows;
}

void tell_below(AtspiAccessible* one) {
    const int count = atspi_accessible_get_child_count(one, nullptr);
    for (int at = 0; at < count; ++at) {
        AtspiAccessible* child = atspi_accessible_get_child_at_index(one, at, nullptr);
        if (!child) continue;
        if (is_on_screen(child)) {
            tell(child);
            tell_below(child);
        }
        g_object_unref(child);
    }
}

AtspiAccessible* program_of(unsigned pid) {
    AtspiAccessible* desktop = atspi_get_desktop(0);
    const int count = atspi_accessible_get_child_count(desktop, nullptr);
    for (int at = 0; at < count; ++at) {
        AtspiAccessible* program = atspi_accessible_get_child_at_index(desktop, at, nullptr);
        if (program && atspi_accessible_get_process_id(program, nullptr) == pid) return program;
        if (program) g_object_unref(program);
    }
    return nullptr;
}

void on_focus(AtspiEvent* event, void* pid) {
    const bool is_followed = atspi_accessible_get_process_id(event->source, nullptr) == *static_cast<unsigned*>(pid);
    if (event->detail1 == 1 && is_followed) tell(event->source);
    g_boxed_free(ATSPI_TYPE_EVENT, event);
}

} // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    auto pid = static_cast<unsigned>(std::strtoul(words[1], nullptr, 10));
    atspi_init();
    AtspiAccessible* program = program_of(pid);
    if (!program) {
        std::fprintf(stderr, "screen_reader: no program of process %u tells anything\n", pid);
        return 1;
    }
    if (count == 2) {
        tell_below(program);
        return 0;
    }
    AtspiEventListener* listener = atspi_event_listener_new(on_focus, &pid, nullptr);
    atspi_event_listener_register(listener, "object:state-changed:focused", nullptr);
    std::puts("ready");
    std::fflush(stdout);
    atspi_event_main();
}
