// OfficeScreen: list, tasks, and the way of an act and of a paper from the office.
#include "pos/ui/office_screen.h"

#include "pos/ui/columns.h"
#include "pos/ui/key_map.h"
#include "pos/ui/key_pad.h"
#include "pos/ui/look.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace till {
namespace {

/// With letters so large the digits have no room beside a form.
bool has_large_text() { return scaled_to_text(100) > 150; }

/// In larger text a button needs more of the width.
int tasks_in_a_row() { return has_large_text() ? 2 : scaled_to_text(100) > 110 ? 3 : 4; }

wxString face_of_key(int key) {
    if (key == WXK_ESCAPE) return _("Esc");
    if (key == WXK_RETURN) return _("Enter");
    return KeyMap{{}}.face(key);
}

} // namespace

OfficeScreen::OfficeScreen(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat)
    : FormPanel{parent, counter, stage}, seat_{std::move(seat)} {}

void OfficeScreen::lay_out(const wxString& heading, const std::vector<OfficeList::Column>& columns,
                           const wxString& open, std::vector<Task> tasks) {
    std::erase_if(tasks, [this](const Task& task) { return task.right && !seat_.person.may(*task.right); });
    tasks_ = std::move(tasks);
    if (!open.empty()) tasks_.insert(tasks_.begin(), {"office-open", open, WXK_RETURN, [this] { open_marked(); }});
    tasks_.push_back({"office-back", _("Back"), WXK_ESCAPE, [this] { go_back(); }});
    auto* content = make_content();
    auto* column = new wxBoxSizer{wxVERTICAL};
    auto* head = new wxBoxSizer{has_large_text() ? wxVERTICAL : wxHORIZONTAL};
    const auto beside = has_large_text() ? wxSizerFlags{} : wxSizerFlags{}.CentreVertical();
    head->Add(make_heading(content, heading), wxSizerFlags{beside}.Proportion(has_large_text() ? 0 : 1));
    sum_ = make_text(content, {}, 13, Ink::muted);
    sum_->SetName("office-sum");
    head->Add(sum_, beside);
    column->Add(head, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap)));
    list_ = new OfficeList{content, heading, columns};
    list_->on_open = [this] { open_marked(); };
    column->Add(list_, wxSizerFlags{1}.Expand());
    column->Add(lay_out_tasks(content), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    content->SetSizer(column);

    auto* columns_of_panel = new wxBoxSizer{wxHORIZONTAL};
    columns_of_panel->Add(left_of(content), wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(wide_gap)));
    pad_ = new KeyPad{this, *this};
    pad_->SetMinSize(FromDIP(wxSize{side_width, -1}));
    auto* pad = columns_of_panel->Add(pad_, wxSizerFlags{}.Bottom().Border(wxRIGHT | wxBOTTOM, FromDIP(wide_gap)));
    pad_->Hide();
    if (!has_large_text()) return SetSizer(columns_of_panel);
    lay_out_turning(this, columns_of_panel, [pad](bool narrow) {
        pad->SetFlag(wxRIGHT | wxBOTTOM | (narrow ? wxEXPAND | wxLEFT : wxALIGN_BOTTOM));
    });
}

wxSizer* OfficeScreen::lay_out_tasks(wxWindow* content) {
    auto* grid = new wxGridSizer{tasks_in_a_row(), FromDIP(wxSize{gap, gap})};
    for (const auto& task : tasks_) {
        const auto style = task.key == WXK_RETURN ? Style::primary : Style::plain;
        auto* button = make_button(content, task.id, task.title, face_of_key(task.key), style);
        button->Bind(wxEVT_BUTTON, [go = task.go](wxCommandEvent&) { go(); });
        grid->Add(button, wxSizerFlags{}.Expand());
    }
    return grid;
}

void OfficeScreen::begin() {
    pad_->Hide();
    Layout();
    SetFocusIgnoringChildren();
    load();
}

bool OfficeScreen::on_own_key(int key) {
    if (key == WXK_UP || key == WXK_DOWN) {
        list_->move(key == WXK_UP ? -1 : 1);
        return true;
    }
    for (const auto& task : tasks_) {
        if (task.key != key) continue;
        if (!is_waiting()) task.go();
        return true;
    }
    return false;
}

void OfficeScreen::show_sum(const wxString& text) {
    sum_->SetLabel(text);
    sum_->GetParent()->Layout();
}

void OfficeScreen::ask_for(const Asked& asked, AskForm::Go go) {
    pad_->Show();
    stage().hush();
    const int beside = has_large_text() ? 0 : pad_->GetMinSize().x;
    const int width = GetSize().x - beside - FromDIP(5 * wide_gap);
    Asked in_width = asked;
    in_width.title = in_lines(*this, asked.title, font_of(17, true), width);
    in_width.note = in_lines(*this, asked.note, font_of(13), width);
    open_form(in_width, std::move(go));
}

void OfficeScreen::act_here(Act act, const wxString& done, const std::string& till) {
    if (is_waiting()) return;
    ask([at = till.empty() ? counter().till : till, act = std::move(act)](Desk& desk) { return desk.perform(at, act); },
        [this, done](const Outcome<Answer>& outcome) {
            outcome ? done_here(done) : refuse_in_form(outcome.refusal());
        });
}

void OfficeScreen::done_here(const wxString& done) {
    // Later, because it may be a button of the form that brought us here.
    CallAfter([this, done] {
        close_form();
        begin();
        stage().say(Tone::done, done);
    });
}

void OfficeScreen::open_file(const std::string& folder, const std::string& name,
                             std::function<Outcome<Done>(Desk&, const std::filesystem::path& file)> write,
                             const wxString& said) {
    const auto file = counter().book.parent_path() / folder / name;
    ask(
        [file, write = std::move(write)](Desk& desk) {
            std::filesystem::create_directories(file.parent_path());
            return write(desk, file);
        },
        [this, file, said](const Outcome<Done>& written) {
            if (!written) return say_refusal(written.refusal());
            const auto where = wxString::Format(_("It is in %s"), shown(file.string()));
            stage().say(Tone::done, said.empty() ? where : said + " " + where);
            if (counter().open_document) counter().open_document(file);
        });
}

void OfficeScreen::open_book_paper(BookPaper paper, const std::string& which, const wxString& said) {
    open_file(
        "papers", std::string{word(paper)} + "-" + which + ".pdf",
        [wanted = PaperWanted{paper, which}, by = seat_.by](Desk& desk,
                                                            const std::filesystem::path& pdf) -> Outcome<Done> {
            const auto written = write_paper(desk, wanted, pdf, by);
            if (!written) return written.refusal();
            return Done{};
        },
        said);
}

void OfficeScreen::done_on_paper(const wxString& said, BookPaper paper, const std::string& which) {
    done_here(said);
    CallAfter([this, said, paper, which] { open_book_paper(paper, which, said); });
}

std::vector<Person> OfficeScreen::others_who_may(Right right) const {
    std::vector<Person> others;
    for (const auto& one : counter().people)
        if (one.id != seat_.person.id && one.may(right)) others.push_back(one);
    return others;
}

} // namespace till
