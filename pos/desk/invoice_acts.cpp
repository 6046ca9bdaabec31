// InvoiceActs: the invoice of a ticket, once (T14).
#include "pos/desk/inside.h"
#include "reconcile/ticket/invoice.h"

namespace till {

Outcome<Place> Desk::Inside::asking_place(const std::string& till, const std::optional<Signature>& by) {
    const auto at = by ? place(till) : manned_place(till);
    if (!by) return at;
    const auto person = roster.identify(*by, now());
    if (!person) return person.refusal();
    return Place{till, at ? at->shift : 0, person->id};
}

Outcome<Answer> Desk::Inside::perform(const std::string& till, const MakeInvoice& act) {
    const auto at = asking_place(till, act.by);
    if (!at) return at.refusal();
    const auto quote = quote_invoice(book, act.ticket, act.title, act.tax_number);
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    Answer answer = done(recording, record_invoice(recording, *at, *quote));
    answer.amount = quote->invoice.amount;
    return answer;
}

} // namespace till
