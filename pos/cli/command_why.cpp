// `tillbook why`: the likely causes of a closed shift's cash difference.
#include "pos/cli/commands.h"
#include "pos/cli/reader.h"
#include "pos/cli/report_text.h"
#include "reconcile/book/book.h"
#include "reconcile/shift/cause.h"
#include "reconcile/shift/shift_row.h"
#include "reconcile/shift/slip_comparison.h"

#include <iostream>
#include <stdexcept>

namespace till {
namespace {

Json causes_json(const std::vector<Cause>& causes, const Shop& shop) {
    Json list = Json::list();
    for (const auto& cause : causes) {
        Json entries = Json::list();
        for (const auto seq : cause.entries) entries.add(seq);
        list.add(Json::object({{"cause", word(cause.mistake)},
                               {"sentence", cause.sentence(shop.language)},
                               {"amount", format(cause.amount, shop.currency)},
                               {"entries", entries},
                               {"score", cause.score}}));
    }
    return list;
}

Json slips_json(const std::vector<SlipFault>& faults, const Shop& shop) {
    Json list = Json::list();
    for (const auto& fault : faults)
        list.add(Json::object({{"slip", word(fault.what)},
                               {"tender", fault.tender},
                               {"reference", fault.reference},
                               {"sentence", fault.sentence(shop.currency, shop.language)},
                               {"amount", format(fault.slip, shop.currency)},
                               {"booked", format(fault.booked, shop.currency)},
                               {"entry", fault.seq}}));
    return list;
}

} // namespace

Exit command_why(const ReportOptions& options, std::int64_t shift) {
    const SystemClock clock;
    Desk desk{BookPlaces::of(options.book), clock};
    if (const auto may = may_read(desk, options, shift); !may) return told(may.refusal(), desk.shop());
    const auto row = find_shift(desk.book(), shift);
    if (!row) return told({Why::unknown_shift, std::to_string(shift)}, desk.shop());
    if (row->close_seq == 0) return told({Why::shift_open, std::to_string(shift)}, desk.shop());
    const auto causes = likely_causes(desk.book(), shift);
    const Json report = Json::object({{"shift", shift},
                                      {"over_short", format(causes.front().amount, desk.shop().currency)},
                                      {"causes", causes_json(causes, desk.shop())},
                                      {"slips", slips_json(compare_slips(desk.book(), shift), desk.shop())}});
    std::cout << (options.json ? report.line() + "\n" : report_text(report)) << std::flush;
    if (!std::cout) throw std::runtime_error{"the causes cannot be written"};
    return Exit::done;
}

} // namespace till
