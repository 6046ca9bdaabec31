// statement_fuzz: the long run of the statements' readers. usage: statement_fuzz [ROUNDS] [SEED]
#include "tests/bank/statement_chaos.h"

#include <iostream>
#include <string>

int main(int count, char** words) {
    const int rounds = count > 1 ? std::stoi(words[1]) : 1'000'000;
    const auto seed = static_cast<std::uint64_t>(count > 2 ? std::stoul(words[2]) : 1);
    const auto report = till::read_chaos(seed, rounds);
    std::cout << report.read << " read, " << report.refused << " refused, nothing else\n";
    return 0;
}
