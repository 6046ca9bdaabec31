// MainFrame: which panel stands there, and the keys that are its own.
#include "pos/ui/main_frame.h"

#include "pos/ui/carry_over.h"
#include "pos/ui/check_panel.h"
#include "pos/ui/close_panel.h"
#include "pos/ui/closed_panel.h"
#include "pos/ui/count_panel.h"
#include "pos/ui/customer_panel.h"
#include "pos/ui/drawer_panel.h"
#include "pos/ui/header_bar.h"
#include "pos/ui/help_panel.h"
#include "pos/ui/look.h"
#include "pos/ui/message_bar.h"
#include "pos/ui/more_panel.h"
#include "pos/ui/news_panel.h"
#include "pos/ui/open_shift_panel.h"
#include "pos/ui/peripherals.h"
#include "pos/ui/refund_panel.h"
#include "pos/ui/return_panel.h"
#include "pos/ui/sell_panel.h"
#include "pos/ui/sign_in_panel.h"
#include "pos/ui/table_panel.h"
#include "pos/ui/translation.h"

#include <wx/intl.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>

namespace till {
namespace {

constexpr int clock_ms = 1000;
constexpr int longest_unseen_ms = 300; ///< that a window may take until it shows at least that it is there

/// Letters as one key whatever their case, Enter as one key wherever it is.
int key_of(const wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if (key == WXK_NUMPAD_ENTER) return WXK_RETURN;
    if (key == WXK_NUMPAD_UP) return WXK_UP;
    if (key == WXK_NUMPAD_DOWN) return WXK_DOWN;
    if (key == WXK_NUMPAD_DELETE) return WXK_DELETE;
    if (key == WXK_NUMPAD_INSERT) return WXK_INSERT;
    if (key == WXK_NUMPAD_HOME) return WXK_HOME;
    if (key == WXK_NUMPAD_PAGEUP) return WXK_PAGEUP;
    if (key == WXK_NUMPAD_PAGEDOWN) return WXK_PAGEDOWN;
    const wxChar letter = event.GetUnicodeKey();
    return letter >= WXK_SPACE && letter != WXK_DELETE ? static_cast<int>(letter) : key;
}

} // namespace

MainFrame::MainFrame(Start start)
    : wxFrame{nullptr, wxID_ANY, "Tillbook", wxDefaultPosition, wxSize{1024, 768}}, start_{std::move(start)},
      timer_{this}, last_hand_ms_{start_.hands_ms()} {
    // No control asks how it should look whenever nothing happens: a hundred of them cost every key's answer.
    wxUpdateUIEvent::SetMode(wxUPDATE_UI_PROCESS_SPECIFIED);
    wxIdleEvent::SetMode(wxIDLE_PROCESS_SPECIFIED);
    SetMinClientSize(wxSize{1000, 700});
    counter_.book = start_.book;
    counter_.till = start_.till;
    counter_.open_document = start_.open_document;
    counter_.hands_ms = start_.hands_ms;
    speak(start_.language.value_or(Language::english));
    peripherals_ = std::make_unique<Peripherals>(*this, counter_, [this](Tone tone, const wxString& sentence) {
        message_->say(tone, sentence);
        header_->show(counter_);
    });
    // First of all, on a thread of its own: the book opens while the window is made.
    desk_ = std::make_unique<DeskThread>([this] { return peripherals_->followed(start_.open()); },
                                         [this](std::function<void()> answer) { CallAfter(std::move(answer)); },
                                         [this](const std::string& sentence) { on_trouble(sentence); });
    counter_.desk = desk_.get();
    go_on();
    use_look(counter_.settings.text_percent);
    lay_out_ground();
    Bind(wxEVT_CHAR_HOOK, &MainFrame::on_key, this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { on_tick(); });
    wxEvtHandler::AddFilter(this);
}

void MainFrame::lay_out_ground() {
    auto* ground = new wxScrolledWindow{this};
    // Larger text may want more room than the screen has.
    if (counter_.settings.text_percent > 100) ground->SetScrollRate(FromDIP(gap), FromDIP(gap));
    ground_ = ground;
    ground_->SetBackgroundColour(palette().ground);
    auto* column = new wxBoxSizer{wxVERTICAL};
    header_ = new HeaderBar{ground_, [this] { switch_language(); }, [this] { help_ ? close_help() : show_help(); }};
    message_ = new MessageBar{ground_};
    column->Add(header_, wxSizerFlags{}.Expand());
    column->AddStretchSpacer();
    column->Add(message_, wxSizerFlags{}.Expand());
    ground_->SetSizer(column);
}

/// Drawn once, with its first panel, instead of empty and again: a cashier can type sooner.
void MainFrame::appear() {
    if (panel_) return come_on_screen();
    appearing_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (message().empty()) say(Tone::note, _("The book is being opened."));
        come_on_screen();
    });
    appearing_.StartOnce(longest_unseen_ms);
}

