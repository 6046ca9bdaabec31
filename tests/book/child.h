// Child: work done in a process of its own, which may be killed at any moment.
#pragma once

#include <cerrno>
#include <csignal>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace till {

/// The user that owns nothing.
inline constexpr uid_t nobody = 65534;

/// Runs `work` in a forked process, with a pipe to say things by. Killed when it goes out of scope. Nothing of a book
/// may be open when it is made.
class Child {
public:
    explicit Child(const std::function<void(int out)> &work) {
        int ends[2];
        if (::pipe(ends) != 0) throw std::runtime_error{"no pipe for the child"};
        id_ = ::fork();
        if (id_ < 0) throw std::runtime_error{"no child"};
        if (id_ == 0) {
            ::close(ends[0]);
            try {
                work(ends[1]);
                ::_exit(0);
            } catch (const std::exception &fault) {
                send(ends[1], std::string{"fault: "} + fault.what());
                ::_exit(1);
            }
        }
        ::close(ends[1]);
        in_ = ends[0];
    }
    ~Child() {
        kill();
        ::close(in_);
    }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    pid_t id() const { return id_; }

    /// Waits for at most so many bytes; fewer where the child ended.
    std::string read(std::size_t size) const {
        std::string bytes(size, '\0');
        std::size_t got = 0;
        while (got < size) {
            const auto more = ::read(in_, bytes.data() + got, size - got);
            if (more < 0 && errno == EINTR) continue;
            if (more <= 0) break;
            got += static_cast<std::size_t>(more);
        }
        bytes.resize(got);
        return bytes;
    }

    /// SIGKILL; returns whether it was that which ended it.
    bool kill() {
        if (id_ <= 0) return false;
        ::kill(id_, SIGKILL);
        int status = 0;
        ::waitpid(id_, &status, 0);
        id_ = 0;
        return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    }

    static void send(int out, std::string_view bytes) {
        while (!bytes.empty()) {
            const auto written = ::write(out, bytes.data(), bytes.size());
            if (written <= 0) ::_exit(2);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    /// What the work answers, from a process of its own.
    static std::string said_by(const std::function<std::string()> &work) {
        const Child child{[&](int out) { send(out, work()); }};
        return child.read(100'000);
    }

private:
    pid_t id_ = 0;
    int in_ = -1;
};

} // namespace till
