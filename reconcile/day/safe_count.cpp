// SafeCount: counted against the balance of the safe's account.
#include "reconcile/day/safe_count.h"

#include "reconcile/book/account.h"
#include "reconcile/shift/pieces.h"

namespace till {

std::string safe_count_subject(const CashCount& pieces) { return "count safe " + to_json(pieces).canonical(); }

Outcome<Entry> record_safe_count(Recording& act, const CashCount& pieces, Approval<Right::count_safe> first, Approval<Right::count_safe> second) {
    if (first.person().id == second.person().id) return Refusal{Why::same_person, first.person().id};
    if (pieces.empty()) return Why::nothing_counted;
    if (auto fault = fault_of(pieces, act.book().shop().currency)) return *fault;
    const Money expected = act.book().balance(account::safe());
    const Money difference = pieces.total() - expected;
    EntryDraft draft;
    draft.kind = Kind::safe_count;
    draft.staff = first.person().id;
    if (!difference.is_zero())
        draft.postings = {{account::safe(), difference}, {account::over_short_safe(act.book().next_number(Kind::safe_count)), -difference}};
    Json signers = Json::list();
    signers.add(first.use(safe_count_subject(pieces), act.at().utc_ms).set("as", "counter"));
    signers.add(second.use(safe_count_subject(pieces), act.at().utc_ms).set("as", "witness"));
    draft.body = Json::object({{"pieces", to_json(pieces)}, {"expected", expected.minor()}, {"counted", pieces.total().minor()},
                               {"over_short", difference.minor()}, {"signers", std::move(signers)}});
    return act.post(std::move(draft));
}

} // namespace till
