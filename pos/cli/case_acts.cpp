// CaseActs: differences and the money that settles them, forms given out and taken back, the week's bundle, complaints.
#include "pos/cli/act_grammar.h"

#include "reconcile/bank/bundle.h"

namespace till {
namespace {

void read_settlement(LineReader& line, SettleDifference& act) {
    if (line.take("owed")) {
        act.how = Settlement::owed;
        act.owed_by = line.signature("the person who bears it");
    } else if (line.take("written-off")) {
        act.how = Settlement::written_off;
    } else if (line.take("kept")) {
        act.how = Settlement::kept;
    } else {
        line.fail_here("\"owed P:PIN\", \"written-off\" or \"kept\" should stand here");
    }
}

Act read_settle(LineReader& line) {
    SettleDifference act;
    if (line.take("case")) {
        act.case_number = line.whole("a case's number");
    } else {
        act.shift = line.whole("a shift's number");
        act.tender = line.text("the tender");
    }
    read_settlement(line, act);
    act.reason = line.because();
    act.by = line.by_if_any();
    return act;
}

Act read_made_good(LineReader& line) {
    MadeGood act;
    act.person = line.text("the person who pays back");
    act.amount = line.amount("what is paid back");
    if (line.take("case")) act.case_number = line.whole("a case's number");
    if (line.take("back")) {
        line.expect("from");
        act.giver = line.signature("whoever gives it back");
    }
    act.by = line.by_if_any();
    return act;
}

Act read_note_case(LineReader& line) {
    NoteCase act;
    act.case_number = line.whole("a case's number");
    while (line.next_is_any({"cause", "borne", "evidence", "note"})) {
        if (line.take("cause")) {
            act.cause = line.text("the cause");
        } else if (line.take("borne")) {
            line.expect("by");
            act.bearer = line.text("the person who is to bear it");
        } else if (line.take("evidence")) {
            act.evidence = line.text("what shows it");
        } else {
            line.expect("note");
            act.note = line.text("what is known of it");
        }
    }
    act.by = line.by_if_any();
    return act;
}

Act read_found(LineReader& line) {
    MoneyFound act;
    act.case_number = line.whole("a case's number");
    act.amount = line.amount("what was found");
    act.reason = line.because();
    act.by = line.by_if_any();
    return act;
}

FormRange read_range(LineReader& line) {
    auto kind = line.text("the kind of form");
    auto range = FormRange::parse(std::move(kind), line.text("the numbers, as A0001-A0050"));
    if (!range)
        line.fail_here("numbers of forms are written A0001-A0050: the same letters and as many digits, at most 10000");
    return *std::move(range);
}

Act read_issue_forms(LineReader& line) {
    IssueForms act;
    act.range = read_range(line);
    line.expect("to");
    act.to = line.signature("the person who gets them");
    act.by = line.by_if_any();
    return act;
}

FormEnd read_end(LineReader& line) {
    for (const auto end : {FormEnd::used, FormEnd::unused, FormEnd::spoiled})
        if (line.take(word(end))) return end;
    line.fail_here("\"used\", \"unused\" or \"spoiled\" should stand here");
}

Act read_return_forms(LineReader& line) {
    ReturnForms act;
    act.range = read_range(line);
    act.how = read_end(line);
    line.expect("from");
    act.from = line.signature("the person who had them");
    act.reason = line.because_if_any();
    act.by = line.by_if_any();
    return act;
}

Act read_bundle(LineReader& line) {
    HandBundle act;
    act.week = line.text("the week, as 2026-W38");
    if (!week_span(act.week)) line.fail_here("a week is written 2026-W38");
    while (line.take("without")) {
        if (line.take("slip"))
            act.missing_slips.push_back(line.text("the slip's number"));
        else {
            line.expect("sheet");
            act.missing_sheets.push_back(line.whole("a shift's number"));
        }
    }
    line.expect("from");
    act.from = line.signature("whoever hands it over");
    act.by = line.by_if_any();
    return act;
}

Act read_complaint(LineReader& line) {
    TakeComplaint act;
    act.ticket = line.whole("a ticket's number");
    if (line.take("item")) act.item = line.text("the item's code");
    act.cause = line.because();
    if (line.take("answerable")) act.answerable = line.text("the person who answers for it");
    if (line.take("offered")) act.offered = line.text("what is offered to the customer");
    if (line.take("until")) act.until = line.day("the day it is promised for");
    act.by = line.by_if_any();
    return act;
}

Act read_answer_complaint(LineReader& line) {
    AnswerComplaint act;
    act.number = line.whole("a complaint's number");
    act.done = line.text("what was done about it");
    act.by = line.by_if_any();
    return act;
}

constexpr ActForm forms[] = {
    {"settle", "settle SHIFT TENDER|case N owed P:PIN|written-off|kept because R by S:PIN", read_settle},
    {"made-good", "made-good P AMOUNT [case N] [back from Q:PIN] [by P:PIN]", read_made_good},
    {"note-case", "note-case N [cause C] [borne by P] [evidence E] [note TEXT] by P:PIN", read_note_case},
    {"found", "found CASE AMOUNT because R by P:PIN", read_found},
    {"issue-forms", "issue-forms KIND FROM-TO to P:PIN by Q:PIN", read_issue_forms},
    {"return-forms", "return-forms KIND FROM-TO used|unused|spoiled from P:PIN [because R] by Q:PIN",
     read_return_forms},
    {"complaint", "complaint TICKET [item CODE] because R [answerable P] [offered TEXT] [until DATE] [by P:PIN]",
     read_complaint},
    {"answer-complaint", "answer-complaint N TEXT by P:PIN", read_answer_complaint},
    {"bundle", "bundle WEEK [without sheet SHIFT|slip S …] from P:PIN by Q:PIN", read_bundle},
};

} // namespace

std::span<const ActForm> case_forms() { return forms; }

} // namespace till
