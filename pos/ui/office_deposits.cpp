// OfficeDeposits: what waits in the safe on top, what is under way below it.
#include "pos/ui/office_deposits.h"

#include "pos/ui/office_panel.h"
#include "pos/ui/office_words.h"

#include <wx/intl.h>

namespace till {

OfficeDeposits::OfficeDeposits(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat)
    : OfficeScreen{parent, counter, stage, std::move(seat)} {
    lay_out(
        _("Deposits"),
        {{_("What"), 0},
         {_("Where it is"), 180},
         {_("Day"), 110},
         {_("Due"), 110},
         {_("Age"), 70, true},
         {_("Overdue"), 90, true},
         {_("Amount"), 130, true}},
        _("Deposit or confirm"),
        {{"deposit-new", _("Deposit"), WXK_F2, [this] { ask_pieces(); }},
         {"deposit-confirm", _("The bank's count"), WXK_F3,
          [this] { with_deposit([this](const SlipRow& slip) { ask_confirm(slip); }); }, Right::confirm_deposit},
         {"deposit-hand", _("Hand the bag on"), WXK_F4,
          [this] { with_deposit([this](const SlipRow& slip) { ask_custody(slip); }); }},
         {"deposit-paper", _("The slip on paper"), WXK_F5,
          [this] { with_deposit([this](const SlipRow& slip) { open_book_paper(BookPaper::deposit, slip.slip); }); }},
         {"deposit-change", _("Change from the bank"), WXK_F6, [this] { ask_change(); }, Right::count_safe}});
}

void OfficeDeposits::load() {
    look(
        [](Desk& desk, const Person& reader) {
            const auto today = desk.book().moment(desk.now()).day();
            return read_takings(desk.book(), reader, [today](const Book& book) { return due_cash(book, today); });
        },
        [this](DueCash cash) { show(std::move(cash)); });
}

void OfficeDeposits::show(DueCash cash) {
    cash_ = std::move(cash);
    std::vector<OfficeList::Row> rows;
    Money safe;
    const auto overdue = [](int days) { return days > 0 ? in_days(days) : wxString{}; };
    for (const auto& row : cash_.takings) {
        if (row.in_safe) safe += row.amount;
        rows.push_back({wxString::Format(_("Takings of shift %lld"), static_cast<long long>(row.shift)),
                        row.in_safe ? _("in the safe") : _("not handed in"), shown(row.business_day.iso()),
                        shown(row.due.iso()), in_days(row.age_days), overdue(row.overdue_days), money(row.amount)});
    }
    for (const auto& [slip, due, age, late] : cash_.deposits)
        rows.push_back({wxString::Format(_("Deposit %s"), shown(slip.slip)),
                        slip.holder.empty() ? _("at the bank") : counter().name_of(slip.holder),
                        shown(slip.business_day.iso()), shown(due.iso()), in_days(age), overdue(late),
                        money(slip.amount)});
    show_rows(rows);
    show_sum(wxString::Format(_("To be deposited %s"), money(safe)));
}

void OfficeDeposits::open_marked() {
    const auto at = marked();
    if (is_waiting()) return;
    if (!at || *at < cash_.takings.size()) return ask_pieces();
    ask_confirm(cash_.deposits[*at - cash_.takings.size()].slip);
}

void OfficeDeposits::with_deposit(const std::function<void(const SlipRow&)>& go) {
    const auto at = marked();
    if (!at || *at < cash_.takings.size()) return stage().say(Tone::note, _("Mark a deposit that is under way."));
    go(cash_.deposits[*at - cash_.takings.size()].slip);
}

void OfficeDeposits::ask_pieces() {
    Money safe;
    for (const auto& row : cash_.takings)
        if (row.in_safe) safe += row.amount;
    ask_for({.title = _("What goes to the bank"),
             .fields = {{_("Amount"), safe.is_zero() ? wxString{} : money(safe)}},
             .pieces_label = _("By pieces, where they were counted"),
             .go = _("Go on")},
            [this](const Given& given) {
                const auto amount = typed_amount(given.texts.front(), counter().shop.currency);
                if (!amount) return stage().say(Tone::refused, _("That is not an amount."));
                if (!given.pieces) return stage().say(Tone::refused, _("A field holds no number of pieces."));
                CallAfter([this, pieces = *given.pieces, sum = *amount] { ask_slip(pieces, sum); });
            });
}

void OfficeDeposits::ask_slip(const CashCount& pieces, Money amount) {
    std::vector<Choice> bearers;
    for (const auto& person : counter().people) bearers.push_back({person.id, shown(person.name)});
    ask_for(
        {.title = wxString::Format(_("Deposit of %s"), money(amount)),
         .fields = {{_("Number of the slip")}, {_("Bag")}, {_("Seal")}, {_("PIN of the bearer, if not you"), {}, true}},
         .choices = {{_("Who carries it"), std::move(bearers), 3, 2}},
         .signers = others_who_may(Right::witness_deposit),
         .signer_label = _("Witness"),
         .nobody = _("I myself"),
         .nobody_at_first = true,
         .go = _("Sign the deposit")},
        [this, pieces, amount](const Given& given) { deposit(given, pieces, amount); });
}

void OfficeDeposits::deposit(const Given& given, const CashCount& pieces, Money amount) {
    if (is_waiting()) return;
    Deposit act;
    act.amount = amount;
    act.slip = utf8(given.texts[0]);
    act.bag = utf8(given.texts[1]);
    act.seal = utf8(given.texts[2]);
    const auto& bearer = given.chosen.front();
    act.bearer = bearer == seat().person.id ? seat().by : Signature{bearer, utf8(given.texts[3])};
    act.witness = given.by ? *given.by : seat().by;
    act.pieces = pieces;
    perform(
        act,
        [this, slip = act.slip, amount](const Answer&) {
            done_on_paper(wxString::Format(_("Deposit %s of %s is on its way."), shown(slip), money(amount)),
                          BookPaper::deposit, slip);
        },
        [this](const Refusal& refusal) { refuse_in_form(refusal); });
}

void OfficeDeposits::ask_confirm(const SlipRow& slip) {
    ask_for({.title = wxString::Format(_("The bank's count of deposit %s"), shown(slip.slip)),
             .fields = {{_("Amount the bank counted"), money(slip.amount)}},
             .go = _("Confirm it")},
            [this, slip](const Given& given) {
                const auto amount = typed_amount(given.texts.front(), counter().shop.currency);
                if (!amount) return stage().say(Tone::refused, _("That is not an amount."));
                act_here(ConfirmDeposit{slip.slip, *amount, seat().by},
                         *amount == slip.amount
                             ? _("The deposit is confirmed.")
                             : wxString::Format(_("The deposit is confirmed: %s."),
                                                over_or_short(*amount - slip.amount, counter().shop.currency)));
            });
}

void OfficeDeposits::ask_custody(const SlipRow& slip) {
    ask_for({.title = wxString::Format(_("%s hands the bag on"), counter().name_of(slip.holder)),
             .fields = {{_("PIN of the holder, if not you"), {}, true}},
             .signers = counter().people,
             .signer_label = _("To whom"),
             .nobody = _("To the bank"),
             .nobody_at_first = true,
             .go = _("Hand it on")},
            [this, slip](const Given& given) {
                const bool own = slip.holder == seat().person.id;
                const Signature from = own ? seat().by : Signature{slip.holder, utf8(given.texts.front())};
                act_here(Custody{slip.slip, from, given.by}, _("The bag is handed on."));
            });
}

void OfficeDeposits::ask_change() {
    ask_for({.title = _("Change from the bank, counted in by two"),
             .pieces_label = _("Pieces that came"),
             .signers = others_who_may(Right::count_safe),
             .signer_label = _("Who counts with you"),
             .go = _("Sign it")},
            [this](const Given& given) {
                if (!given.pieces) return stage().say(Tone::refused, _("A field holds no number of pieces."));
                act_here(ChangeFromBank{*given.pieces, {}, seat().by, given.by}, _("The change is in the safe."));
            });
}

void OfficeDeposits::go_back() { go_to<OfficePanel>(); }

} // namespace till
