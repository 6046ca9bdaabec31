// RandomDays: how a drawer is counted, closed and reviewed, and what becomes of its difference.
#include "tests/month/random_days.h"

#include "reconcile/shift/close.h"
#include "reconcile/shift/shift_report.h"
#include "reconcile/shift/shift_row.h"

namespace till {

void RandomDays::close(const std::string& drawer) {
    const auto shift = open_shift_at(book(), drawer)->number;
    const Currency& currency = book().shop().currency;
    const auto report = shift_report(book(), shift);
    for (const auto& tender : report->tenders)
        if (tender.tender != "cash" && !tender.expected.is_zero())
            till_.play("tender " + tender.tender + " " + format(tender.expected, currency) + " slips 1");
    const int off = throw_to(3) - 1; // a yuan short, nothing, a yuan over
    const Money counted = expected_cash(book(), drawer) + Money::of_minor(100) * off;
    till_.play("count 1x" + std::to_string(counted.minor() / 100) + " 0.1x" +
               std::to_string(counted.minor() % 100 / 10));
    till_.play("close leave 1x100" + std::string{off == 0 ? "" : " because miscounted by li:3"});
    till_.play("review by chen:4");
    const std::string number = std::to_string(shift);
    if (off > 0) till_.play("settle " + number + " cash kept because unknown by zhao:6");
    if (off < 0 && throw_to(2) == 0) {
        const std::string cashier = drawer == "1" ? "wang:1" : "sun:2";
        till_.play("settle " + number + " cash owed " + cashier + " because miscounted by chen:4");
        till_.play("made-good " + cashier.substr(0, cashier.find(':')) + " 0.40");
    }
}

} // namespace till