void MainFrame::come_on_screen() {
    appearing_.Stop();
    Show();
    Raise();
}

MainFrame::~MainFrame() { wxEvtHandler::RemoveFilter(this); }

wxString MainFrame::message() const { return message_->sentence(); }

void MainFrame::go_on() { go_on({}); }

void MainFrame::go_on(const wxString& done) {
    struct Known {
        Shop shop;
        std::vector<Person> people;
        TillState state;
    };
    leave_panel(true);
    desk_->ask(
        [till = counter_.till](Desk& desk) {
            return Known{desk.shop(), desk.people(), desk.state(till)};
        },
        [this, done](Known known) {
            learn(std::move(known.shop), std::move(known.people), std::move(known.state));
            show([this] { return fitting_panel(); });
            if (!done.empty()) say(Tone::done, done);
        },
        [this] { leave_panel(false); });
}

void MainFrame::leave_panel(bool is_left) {
    if (panel_) panel_->set_left(is_left);
}

void MainFrame::learn(Shop shop, std::vector<Person> people, TillState state) {
    counter_.shop = std::move(shop);
    counter_.people = std::move(people);
    counter_.state = std::move(state);
    if (!counter_.state.signed_in || counter_.state.shift_state != TillState::Shift::open) peripherals_->rest();
    if (knows_shop_) return;
    knows_shop_ = true;
    zone_.emplace(counter_.shop.time_zone);
    if (!start_.language) speak(counter_.shop.language);
    if (counter_.shop.rehearsal) SetBackgroundColour(palette().rehearsal);
    // The colour runs round the whole window, beside the word in the header.
    auto* border = new wxBoxSizer{wxVERTICAL};
    border->Add(ground_, wxSizerFlags{1}.Expand().Border(wxALL, counter_.shop.rehearsal ? FromDIP(5) : 0));
    SetSizer(border);
    timer_.Start(clock_ms);
    show_time();
    peripherals_->begin();
}

TaskPanel* MainFrame::fitting_panel() {
    const auto& state = counter_.state;
    const bool shift_open = state.shift_state != TillState::Shift::none;
    if (shift_open && !state.signed_in) return new SignInPanel{ground_, counter_, *this, *this};
    switch (state.shift_state) {
    case TillState::Shift::none:
        if (opener_) return new OpenShiftPanel{ground_, counter_, *this, *opener_};
        return new SignInPanel{ground_, counter_, *this, *this};
    case TillState::Shift::open:
        if (!state.stand_in.empty()) return new CountPanel{ground_, counter_, *this};
        if (news_) return new NewsPanel{ground_, counter_, *this, *news_};
        return new SellPanel{ground_, counter_, *this};
    case TillState::Shift::counted: return new ClosePanel{ground_, counter_, *this};
    }
    return nullptr;
}

