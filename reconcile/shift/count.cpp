// Count: counts and declarations, kept as they were made.
#include "reconcile/shift/count.h"

#include "reconcile/shift/pieces.h"
#include "reconcile/ticket/ticket.h"

#include <algorithm>
#include <set>
#include <utility>

namespace till {
namespace {

std::optional<Refusal> fault_of_counted(const CashCount& pieces, const Currency& currency) {
    if (pieces.empty()) return Refusal{Why::nothing_counted, {}};
    return fault_of(pieces, currency);
}

Json count_body(const CashCount& pieces) {
    return Json::object({{"pieces", to_json(pieces)}, {"counted", pieces.total().minor()}});
}

} // namespace

Outcome<Declaration> sum_of(const std::vector<CountedSlip>& slips) {
    Declaration all;
    std::set<std::pair<std::string, Money>> seen;
    for (const auto& slip : slips) {
        if (slip.reference.empty()) return Refusal{Why::no_reference, {}};
        if (slip.amount.is_zero() || abs(slip.amount) > largest_amount) return Why::amount_out_of_range;
        if (!seen.emplace(slip.reference, slip.amount).second) return Refusal{Why::form_used, slip.reference};
        all.amount += slip.amount;
        if (!slip.amount.is_negative()) ++all.slips;
    }
    return all;
}

std::int64_t recounts_left(const Shop& shop, std::int64_t counts) {
    return std::max<std::int64_t>(shop.recounts - std::max<std::int64_t>(counts - 1, 0), 0);
}

std::string count_subject(Kind kind, const CashCount& pieces) {
    return std::string{word(kind)} + " " + to_json(pieces).canonical();
}

Outcome<Entry> record_count(Recording& act, const Place& place, const CashCount& pieces) {
    if (auto fault = fault_of_counted(pieces, act.book().shop().currency)) return *fault;
    const auto shift = find_shift(act.book(), place.shift);
    if (shift->counts > 0 && recounts_left(act.book().shop(), shift->counts) == 0) return Why::recounts_used;
    EntryDraft draft = draft_at(place, Kind::count);
    draft.body = count_body(pieces);
    return act.post(std::move(draft));
}

Outcome<Entry> record_second_count(Recording& act, const Place& place, const CashCount& pieces,
                                   Approval<Right::second_count> approval) {
    if (auto fault = fault_of_counted(pieces, act.book().shop().currency)) return *fault;
    EntryDraft draft = draft_at(place, Kind::count);
    draft.body =
        count_body(pieces)
            .set("second", true)
            .set("signers", Json::list().add(approval.use(count_subject(Kind::count, pieces), act.at().utc_ms)));
    return act.post(std::move(draft));
}

Outcome<Entry> record_spot_count(Recording& act, const Place& place, const CashCount& pieces,
                                 Approval<Right::spot_count> approval) {
    if (auto fault = fault_of_counted(pieces, act.book().shop().currency)) return *fault;
    EntryDraft draft = draft_at(place, Kind::spot_count);
    draft.body = count_body(pieces).set(
        "signers", Json::list().add(approval.use(count_subject(Kind::spot_count, pieces), act.at().utc_ms)));
    return act.post(std::move(draft));
}

Outcome<Entry> record_declaration(Recording& act, const Place& place, const std::string& tender, Money amount,
                                  std::int64_t slips, const std::vector<CountedSlip>& listed) {
    if (tender == "cash" || is_kept_in_book(tender) || !act.book().shop().has_tender(tender))
        return Refusal{Why::unknown_tender, tender};
    if (abs(amount) > largest_amount || slips < 0) return Why::amount_out_of_range;
    EntryDraft draft = draft_at(place, Kind::declare);
    draft.body = Json::object({{"tender", tender}, {"amount", amount.minor()}, {"slips", slips}});
    if (!listed.empty()) draft.body.set("listed", to_json(listed));
    return act.post(std::move(draft));
}

} // namespace till
