// TillWindow: keys and touches, and waiting until the window has heard them.
#include "tests/ui/till_window.h"

#include "pos/sale/receipt.h"
#include "pos/ui/peripherals.h"
#include "pos/ui/task_panel.h"
#include "reconcile/book/book.h"
#include "tests/ui/sample_shop.h"

#include <doctest/doctest.h>

#include <wx/app.h>
#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/stopwatch.h>
#include <wx/textctrl.h>
#include <wx/utils.h>

#include <cstdlib>
#include <unistd.h>
#include <utility>

namespace till {
namespace {

constexpr int by_hand_ms = 60; ///< longer than the gap of a scanner
constexpr int past_bounce_ms = 320;
constexpr int unheard_ms = 3000; ///< what the window has not heard by then went elsewhere

std::filesystem::path fresh_folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "till-ui-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()));
    return pattern;
}

void pass(int ms) {
    const wxStopWatch watch;
    wait_for([&watch, ms] { return watch.Time() >= ms; }, ms + 100);
}

/// Where the window lies once the layout has come to rest: GTK gives out places a little at a time, a frame of the
/// screen between, and whoever touches sooner meets what lay there before.
wxRect settled_place(const wxWindow& window) {
    constexpr int frames_ms = 40; // two of them
    wxRect place;
    wxStopWatch unmoved;
    wait_for(
        [&] {
            if (std::exchange(place, window.GetScreenRect()) != window.GetScreenRect()) unmoved.Start();
            return !place.IsEmpty() && unmoved.Time() >= frames_ms;
        },
        unheard_ms);
    return place;
}

wxString text_in(wxWindow* window) {
    if (auto* list = dynamic_cast<wxDataViewListCtrl*>(window)) {
        wxString text;
        for (int row = 0; row < list->GetItemCount(); ++row)
            for (unsigned column = 0; column < list->GetColumnCount(); ++column)
                text += list->GetTextValue(static_cast<unsigned>(row), column) + "\n";
        return text;
    }
    if (auto* typed = dynamic_cast<wxTextCtrl*>(window)) return typed->GetValue() + "\n" + typed->GetHint();
    return window->GetLabel();
}

/// Chen owns the shop and gives the others their PINs.
void make_real_book(const BookPlaces& places, ShopFile shop, const Clock& clock) {
    const auto pins = std::exchange(shop.pins, {});
    for (auto& person : shop.staff)
        if (person.id == "chen") person.roles.insert(Role::owner);
    Desk::make_book(places, shop, pins.at("chen"));
    Desk desk{places, clock};
    for (const auto& [person, pin] : pins)
        if (person != "chen") REQUIRE(desk.set_pin(person, pin, Signature{"chen", pins.at("chen")}));
}

} // namespace

int Ear::FilterEvent(wxEvent& event) {
    if (event.GetEventType() == wxEVT_LEFT_UP) ++releases;
    if (event.GetEventType() != wxEVT_CHAR_HOOK) return Event_Skip;
    const int key = static_cast<wxKeyEvent&>(event).GetKeyCode();
    if (key != WXK_SHIFT && key != WXK_CONTROL && key != WXK_ALT) ++keys;
    return Event_Skip;
}

bool wait_for(const std::function<bool()>& predicate, int ms) {
    const wxStopWatch watch;
    while (!predicate()) {
        if (watch.Time() > ms) return false;
        wxTheApp->Yield(true);
        wxMilliSleep(2);
    }
    return true;
}

std::vector<wxWindow*> visible_controls(wxWindow* window) {
    std::vector<wxWindow*> found;
    for (auto* child : window->GetChildren()) {
        if (!child->IsShown()) continue;
        found.push_back(child);
        for (auto* below : visible_controls(child)) found.push_back(below);
    }
    return found;
}

TillWindow::TillWindow(Language language, const Prepare& prepare)
    : TillWindow{language, sample_shop(language), prepare} {}

TillWindow::TillWindow(Language language, ShopFile shop, const Prepare& prepare)
    : language_{language}, folder_{fresh_folder()} {
    setenv("TILLBOOK_KEYS", (folder_ / "keys").c_str(), 1);
    if (prepare) prepare(folder_, shop);
    const auto places = BookPlaces::of(folder_ / "shop.book");
    if (shop.shop.rehearsal) {
        Desk::make_book(places, shop);
    } else {
        make_real_book(places, shop, clock_);
    }
    open();
}

TillWindow::TillWindow(Language language, std::filesystem::path folder)
    : language_{language}, folder_{std::move(folder)} {
    setenv("TILLBOOK_KEYS", (folder_ / "keys").c_str(), 1);
    open();
}

void TillWindow::set_clock(Day day, int hour, int minute) {
    clock_.set(TimeZone{frame_->counter().shop.time_zone}.local(day, (hour * 60 + minute) * 60).utc_ms);
}