void MainFrame::show(Maker maker) {
    maker_ = std::move(maker);
    if (counter_.state.shift_state != TillState::Shift::none) opener_.reset();
    in_office_ = false;
    hush();
    header_->show(counter_);
    put_in_place(maker_());
}

void MainFrame::put_in_place(TaskPanel* panel) {
    close_help();
    auto* column = ground_->GetSizer();
    column->Remove(1);
    column->Insert(1, panel, wxSizerFlags{1}.Expand());
    if (auto* old = panel_) {
        old->Hide();
        // Later, because it may be one of its own buttons that brought us here.
        CallAfter([old] { old->Destroy(); });
    }
    panel_ = panel;
    Layout();
    ground_->FitInside();
    ground_->Layout();
    if (appearing_.IsRunning()) come_on_screen();
    panel_->begin();
}

void MainFrame::welcome(const Signature& signature) {
    opener_ = signature;
    if (const auto* person = counter_.person(signature.person)) speak(person->language);
    go_on();
}

void MainFrame::signed_on(const std::string& id) {
    if (const auto* person = counter_.person(id)) speak(person->language);
    leave_panel(true);
    desk_->ask([id](Desk& desk) { return desk.sign_on_news(id); },
               [this](SignOnNews news) {
                   if (news.empty() && news.never_read) return news_read(); // from here on it is known what is new
                   news_ = news.empty() ? std::nullopt : std::optional{std::move(news)};
                   go_on();
               },
               [this] { leave_panel(false); });
}

void MainFrame::news_read() {
    leave_panel(true);
    desk_->ask(
        [till = counter_.till](Desk& desk) { return desk.perform(till, ReadNews{}); },
        [this](const Outcome<Answer>&) { // refused (the clock went back, say), it is shown at the next sign-on again
            news_.reset();
            go_on();
        },
        [this] { leave_panel(false); });
}

void MainFrame::count_drawer() {
    peripherals_->rest();
    show([this] { return new CountPanel{ground_, counter_, *this}; });
}

void MainFrame::check_open_matters() {
    peripherals_->rest();
    leave_panel(true);
    desk_->ask([till = counter_.till](Desk& desk) { return desk.close_points(till); },
               [this](std::vector<ClosePoint> points) {
                   if (counter_.unprinted != 0)
                       points.push_back({ClosePoint::What::paper, counter_.unprinted, {}, false});
                   const bool is_open = std::ranges::any_of(points, [](const ClosePoint& point) {
                       return point.what != ClosePoint::What::not_declared; // that comes after the count
                   });
                   const bool counted = counter_.state.shift_state == TillState::Shift::counted;
                   if (!is_open && !counted) return count_drawer();
                   show([this, points] { return new CheckPanel{ground_, counter_, *this, points}; });
               },
               [this] { leave_panel(false); });
}

void MainFrame::stand_at(const std::string& till) {
    counter_.till = till;
    opener_.reset();
    news_.reset();
    go_on();
}

void MainFrame::open_drawer_tasks() {
    show([this] { return new DrawerPanel{ground_, counter_, *this}; });
}

void MainFrame::open_more_tasks() {
    show([this] { return new MorePanel{ground_, counter_, *this}; });
}

void MainFrame::open_refund() {
    show([this] { return new RefundPanel{ground_, counter_, *this}; });
}

void MainFrame::open_return() {
    show([this] { return new ReturnPanel{ground_, counter_, *this}; });
}

void MainFrame::open_tables() {
    show([this] { return new TablePanel{ground_, counter_, *this}; });
}

void MainFrame::open_customers() {
    show([this] { return new CustomerPanel{ground_, counter_, *this}; });
}

void MainFrame::open_office(const std::string& id, ScreenMaker make) {
    if (const auto* person = counter_.person(id); person && !in_office_) speak(person->language);
    show([this, make = std::move(make)] { return make(ground_, counter_, *this); });
    in_office_ = true;
}

void MainFrame::shift_closed(const Answer& answer) {
    show([this, answer] { return new ClosedPanel{ground_, counter_, *this, answer}; });
}

