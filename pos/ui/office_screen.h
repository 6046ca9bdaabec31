// OfficeScreen: what the office's screens have in common: a list over the whole width, tasks below it, a form in its
// place, and the signature of whoever sits there.
#pragma once

#include "pos/desk/printed_paper.h"
#include "pos/desk/takings.h"
#include "pos/ui/form_panel.h"
#include "pos/ui/office_door.h"
#include "pos/ui/office_list.h"

#include <string>
#include <vector>

class wxStaticText;

namespace till {

/// A screen is told what it shows when it is made; whatever shows something else is another one in its place, so that
/// it stands there again in the other language.
class OfficeScreen : public FormPanel {
public:
    void begin() override;
    void on_enter() override { open_marked(); }

protected:
    struct Task {
        const char* id;
        wxString title;
        int key;
        std::function<void()> go;
        std::optional<Right> right{}; ///< shown to who has it; without one, to everybody
    };

    OfficeScreen(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat);
    /// To be called once, by the constructor of the screen itself. Enter opens the marked row, under that title; Esc
    /// goes back.
    void lay_out(const wxString& heading, const std::vector<OfficeList::Column>& columns, const wxString& open,
                 std::vector<Task> tasks);
    bool on_own_key(int key) override;

    /// Asks the desk for what the screen shows.
    virtual void load() = 0;
    virtual void open_marked() = 0;
    virtual void go_back() = 0;

    const OfficeSeat& seat() const { return seat_; }
    void show_rows(const std::vector<OfficeList::Row>& rows) { list_->show(rows); }
    std::optional<std::size_t> marked() const { return list_->marked(); }
    /// A sentence beside the heading: a total, or that there is nothing.
    void show_sum(const wxString& text);

    /// Asks for what is read by who reads it; `then` hears what was found, a refusal is said.
    template <class Work, class Then> void look(Work work, Then then) {
        ask([work = std::move(work), person = seat_.person](Desk& desk) { return work(desk, person); },
            [this, then = std::move(then)](auto found) mutable {
                found ? then(*std::move(found)) : say_refusal(found.refusal());
            });
    }
    /// The same of the book alone: its takings, for who may read them (P2).
    template <class Read, class Then> void look_at_takings(Read read, Then then) {
        look([read = std::move(read)](Desk& desk,
                                      const Person& reader) { return read_takings(desk.book(), reader, read); },
             std::move(then));
    }
    /// Another screen in the place of this one.
    template <class Screen, class... Known> void go_to(Known... known) { seat_.go_to<Screen>(known...); }

    /// Asks in a form, with the digits beside it.
    void ask_for(const Asked& asked, AskForm::Go go);
    /// Does the act at that till (empty: this one), shows the list anew and says the sentence.
    void act_here(Act act, const wxString& done, const std::string& till = {});
    void done_here(const wxString& done);
    /// Writes a file beside the book, in that folder under that name, and shows it.
    void open_file(const std::string& folder, const std::string& name,
                   std::function<Outcome<Done>(Desk&, const std::filesystem::path& file)> write,
                   const wxString& said = {});
    /// One of the papers of the shop's books: its original, or the next copy. `said` stands before where it is.
    void open_book_paper(BookPaper paper, const std::string& which, const wxString& said = {});
    /// done_here() of an act that has a paper, and then that paper.
    void done_on_paper(const wxString& said, BookPaper paper, const std::string& which);
    /// Everybody but who sits here that may.
    std::vector<Person> others_who_may(Right right) const;
    wxString money(Money amount) const { return shown(amount, counter().shop.currency); }

private:
    wxSizer* lay_out_tasks(wxWindow* content);

    OfficeSeat seat_;
    std::vector<Task> tasks_;
    wxStaticText* sum_ = nullptr;
    OfficeList* list_ = nullptr;
    wxWindow* pad_ = nullptr;
};

} // namespace till
