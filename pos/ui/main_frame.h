// MainFrame: the window of the till. It swaps panels and knows nothing of what they do.
#pragma once

#include "pos/ui/office_door.h"

#include <wx/eventfilter.h>
#include <wx/frame.h>
#include <wx/panel.h>
#include <wx/timer.h>

#include <memory>
#include <optional>

namespace till {

class HeaderBar;
class HelpPanel;
class MessageBar;
class Peripherals;
class TaskPanel;

class MainFrame : public wxFrame, private Stage, private OfficeDoor, private wxEventFilter {
public:
    struct Start {
        DeskThread::Opener open;    ///< opens the desk; called on the desk's thread
        std::filesystem::path book; ///< sheets are put beside it
        std::string till = "1";
        std::optional<Language> language; ///< until a person signs in; without, the shop's
        const Clock* clock = nullptr;     ///< outlives the window
        std::function<void(const std::filesystem::path&)> open_document;
        std::int64_t idle_lock_ms = 3 * 60'000;             ///< the till locks itself after so long without a hand
        std::function<std::int64_t()> hands_ms = steady_ms; ///< the clock of keys and fingers
    };

    explicit MainFrame(Start start);
    ~MainFrame() override;
    /// Comes on screen as soon as there is something to work with; before that only where it takes long.
    void appear();

    /// The panel that stands there now; for tests.
    TaskPanel* panel() const { return panel_; }
    const Counter& counter() const { return counter_; }
    wxString message() const;
    const Peripherals& peripherals() const { return *peripherals_; }

private:
    void go_on() override;
    void go_on(const wxString& done) override;
    void welcome(const Signature& signature) override;
    void signed_on(const std::string& person) override;
    void news_read() override;
    void count_drawer() override;
    void check_open_matters() override;
    void stand_at(const std::string& till) override;
    void open_drawer_tasks() override;
    void open_more_tasks() override;
    void open_refund() override;
    void open_return() override;
    void open_tables() override;
    void open_customers() override;
    void open_office(const std::string& person, ScreenMaker make) override;
    void shift_closed(const Answer& answer) override;
    void show_customer(const OpenTicket& ticket) override;
    void try_devices() override;
    void print_receipt(std::int64_t ticket) override;
    void count_notes(std::function<void(const NoteReport&)> then) override;
    void say(Tone tone, const wxString& sentence) override;
    void hush() override;

    void come_on_screen();
    void lay_out_ground();
    using Maker = std::function<TaskPanel*()>;
    TaskPanel* fitting_panel();
    void show(Maker maker);
    void put_in_place(TaskPanel* panel);
    void leave_panel(bool is_left);
    void learn(Shop shop, std::vector<Person> people, TillState state);
    void speak(Language language);
    void switch_language();
    int FilterEvent(wxEvent& event) override;
    void on_tick();
    void lock_when_idle();
    void show_help();
    void close_help();
    bool on_help_key(int key);
    void on_key(wxKeyEvent& event);
    void on_trouble(const std::string& sentence);
    void show_time();

    Start start_;
    Counter counter_;
    wxPanel* ground_;
    HeaderBar* header_;
    MessageBar* message_;
    TaskPanel* panel_ = nullptr;
    HelpPanel* help_ = nullptr;  ///< over the panel, while it stands there
    wxWindow* worked_ = nullptr; ///< what had the focus before the help came
    Maker maker_;                ///< makes the present panel again, in another language
    bool knows_shop_ = false;
    std::optional<Signature> opener_; ///< between signing in and opening a shift
    bool in_office_ = false;          ///< a screen of the office stands there
    std::optional<SignOnNews> news_;  ///< that the cashier has not confirmed yet
    std::optional<TimeZone> zone_;
    wxTimer timer_;
    wxTimer appearing_;                        ///< runs until the window is on screen
    std::int64_t last_hand_ms_;                ///< when a key, a finger or the mouse was last heard of
    std::unique_ptr<Peripherals> peripherals_; ///< outlives the desk, which has errands for it
    std::unique_ptr<DeskThread> desk_;         ///< last: it ends before what its answers are for
};

} // namespace till
