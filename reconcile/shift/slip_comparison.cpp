// SlipComparison: pairing slips and payments, the surest pairs first.
#include "reconcile/shift/slip_comparison.h"

#include "reconcile/book/entry_row.h"
#include "reconcile/shift/count.h"
#include "reconcile/shift/shift_row.h"

#include <functional>
#include <map>

namespace till {
namespace {

using What = SlipFault::What;

/// What a document says was paid that way; below zero: given back.
struct Payment {
    Kind kind = Kind::ticket;
    std::int64_t seq = 0, number = 0;
    std::string reference;
    Money amount;
    bool voided = false; ///< it came to nothing: it may have slips, and need not
};

struct Paid {
    std::vector<Payment> payments;
    std::vector<CountedSlip> slips;
    bool is_listed = false;
};

using PaidByTender = std::map<std::string, Paid>;

std::string reference_of(const Json& json) { return json.has("reference") ? json["reference"].text() : std::string{}; }

/// Reads the shift's documents up to its close.
class Reading {
public:
    PaidByTender run(const Book& book, const ShiftRow& shift) {
        book.database().each(
            "SELECT * FROM entry WHERE shift = ? AND seq <= ? ORDER BY seq",
            [&](const Row& row) { read(entry_from(row)); }, shift.number, shift.close_seq);
        return paid_;
    }

private:
    void read(const Entry& entry) {
        const Json body = Json::parse(entry.body);
        switch (entry.kind) {
        case Kind::ticket: return read_legs(entry, body, 1);
        case Kind::refund:
        case Kind::return_goods: return read_legs(entry, body, -1);
        case Kind::void_ticket: return read_void(entry, body);
        case Kind::correction: return take_out(entry);
        case Kind::retender: return read_retender(entry, body);
        case Kind::account_receipt:
        case Kind::top_up:
        case Kind::voucher_sold:
        case Kind::guest_deposit: return keep(entry, body, Money::of_minor(body["amount"].integer()));
        case Kind::deposit_returned: return keep(entry, body, -Money::of_minor(body["amount"].integer()));
        case Kind::declare: return read_declaration(body);
        default: return;
        }
    }

    /// `leg` bears the tender, and the reference where there is one.
    void keep(const Entry& entry, const Json& leg, Money amount) {
        paid_[leg["tender"].text()].payments.push_back(
            {entry.kind, entry.seq, entry.number, reference_of(leg), amount, false});
    }

    void read_legs(const Entry& entry, const Json& body, std::int64_t sign) {
        for (const auto& leg : body["tenders"].items())
            keep(entry, leg, Money::of_minor(leg["amount"].integer() * sign));
    }

    /// What the entry is about came to nothing.
    void take_out(const Entry& entry) {
        for (auto& [tender, paid] : paid_)
            for (auto& payment : paid.payments)
                if (payment.seq == entry.about) payment.voided = true;
    }

    void read_void(const Entry& entry, const Json& body) {
        take_out(entry);
        read_legs(entry, body, -1);
        for (const auto& leg : body["tenders"].items()) paid_[leg["tender"].text()].payments.back().voided = true;
    }

    /// The payment goes over as it is, but for a reference, which the other tender has not.
    void read_retender(const Entry& entry, const Json& body) {
        auto& from = paid_[body["from"].text()].payments;
        std::erase_if(from, [&](const Payment& payment) { return payment.seq == entry.about; });
        paid_[body["to"].text()].payments.push_back({Kind::ticket,
                                                     entry.about,
                                                     body["ticket"].integer(),
                                                     {},
                                                     Money::of_minor(body["amount"].integer()),
                                                     false});
    }

    void read_declaration(const Json& body) {
        Paid& paid = paid_[body["tender"].text()];
        paid.is_listed = body.has("listed");
        paid.slips = paid.is_listed ? slips_of(body["listed"]) : std::vector<CountedSlip>{};
    }

    PaidByTender paid_;
};

/// Takes slips and payments away in pairs, and tells what is left.
class Pairing {
public:
    Pairing(std::string tender, Paid paid) : tender_{std::move(tender)}, paid_{std::move(paid)} {}

