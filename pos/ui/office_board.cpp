// OfficeBoard: one row a shift; what is done at the till is only named here.
#include "pos/ui/office_board.h"

#include "pos/ui/office_case.h"
#include "pos/ui/office_deposits.h"
#include "pos/ui/office_panel.h"
#include "pos/ui/office_words.h"
#include "pos/ui/office_x.h"

#include <wx/intl.h>

namespace till {

OfficeBoard::OfficeBoard(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, Day day)
    : OfficeScreen{parent, counter, stage, std::move(seat)}, day_{day} {
    lay_out(wxString::Format(_("The board of %s"), shown(day.iso())),
            {{_("Shift"), 64, true},
             {_("Till"), 72},
             {_("Cashier"), 110},
             {_("State"), 100},
             {_("Cash limit"), 96},
             {_("Counts"), 70, true},
             {_("Difference"), 120, true},
             {_("Bag"), 90},
             {_("Next"), 0}},
            _("Do what is next"),
            {{"board-review", _("Review"), WXK_F2,
              [this] { with_shift([this](const BoardRow& row) { ask_review(row); }); }, Right::review},
             {"board-sheet", _("The sheet"), WXK_F3,
              [this] { with_shift([this](const BoardRow& row) { open_sheet(row); }); }},
             {"board-safe", _("Count the safe"), WXK_F4, [this] { ask_safe_count(); }, Right::count_safe},
             {"board-day", _("Daily report"), WXK_F5, [this] { open_book_paper(BookPaper::day, day_.iso()); }},
             {"board-close", _("Close the day"), WXK_F6, [this] { close_day(); }, Right::close_day},
             {"board-x", _("X reading"), WXK_F7, [this] { with_shift([this](const BoardRow& row) { read_x(row); }); }},
             {"board-before", _("Day before"), WXK_PAGEUP, [this] { turn(-1); }},
             {"board-after", _("Day after"), WXK_PAGEDOWN, [this] { turn(1); }}});
}

void OfficeBoard::load() {
    look([day = day_](Desk& desk, const Person& reader) { return desk.board(reader, day); },
         [this](std::vector<BoardRow> rows) {
             rows_ = std::move(rows);
             std::vector<OfficeList::Row> shown_rows;
             for (const auto& row : rows_) shown_rows.push_back(row_of(row));
             show_rows(shown_rows);
             show_sum(rows_.empty() ? _("No shift began on that day.") : wxString{});
         });
}

OfficeList::Row OfficeBoard::row_of(const BoardRow& row) const {
    const auto& shift = row.shift;
    wxString bags;
    for (const auto& bag : row.bags) bags += (bags.empty() ? "" : ", ") + shown(bag);
    return {in_digits(shift.number),
            shown(shift.till),
            counter().name_of(shift.cashier),
            words_for(shift.state),
            row.past_limit ? _("passed") : wxString{},
            in_digits(shift.counts),
            row.over_short ? over_or_short(*row.over_short, counter().shop.currency) : wxString{},
            bags,
            words_for(row.next)};
}

const BoardRow* OfficeBoard::marked_row() const {
    const auto at = marked();
    return at && *at < rows_.size() ? &rows_[*at] : nullptr;
}

void OfficeBoard::with_shift(const std::function<void(const BoardRow&)>& go) {
    if (is_waiting()) return;
    const auto* row = marked_row();
    if (!row) return stage().say(Tone::note, _("No shift is marked."));
    go(*row);
}

void OfficeBoard::open_marked() {
    with_shift([this](const BoardRow& row) {
        switch (row.next) {
        case NextAction::drop:
        case NextAction::count:
        case NextAction::receive_drop:
        case NextAction::close: return stage().say(Tone::note, _("That is done at the till."));
        case NextAction::review: return ask_review(row);
        case NextAction::note_case:
        case NextAction::settle_case: return go_to<OfficeCase>(row.cases.front());
        case NextAction::deposit:
        case NextAction::confirm: return go_to<OfficeDeposits>();
        case NextAction::bundle: return stage().say(Tone::note, _("That is handed over under Due today."));
        case NextAction::none: return open_sheet(row);
        }
    });
}

void OfficeBoard::ask_review(const BoardRow& row) {
    const auto number = static_cast<long long>(row.shift.number);
    ask_for({.title = wxString::Format(_("Review shift %lld of %s"), number, counter().name_of(row.shift.cashier)),
             .note = wxString::Format(_("Takings %s, %s"), money(row.takings),
                                      over_or_short(row.over_short.value_or(Money{}), counter().shop.currency)),
             .fields = {{_("Reason, where it is sent back")}},
             .choices = {{_("The sheet and the money"),
                          {{"reviewed", _("are right: into the safe")}, {"back", _("go back to the cashier")}},
                          2}},
             .go = _("Sign the review")},
            [this, till = row.shift.till](const Given& given) {
                const bool back = given.chosen.front() == "back";
                act_here(Review{back, utf8(given.texts.front()), seat().by},
                         back ? _("The shift is sent back.") : _("The shift is reviewed; its takings are in the safe."),
                         till);
            });
}

void OfficeBoard::open_sheet(const BoardRow& row) {
    const auto shift = row.shift.number;
    open_file("sheets", "shift-" + std::to_string(shift) + ".pdf",
              [shift, by = seat().by](Desk& desk, const std::filesystem::path& pdf) {
                  return desk.write_sheet(shift, pdf, by);
              });
}

void OfficeBoard::read_x(const BoardRow& row) {
    look([shift = row.shift.number](Desk& desk, const Person& reader) { return desk.x_reading(reader, shift); },
         [this](const ShiftReport& report) { go_to<OfficeX>(report.number, day_); });
}

void OfficeBoard::ask_safe_count() {
    ask_for({.title = _("The safe, counted by two"),
             .pieces_label = _("Pieces in the safe"),
             .signers = others_who_may(Right::count_safe),
             .signer_label = _("Who counts with you"),
             .go = _("Sign the count")},
            [this](const Given& given) {
                if (!given.pieces) return stage().say(Tone::refused, _("A field holds no number of pieces."));
                if (is_waiting()) return;
                const CountSafe act{*given.pieces, seat().by, given.by};
                perform(
                    act,
                    [this](const Answer& answer) {
                        const auto said = wxString::Format(
                            _("Safe count %lld is signed: %s."), static_cast<long long>(answer.number),
                            over_or_short(answer.over_short.value_or(Money{}), counter().shop.currency));
                        done_on_paper(said, BookPaper::safe_count, std::to_string(answer.number));
                    },
                    [this](const Refusal& refusal) { refuse_in_form(refusal); });
            });
}

void OfficeBoard::close_day() {
    // The day that is shown; where no shift began in it, the last one that is open.
    const auto day = rows_.empty() ? std::nullopt : std::optional{day_};
    ask_for({.title = day ? wxString::Format(_("Close the day %s"), shown(day->iso())) : _("Close the day"),
             .note = _("What is entered later bears the next day."),
             .go = _("Sign the close of the day")},
            [this, day](const Given&) {
                act_here(CloseDay{seat().by, day}, _("The day is closed."));
            });
}

void OfficeBoard::turn(int days) { go_to<OfficeBoard>(Day{day_.date() + std::chrono::days{days}}); }

void OfficeBoard::go_back() { go_to<OfficePanel>(); }

} // namespace till
