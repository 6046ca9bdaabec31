// Worker: its queue.
#include "pos/desk/worker.h"

#include <utility>

namespace till {

Worker::~Worker() {
    {
        const std::lock_guard lock{mutex_};
        ending_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Worker::give(std::function<void()> job) {
    {
        const std::lock_guard lock{mutex_};
        jobs_.push_back(std::move(job));
    }
    changed_.notify_one();
}

void Worker::run() {
    for (;;) {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
        if (jobs_.empty()) return;
        const auto job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        job();
    }
}

} // namespace till
