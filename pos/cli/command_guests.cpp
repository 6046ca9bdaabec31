// `tillbook guests`: the guest deposits that the shop still holds.
#include "pos/cli/commands.h"
#include "pos/cli/reader.h"
#include "pos/cli/report_text.h"
#include "pos/cli/utf8.h"
#include "reconcile/ticket/guest_deposit.h"

#include <iostream>
#include <stdexcept>

namespace till {
namespace {

Json guests_json(const std::vector<GuestDepositRow>& deposits, const Currency& currency) {
    Json list = Json::list();
    Money held;
    for (const auto& deposit : deposits) {
        held += deposit.left;
        list.add(Json::object({{"receipt", deposit.receipt},
                               {"at", deposit.at.text()},
                               {"guest", deposit.guest},
                               {"room", deposit.room},
                               {"tender", deposit.tender},
                               {"paid", format(deposit.paid, currency)},
                               {"left", format(deposit.left, currency)}}));
    }
    return Json::object({{"held", format(held, currency)}, {"guest_deposits", std::move(list)}});
}

} // namespace

Exit command_guests(const ReportOptions& options) {
    const SystemClock clock;
    Desk desk{BookPlaces::of(options.book), clock};
    if (const auto may = may_read(desk, options, 0); !may) return told(may.refusal(), desk.shop());
    const Json report = guests_json(desk.open_deposits(), desk.shop().currency);
    std::cout << (options.json ? report.line() + "\n" : report_text(report)) << std::flush;
    if (!std::cout) throw std::runtime_error{"the answer cannot be written"};
    return Exit::done;
}

} // namespace till
