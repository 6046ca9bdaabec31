// DeskThread: takes what was asked one by one, and posts the answers back.
#include "pos/desk/desk_thread.h"

#include <chrono>
#include <exception>
#include <utility>

namespace till {
namespace {

/// So long nobody must have asked for anything before the desk works ahead: a window that opens has the machine first.
constexpr std::chrono::milliseconds quiet{500};

} // namespace

DeskThread::DeskThread(Opener open, Poster post, Trouble trouble)
    : post_{std::move(post)}, trouble_{std::move(trouble)}, thread_{[this, open = std::move(open)] { run(open); }} {}

DeskThread::~DeskThread() {
    {
        const std::lock_guard lock{mutex_};
        ending_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void DeskThread::enqueue(Job job) {
    {
        const std::lock_guard lock{mutex_};
        jobs_.push_back(std::move(job));
    }
    changed_.notify_one();
}

void DeskThread::run(const Opener& open) {
    const auto desk = opened(open);
    Job job;
    while (take(desk.get(), job)) perform(desk.get(), job);
}

std::unique_ptr<Desk> DeskThread::opened(const Opener& open) {
    try {
        return open();
    } catch (const std::exception& fault) {
        report(fault.what(), {});
        return nullptr;
    }
}

bool DeskThread::take(Desk* desk, Job& job) {
    std::unique_lock lock{mutex_};
    const auto is_asked = [this] { return ending_ || !jobs_.empty(); };
    auto pause = quiet;
    while (desk && !changed_.wait_for(lock, pause, is_asked)) {
        lock.unlock();
        const bool more = works_ahead(*desk);
        lock.lock();
        if (!more) break;
        pause = {};
    }
    changed_.wait(lock, is_asked);
    if (jobs_.empty()) return false;
    job = std::move(jobs_.front());
    jobs_.pop_front();
    return true;
}

bool DeskThread::works_ahead(Desk& desk) {
    try {
        return desk.work_ahead();
    } catch (const std::exception& fault) {
        report(fault.what(), {});
        return false;
    }
}

void DeskThread::perform(Desk* desk, Job& job) {
    if (!desk) {
        // The opening's own sentence is on the screen already.
        if (job.failed) post_(job.failed);
        return;
    }
    try {
        post_(job.work(*desk));
    } catch (const std::exception& fault) {
        report(fault.what(), job.failed);
    }
}

void DeskThread::report(const std::string& sentence, const std::function<void()>& failed) {
    post_([this, sentence, failed] {
        trouble_(sentence);
        if (failed) failed();
    });
}

} // namespace till
