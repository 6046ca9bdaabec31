// CauseGuess: going through the mistakes a shift allows, way by way.
#include "reconcile/shift/cause_guess.h"

#include "reconcile/shift/strap.h"

#include <algorithm>

namespace till {
namespace {

/// Whether a mistake of `makes` fits: what is smaller than the smallest face is in no drawer, it was rounded by hand.
bool fits(Money makes, const CauseClues& clues) { return abs(makes - clues.difference) < clues.smallest_face; }

/// Mistakes of one way: counts all that are possible and keeps those that make the difference.
class Possible {
public:
    explicit Possible(const CauseClues& clues) : clues_{clues} {}
    void offer(Money makes, Guess guess) {
        ++all_;
        if (!fits(makes, clues_)) return;
        exact_ += makes == clues_.difference ? 4 : 1;
        guess.rest = clues_.difference - makes;
        fitting_.push_back(std::move(guess));
    }
    /// Counts one that is known not to fit.
    void pass() { ++all_; }
    Guesses take(Way way, Mistake mistake, std::int64_t likely) {
        constexpr std::int64_t scale = 250'000;
        std::stable_partition(fitting_.begin(), fitting_.end(),
                              [](const Guess& guess) { return guess.rest.is_zero(); });
        return {way, mistake, std::move(fitting_), all_ == 0 ? 0 : likely * scale * exact_ / all_};
    }

private:
    const CauseClues& clues_;
    std::int64_t all_ = 0, exact_ = 0;
    std::vector<Guess> fitting_;
};

/// Another tender that is off by the opposite amount says that money went the other way; without one, a wrong tender
/// would have shown in that tender's slips.
struct Opposite {
    bool found = false;
    std::string tender; ///< empty where several make it together
};

Opposite opposite_of(const CauseClues& clues) {
    Money sum;
    for (const auto& [tender, difference] : clues.others) {
        if (fits(-difference, clues)) return {true, tender};
        sum += difference;
    }
    return {clues.others.size() > 1 && fits(-sum, clues), ""};
}

/// What the drawer would lack or hold were the ticket's part really paid another way; zero where the tender that is
/// off has no part in it.
Money made_by(const PaidClue& paid, const Opposite& opposite) {
    if (paid.tender == "cash") return -paid.ticket.amount;
    return opposite.tender.empty() || opposite.tender == paid.tender ? paid.ticket.amount : Money{};
}

constexpr std::int64_t shown = 4'000; ///< of a wrong tender that another tender's slips bear out
constexpr std::int64_t not_shown = 6;

Guesses one_ticket(const CauseClues& clues) {
    Possible possible{clues};
    const Opposite opposite = opposite_of(clues);
    for (const auto& paid : clues.paid)
        possible.offer(made_by(paid, opposite), {{paid.ticket}, {}, 0, opposite.tender});
    return possible.take(Way::tender, Mistake::wrong_tender, opposite.found ? shown : not_shown);
}

Guesses two_tickets(const CauseClues& clues) {
    Possible possible{clues};
    const Opposite opposite = opposite_of(clues);
    for (std::size_t one = 0; one < clues.paid.size() && opposite.found; ++one)
        for (std::size_t two = one + 1; two < clues.paid.size(); ++two) {
            const Money first = made_by(clues.paid[one], opposite), second = made_by(clues.paid[two], opposite);
            const bool alike = first.is_negative() == second.is_negative() && !first.is_zero() && !second.is_zero();
            if (alike && fits(first + second, clues))
                possible.offer(first + second,
                               {{clues.paid[one].ticket, clues.paid[two].ticket}, {}, 0, opposite.tender});
            else
                possible.pass();
        }
    return possible.take(Way::tenders, Mistake::wrong_tender, shown);
}

Guesses reversed(const CauseClues& clues) {
    Possible possible{clues};
    for (const auto& moved : clues.movements)
        if (moved.kind != Kind::suspect_note && moved.kind != Kind::deposit)
            possible.offer(moved.amount * -2, {{moved}});
    return possible.take(Way::reversed, Mistake::reversed_movement, 30);
}

/// An amount with its digits `at` and `at + 1` (from the left) swapped; zero where that gives none that is typed so.
Money with_swapped(Money amount, std::size_t at) {
    std::string digits = std::to_string(abs(amount).minor());
    if (at + 1 >= digits.size() || digits[at] == digits[at + 1]) return {};
    std::swap(digits[at], digits[at + 1]);
    if (digits.front() == '0') return {};
    const Money swapped = Money::of_minor(std::stoll(digits));
    return amount.is_negative() ? -swapped : swapped;
}

Guesses digits(const CauseClues& clues) {
    Possible possible{clues};
    for (const auto& typed : clues.typed)
        for (std::size_t at = 0; at < 18; ++at)
            if (const Money meant = with_swapped(typed.amount, at); !meant.is_zero())
                possible.offer(meant - typed.amount, {{typed}, abs(meant)});
    return possible.take(Way::digits, Mistake::swapped_digits, 40);
}

/// One strap or roll of a face that was counted, overlooked or counted twice; the face's own size first.
Guesses straps(const CauseClues& clues, const Currency& currency) {
    Possible possible{clues};
    const auto offer = [&](Money face, std::int64_t pieces) {
        const auto there = clues.counted.pieces(face);
        if (there > 0 && face * pieces <= clues.expected)
            possible.offer(-(face * pieces), {{clues.count}, face, pieces});
        if (there >= pieces) possible.offer(face * pieces, {{clues.count}, face, pieces});
    };
    for (const auto& [face, kind] : currency.faces) offer(face, strap_size(currency, face));
    for (const auto pieces : common_strap_sizes())
        for (const auto& [face, kind] : currency.faces)
            if (pieces != strap_size(currency, face)) offer(face, pieces);
    return possible.take(Way::strap, Mistake::wrong_face, 40);
}

Guesses pieces(const CauseClues& clues, const Currency& currency) {
    Possible possible{clues};
    for (const auto& [face, kind] : currency.faces) {
        possible.offer(-face, {{clues.count}, face, 1});
        if (clues.counted.pieces(face) > 0) possible.offer(face, {{clues.count}, face, 1});
    }
    return possible.take(Way::piece, Mistake::wrong_face, 40);
}

/// The numbers of two neighbouring rows typed into each other's, or one piece lying with the next face.
Guesses rows(const CauseClues& clues, const Currency& currency) {
    Possible possible{clues};
    for (std::size_t i = 0; i + 1 < currency.faces.size(); ++i) {
        const Money upper = currency.faces[i].face, step = upper - currency.faces[i + 1].face;
        const auto above = clues.counted.pieces(upper), below = clues.counted.pieces(currency.faces[i + 1].face);
        if (above != below) possible.offer(step * (above - below), {{clues.count}, upper, 0});
        if (above > 0) possible.offer(step, {{clues.count}, upper, 1});
        if (below > 0) possible.offer(-step, {{clues.count}, upper, 1});
    }
    return possible.take(Way::row, Mistake::wrong_face, 20);
}

Guesses moved(const CauseClues& clues, Way way, int times, std::int64_t likely) {
    Possible possible{clues};
    for (const auto& moved : clues.movements) possible.offer(moved.amount * times, {{moved}});
    return possible.take(way, Mistake::unpaired_movement, likely);
}

Guesses kept(const CauseClues& clues) {
    Possible possible{clues};
    for (const auto& back : clues.given_back) possible.offer(abs(back.amount), {{back}});
    return possible.take(Way::kept, Mistake::voided_kept, 40);
}

/// What a customer may have handed over instead of what was keyed: one note, or as few of one face as cover it.
Guesses changes(const CauseClues& clues, const Currency& currency) {
    constexpr std::int64_t most_notes = 4;
    Possible possible{clues};
    for (const auto& sale : clues.cash_sales) {
        const Money due = sale.ticket.amount;
        if (sale.change.is_zero() || due <= Money{}) continue;
        std::vector<Money> handed;
        for (const auto& [face, kind] : currency.faces) {
            const auto notes = (due.minor() + face.minor() - 1) / face.minor();
            const Money sum = face * notes;
            const bool fresh = std::find(handed.begin(), handed.end(), sum) == handed.end();
            if (kind == Denomination::Kind::note && notes <= most_notes && fresh) handed.push_back(sum);
        }
        for (const Money notes : handed)
            if (notes != sale.received) possible.offer(notes - sale.received, {{sale.ticket}, notes});
    }
    return possible.take(Way::change, Mistake::wrong_change, 40);
}

Guesses gap(const CauseClues& clues) {
    Possible possible{clues};
    if (!clues.float_gap.amount.is_zero()) possible.offer(-clues.float_gap.amount, {{clues.float_gap}});
    return possible.take(Way::gap, Mistake::opening_gap, 40);
}

Guesses unrung(const CauseClues& clues) {
    Possible possible{clues};
    for (const auto& aside : clues.unrung) possible.offer(aside.amount, {{aside}});
    return possible.take(Way::unrung, Mistake::missing_ticket, 40);
}

Guesses twice(const CauseClues& clues) {
    Possible possible{clues};
    for (std::size_t i = 1; i < clues.cash_sales.size(); ++i) {
        const CashSale &first = clues.cash_sales[i - 1], &second = clues.cash_sales[i];
        if (second.place == first.place + 1 && first.lines == second.lines)
            possible.offer(-second.ticket.amount, {{second.ticket, first.ticket}});
    }
    return possible.take(Way::twice, Mistake::double_entry, 40);
}

} // namespace

std::vector<Guesses> guess(const CauseClues& clues, const Currency& currency) {
    if (abs(clues.difference) < clues.smallest_face) return {};
    std::vector<Guesses> all{one_ticket(clues),
                             two_tickets(clues),
                             reversed(clues),
                             digits(clues),
                             straps(clues, currency),
                             pieces(clues, currency),
                             rows(clues, currency),
                             moved(clues, Way::unmoved, -1, 40),
                             moved(clues, Way::moved_twice, 1, 10),
                             kept(clues),
                             changes(clues, currency),
                             gap(clues),
                             unrung(clues),
                             twice(clues)};
    std::erase_if(all, [](const Guesses& guesses) { return guesses.fitting.empty(); });
    std::stable_sort(all.begin(), all.end(), [](const Guesses& a, const Guesses& b) { return a.weight > b.weight; });
    return all;
}

} // namespace till
