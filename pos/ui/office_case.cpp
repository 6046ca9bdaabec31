// OfficeCase: steps in the list, acts below it; whoever sits there signs, and who pays signs beside.
#include "pos/ui/office_case.h"

#include "pos/ui/office_cases.h"
#include "pos/ui/office_causes.h"
#include "pos/ui/office_words.h"
#include "pos/ui/person_picker.h"
#include "pos/ui/tender_name.h"

#include <wx/intl.h>

namespace till {
namespace {

/// Everybody, to be named as the one who bears it.
std::vector<Choice> people_choices(const std::vector<Person>& people) {
    std::vector<Choice> choices;
    for (const auto& person : people) choices.push_back({person.id, shown(person.name)});
    return choices;
}

} // namespace

wxString name_of_case_tender(const CaseRow& row) {
    if (row.shift == 0) return _("safe");
    return row.tender == "opening" ? _("float") : tender_name(row.tender);
}

OfficeCase::OfficeCase(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, std::int64_t number)
    : OfficeScreen{parent, counter, stage, std::move(seat)}, number_{number} {
    lay_out(wxString::Format(_("Case %lld"), static_cast<long long>(number)),
            {{_("When"), 150},
             {_("What"), 130},
             {_("Amount"), 100, true},
             {_("Who"), 100},
             {_("Signed by"), 130},
             {_("Cause, evidence, note"), 0}},
            _("Read it"),
            {{"case-note", _("Note on it"), WXK_F2, [this] { ask_note(); }},
             {"case-owed", _("Staff owes it"), WXK_F3, [this] { ask_owed(); }, Right::charge_staff},
             {"case-good", _("Made good"), WXK_F4, [this] { ask_made_good(); }},
             {"case-off", _("Write it off"), WXK_F5, [this] { ask_settled(Settlement::written_off); },
              Right::settle_difference},
             {"case-kept", _("The shop keeps it"), WXK_F6, [this] { ask_settled(Settlement::kept); },
              Right::settle_difference},
             {"case-found", _("Found later"), WXK_F7, [this] { ask_found(); }, Right::receive_found},
             {"case-why", _("Why is it off?"), WXK_F8, [this] { go_to<OfficeCauses>(number_); }},
             {"case-paper", _("The case on paper"), WXK_F9,
              [this] { open_book_paper(BookPaper::over_short, std::to_string(number_)); }}});
}

void OfficeCase::load() {
    look([number = number_](Desk& desk, const Person& reader) { return desk.case_file(reader, number); },
         [this](const CaseFile& file) {
             row_ = file.row;
             std::vector<OfficeList::Row> rows;
             steps_ = file.steps;
             for (const auto& step : steps_) rows.push_back(row_of(step));
             show_rows(rows);
             wxString sum = counter().name_of(row_.cashier) + wxString::FromUTF8("  ·  ") + name_of_case_tender(row_) +
                            wxString::FromUTF8("  ·  ") + over_or_short(row_.difference, counter().shop.currency);
             sum += wxString::FromUTF8("  ·  ") + wxString::Format(_("open %s"), money(row_.open));
             if (!row_.owed.is_zero())
                 sum += wxString::FromUTF8("  ·  ") +
                        wxString::Format(_("%s owes %s"), counter().name_of(row_.bearer), money(row_.owed));
             show_sum(sum);
         });
}

wxString OfficeCase::words_of(const CaseStep& step) const {
    wxString words;
    const auto add = [&words](const wxString& text) {
        if (!text.empty()) words += (words.empty() ? wxString{} : wxString::FromUTF8(" · ")) + text;
    };
    const auto reason = [this](const char* kind, const std::string& word) {
        return shown(counter().shop.reason_name(kind, word, counter().language));
    };
    add(reason("case", step.cause));
    add(shown(step.evidence));
    // A difference is opened and settled for a reason of the close; what a note says is nobody's word.
    add(step.kind == word(Kind::case_noted) ? shown(step.note) : reason("close", step.note));
    if (!step.bearer.empty()) add(wxString::Format(_("borne by %s"), counter().name_of(step.bearer)));
    return words;
}

OfficeList::Row OfficeCase::row_of(const CaseStep& step) const {
    wxString signers;
    for (const auto& signer : step.signers) signers += (signers.empty() ? "" : ", ") + shown(signer);
    return {shown(step.at.text().substr(0, 16)),
            words_for_step(step.what),
            step.amount.is_zero() ? wxString{} : money(step.amount),
            counter().name_of(step.staff),
            signers,
            words_of(step)};
}

void OfficeCase::open_marked() {
    const auto at = marked();
    if (is_waiting() || !at || *at >= steps_.size()) return;
    const wxString words = words_of(steps_[*at]);
    stage().say(Tone::note, words.empty() ? words_for_step(steps_[*at].what) : words);
}

void OfficeCase::ask_note() {
    auto bearers = people_choices(counter().people);
    bearers.insert(bearers.begin(), {std::string{}, _("Not said")});
    ask_for({.title = wxString::Format(_("Note on case %lld"), static_cast<long long>(number_)),
             .fields = {{_("Evidence")}, {_("Remark")}},
             .choices = {{_("Who is to bear it"), std::move(bearers), 3, 2}},
             .reason_kind = "case",
             .is_reason_needed = false,
             .go = _("Sign the note")},
            [this](const Given& given) {
                act_here(NoteCase{number_, utf8(given.texts[1]), given.reason, utf8(given.texts[0]),
                                  given.chosen.front(), seat().by},
                         _("The note is on the case."));
            });
}

void OfficeCase::ask_owed() {
    ask_for({.title = _("Whoever owes it signs for it"),
             .fields = {{_("Reason")}},
             .signers = counter().people,
             .signer_label = _("Who owes it"),
             .go = _("Sign it")},
            [this](const Given& given) {
                SettleDifference act;
                act.how = Settlement::owed;
                act.owed_by = given.by;
                act.reason = utf8(given.texts.front());
                act.by = seat().by;
                act.case_number = number_;
                act_here(std::move(act), _("What is open is owed by staff."));
            });
}

void OfficeCase::ask_made_good() {
    // More was made good than was missing in the end: it goes back.
    const bool gives_back = row_.owed.is_negative();
    ask_for({.title = gives_back ? _("Whoever gets it back signs for it") : _("Whoever pays signs for it"),
             .fields = {{_("Amount"), money(abs(row_.owed))}},
             .signers = counter().people,
             .signer_label = gives_back ? _("Who gets it back") : _("Who pays"),
             .go = gives_back ? _("Give the money back") : _("Take the money")},
            [this, gives_back](const Given& given) {
                const auto amount = typed_amount(given.texts.front(), counter().shop.currency);
                if (!amount || !given.by) return stage().say(Tone::refused, _("That is not an amount."));
                MadeGood paid{given.by->person, *amount, given.by, number_};
                if (gives_back) paid.giver = seat().by;
                act_here(std::move(paid), gives_back ? _("It is given back.") : _("It is made good."));
            });
}

void OfficeCase::ask_settled(Settlement how) {
    const bool off = how == Settlement::written_off;
    ask_for({.title = off ? _("The shop bears what is open") : _("The shop keeps what is over"),
             .fields = {{_("Reason")}},
             .go = _("Sign it")},
            [this, how, off](const Given& given) {
                SettleDifference act;
                act.how = how;
                act.reason = utf8(given.texts.front());
                act.by = seat().by;
                act.case_number = number_;
                act_here(std::move(act), off ? _("It is written off.") : _("The shop keeps it."));
            });
}

void OfficeCase::ask_found() {
    ask_for({.title = _("Money that was found later goes into the safe"),
             .fields = {{_("Amount")}, {_("Where it was found")}},
             .go = _("Take it in")},
            [this](const Given& given) {
                const auto amount = typed_amount(given.texts.front(), counter().shop.currency);
                if (!amount) return stage().say(Tone::refused, _("That is not an amount."));
                act_here(MoneyFound{number_, *amount, utf8(given.texts[1]), seat().by}, _("The money is in the safe."));
            });
}

void OfficeCase::go_back() { go_to<OfficeCases>(); }

} // namespace till
