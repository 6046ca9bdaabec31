// VerdictJson: whether a book can be believed.
#include "pos/cli/report_json.h"
#include "reconcile/book/verify.h"

namespace till {

Json report_json(const Verdict& verdict) {
    Json warnings = Json::list();
    for (const auto& warning : verdict.warnings) warnings.add(warning);
    auto json = Json::object({{"ok", verdict.ok}, {"entries", verdict.entries}, {"head", verdict.head}, {"first_bad", {}}, {"reason", {}}});
    if (verdict.first_bad > 0) json.set("first_bad", verdict.first_bad);
    if (!verdict.reason.empty()) json.set("reason", verdict.reason);
    return json.set("warnings", warnings);
}

} // namespace till
