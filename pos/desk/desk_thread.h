// DeskThread: the desk on a thread of its own, so that no screen ever waits for the disk.
#pragma once

#include "pos/desk/desk.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

namespace till {

/// Owns a Desk and does what it is asked in the order it is asked. Answers come back through `post`, which runs a
/// function on the asker's thread; a fault (an exception) comes back as a sentence for `trouble`, by the same way.
class DeskThread {
public:
    using Opener = std::function<std::unique_ptr<Desk>()>;
    using Poster = std::function<void(std::function<void()>)>;
    using Trouble = std::function<void(const std::string& sentence)>;

    /// Opens the desk on the new thread. Where that fails, `trouble` hears of it and all that is asked fails.
    DeskThread(Opener open, Poster post, Trouble trouble);
    /// Does what was asked before, so that nothing a person did is lost, then closes the desk.
    ~DeskThread();
    DeskThread(const DeskThread&) = delete;
    DeskThread& operator=(const DeskThread&) = delete;

    /// Runs `work(Desk&)` on the desk's thread and hands what it returns to `then` on the asker's. Where work throws,
    /// `failed` is called in place of `then`, after `trouble`.
    template <class Work, class Then> void ask(Work work, Then then, std::function<void()> failed = {}) {
        using Result = std::invoke_result_t<Work&, Desk&>;
        auto job = [work = std::move(work), then = std::move(then)](Desk& desk) mutable -> std::function<void()> {
            auto result = std::make_shared<Result>(work(desk));
            return [result, then = std::move(then)]() mutable { then(std::move(*result)); };
        };
        enqueue({std::move(job), std::move(failed)});
    }

private:
    struct Job {
        std::function<std::function<void()>(Desk&)> work;
        std::function<void()> failed;
    };

    void enqueue(Job job);
    void run(const Opener& open);
    std::unique_ptr<Desk> opened(const Opener& open);
    void perform(Desk* desk, Job& job);
    void report(const std::string& sentence, const std::function<void()>& failed);
    /// The next job; works ahead while there is none. False when the thread shall end.
    bool take(Desk* desk, Job& job);
    bool works_ahead(Desk& desk);

    Poster post_;
    Trouble trouble_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> jobs_;
    bool ending_ = false;
    std::thread thread_; ///< last, so that all it uses is there before it runs
};

} // namespace till
