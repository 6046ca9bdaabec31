// `tillbook play`: plays a day file into a book; `tillbook help acts`: shows what may stand in one.
#include "pos/cli/act_grammar.h"
#include "pos/cli/commands.h"

#include <iostream>

namespace till {

Exit command_play(const std::string& book, const std::string& day_file, const PlayOptions& options) {
    SetClock clock;
    Desk desk{BookPlaces::of(book), clock};
    const auto lines = read_day_file(day_file, desk.shop().currency);
    return Player{desk, clock, std::cout}.play(lines, options) ? Exit::done : Exit::says_no;
}

Exit command_acts() {
    std::cout << "A day file holds one line an act, in the order they happened:\n\n"
                 "  # words are separated by blanks; \"two words\" in quotes; # starts a comment\n"
                 "  day 2026-11-21                 the day of the lines below\n"
                 "  at DRAWER                      where the lines below happen, until the next at or open\n"
                 "  HH:MM[:SS] ACT                 the shop's local time, and one of the acts below\n"
                 "  HH:MM[:SS] ACT ! CODE          the act must be refused, with this code\n\n"
                 "ITEM is CODE or \"name\"@price, then in any order *quantity @price %discount. PIECES are FACExPIECES …,\n"
                 "such as 100x2 0.5x3. P:PIN signs. Any act may end in by P:PIN.\n\n";
    std::cout << "  " << open_form << '\n';
    for (const auto& form : act_forms()) std::cout << "  " << form.form << '\n';
    return Exit::done;
}

} // namespace till
