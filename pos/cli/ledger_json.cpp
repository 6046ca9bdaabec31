// LedgerJson: a breakdown of a period, and the entries behind a row of it.
#include "pos/cli/report_json.h"
#include "reconcile/month/ledger.h"

namespace till {
namespace {

Json row_json(const LedgerRow& row, std::string_view by, const Currency& currency) {
    Json json = Json::object();
    if (!row.key.empty()) json.set(by, row.key);
    const auto set = [&](const char* name, Money amount) { json.set(name, format(amount, currency)); };
    set("opening", row.opening);
    set("debit", row.debit);
    set("credit", row.credit);
    set("closing", row.closing);
    set("sales", row.sales);
    set("voids", row.voids);
    set("refunds", row.refunds);
    set("net", row.net);
    set("over_short", row.over_short);
    return json;
}

Json entry_json(const LedgerEntry& entry, const Currency& currency) {
    return Json::object({{"entry", entry.seq},
                         {"at", entry.at.rfc3339()},
                         {"business_day", entry.business_day.iso()},
                         {"kind", entry.kind},
                         {"number", entry.number},
                         {"till", entry.till},
                         {"staff", entry.staff},
                         {"about", entry.about},
                         {"debit", format(entry.debit, currency)},
                         {"credit", format(entry.credit, currency)},
                         {"net", format(entry.net, currency)}});
}

} // namespace

Json report_json(const Ledger& ledger, const Currency& currency) {
    Json rows = Json::list();
    for (const auto& row : ledger.rows) rows.add(row_json(row, word(ledger.by), currency));
    return Json::object({{"from", ledger.period.from.iso()},
                         {"to", ledger.period.to.iso()},
                         {"by", word(ledger.by)},
                         {"rows", rows},
                         {"total", row_json(ledger.total, word(ledger.by), currency)}});
}

Json report_json(const std::vector<LedgerEntry>& entries, const Currency& currency) {
    Json list = Json::list();
    Money debit, credit, net;
    for (const auto& entry : entries) {
        list.add(entry_json(entry, currency));
        debit += entry.debit;
        credit += entry.credit;
        net += entry.net;
    }
    return Json::object({{"entries", list},
                         {"debit", format(debit, currency)},
                         {"credit", format(credit, currency)},
                         {"net", format(net, currency)}});
}

} // namespace till
