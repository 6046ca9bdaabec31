// Paper: errands out of entries, and how each is run.
#include "pos/desk/paper.h"

#include "reconcile/book/account.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace till {
namespace {

/// Whether hands reach into the drawer for it. A close, a retender or a correction moves figures, not notes.
bool is_done_by_hand(Kind kind) {
    switch (kind) {
    case Kind::shift_open:
    case Kind::ticket:
    case Kind::void_ticket:
    case Kind::refund:
    case Kind::return_goods:
    case Kind::drop:
    case Kind::pickup:
    case Kind::paid_in:
    case Kind::paid_out: return true;
    default: return false;
    }
}

bool opens_drawer(const Entry& entry) {
    if (entry.kind == Kind::no_sale || entry.kind == Kind::change || entry.kind == Kind::spot_count) return true;
    if (!is_done_by_hand(entry.kind)) return false;
    const auto postings = postings_of(Json::parse(entry.body));
    return std::any_of(postings.begin(), postings.end(), [&](const Posting& posting) {
        return posting.account == account::drawer(entry.till) && !posting.amount.is_zero();
    });
}

std::string job_name(std::int64_t ticket) { return "ticket-" + std::to_string(ticket); }
std::string job_name(const Receipt& receipt) {
    return job_name(receipt.number) + (receipt.copy > 0 ? "-copy-" + std::to_string(receipt.copy) : "");
}

bool is_of(const SpoolJob& job, std::int64_t ticket) {
    return job.name == job_name(ticket) || job.name.starts_with(job_name(ticket) + "-");
}

/// A drawer needs a moment to spring open.
bool comes_open(CashDrawer& drawer) {
    using namespace std::chrono_literals;
    if (!drawer.cap_status()) return true;
    for (int tries = 0; tries < 10; ++tries) {
        if (drawer.is_open()) return true;
        std::this_thread::sleep_for(50ms);
    }
    return false;
}

std::string drawer_sentence(const std::string& what, Language language) {
    return language == Language::chinese ? "已入账，但钱箱没有打开：" + what
                                         : "It is in the book, but the drawer did not open: " + what;
}

std::string printer_sentence(SpoolJob::State state, const std::string& what, Language language) {
    const bool chinese = language == Language::chinese;
    if (state == SpoolJob::State::unknown)
        return (chinese ? "已入账，但不能确定小票是否打印完整，重印件将注明为副本："
                        : "It is in the book, but the receipt may not be whole; printed again it is marked a copy: ") +
               what;
    return (chinese ? "已入账，打印机恢复后将打印小票："
                    : "It is in the book; the receipt is printed when the printer is ready: ") +
           what;
}

} // namespace

Errand errand_after(const Book& book, const Answer& answer) {
    const Entry entry = book.entry(answer.seq);
    Errand errand{entry.seq, opens_drawer(entry), book.shop().rehearsal, {}};
    if (entry.kind == Kind::ticket) errand.receipt = *receipt_of(book, entry.number, 0);
    return errand;
}

Outcome<Errand> reprint(Desk& desk, const std::string& till, std::int64_t ticket, const std::optional<Signature>& by) {
    const auto copy = desk.record_reprint(till, ticket, by);
    if (!copy) return copy.refusal();
    auto receipt = receipt_of(desk.book(), ticket, *copy);
    return Errand{desk.book().head().seq, false, desk.shop().rehearsal, *std::move(receipt)};
}

Counterside::Counterside(CashDrawer* drawer, SpooledPrinter* printer, PaperFormat format)
    : drawer_{drawer}, printer_{printer}, format_{format} {}

std::vector<std::string> Counterside::carry_out(const Errand& errand, Language language) {
    std::vector<std::string> sentences;
    if (auto trouble = open_drawer(errand, language)) sentences.push_back(*std::move(trouble));
    if (!errand.receipt) return sentences;
    if (auto trouble = print(*errand.receipt, language)) sentences.push_back(*std::move(trouble));
    return sentences;
}

std::optional<std::string> Counterside::open_drawer(const Errand& errand, Language language) try {
    if (!errand.opens_drawer) return std::nullopt;
    if (errand.rehearsal) {
        if (printer_)
            printer_->note("drawer-" + std::to_string(errand.seq), "REHEARSAL 演练: the drawer was not opened\n");
        return std::nullopt;
    }
    if (!drawer_) return std::nullopt;
    drawer_->open_drawer();
    if (comes_open(*drawer_)) return std::nullopt;
    return drawer_sentence(language == Language::chinese ? "钱箱卡住" : "it is stuck", language);
} catch (const std::exception& fault) { // the sale stands whatever the drawer does
    return drawer_sentence(fault.what(), language);
}

/// A copy takes the place of a job of the same ticket that waits or is in doubt.
std::optional<std::string> Counterside::print(const Receipt& receipt, Language language) try {
    if (!printer_) return std::nullopt;
    if (receipt.copy > 0)
        for (const auto& job : printer_->jobs())
            if (is_of(job, receipt.number) && job.state != SpoolJob::State::sent) printer_->put_away(job.number);
    const auto result =
        printer_->print(job_name(receipt), as_escpos(lay_out(receipt, format_), format_.encoding, receipt.code()));
    if (result.state == SpoolJob::State::sent) return std::nullopt;
    return printer_sentence(result.state, result.fault, language);
} catch (const std::exception& fault) { // a full disk is the spool's trouble, not the sale's
    return printer_sentence(SpoolJob::State::unknown, fault.what(), language);
}

std::optional<Counterside::Offer> Counterside::offer(const std::optional<Answer>& last) const {
    if (!printer_ || !last) return std::nullopt;
    std::optional<SpoolJob::State> newest;
    for (const auto& job : printer_->jobs())
        if (is_of(job, last->number)) newest = job.state;
    if (!newest) return Offer{last->number, false};
    if (*newest == SpoolJob::State::unknown) return Offer{last->number, true};
    return std::nullopt;
}

} // namespace till
