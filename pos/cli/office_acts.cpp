// OfficeActs: what is done behind the counter: the review, the safe, the day and the month.
#include "pos/cli/act_grammar.h"

namespace till {
namespace {

Act read_review(LineReader& line) {
    Review act;
    act.sent_back = line.take("back");
    if (act.sent_back) act.reason = line.because();
    act.by = line.by_if_any();
    return act;
}

Act read_count_safe(LineReader& line) {
    CountSafe act;
    act.pieces = line.pieces();
    act.first = line.by_if_any();
    act.second = line.by_if_any();
    return act;
}

Act read_close_day(LineReader& line) {
    CloseDay act;
    if (line.more() && !line.next_is("by")) act.day = line.day("the day");
    act.by = line.by_if_any();
    return act;
}

Act read_close_month(LineReader& line) {
    CloseMonth act;
    act.month = line.month();
    act.by = line.by_if_any();
    return act;
}

Act read_correct(LineReader& line) {
    Correct act;
    act.seq = line.whole("an entry's number");
    act.reason = line.because();
    act.first = line.by_if_any();
    act.second = line.by_if_any();
    return act;
}

Act read_price(LineReader& line) {
    SetPrice act;
    act.code = line.text("an item's code");
    act.price = line.decimal("the new price of one unit");
    act.by = line.by_if_any();
    return act;
}

constexpr ActForm forms[] = {
    {"review", "review [back because R] by P:PIN", read_review},
    {"count-safe", "count-safe PIECES by P:PIN by Q:PIN", read_count_safe},
    {"close-day", "close-day [DATE] by P:PIN", read_close_day},
    {"close-month", "close-month YYYY-MM by P:PIN", read_close_month},
    {"price", "price CODE PRICE by P:PIN", read_price},
    {"correct", "correct SEQ because R by P:PIN by Q:PIN", read_correct},
};

} // namespace

std::span<const ActForm> office_forms() { return forms; }

} // namespace till
