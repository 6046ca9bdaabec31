// OfficeWords: how the office says states, next actions, what is due and why, in the person's language.
#pragma once

#include "pos/ui/counter.h"
#include "reconcile/bank/board.h"
#include "reconcile/bank/due_item.h"
#include "reconcile/bank/match_proposal.h"
#include "reconcile/month/ledger.h"
#include "reconcile/shift/case_row.h"

#include <wx/string.h>

namespace till {

wxString words_for(ShiftRow::State state);
wxString words_for(NextAction next);
wxString words_for(Due what);
wxString words_for(CaseRow::State state);
/// `opened`, `noted`, `made-good` … of a case's step.
wxString words_for_step(const std::string& what);
wxString words_for(LedgerBy by);
/// What a row of that breakdown stands for: a name, where its key is none.
wxString name_of_key(const Counter& counter, LedgerBy by, const std::string& key);
wxString in_digits(std::int64_t number);
/// `5 d`.
wxString in_days(int days);
/// `short 5.00`, `over 5.00` or `exact`.
wxString over_or_short(Money difference, const Currency& currency);

} // namespace till
