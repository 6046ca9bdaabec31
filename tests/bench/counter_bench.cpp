// counter_bench: drives the real window over a MadeBook and measures what a cashier waits for, key by key.
//
// usage: counter_bench FOLDER [SCANS [SALES [SEARCHES]]]. A time runs from the key's event to the moment when its
// answer is laid out and painted and the X server has it; what was paid is durable by then. The pause until the
// display's next tick (16.7 ms at 60 Hz) is the screen's, and is not in it.
#include "pos/ui/main_frame.h"
#include "pos/ui/task_panel.h"
#include "pos/ui/text.h"

#include <gtk/gtk.h>
#include <wx/app.h>
#include <wx/dataview.h>
#include <wx/evtloop.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <thread>

#include "tests/ui/hands.h"

namespace till {
namespace {

using Steady = std::chrono::steady_clock;

class Times {
public:
    void add(Steady::time_point since) {
        ms_.push_back(std::chrono::duration<double, std::milli>{Steady::now() - since}.count());
    }
    void print(const char* what) {
        std::ranges::sort(ms_);
        const auto at = [this](std::size_t percent) { return ms_[(ms_.size() * percent + 99) / 100 - 1]; };
        std::printf("%-28s %5zu times   p50 %6.2f   p99 %6.2f   max %6.2f ms\n", what, ms_.size(), at(50), at(99),
                    ms_.back());
        std::fflush(stdout);
    }

private:
    std::vector<double> ms_;
};

class Bench {
public:
    explicit Bench(const std::filesystem::path& folder)
        : places_{folder / "shop.book", folder / "keys", folder / "shop.book.ej"} {
        MainFrame::Start start;
        start.open = [this] { return std::make_unique<Desk>(places_, clock_); };
        start.book = places_.book;
        start.clock = &clock_;
        start.open_document = [](const std::filesystem::path&) {};
        frame_ = new MainFrame{std::move(start)};
        frame_->Move(0, 0);
        frame_->Show();
        frame_->Raise();
        until([this] { return frame_->panel() && frame_->IsActive() && field("pin"); });
    }
    ~Bench() {
        delete frame_;
        wxTheApp->Yield(true);
    }

    void sign_in() {
        rest(400);
        type("246810");
        rest(400);
        keyboard_.press(WXK_RETURN);
        until([this] { return field("code") && !frame_->panel()->is_waiting(); });
        rest(1000);
        if (lines() == 0) return;
        pay(nullptr); // what a run before left
    }

    /// Types the words a key at a time. Hanzi go in as an input method commits them.
    void search(const std::string& words, Times& times) {
        auto* code = field("code");
        const wxString text = wxString::FromUTF8(words);
        for (std::size_t length = 1; length <= text.length(); ++length) {
            rest(60);
            const auto begun = Steady::now();
            if (const wxUniChar letter = text[length - 1]; letter.IsAscii())
                keyboard_.type(wxString{letter}.ToStdString());
            else
                code->WriteText(wxString{letter});
            until([&] { return code->GetValue().length() == length && !frame_->panel()->is_waiting(); });
            painted();
            times.add(begun);
        }
        rest(60);
        keyboard_.press(WXK_ESCAPE);
        until([&] { return code->IsEmpty() && !frame_->panel()->is_waiting(); });
        painted();
    }

    void scan(const std::string& code, Times& times) {
        const int before = lines();
        keyboard_.type(code);
        until([&] { return field("code")->GetValue().length() == code.size(); });
        const auto begun = Steady::now();
        keyboard_.press(WXK_RETURN);
        until([&] { return lines() == before + 1 && !frame_->panel()->is_waiting(); });
        painted();
        times.add(begun);
    }

    /// A loop that does nothing but count, about as long as a key's work: what its p99 is above its p50 is what the
    /// machine's neighbours take, from the window no less.
    static void count_to_millions(Times& times) {
        rest(60);
        const auto begun = Steady::now();
        volatile std::uint64_t sum = 0;
        for (std::uint64_t number = 0; number < 3'000'000; ++number) sum = sum + number * number;
        times.add(begun);
    }

