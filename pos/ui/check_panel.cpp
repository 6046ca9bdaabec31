// CheckPanel: a task for each kind of thing that stands open.
#include "pos/ui/check_panel.h"

#include "pos/ui/tender_name.h"

#include <wx/intl.h>

namespace till {
namespace {

using What = ClosePoint::What;

constexpr std::size_t most_named = 4;

wxString number(std::int64_t of) { return wxString::Format("%lld", static_cast<long long>(of)); }

const char* id_of(What what) {
    switch (what) {
    case What::open_lines: return "point-open-lines";
    case What::drop: return "point-drop";
    case What::not_declared: return "point-not-declared";
    case What::parked: return "point-parked";
    case What::bill: return "point-bill";
    case What::guest_deposit: return "point-guest-deposit";
    case What::paper: return "point-paper";
    }
    return "";
}

/// `1, 2, 3, 4 …`
wxString named(const std::vector<ClosePoint>& points, const std::function<wxString(const ClosePoint&)>& name) {
    wxString names;
    for (std::size_t at = 0; at < points.size() && at < most_named; ++at)
        names += (names.empty() ? wxString{} : wxString{", "}) + name(points[at]);
    return points.size() > most_named ? names + wxString::FromUTF8(" …") : names;
}

} // namespace

CheckPanel::CheckPanel(wxWindow* parent, Counter& counter, Stage& stage, const std::vector<ClosePoint>& points)
    : MenuPanel{parent, counter, stage} {
    std::vector<std::vector<ClosePoint>> kinds;
    for (const auto& point : points) {
        if (kinds.empty() || kinds.back().front().what != point.what) kinds.emplace_back();
        kinds.back().push_back(point);
    }
    std::vector<Task> tasks;
    for (int key = WXK_F2; const auto& kind : kinds) tasks.push_back(task_of(kind, key++));
    if (!is_counted())
        tasks.push_back({"count-now", _("Count the drawer"), WXK_F10, [this] { this->stage().count_drawer(); }});
    lay_out(_("What stands open"), std::move(tasks));
}

bool CheckPanel::is_counted() const { return counter().state.shift_state == TillState::Shift::counted; }

MenuPanel::Task CheckPanel::task_of(const std::vector<ClosePoint>& points, int key) {
    return {id_of(points.front().what), title_of(points), key, way_out(points.front())};
}

wxString CheckPanel::title_of(const std::vector<ClosePoint>& points) const {
    const auto by_text = [](const ClosePoint& point) { return shown(point.text); };
    const auto by_number = [](const ClosePoint& point) { return number(point.number); };
    const auto by_tender = [](const ClosePoint& point) { return tender_name(point.text); };
    switch (points.front().what) {
    case What::drop: return wxString::Format(_("Drops not received: %s"), named(points, by_number));
    case What::not_declared: return wxString::Format(_("Slips not declared: %s"), named(points, by_tender));
    case What::open_lines: return wxString::Format(_("Lines on the open ticket: %s"), named(points, by_number));
    case What::parked: return wxString::Format(_("Parked: %s"), named(points, by_text));
    case What::bill: return wxString::Format(_("Bills on tables: %s"), named(points, by_text));
    case What::guest_deposit: return wxString::Format(_("Guest deposits held: %s"), named(points, by_number));
    case What::paper: return wxString::Format(_("Receipt perhaps not printed: %s"), named(points, by_number));
    }
    return {};
}

std::function<void()> CheckPanel::way_out(const ClosePoint& point) {
    switch (point.what) {
    case What::drop: return [this] { stage().open_drawer_tasks(); };
    case What::not_declared:
        return [this] {
            is_counted() ? stage().go_on()
                         : stage().say(Tone::note, _("Slips are declared once the drawer is counted."));
        };
    case What::open_lines:
    case What::parked: return [this] { is_counted() ? pass_on() : stage().go_on(); };
    case What::bill: return [this] { is_counted() ? pass_on() : stage().open_tables(); };
    case What::guest_deposit: return [this] { is_counted() ? pass_on() : stage().open_more_tasks(); };
    case What::paper:
        return [this, ticket = point.number] {
            stage().print_receipt(ticket);
            stage().go_on();
        };
    }
    return {};
}

/// After the count this shift sells no more: what is open stays for the next cashier.
void CheckPanel::pass_on() {
    stage().say(Tone::note, _("It stays open for the next cashier; the shift can be closed."));
}

} // namespace till
