// DeskThread: order, faults and the end.
#include "pos/desk/desk_thread.h"

#include <doctest/doctest.h>

#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

using namespace till;

namespace {

/// Keeps what is posted until it is asked for, as an event loop does.
class Mailbox {
public:
    void put(std::function<void()> letter) {
        const std::lock_guard lock{mutex_};
        letters_.push_back(std::move(letter));
        arrived_.notify_one();
    }
    void open_one() {
        std::unique_lock lock{mutex_};
        REQUIRE(arrived_.wait_for(lock, std::chrono::seconds{5}, [this] { return !letters_.empty(); }));
        const auto letter = std::move(letters_.front());
        letters_.pop_front();
        lock.unlock();
        letter();
    }

private:
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<std::function<void()>> letters_;
};

struct Asker {
    Mailbox mailbox;
    std::vector<std::string> heard;

    DeskThread thread(DeskThread::Opener open) {
        return DeskThread{std::move(open), [this](std::function<void()> letter) { mailbox.put(std::move(letter)); },
                          [this](const std::string& sentence) { heard.push_back(sentence); }};
    }
};

} // namespace

TEST_CASE("a book that cannot be opened is told of once, and all that is asked of it fails") {
    Asker asker;
    auto thread = asker.thread([]() -> std::unique_ptr<Desk> { throw std::runtime_error{"the book is in use"}; });
    bool answered = false;
    bool failed = false;
    thread.ask([](Desk& desk) { return desk.now(); }, [&](std::int64_t) { answered = true; }, [&] { failed = true; });
    asker.mailbox.open_one();
    CHECK(asker.heard == std::vector<std::string>{"the book is in use"});
    asker.mailbox.open_one();
    CHECK(failed);
    CHECK_FALSE(answered);
    CHECK(asker.heard.size() == 1);
}
