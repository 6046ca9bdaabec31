// `tillbook checklist`: what stands open at a till before its shift is counted and closed.
#include "pos/cli/commands.h"
#include "pos/cli/reader.h"
#include "pos/cli/report_text.h"

#include <iostream>
#include <stdexcept>

namespace till {
namespace {

std::string_view word(TillState::Shift state) {
    switch (state) {
    case TillState::Shift::none: return "none";
    case TillState::Shift::open: return "open";
    case TillState::Shift::counted: return "counted";
    }
    return {};
}

Json points_json(const std::vector<ClosePoint>& points) {
    Json list = Json::list();
    for (const auto& point : points)
        list.add(Json::object(
            {{"point", word(point.what)}, {"number", point.number}, {"name", point.text}, {"stops", point.stops}}));
    return list;
}

} // namespace

Exit command_checklist(const ReportOptions& options, const std::string& till) {
    ReportDesk desk{options.book};
    if (!desk->shop().has_till(till)) return told(Refusal{Why::unknown_till, till}, desk->shop());
    if (const auto may = may_read(*desk, options, 0); !may) return told(may.refusal(), desk->shop());
    const auto state = desk->state(till);
    const Json report = Json::object({{"till", till},
                                      {"shift", state.shift},
                                      {"state", word(state.shift_state)},
                                      {"counts", state.counts},
                                      {"recounts_left", state.recounts_left},
                                      {"open", points_json(desk->close_points(till))}});
    std::cout << (options.json ? report.line() + "\n" : report_text(report)) << std::flush;
    if (!std::cout) throw std::runtime_error{"the check list cannot be written"};
    return Exit::done;
}

} // namespace till
