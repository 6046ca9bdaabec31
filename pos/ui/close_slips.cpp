// ClosePanel: card and wallet slips, typed one by one.
#include "pos/ui/close_panel.h"

#include "pos/ui/look.h"
#include "pos/ui/tender_name.h"
#include "reconcile/shift/count.h"

#include <wx/textctrl.h>

#include <algorithm>

namespace till {
namespace {

constexpr std::size_t most_shown = 6;

/// A slip typed again takes the place of the one before; the slip of a refund may bear the number of its sale.
void put(std::vector<CountedSlip>& slips, const CountedSlip& slip) {
    const auto same = std::ranges::find_if(slips, [&](const CountedSlip& other) {
        return other.reference == slip.reference && other.amount.is_negative() == slip.amount.is_negative();
    });
    same == slips.end() ? slips.push_back(slip) : void(*same = slip);
}

} // namespace

void ClosePanel::ask_slip() {
    if (slips_.empty()) return;
    Asked asked{.title = _("Slip by slip"),
                .fields = {{_("Number on the slip")}, {_("Amount; of a refund below zero")}},
                .go = _("Add the slip"),
                .takes_scans = true};
    for (const auto& row : slips_)
        if (!row.listed.empty()) asked.note += (asked.note.empty() ? "" : "\n") + listed_so_far(row);
    if (slips_.size() > 1) {
        std::vector<Choice> tenders;
        for (const auto& row : slips_) tenders.push_back({row.tender, tender_name(row.tender)});
        asked.choices = {{_("Paid by"), std::move(tenders), 3, 2, slips_[slip_row_].tender}};
    }
    open_form(asked, [this](const Given& given) { add_slip(given); });
}

void ClosePanel::add_slip(const Given& given) {
    const auto amount = typed_amount(given.texts[1], counter().shop.currency);
    if (!amount) return stage().say(Tone::refused, _("That is not an amount."));
    for (std::size_t at = 0; at < slips_.size(); ++at)
        if (!given.chosen.empty() && slips_[at].tender == given.chosen.front()) slip_row_ = at;
    auto& row = slips_[slip_row_];
    auto listed = row.listed;
    put(listed, {utf8(given.texts[0]), *amount});
    const auto sum = sum_of(listed);
    if (!sum) return refuse_in_form(sum.refusal());
    row.listed = std::move(listed);
    show_listed(row, *sum);
    save_slips();
    stage().hush();
    CallAfter([this] { ask_slip(); });
}

void ClosePanel::show_listed(Slips& row, const Declaration& sum) {
    row.amount->ChangeValue(wxString::FromUTF8(format(sum.amount, counter().shop.currency)));
    row.slips->ChangeValue(wxString::Format("%lld", static_cast<long long>(sum.slips)));
}

/// What was typed before the till stopped, or before the drawer was left for later.
void ClosePanel::resume_slips(const SlipLists& typed) {
    for (auto& row : slips_) {
        const auto found = typed.find(row.tender);
        if (found == typed.end() || !row.listed.empty() || !row.amount->IsEmpty()) continue;
        const auto sum = sum_of(found->second);
        if (!sum) continue;
        row.listed = found->second;
        show_listed(row, *sum);
    }
}

void ClosePanel::save_slips() {
    SlipLists lists;
    for (const auto& row : slips_) lists[row.tender] = row.listed;
    ask(
        [till = counter().till, lists](Desk& desk) {
            desk.save_slip_draft(till, lists);
            return Done{};
        },
        [](Done) {});
}

void ClosePanel::forget_list(Slips& row) {
    if (row.listed.empty()) return;
    row.listed.clear();
    save_slips();
}

void ClosePanel::ask_batch() {
    if (!counter().shop.has_tender("card")) return;
    open_form({.title = _("Terminal's settlement"),
               .note = _("Declare the slips first: the batch is held against them."),
               .fields = {{_("Sum of the batch")},
                          {_("Slips in the batch")},
                          {_("Batch number, if any")}},
               .go = _("Keep the batch")},
              [this](const Given& given) { add_batch(given); });
}

void ClosePanel::add_batch(const Given& given) {
    const auto amount = typed_amount(given.texts[0], counter().shop.currency);
    const auto slips = typed_number(given.texts[1]);
    if (!amount || !slips) return stage().say(Tone::refused, _("A batch has a sum and a number of slips."));
    perform(
        CardBatch{counter().shop.card_terminal, *amount, *slips, utf8(given.texts[2])},
        [this](const Answer& answer) {
            ask([number = answer.number,
                 language = counter().language](Desk& desk) { return desk.batch_sentence(number, language); },
                [this](const std::string& told) { stage().go_on(shown(told)); });
        },
        [this](const Refusal& refusal) { refuse_in_form(refusal); });
}

/// The last ones, so that whoever types sees where they are.
wxString ClosePanel::listed_so_far(const Slips& row) const {
    wxString text = wxString::Format(_("%s, slips so far: %zu"), tender_name(row.tender), row.listed.size());
    const auto from = row.listed.size() > most_shown ? row.listed.size() - most_shown : 0;
    for (std::size_t at = from; at < row.listed.size(); ++at)
        text += (at == from ? wxString::FromUTF8("  ·  ") : wxString{",  "}) + shown(row.listed[at].reference) + "  " +
                shown(row.listed[at].amount, counter().shop.currency);
    return text;
}

} // namespace till
