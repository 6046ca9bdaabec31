// SellPanel: lines: added, repeated, priced by hand, looked up, parked and taken up again.
#include "pos/ui/code_text.h"
#include "pos/ui/look.h"
#include "pos/ui/match_list.h"
#include "pos/ui/sell_panel.h"
#include "pos/ui/ticket_list.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <utility>

namespace till {

/// What came of adding: the ticket after it, or why not, or several items that the words fit.
struct SellPanel::Added {
    AskedLine line;
    TicketView view;
    std::optional<Refusal> refusal;
    std::vector<Item> several;
};

namespace {

/// The first name of 1, 2, 3 … that no parked ticket has.
std::string free_name(const std::vector<std::string>& taken) {
    for (int number = 1;; ++number)
        if (const auto name = std::to_string(number); std::ranges::find(taken, name) == taken.end()) return name;
}

std::vector<Choice> staff_choices(const std::vector<Person>& people) {
    std::vector<Choice> choices{{{}, _("Nobody")}};
    for (const auto& person : people) choices.push_back({person.id, shown(person.name)});
    return choices;
}

wxString typed(const std::optional<Decimal>& number) { return number ? shown(*number) : wxString{}; }

std::optional<Decimal> typed_decimal(const wxString& text, bool& is_bad) {
    if (text.empty()) return std::nullopt;
    const auto number = Decimal::parse(utf8(text));
    is_bad = is_bad || !number;
    return number;
}

} // namespace

void SellPanel::search(const std::string& words) {
    ++searches_;
    ask([words](Desk& desk) { return desk.search_items(words, MatchList::most); },
        [this, words](std::vector<Item> items) {
            // The answer may come when the box holds something else already.
            const auto typed = read_code(utf8(code_->GetValue()));
            if (typed && typed->code == words) matches_->offer(std::move(items));
            searches_ = std::max(0, searches_ - 1);
            if (searches_ == 0) catch_up();
        });
}

void SellPanel::catch_up() {
    for (const auto& key : std::exchange(ahead_, {})) key();
}

void SellPanel::add_typed() {
    if (!ahead_.empty()) return ahead_.push_back([this] { add_typed(); });
    if (code_->IsEmpty()) return;
    const auto typed = read_code(utf8(code_->GetValue()));
    if (!typed) return stage().say(Tone::refused, _("That is not a quantity."));
    if (typed->code.empty()) {
        // A quantity alone waits in the box for the scan that follows.
        code_->ChangeValue(shown(typed->quantity) + "*");
        return code_->SetInsertionPointEnd();
    }
    const auto chosen = matches_->IsShown() ? matches_->chosen() : std::nullopt;
    add({.code = chosen ? chosen->code : typed->code,
         .name = {},
         .quantity = typed->quantity,
         .price = {},
         .discount = {}},
        !chosen && typed->is_name());
}

void SellPanel::add(const AskedLine& asked, bool is_name) {
    const wxString typed = code_->GetValue();
    stage().hush();
    clear_code();
    ask(
        [till = counter().till, asked, is_name](Desk& desk) {
            AskedLine line = asked;
            if (is_name && !desk.find_item(line.code)) {
                auto items = desk.search_items(line.code, MatchList::most);
                if (items.size() > 1) return Added{line, view_of(desk, till), {}, std::move(items)};
                if (items.size() == 1) line.code = items.front().code;
            }
            const auto outcome = desk.add_line(till, line);
            return Added{line, view_of(desk, till), outcome ? std::nullopt : std::optional{outcome.refusal()}, {}};
        },
        [this, typed](const Added& added) { take(added, typed); });
}

void SellPanel::take(const Added& added, const wxString& typed) {
    show(added.view);
    if (added.refusal &&
        !offer_signer(*added.refusal, [this, line = added.line](const Signature& by) { key_line(line, {}, by); }))
        say_refusal(*added.refusal);
    if (added.several.empty()) return;
    if (code_->IsEmpty()) code_->ChangeValue(typed);
    code_->SetInsertionPointEnd();
    matches_->offer(added.several);
    stage().say(Tone::note, added.several.size() < MatchList::most
                                ? wxString::Format(_("%zu items fit: choose one with the arrow down, or touch it."),
                                                   added.several.size())
                                : _("Many items fit: type more of the name, or choose one with the arrow down."));
}

void SellPanel::repeat_last_line() {
    if (view_.ticket.empty() || is_waiting()) return;
    add(view_.ticket.lines.back().asked, false);
}

void SellPanel::ask_line() {
    auto line = read_code(utf8(code_->GetValue()));
    std::optional<std::size_t> old;
    AskedLine asked;
    if (code_->IsEmpty()) {
        old = lines_->selected();
        if (!old || *old >= view_.ticket.lines.size()) return;
        asked = view_.ticket.lines[*old].asked;
    } else if (line && !line->code.empty()) {
        asked.code = line->code;
        asked.quantity = line->quantity;
    } else {
        return stage().say(Tone::refused, _("That is not a quantity."));
    }
    const wxString name = old ? shown(view_.ticket.lines[*old].item.name) : shown(asked.code);
    open_form({.title = wxString::Format(_("Discount or price: %s"), name),
               .fields = {{_("Discount, per cent"), typed(asked.discount)}, {_("Price of one"), typed(asked.price)}},
               .choices = {{_("Adviser"), staff_choices(counter().people), 4, 2, asked.adviser},
                           {_("Technician"), staff_choices(counter().people), 4, 2, asked.technician}},
               .go = _("Put it on the ticket")},
              [this, asked, old](const Given& given) {
                  bool is_bad = false;
                  AskedLine keyed = asked;
                  keyed.adviser = given.chosen[0];
                  keyed.technician = given.chosen[1];
                  keyed.discount = typed_decimal(given.texts[0], is_bad);
                  keyed.price = typed_decimal(given.texts[1], is_bad);
                  if (is_bad) return stage().say(Tone::refused, _("That is not an amount."));
                  if (!is_waiting()) key_line(keyed, old, {});
              });
}

void SellPanel::key_line(AskedLine line, std::optional<std::size_t> in_place_of, const std::optional<Signature>& by) {
    const std::string till = counter().till;
    ask(
        [till, line, in_place_of, by](Desk& desk) {
            const auto outcome =
                in_place_of ? desk.change_line(till, *in_place_of, line, by) : desk.add_line(till, line, by);
            return Added{line, view_of(desk, till), outcome ? std::nullopt : std::optional{outcome.refusal()}, {}};
        },
        [this, in_place_of, by](const Added& added) {
            if (added.refusal && by) return refuse_in_form(*added.refusal);
            if (added.refusal) {
                const auto again = [this, line = added.line, in_place_of](const Signature& signer) {
                    key_line(line, in_place_of, signer);
                };
                if (!offer_signer(*added.refusal, again)) refuse_in_form(*added.refusal);
                return;
            }
            stage().hush();
            clear_code();
            close_form();
            show(added.view);
        });
}

void SellPanel::ask_price(const std::string& code) {
    clear_code();
    open_form({.title = _("What does it cost?"),
               .fields = {{_("Code, barcode or name of an item")}},
               .go = _("Show the price"),
               .shows_result = true,
               .takes_scans = true},
              [this](const Given& given) { show_price(utf8(given.texts.front())); });
    if (!code.empty()) show_price(code);
}

void SellPanel::show_price(const std::string& code) {
    ask(
        [code](Desk& desk) {
            auto item = desk.find_item(code);
            if (item || code.empty()) return item;
            const auto found = desk.search_items(code, 2);
            return found.size() == 1 ? std::optional{found.front()} : std::nullopt;
        },
        [this, code](const std::optional<Item>& item) {
            if (!form_ || !form_->takes_scans()) return;
            stage().hush();
            if (!item) {
                form_->show_result({}, {});
                return say_refusal({Why::unknown_item, code});
            }
            form_->show_result(shown_price(item->price, counter().shop.currency),
                               shown(item->code) + "  " + shown(item->name));
        });
}

void SellPanel::label_park_key() {
    const bool takes_up = view_.ticket.empty() && !view_.state.parked.empty();
    relabel(park_, takes_up ? _("Recall") : _("Park"), keys_.face(WXK_PAGEDOWN));
}

void SellPanel::ask_park() {
    if (is_waiting()) return;
    if (!view_.ticket.taken.empty())
        return stage().say(Tone::note, _("Money was taken for this ticket: Esc gives it back, then it can be parked."));
    open_form({.title = _("Park the ticket"),
               .fields = {{_("Name to find it by"), shown(free_name(view_.state.parked))}},
               .go = _("Park")},
              [this](const Given& given) {
                  if (is_waiting()) return;
                  ask(
                      [till = counter().till, name = utf8(given.texts.front())](Desk& desk) {
                          const auto outcome = desk.park(till, name);
                          return Added{
                              {}, view_of(desk, till), outcome ? std::nullopt : std::optional{outcome.refusal()}, {}};
                      },
                      [this](const Added& result) {
                          if (result.refusal) return refuse_in_form(*result.refusal);
                          close_form();
                          show(result.view);
                          stage().say(Tone::done, wxString::Format(_("The ticket is parked: %s takes it up again."),
                                                                   keys_.face(WXK_PAGEDOWN)));
                      });
              });
}

void SellPanel::ask_parked() {
    if (is_waiting()) return;
    if (view_.state.parked.empty()) return stage().say(Tone::note, _("Nothing is parked."));
    std::vector<Choice> names;
    for (const auto& name : view_.state.parked) names.push_back({name, shown(name)});
    open_form({.title = _("Parked tickets"), .choices = {{_("Which one?"), std::move(names)}}, .go = _("Take it up")},
              [this](const Given& given) {
                  if (is_waiting()) return;
                  ask(
                      [till = counter().till, name = given.chosen.front()](Desk& desk) {
                          const auto outcome = desk.unpark(till, name);
                          return Added{
                              {}, view_of(desk, till), outcome ? std::nullopt : std::optional{outcome.refusal()}, {}};
                      },
                      [this](const Added& result) {
                          if (result.refusal) return refuse_in_form(*result.refusal);
                          close_form();
                          show(result.view);
                      });
              });
}

} // namespace till
