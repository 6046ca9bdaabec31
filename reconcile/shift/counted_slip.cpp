// CountedSlip: into JSON and out of it.
#include "reconcile/shift/counted_slip.h"

namespace till {

Json to_json(const std::vector<CountedSlip>& slips) {
    Json list = Json::list();
    for (const auto& slip : slips)
        list.add(Json::object({{"reference", slip.reference}, {"amount", slip.amount.minor()}}));
    return list;
}

std::vector<CountedSlip> slips_of(const Json& json) {
    std::vector<CountedSlip> slips;
    for (const auto& slip : json.items())
        slips.push_back({slip["reference"].text(), Money::of_minor(slip["amount"].integer())});
    return slips;
}

} // namespace till