    std::vector<SlipFault> run() {
        const auto same_reference = [](const CountedSlip& slip, const Payment& payment) {
            return slip.reference == payment.reference;
        };
        const auto same_amount = [](const CountedSlip& slip, const Payment& payment) {
            return slip.amount == payment.amount;
        };
        take([&](const auto& slip, const auto& payment) {
            return same_reference(slip, payment) && same_amount(slip, payment);
        });
        take([&](const auto& slip, const auto& payment) {
            return payment.reference.empty() && !payment.voided && same_amount(slip, payment);
        });
        take([&](const auto& slip, const auto& payment) {
            return payment.reference.empty() && same_amount(slip, payment);
        });
        take([&](const auto& slip, const auto& payment) {
            if (!same_reference(slip, payment) || payment.voided) return false;
            faults_.push_back(fault(What::other_amount, &slip, &payment));
            return true;
        });
        for (const auto& payment : paid_.payments)
            if (!payment.voided) faults_.push_back(fault(What::missing, nullptr, &payment));
        for (const auto& slip : paid_.slips) faults_.push_back(fault(What::stray, &slip, nullptr));
        return faults_;
    }

private:
    void take(const std::function<bool(const CountedSlip&, const Payment&)>& fit) {
        std::erase_if(paid_.slips, [&](const CountedSlip& slip) {
            for (auto payment = paid_.payments.begin(); payment != paid_.payments.end(); ++payment) {
                if (!fit(slip, *payment)) continue;
                paid_.payments.erase(payment);
                return true;
            }
            return false;
        });
    }

    SlipFault fault(What what, const CountedSlip* slip, const Payment* payment) const {
        SlipFault found{what, tender_, slip ? slip->reference : payment->reference, {}, {}, 0, 0, Kind::ticket};
        if (slip) found.slip = slip->amount;
        if (!payment) return found;
        found.booked = payment->amount;
        found.seq = payment->seq;
        found.number = payment->number;
        found.kind = payment->kind;
        return found;
    }

    std::string tender_;
    Paid paid_;
    std::vector<SlipFault> faults_;
};

} // namespace

std::string_view word(What what) {
    switch (what) {
    case What::missing: return "missing";
    case What::stray: return "stray";
    case What::other_amount: return "other-amount";
    }
    return {};
}

std::string SlipFault::sentence(const Currency& currency, Language language) const {
    const bool chinese = language == Language::chinese;
    const std::string document = std::string{label(kind, language)} + " " + std::to_string(number);
    const std::string ref = reference.empty() ? "" : chinese ? "（参考号 " + reference + "）" : " (" + reference + ")";
    const auto on_slip = format_grouped(slip, currency), in_book = format_grouped(booked, currency);
    switch (what) {
    case What::missing:
        return chinese ? "缺签购单：" + document + " 号" + ref + "，" + in_book + "。"
                       : "The slip of " + document + ref + " is missing: " + in_book + ".";
    case What::stray:
        return chinese ? "签购单" + ref + " " + on_slip + " 没有对应的单据。"
                       : "The slip" + ref + " of " + on_slip + " belongs to no document of this shift.";
    case What::other_amount: break;
    }
    return chinese ? "签购单" + ref + "为 " + on_slip + "，" + document + " 号记为 " + in_book + "。"
                   : "The slip" + ref + " says " + on_slip + ", " + document + " says " + in_book + ".";
}

std::vector<SlipFault> compare_slips(const Book& book, std::int64_t number) {
    const auto shift = find_shift(book, number);
    if (!shift || shift->close_seq == 0) return {};
    std::vector<SlipFault> faults;
    for (auto& [tender, paid] : Reading{}.run(book, *shift)) {
        if (!paid.is_listed) continue;
        auto found = Pairing{tender, std::move(paid)}.run();
        faults.insert(faults.end(), found.begin(), found.end());
    }
    return faults;
}

} // namespace till
