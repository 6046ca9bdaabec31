// TablePanel: tables left as big buttons, the tasks right, and the form of one in the tables' place.
#include "pos/ui/table_panel.h"

#include "pos/ui/choice_picker.h"
#include "pos/ui/columns.h"
#include "pos/ui/key_pad.h"
#include "pos/ui/look.h"
#include "pos/ui/tender_name.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace till {
namespace {

/// The lines of a bill to choose from, by their place in it.
std::vector<Choice> line_choices(const OpenTicket& bill, const Currency& currency) {
    std::vector<Choice> choices;
    for (std::size_t at = 0; at < bill.lines.size(); ++at) {
        const auto& line = bill.lines[at];
        choices.push_back({std::to_string(at), shown(line.item.name) + "  x " + shown(line.asked.quantity) + "  " +
                                                   shown(line.net, currency)});
    }
    return choices;
}

/// The chosen line, in the quantity that was typed or, where none was, all of it; nothing where it is no quantity.
std::optional<AskedLine> line_of(const OpenTicket& bill, const Given& given) {
    const auto& line = bill.lines.at(std::stoul(given.chosen.front()));
    AskedLine asked{line.item.code, line.item.name, line.asked.quantity, {}, {}};
    const wxString typed = given.texts.front();
    if (typed.empty()) return asked;
    const auto quantity = Decimal::parse(utf8(typed));
    if (!quantity || quantity->is_zero() || quantity->is_negative()) return std::nullopt;
    asked.quantity = *quantity;
    return asked;
}

/// `1/3`.
std::optional<BillShare> typed_share(const wxString& text) {
    const auto part = typed_number(text.BeforeFirst('/'), 99), of = typed_number(text.AfterFirst('/'), 99);
    if (!text.Contains("/") || !part || !of) return std::nullopt;
    return BillShare{*part, *of};
}

} // namespace

TablePanel::TablePanel(wxWindow* parent, Counter& counter, Stage& stage, std::string first)
    : FormPanel{parent, counter, stage}, first_{std::move(first)} {
    tasks_ = {{"table-open", _("Take up / put on"), WXK_F2, [this] { put_or_take_up(); }},
              {"table-move", _("Move or merge"), WXK_F3, [this] { ask_move(); }},
              {"table-split", _("Split off a line"), WXK_F4, [this] { ask_split(); }},
              {"table-share", _("Settle a share"), WXK_F5, [this] { ask_settle_share(); }},
              {"table-line", _("Settle a line"), WXK_F6, [this] { ask_settle_line(); }},
              {"table-cancel", _("Take a dish off"), WXK_F7, [this] { ask_cancel(); }},
              {"table-free", _("Free the table"), WXK_F8, [this] { ask_free(); }}};
    auto* left = left_of(lay_out_content());
    lay_out_columns(this, left, lay_out_right());
}

wxPanel* TablePanel::lay_out_content() {
    content_panel_ = make_content();
    column_ = new wxBoxSizer{wxVERTICAL};
    column_->Add(make_heading(content_panel_, _("Tables")), wxSizerFlags{}.Border(wxBOTTOM, FromDIP(wide_gap)));
    content_panel_->SetSizer(column_);
    return content_panel_;
}

