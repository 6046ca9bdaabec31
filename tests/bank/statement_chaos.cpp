// StatementChaos: bytes changed, pieces doubled, files spliced and cut.
#include "tests/bank/statement_chaos.h"

#include "reconcile/bank/statement.h"
#include "reconcile/money/bad_file.h"
#include "tests/bank/samples.h"

#include <random>
#include <vector>

namespace till {
namespace {

std::vector<std::string> seeds() {
    return {ofx(ofx_line("20261122", "+2610.00", "F1", "slip &amp; 000123") + ofx_line("20261123", "-6,04", "F2", "<x"),
                "12603.96", "20261130"),
            camt(camt_balance("OPBD", "10000.00", "2026-11-21") + camt_balance("CLBD", "12603.96", "2026-11-30") +
                 camt_entry("2610.00", "2026-11-22", "R1", "slip 000123") +
                 camt_entry("-6.04", "2026-11-23", "R2", "x")),
            chinese_csv, "Buchungstag;Betrag;Saldo\n21.11.2026;1.234,50;2.234,50\n24.11.2026;-4,50;2.230,00\n",
            "Date,Amount\n2026-11-22,\"1,000.00\"\n"};
}

class Chance {
public:
    explicit Chance(std::uint64_t seed) : engine_{seed} {}
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
    char byte() { return static_cast<char>(below(256)); }
    char letter() {
        static constexpr std::string_view often = "<>/&;#\"',=-.0129 \n\r\t[]!?OFXDtAmx\x80\xff";
        return often[below(often.size())];
    }

private:
    std::mt19937_64 engine_;
};

void mutate(std::string& text, const std::vector<std::string>& others, Chance& chance) {
    const auto at = chance.below(text.size() + 1);
    switch (chance.below(8)) {
    case 0: text.insert(at, 1, chance.letter()); break;
    case 1: text.insert(at, 1, chance.byte()); break;
    case 2: text.erase(at, 1 + chance.below(8)); break;
    case 3: text.insert(at, text.substr(chance.below(text.size() + 1), chance.below(200))); break;
    case 4: text.resize(at); break;
    case 5: text.insert(at, others[chance.below(others.size())].substr(0, chance.below(400))); break;
    case 6: text.insert(at, chance.below(300), chance.letter()); break;
    default:
        if (!text.empty()) text[chance.below(text.size())] = chance.byte();
    }
}

} // namespace

ChaosReport read_chaos(std::uint64_t seed, int rounds) {
    const Currency cny = *find_currency("CNY");
    const auto good = seeds();
    Chance chance{seed};
    ChaosReport report;
    for (int round = 0; round < rounds; ++round) {
        std::string text = good[chance.below(good.size())];
        for (auto changes = chance.below(5); changes > 0; --changes) mutate(text, good, chance);
        try {
            std::string used;
            read_statements(text, "chaos", cny, {}, {}, used);
            ++report.read;
        } catch (const BadFile&) {
            ++report.refused;
        }
    }
    return report;
}

} // namespace till
