// Worker: a thread that does what it is given, one after another.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace till {

class Worker {
public:
    Worker() : thread_{[this] { run(); }} {}
    /// Does what was given before.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// `job` throws nothing.
    void give(std::function<void()> job);

private:
    void run();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> jobs_;
    bool ending_ = false;
    std::thread thread_; ///< last, so that all it uses is there before it runs
};

} // namespace till