wxSizer* TablePanel::lay_out_right() {
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_paragraph(this, _("Choose a table with the arrows or a touch, then say what is done with it.")));
    auto* grid = new wxGridSizer{2, FromDIP(wxSize{gap, gap})};
    for (const auto& task : tasks_) {
        auto* button = make_button(this, task.id, task.title, wxString::Format("F%d", task.key - WXK_F1 + 1));
        button->Bind(wxEVT_BUTTON, [go = task.go](wxCommandEvent&) { go(); });
        grid->Add(button, wxSizerFlags{}.Expand());
    }
    auto* back = make_button(this, "tables-back", _("Back"), _("Esc"));
    back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { stage().go_on(); });
    grid->Add(back, wxSizerFlags{}.Expand());
    column->Add(grid, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->AddStretchSpacer();
    column->Add(new KeyPad{this, *this}, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

void TablePanel::begin() {
    SetFocusIgnoringChildren();
    load();
}

void TablePanel::load() {
    struct Known {
        std::vector<TableState> tables;
        std::size_t lines;
    };
    ask(
        [till = counter().till](Desk& desk) {
            return Known{desk.tables(), desk.open_ticket(till).lines.size()};
        },
        [this](const Known& known) { show(known.tables, known.lines); });
}

wxString TablePanel::face_of(const TableState& table) const {
    if (table.lines == 0) return shown(table.name) + "\n" + _("free");
    const auto left = shown(table.left, counter().shop.currency);
    const wxString state = table.settled.is_zero() ? _("open") : _("part settled");
    return shown(table.name) + "\n" + state + "  " + left;
}

void TablePanel::show(const std::vector<TableState>& tables, std::size_t lines_on_counter) {
    constexpr int columns = 3;
    constexpr int rows = 6;
    if (const auto* before = chosen()) first_ = before->name;
    tables_ = tables;
    on_counter_ = lines_on_counter;
    if (tables_.empty()) return;
    std::vector<Choice> choices;
    for (const auto& table : tables_) choices.push_back({table.name, face_of(table)});
    if (picker_) {
        column_->Detach(picker_);
        picker_->Hide();
        CallAfter([old = picker_] { old->Destroy(); });
    }
    picker_ = new ChoicePicker{content_panel_,
                               {.prefix = "table", .choices = choices, .columns = columns, .rows = rows, .keys = 0}};
    if (!first_.empty()) picker_->choose(first_);
    column_->Add(picker_, wxSizerFlags{1}.Expand());
    Layout();
    content_panel_->Layout();
    if (!has_form()) SetFocusIgnoringChildren(); // the buttons that went may have had it, and keys go where it is
}

const TableState* TablePanel::chosen() const {
    if (!picker_) return nullptr;
    const auto found = std::ranges::find(tables_, picker_->chosen(), &TableState::name);
    return found == tables_.end() ? nullptr : &*found;
}

bool TablePanel::on_own_key(int key) {
    if (key == WXK_ESCAPE) {
        stage().go_on();
        return true;
    }
    for (const auto& task : tasks_) {
        if (task.key != key) continue;
        task.go();
        return true;
    }
    return picker_ && picker_->on_key(key);
}

void TablePanel::with_bill(const std::function<void(const TableState&)>& go) {
    const auto* table = chosen();
    if (!table || is_waiting()) return;
    if (table->lines == 0) return stage().say(Tone::note, _("That table is free."));
    go(*table);
}

void TablePanel::with_lines(std::function<void(const OpenTicket& bill)> go) {
    with_bill([this, go = std::move(go)](const TableState& table) {
        ask([name = table.name](Desk& desk) { return desk.bill(name); }, [go](const OpenTicket& bill) { go(bill); });
    });
}

void TablePanel::act_here(Act act, const wxString& done) {
    if (is_waiting()) return;
    perform(
        std::move(act),
        [this, done](const Answer& answer) {
            wxString told = done;
            if (answer.change && !answer.change->is_zero())
                told += "  " + wxString::Format(_("Change %s"), shown(*answer.change, counter().shop.currency));
            CallAfter([this, told] {
                close_form();
                begin();
                stage().say(Tone::done, told);
            });
        },
        [this](const Refusal& refusal) { refuse_in_form(refusal); });
}

/// With a ticket on the counter, it goes onto the table; with none, the table's bill comes onto the counter.
void TablePanel::put_or_take_up() {
    const auto* table = chosen();
    if (!table || is_waiting()) return;
    const bool puts = on_counter_ > 0;
    if (!puts && table->lines == 0) return stage().say(Tone::note, _("That table is free."));
    ask(
        [till = counter().till, name = table->name, puts](Desk& desk) -> std::optional<Refusal> {
            if (puts) {
                const auto put = desk.park(till, name);
                return put ? std::nullopt : std::optional{put.refusal()};
            }
            const auto taken = desk.unpark(till, name);
            return taken ? std::nullopt : std::optional{taken.refusal()};
        },
        [this, puts](const std::optional<Refusal>& refusal) {
            if (refusal) return say_refusal(*refusal);
            stage().go_on(puts ? _("The ticket is on the table.") : _("The table's bill is on the counter."));
        });
}

void TablePanel::ask_move() {
    with_bill([this](const TableState& from) {
        std::vector<Choice> choices;
        for (const auto& table : tables_)
            if (table.name != from.name) choices.push_back({table.name, face_of(table)});
        if (choices.empty()) return stage().say(Tone::note, _("There is no other table."));
        open_form({.title = wxString::Format(_("Move the bill of %s"), shown(from.name)),
                   .choices = {{_("To which table?"), std::move(choices), 3, 4},
                               {_("Where a bill stands there already"),
                                {{"apart", _("Leave both apart")}, {"merge", _("Put both together")}}}},
                   .go = _("Move it")},
                  [this, name = from.name](const Given& given) {
                      act_here(MoveBill{name, given.chosen[0], given.chosen[1] == "merge"}, _("The bill is moved."));
                  });
    });
}

void TablePanel::ask_split() {
    with_lines([this](const OpenTicket& bill) {
        open_form({.title = _("Split off a line"),
                   .fields = {{_("Quantity (empty: all of it)")}, {_("Name of the new bill, or a table")}},
                   .choices = {{_("Which line?"), line_choices(bill, counter().shop.currency), 1, 5}},
                   .go = _("Split it off")},
                  [this, bill, name = chosen()->name](const Given& given) {
                      const auto line = line_of(bill, given);
                      if (!line) return stage().say(Tone::refused, _("That is not a quantity."));
                      act_here(SplitBill{name, {*line}, utf8(given.texts[1])}, _("The line is split off."));
                  });
    });
}

void TablePanel::ask_settle_share() {
    with_bill([this](const TableState& table) {
        open_form({.title = wxString::Format(_("Settle a share of %s: %s left"), shown(table.name),
                                             shown(table.left, counter().shop.currency)),
                   .fields = {{_("Another share, as 2/5, or an amount")}, {_("Reference on the slip")}},
                   .choices = {{_("Share"), {{"1/2", "1/2"}, {"1/3", "1/3"}, {"1/4", "1/4"}}},
                               {_("Paid by"), tender_choices(counter().shop)}},
                   .go = _("Settle it")},
                  [this, name = table.name](const Given& given) {
                      const wxString typed = given.texts[0].empty() ? shown(given.chosen[0]) : given.texts[0];
                      SettleBill act{name, {}, typed_share(typed)};
                      if (!act.share) act.amount = typed_amount(typed, counter().shop.currency);
                      if (!act.share && !act.amount) return stage().say(Tone::refused, _("That is not an amount."));
                      act.tenders = {{given.chosen[1], {}, utf8(given.texts[1])}};
                      act_here(std::move(act), _("The part is settled."));
                  });
    });
}

void TablePanel::ask_settle_line() {
    with_lines([this](const OpenTicket& bill) {
        open_form({.title = _("Settle a line"),
                   .fields = {{_("Quantity (empty: all of it)")}, {_("Reference on the slip")}},
                   .choices = {{_("Which line?"), line_choices(bill, counter().shop.currency), 1, 4},
                               {_("Paid by"), tender_choices(counter().shop)}},
                   .go = _("Settle it")},
                  [this, bill, name = chosen()->name](const Given& given) {
                      const auto line = line_of(bill, given);
                      if (!line) return stage().say(Tone::refused, _("That is not a quantity."));
                      SettleBill act{name, {*line}};
                      act.tenders = {{given.chosen[1], {}, utf8(given.texts[1])}};
                      act_here(std::move(act), _("The part is settled."));
                  });
    });
}

void TablePanel::ask_cancel() {
    with_lines([this](const OpenTicket& bill) {
        open_form({.title = _("Take a dish off"),
                   .fields = {{_("Quantity (empty: all of it)")}},
                   .choices = {{_("Which line?"), line_choices(bill, counter().shop.currency), 1, 3}},
                   .reason_kind = "line-removed",
                   .signers = counter().who_may(Right::cancel_sent),
                   .go = _("Take off")},
                  [this, bill, name = chosen()->name](const Given& given) {
                      const auto line = line_of(bill, given);
                      if (!line) return stage().say(Tone::refused, _("That is not a quantity."));
                      act_here(CancelSent{name, *line, given.reason, given.by}, _("The dish is off the bill."));
                  });
    });
}

void TablePanel::ask_free() {
    with_bill([this](const TableState& table) {
        open_form({.title = wxString::Format(_("Free %s: its bill is given up unpaid"), shown(table.name)),
                   .reason_kind = "drop-parked",
                   .signers = counter().who_may(Right::drop_parked),
                   .go = _("Free the table")},
                  [this, name = table.name](const Given& given) {
                      act_here(DropParked{name, given.reason, given.by}, _("The table is free."));
                  });
    });
}

} // namespace till