    void pay(Times* times) {
        rest(320); // an Enter sooner than that is a bounce
        const auto begun = Steady::now();
        keyboard_.press(WXK_RETURN);
        until([&] { return lines() == 0 && !frame_->panel()->is_waiting(); });
        painted();
        if (times) times->add(begun);
    }

private:
    static void rest(int ms) {
        const auto end = Steady::now() + std::chrono::milliseconds{ms};
        while (Steady::now() < end) {
            wxTheApp->Yield(true);
            std::this_thread::sleep_for(std::chrono::milliseconds{1});
        }
    }

    template <class Predicate> static void until(Predicate predicate) {
        const auto latest = Steady::now() + std::chrono::seconds{30};
        while (!predicate()) {
            if (Steady::now() > latest) throw std::runtime_error{"the window does not answer"};
            wxTheApp->Yield(true);
            std::this_thread::sleep_for(std::chrono::microseconds{50});
        }
    }

    /// Whatever of layout and painting the window still owes is done, and the X server has answered.
    void painted() {
        gtk_container_check_resize(GTK_CONTAINER(frame_->GetHandle()));
        frame_->Update();
        gdk_display_sync(gdk_display_get_default());
    }

    wxTextCtrl* field(const char* name) {
        auto* found = wxWindow::FindWindowByName(name, frame_);
        return found && found->IsShownOnScreen() ? dynamic_cast<wxTextCtrl*>(found) : nullptr;
    }
    int lines() {
        auto* list = dynamic_cast<wxDataViewListCtrl*>(wxWindow::FindWindowByName("ticket-lines", frame_));
        return list ? list->GetItemCount() : -1;
    }
    void type(const char* text) {
        for (; *text; ++text) {
            keyboard_.type(std::string{*text});
            rest(60);
        }
    }

    BookPlaces places_;
    SystemClock clock_;
    MainFrame* frame_ = nullptr;
    Hands keyboard_;
};

int number(int argc, char** argv, int at, int otherwise) { return argc > at ? std::atoi(argv[at]) : otherwise; }

void run(int argc, char** argv) {
    Bench bench{argv[1]};
    const int scans = number(argc, argv, 2, 1000);
    const int sales = number(argc, argv, 3, 100);
    const int searches = number(argc, argv, 4, 60);
    bench.sign_in();
    Times machine, found, added, paid;
    const std::vector<const char*> words{"chocolate", "green tea",   "kfs lc", "x",      "q10",  "zzz",
                                         "e",         "可乐",        "nfsq",   "100200", "soda", "康师傅",
                                         "brush 5",   "low fat 80g", "washer", "乐"};
    for (int i = 0; i < searches; ++i) {
        bench.search(words[static_cast<std::size_t>(i) % words.size()], found);
        for (int loop = 0; loop < 5; ++loop) Bench::count_to_millions(machine);
    }
    machine.print("the machine: a bare loop");
    found.print("search as you type, a key");
    const int each = std::max(1, scans / std::max(1, sales));
    for (int sale = 0; sale < sales; ++sale) {
        for (int line = 0; line < each; ++line)
            bench.scan(std::to_string(100'000 + (sale * 7919 + line * 104'729) % 100'000), added);
        bench.pay(&paid);
    }
    added.print("Enter to line on screen");
    paid.print("pay to next ticket ready");
    Times long_ticket;
    for (int line = 0; line < 100; ++line) bench.scan(std::to_string(100'000 + line * 11), long_ticket);
    long_ticket.print("a line, ticket of 1 to 100");
    bench.pay(nullptr);
}

class BenchApp : public wxApp {
public:
    bool OnInit() override { return true; }
    bool OnExceptionInMainLoop() override { throw; }
};

} // namespace
} // namespace till

wxIMPLEMENT_APP_NO_MAIN(till::BenchApp);

int main(int argc, char** argv) {
    if (argc < 2) return std::fputs("usage: counter_bench FOLDER [SCANS [SALES [SEARCHES]]]\n", stderr), 2;
    int none = 1;
    if (!wxEntryStart(none, argv) || !wxTheApp->CallOnInit()) return 2;
    int failed = 0;
    try {
        wxEventLoop loop;
        const wxEventLoopActivator active{&loop};
        till::run(argc, argv);
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "counter_bench: %s\n", fault.what());
        failed = 1;
    }
    wxTheApp->OnExit();
    wxEntryCleanup();
    return failed;
}
