// Reader: asking for the PIN only where it counts.
#include "pos/cli/reader.h"

#include "pos/cli/pin_prompt.h"
#include "pos/cli/utf8.h"
#include "reconcile/shift/shift_report.h"

#include <iostream>
#include <stdexcept>

namespace till {

Signature reader_of(const ReportOptions& options, const Shop& shop) {
    if (shop.rehearsal) return {};
    if (options.as.empty()) throw std::runtime_error{"this book is no rehearsal: say who asks, by --as PERSON"};
    return {options.as, ask_pin(options.as)};
}

Outcome<Done> may_read(Desk& desk, const ReportOptions& options, std::int64_t shift) {
    if (desk.shop().rehearsal) return Done{};
    const auto person = desk.identify(reader_of(options, desk.shop()));
    if (!person) return person.refusal();
    if (person->may(Right::read_takings)) return Done{};
    const auto own = shift > 0 ? shift_report(desk.book(), shift) : std::nullopt;
    if (own && own->closed && own->cashier == person->id) return Done{};
    return Refusal{Why::not_permitted, person->id};
}

Exit told(const Refusal& refusal, const Shop& shop) {
    std::cerr << "tillbook: refused " << word(refusal.why) << ": " << safe_text(refusal.text(shop.language)) << '\n';
    return Exit::says_no;
}

} // namespace till
