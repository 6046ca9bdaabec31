// OfficeWords: one table a kind.
#include "pos/ui/office_words.h"

#include "pos/ui/tender_name.h"
#include "pos/ui/text.h"
#include "reconcile/money/account_label.h"

#include <wx/intl.h>

#include <map>

namespace till {

wxString words_for(ShiftRow::State state) {
    switch (state) {
    case ShiftRow::State::open: return _("selling");
    case ShiftRow::State::counted: return _("counted");
    case ShiftRow::State::closed: return _("closed");
    case ShiftRow::State::sent_back: return _("sent back");
    case ShiftRow::State::reviewed: return _("reviewed");
    }
    return {};
}

wxString words_for(NextAction next) {
    switch (next) {
    case NextAction::drop: return _("take a drop from the drawer");
    case NextAction::count: return _("sells; then count");
    case NextAction::receive_drop: return _("count the drop in");
    case NextAction::close: return _("close the shift");
    case NextAction::review: return _("review");
    case NextAction::note_case: return _("report on the difference");
    case NextAction::settle_case: return _("settle the difference");
    case NextAction::deposit: return _("deposit the takings");
    case NextAction::confirm: return _("await the bank's word");
    case NextAction::bundle: return _("hand over the third copy");
    case NextAction::none: return _("done");
    }
    return {};
}

wxString words_for(Due what) {
    switch (what) {
    case Due::shift_not_reviewed: return _("Shift not reviewed");
    case Due::day_not_closed: return _("Day not closed");
    case Due::takings_not_handed_in: return _("Takings not handed in");
    case Due::drop_not_received: return _("Drop not counted in");
    case Due::takings_not_deposited: return _("Takings not deposited");
    case Due::deposit_not_confirmed: return _("Deposit not confirmed");
    case Due::batch_not_settled: return _("Card batch not settled");
    case Due::bundle_not_handed_over: return _("Week's papers not handed over");
    case Due::forms_missing: return _("Forms missing or still out");
    case Due::case_not_settled: return _("Difference not settled");
    case Due::complaint_not_answered: return _("Complaint not answered");
    }
    return {};
}

wxString words_for(CaseRow::State state) {
    switch (state) {
    case CaseRow::State::open: return _("open");
    case CaseRow::State::owed: return _("owed");
    case CaseRow::State::settled: return _("settled");
    }
    return {};
}

wxString words_for_step(const std::string& what) {
    static const std::map<std::string, const char*> steps{
        {"opened", wxTRANSLATE("Opened")},         {"noted", wxTRANSLATE("Noted")},
        {"owed", wxTRANSLATE("Owed by staff")},    {"written-off", wxTRANSLATE("Written off")},
        {"kept", wxTRANSLATE("Kept by the shop")}, {"made-good", wxTRANSLATE("Made good")},
        {"given-back", wxTRANSLATE("Given back")}, {"found", wxTRANSLATE("Found later")}};
    const auto found = steps.find(what);
    return found == steps.end() ? shown(what) : wxGetTranslation(found->second);
}

wxString words_for(LedgerBy by) {
    switch (by) {
    case LedgerBy::account: return _("By account");
    case LedgerBy::day: return _("By day");
    case LedgerBy::till: return _("By till");
    case LedgerBy::cashier: return _("By cashier");
    case LedgerBy::tender: return _("By tender");
    case LedgerBy::category: return _("By category");
    }
    return {};
}

wxString name_of_key(const Counter& counter, LedgerBy by, const std::string& key) {
    switch (by) {
    case LedgerBy::cashier: return key.empty() ? _("nobody") : counter.name_of(key);
    case LedgerBy::tender: return tender_name(key);
    case LedgerBy::till: return key.empty() ? _("no till") : shown(key);
    case LedgerBy::account: return shown(account_label(key, counter.language));
    default: return shown(key);
    }
}

wxString in_digits(std::int64_t number) { return wxString::Format("%lld", static_cast<long long>(number)); }

wxString in_days(int days) { return wxString::Format(_("%d d"), days); }

wxString over_or_short(Money difference, const Currency& currency) {
    if (difference.is_zero()) return _("exact");
    const wxString amount = shown(abs(difference), currency);
    return difference.is_negative() ? wxString::Format(_("short %s"), amount) : wxString::Format(_("over %s"), amount);
}

} // namespace till