void MainFrame::show_customer(const OpenTicket& ticket) { peripherals_->show(ticket); }
void MainFrame::try_devices() { peripherals_->try_again(); }
void MainFrame::print_receipt(std::int64_t ticket) { peripherals_->print_receipt(ticket); }

void MainFrame::count_notes(std::function<void(const NoteReport&)> then) { peripherals_->count_notes(std::move(then)); }

void MainFrame::say(Tone tone, const wxString& sentence) {
    const wxString fault = peripherals_->fresh_fault();
    fault.empty() ? message_->say(tone, sentence) : message_->say(Tone::fault, sentence + " " + fault);
}

void MainFrame::hush() {
    const wxString fault = peripherals_->fresh_fault();
    fault.empty() ? message_->hush() : message_->say(Tone::fault, fault);
}

void MainFrame::speak(Language language) {
    counter_.language = language;
    use_language(language);
}

void MainFrame::switch_language() {
    speak(counter_.language == Language::english ? Language::chinese : Language::english);
    header_->show(counter_);
    if (!panel_) return;
    hush();
    auto* anew = maker_();
    carry_over(panel_, anew);
    put_in_place(anew);
}

int MainFrame::FilterEvent(wxEvent& event) {
    const auto type = event.GetEventType();
    if (type == wxEVT_CHAR_HOOK || type == wxEVT_LEFT_DOWN || type == wxEVT_MOTION) last_hand_ms_ = start_.hands_ms();
    return Event_Skip;
}

void MainFrame::on_tick() {
    show_time();
    lock_when_idle();
}

void MainFrame::lock_when_idle() {
    if (!in_office_ && !counter_.state.signed_in) return;
    if (start_.hands_ms() - last_hand_ms_ < start_.idle_lock_ms) return;
    last_hand_ms_ = start_.hands_ms();
    if (in_office_) return go_on();
    desk_->ask([till = counter_.till](Desk& desk) { return desk.perform(till, Lock{}); },
               [this](const Outcome<Answer>& locked) {
                   if (locked) go_on();
               });
}

void MainFrame::show_help() {
    if (!panel_ || help_) return;
    worked_ = FindFocus();
    help_ = new HelpPanel{ground_, *panel_, [this] { close_help(); }};
    ground_->GetSizer()->Insert(2, help_, wxSizerFlags{1}.Expand());
    panel_->Hide();
    ground_->Layout();
    help_->SetFocusIgnoringChildren();
}

void MainFrame::close_help() {
    if (!help_) return;
    ground_->GetSizer()->Detach(help_);
    help_->Hide();
    // Later, because it may be its own button that brought us here.
    CallAfter([help = help_] { help->Destroy(); });
    help_ = nullptr;
    panel_->Show();
    ground_->Layout();
    worked_ ? worked_->SetFocus() : panel_->SetFocus();
}

bool MainFrame::on_help_key(int key) {
    if (!help_) {
        if (key == WXK_F1) show_help();
        return key == WXK_F1;
    }
    if (key == WXK_F1 || key == WXK_ESCAPE || key == WXK_RETURN) close_help();
    return true; // nothing behind it is worked unseen
}

void MainFrame::on_key(wxKeyEvent& event) {
    const int key = key_of(event);
    if (event.HasAnyModifiers() && !event.ShiftDown()) return event.Skip();
    if (key == WXK_F11) return switch_language();
    if (on_help_key(key)) return;
    if (!panel_ || !panel_->on_key(key)) event.Skip();
}

void MainFrame::on_trouble(const std::string& sentence) {
    if (appearing_.IsRunning()) come_on_screen();
    say(Tone::fault, wxString::FromUTF8(sentence));
}

void MainFrame::show_time() {
    header_->show_time(wxString::FromUTF8(zone_->at(start_.clock->utc_ms()).clock().substr(0, 5)));
}

} // namespace till
