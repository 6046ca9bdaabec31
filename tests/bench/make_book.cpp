// make_book: `make_book FOLDER [TICKETS [GOODS [NAMES.tsv]]]` makes a MadeBook and says what it made.
#include "tests/bench/made_book.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>

int main(int argc, char** argv) {
    if (argc < 2) return std::fputs("usage: make_book FOLDER [TICKETS [GOODS [NAMES.tsv]]]\n", stderr), 2;
    till::MadeBook wanted;
    wanted.folder = argv[1];
    if (argc > 2) wanted.tickets = std::atoll(argv[2]);
    if (argc > 3) wanted.goods = std::strtoull(argv[3], nullptr, 10);
    if (argc > 4) wanted.names = argv[4];
    try {
        const auto begun = std::chrono::steady_clock::now();
        const auto entries = till::make_book(wanted);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
        std::printf("%lld tickets, %zu goods, %lld entries in %.1f s\n", static_cast<long long>(wanted.tickets),
                    wanted.goods, static_cast<long long>(entries), took.count());
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "make_book: %s\n", fault.what());
        return 1;
    }
}