TillWindow::~TillWindow() {
    close();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void TillWindow::open() {
    const auto places = BookPlaces::of(folder_ / "shop.book");
    frame_ = new MainFrame{{.open = [places, this] { return std::make_unique<Desk>(places, clock_); },
                            .book = places.book,
                            .till = "1",
                            .language = {},
                            .clock = &clock_,
                            .open_document = [this](const std::filesystem::path& pdf) { document_ = pdf; },
                            .hands_ms = [this] { return hands_ms_; }}};
    frame_->Move(0, 0);
    frame_->Show();
    frame_->Raise();
    frame_->SetFocus();
    REQUIRE(wait_for([this] { return frame_->panel() && frame_->IsActive(); }, 8000));
}

void TillWindow::close() {
    delete frame_;
    wxTheApp->Yield(true);
}

void TillWindow::restart() {
    close();
    open();
}

void TillWindow::hear(int keys) {
    wait_for([this, keys] { return ear_.keys >= keys; }, unheard_ms);
    wxTheApp->Yield(true);
}

void TillWindow::settle() {
    REQUIRE(wait_for([this] { return !frame_->panel()->is_waiting(); }));
}

Outcome<Answer> TillWindow::perform(const Act& act) {
    std::optional<Outcome<Answer>> answer;
    frame_->counter().desk->ask([act](Desk& desk) { return desk.perform("1", act); },
                                [&](Outcome<Answer> outcome) { answer.emplace(std::move(outcome)); });
    REQUIRE(wait_for([&] { return answer.has_value(); }));
    return *std::move(answer);
}

std::string TillWindow::receipt_code(std::int64_t ticket) {
    std::string code;
    frame_->counter().desk->ask(
        [ticket](Desk& desk) { return till::receipt_code(ticket, desk.book().find(Kind::ticket, ticket)->hash); },
        [&](const std::string& found) { code = found; });
    REQUIRE(wait_for([&] { return !code.empty(); }));
    return code;
}

void TillWindow::look() {
    wait_for([this] { return !frame_->panel() || !frame_->panel()->is_waiting(); });
}

void TillWindow::send(int code) {
    ++actions_;
    const int before = ear_.keys;
    hands_.press(code);
    hear(before + 1);
}

void TillWindow::key(int code) {
    look();
    key_unseen(code);
}

void TillWindow::key_unseen(int code) {
    hands_ms_ += by_hand_ms;
    send(code);
}

void TillWindow::type(const std::string& text) {
    for (const char one : text) {
        hands_ms_ += by_hand_ms;
        ++actions_;
        const int before = ear_.keys;
        hands_.press(one);
        hear(before + 1);
    }
}

void TillWindow::type_into(const std::string& name, const std::string& text) {
    field(name)->SetFocus();
    REQUIRE(wait_for([this, &name] { return stands_on(name); }));
    type(text);
}

void TillWindow::scan(const std::string& code, int line_ends) {
    hands_ms_ += by_hand_ms;
    const int before = ear_.keys;
    for (const char one : code) hands_.press(one);
    for (int i = 0; i < line_ends; ++i) hands_.press(WXK_RETURN);
    hear(before + static_cast<int>(code.size()) + line_ends);
}

void TillWindow::enter() {
    hands_ms_ += past_bounce_ms;
    send(WXK_RETURN);
}

void TillWindow::click(const std::string& name) {
    auto* window = find(name);
    REQUIRE_MESSAGE(window, name);
    click(window);
}

void TillWindow::click(wxWindow* window) {
    look();
    ++actions_;
    hands_ms_ += past_bounce_ms;
    const auto at = settled_place(*window);
    const int before = ear_.releases;
    hands_.touch(at.x + at.width / 2, at.y + at.height / 2);
    wait_for([this, before] { return ear_.releases > before; }, unheard_ms);
    wxTheApp->Yield(true);
}

wxWindow* TillWindow::find(const std::string& name) const {
    for (auto* control : visible_controls(frame_))
        if (control->GetName() == wxString::FromUTF8(name) && control->IsShownOnScreen()) return control;
    return nullptr;
}

wxTextCtrl* TillWindow::field(const std::string& name) const {
    auto* found = dynamic_cast<wxTextCtrl*>(find(name));
    REQUIRE_MESSAGE(found, name);
    return found;
}

wxString TillWindow::text_of(const std::string& name) const {
    auto* window = find(name);
    return window ? text_in(window) : wxString{};
}

bool TillWindow::shows(const std::string& name) const { return find(name) != nullptr; }

wxString TillWindow::all_text() const {
    wxString text = frame_->GetTitle() + "\n";
    for (auto* control : visible_controls(frame_)) text += text_in(control) + "\n" + control->GetToolTipText() + "\n";
    return text;
}

int TillWindow::ticket_lines() const {
    auto* list = dynamic_cast<wxDataViewListCtrl*>(find("ticket-lines"));
    return list ? list->GetItemCount() : -1;
}

bool TillWindow::stands_on(const std::string& name) const {
    const auto* focus = wxWindow::FindFocus();
    return focus && focus->GetName() == wxString::FromUTF8(name);
}

void TillWindow::snap(const std::string& name) const {
    const char* folder = std::getenv("TILL_SCREENSHOTS");
    if (!folder) return;
    pass(150);
    const std::string file = std::string{folder} + "/" + std::string{code_of(language_)} + "-" + name + ".png";
    const std::string area = frame_->peripherals().customer_frame() ? "1600x768" : "1024x768";
    // Not by wxExecute, which takes the focus away while it waits.
    CHECK(std::system(("import -window root -crop " + area + "+0+0 +repage " + file).c_str()) == 0);
}

} // namespace till
