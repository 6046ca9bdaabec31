// MistakenShifts: playing them.
#include "tests/causes/mistaken_shifts.h"

#include "pos/cli/day_file.h"
#include "reconcile/money/rounding.h"
#include "reconcile/shift/close.h"

#include <algorithm>

namespace till {
namespace {

const std::string drawer = "1";
const Signature cashier{"wang", "246810"}, supervisor{"li", "86420975"};

struct Row {
    Wrong wrong;
    const char* name;
    Mistake truth;
};

constexpr Row rows[] = {
    {Wrong::nothing, "nothing", Mistake::none_found},
    {Wrong::one_tender, "wrong tender, one ticket", Mistake::wrong_tender},
    {Wrong::two_tenders, "wrong tender, two tickets", Mistake::wrong_tender},
    {Wrong::paid_in_reversed, "paid-in that went out", Mistake::reversed_movement},
    {Wrong::paid_out_reversed, "paid-out that came in", Mistake::reversed_movement},
    {Wrong::pickup_reversed, "drop entered as pickup", Mistake::reversed_movement},
    {Wrong::digits_swapped, "swapped digits of a paid-out", Mistake::swapped_digits},
    {Wrong::strap, "miscounted strap or roll", Mistake::wrong_face},
    {Wrong::piece, "miscounted piece", Mistake::wrong_face},
    {Wrong::rows_exchanged, "two rows exchanged", Mistake::wrong_face},
    {Wrong::drop_not_made, "drop not made", Mistake::unpaired_movement},
    {Wrong::pickup_not_arrived, "pickup not arrived", Mistake::unpaired_movement},
    {Wrong::paid_out_not_made, "paid-out not made", Mistake::unpaired_movement},
    {Wrong::void_kept, "void kept", Mistake::voided_kept},
    {Wrong::refund_kept, "refund kept", Mistake::voided_kept},
    {Wrong::change, "change for another note", Mistake::wrong_change},
    {Wrong::opening_gap, "gap of the float", Mistake::opening_gap},
    {Wrong::line_not_rung, "removed line that was sold", Mistake::missing_ticket},
    {Wrong::rung_twice, "rung twice", Mistake::double_entry},
};

Money yuan(std::int64_t whole) { return Money::of_minor(whole * 100); }

/// Without a piece of that face; nothing where the count has none.
CashCount changed(const CashCount& pieces, Money face, std::int64_t by) {
    CashCount result;
    for (const auto& [each, number] : pieces.by_face()) result.add(each, each == face ? number + by : number);
    return result;
}

/// Whether a drawer's day is over with it: a count and what follows it.
bool ends_a_shift(const Act& act) {
    return std::holds_alternative<CountDrawer>(act) || std::holds_alternative<CloseShift>(act);
}

/// The ticket that an act takes back or puts right; nothing of any other act.
std::int64_t* ticket_of(Act& act) {
    if (auto* voided = std::get_if<VoidTicket>(&act)) return &voided->ticket;
    if (auto* refund = std::get_if<Refund>(&act)) return &refund->ticket;
    if (auto* retender = std::get_if<Retender>(&act)) return &retender->ticket;
    return nullptr;
}

} // namespace

std::vector<RealShift> real_shifts(const std::filesystem::path& day_file, const Currency& currency) {
    std::vector<RealShift> shifts;
    std::map<std::string, RealShift> open; // by till
    std::int64_t tickets = 0;
    for (const auto& line : read_day_file(day_file, currency)) {
        if (!line.act || line.expected) continue;
        const auto number = std::holds_alternative<Sell>(*line.act) ? ++tickets : 0;
        if (std::holds_alternative<OpenShift>(*line.act)) {
            open[line.till] = {};
        } else if (const auto at = open.find(line.till); at != open.end()) {
            if (!ends_a_shift(*line.act)) {
                at->second.deeds.push_back({*line.act, number});
                continue;
            }
            shifts.push_back(std::move(at->second));
            open.erase(at);
        }
    }
    return shifts;
}

std::string name(Wrong wrong) { return rows[static_cast<int>(wrong)].name; }
Mistake truth(Wrong wrong) { return rows[static_cast<int>(wrong)].truth; }

MistakenShifts::MistakenShifts(ShopFile file, std::vector<RealShift> real, Signature treasurer)
    : MistakenShifts{std::move(file), Baskets{}, std::move(treasurer)} {
    real_ = std::move(real);
    for (const auto& shift : real_)
        for (const auto& deed : shift.deeds)
            if (const auto* sale = std::get_if<Sell>(&deed.act)) baskets_.push_back(sale->lines);
}

MistakenShifts::MistakenShifts(ShopFile file, Baskets baskets, Signature treasurer)
    : baskets_{std::move(baskets)}, treasurer_{std::move(treasurer)} {
    const Money smallest = file.shop.currency.faces.back().face; // a drawer that can be counted to what it should hold
    if (smallest.minor() > 1) file.shop.cash_rounding = std::max(smallest, Money::of_minor(10));
    file.shop.safe = yuan(1'000'000);
    file.shop.cash_limit = {};                                       // no sale waits for a drop
    if (!file.shop.float_wanted) file.shop.float_wanted = yuan(300); // a shift takes over what the one before left
    const BookPlaces places{folder_ / "a.book", folder_ / "keys", folder_ / "a.ej"};
    Desk::make_book(places, file);
    clock_.set(1'788'000'000'000 / 86'400'000 * 86'400'000);
    desk_ = std::make_unique<Desk>(places, clock_);
}

bool MistakenShifts::has_its_people(const ShopFile& file) {
    const auto has = [&](const Signature& who) {
        const auto pin = file.pins.find(who.person);
        return pin != file.pins.end() && pin->second == who.pin;
    };
    return has(cashier) && has(supervisor);
}

Outcome<Answer> MistakenShifts::perform(const Act& act) {
    clock_.set(clock_.utc_ms() + 500);
    return desk_->perform(drawer, act);
}

std::optional<PlayedShift> MistakenShifts::play(Wrong wrong, std::uint64_t seed) {
    random_.seed(seed * 1000 + static_cast<std::uint64_t>(wrong));
    sold_.clear();
    moved_.clear();
    off_.clear();
    voided_ = refunded_ = removed_ = twice_ = swapped_ = gap_ = Deed{};
    document_ = 0;
    if (!open(wrong)) throw std::runtime_error{"the shift cannot be opened"};
    real_.empty() ? sell_some(wrong) : do_real(real_[next_real_++ % real_.size()], wrong);
    auto made = harm(wrong);
    const Money expected = expected_cash(book(), drawer);
    if (made && expected + *made <= Money{}) made.reset(); // the drawer held too little for it
    CashCount pieces = spread(expected + made.value_or(Money{}));
    if (made && !miscount(wrong, pieces)) made.reset();
    if (!close(pieces)) throw std::runtime_error{"the shift cannot be closed"};
    if (!made || (wrong != Wrong::nothing && pieces.total() == expected)) return std::nullopt;
    return PlayedShift{shift_, pieces.total() - expected, document_};
}

bool MistakenShifts::open(Wrong wrong) {
    std::optional<Signature> giver;
    if (left_.empty()) {
        left_ = spread(yuan(500));
        giver = treasurer_;
    }
    CashCount pieces = left_;
    if (wrong == Wrong::opening_gap && !giver) {
        const auto face = std::next(pieces.by_face().begin(), draw(std::ssize(pieces.by_face())))->first;
        pieces = changed(pieces, face, pieces.pieces(face) > 0 && draw(2) == 0 ? -1 : 1);
        gap_.amount = pieces.total() - left_.total();
    }
    const auto opened = perform(OpenShift{cashier, pieces, giver, {}});
    if (opened) shift_ = opened->shift;
    if (opened) gap_.seq = opened->seq;
    return static_cast<bool>(opened);
}

void MistakenShifts::sell_some(Wrong wrong) {
    const auto tickets = 14 + draw(20);
    const auto twice_at = wrong == Wrong::rung_twice ? tickets / 2 : -1;
    for (std::int64_t i = 0; i < tickets; ++i) {
        const auto& basket = baskets_[static_cast<std::size_t>(draw(std::ssize(baskets_)))];
        if (!sell(basket)) continue;
        if (i >= twice_at && twice_at >= 0 && twice_.seq == 0 && sold_.back().tender == "cash") ring_again(basket);
        if (i > 5 && draw(3) == 0) do_aside(static_cast<int>(draw(8)), wrong);
    }
    do_all_aside(wrong);
}

/// Each kind of movement at least once where the mistake needs it.
void MistakenShifts::do_all_aside(Wrong wrong) {
    for (int what = 0; what < 8; ++what)
        if (draw(3) == 0 || wrong != Wrong::nothing) do_aside(what, wrong);
}

/// What the file has, as far as this drawer can: a refund of a ticket of long ago may find too little in it.
void MistakenShifts::do_real(const RealShift& real, Wrong wrong) {
    const auto twice_from = wrong == Wrong::rung_twice ? draw(std::ssize(real.deeds) + 1) : std::ssize(real.deeds);
    for (std::int64_t i = 0; i < std::ssize(real.deeds); ++i) {
        auto [act, number] = real.deeds[static_cast<std::size_t>(i)];
        if (auto* ticket = ticket_of(act)) *ticket = number_here(*ticket);
        const auto done = perform(act);
        if (!done) continue;
        if (number > 0) numbers_[number] = done->number;
        note_real(act, *done);
        const auto* sale = std::get_if<Sell>(&act);
        if (sale && i >= twice_from && twice_.seq == 0 && sold_.back().tender == "cash") ring_again(sale->lines);
    }
    if (wrong != Wrong::nothing) do_all_aside(wrong);
}

/// Of a ticket of the file, the number that it has here; 0: it was not sold here.
std::int64_t MistakenShifts::number_here(std::int64_t ticket) const {
    const auto at = numbers_.find(ticket);
    return at == numbers_.end() ? 0 : at->second;
}

void MistakenShifts::note_real(Act& act, const Answer& answer) {
    if (const auto* sale = std::get_if<Sell>(&act)) {
        const bool in_parts = sale->tenders.size() > 1;
        sold_.push_back(
            {answer.seq, answer.number, *answer.total, *answer.received, sale->tenders.front().tender, in_parts});
    } else if (const auto* ticket = ticket_of(act)) {
        for (auto& sold : sold_)
            if (sold.number == *ticket) sold.gone = true;
    } else if (const auto* in = std::get_if<PaidIn>(&act)) {
        moved_.push_back({"paid-in", in->amount, answer.seq});
    } else if (const auto* out = std::get_if<PaidOut>(&act)) {
        moved_.push_back({"paid-out", out->amount, answer.seq});
    }
}

/// The last ticket once more, as if it had not been rung.
void MistakenShifts::ring_again(const std::vector<AskedLine>& basket) {
    const auto again = perform(Sell{basket, {{"cash", sold_.back().received, {}}}, {}, {}, {}});
    if (again) twice_ = {*again->total, again->seq};
    sold_.back().gone = true; // were it voided, the mistake would be put right
}

std::vector<Money> MistakenShifts::notes() const {
    std::vector<Money> found;
    for (const auto& face : book().shop().currency.faces)
        if (face.face >= yuan(5)) found.push_back(face.face);
    std::ranges::sort(found);
    return found;
}

Money MistakenShifts::note_up_to(Money most) const {
    Money found = notes().front();
    for (const auto each : notes())
        if (each <= most) found = each;
    return found;
}

/// Pays with the notes a customer would: a random one that covers it, or exactly.
bool MistakenShifts::sell(const std::vector<AskedLine>& basket) {
    const auto how = draw(10);
    const std::string tender = how < 7 ? "cash" : how < 9 ? "wallet" : "card";
    std::vector<std::optional<Money>> amounts{std::nullopt};
    if (tender == "cash" && draw(4) > 0) {
        amounts = {yuan(5), yuan(10), yuan(20), yuan(50), yuan(100), yuan(200), std::nullopt};
        amounts.erase(amounts.begin(), amounts.begin() + draw(5));
    }
    for (const auto& amount : amounts) {
        const auto sold = perform(Sell{basket, {{tender, amount, tender == "card" ? "004217" : ""}}, {}, {}, {}});
        if (!sold) continue;
        sold_.push_back({sold->seq, sold->number, *sold->total, *sold->received, tender});
        return true;
    }
    return false;
}

void MistakenShifts::do_aside(int what, Wrong wrong) {
    switch (what) {
    case 0: return move("paid-in", yuan(5 + draw(60)) + Money::of_minor(draw(10) * 10));
    case 1:
        return wrong == Wrong::digits_swapped ? pay_out_swapped()
                                              : move("paid-out", yuan(5 + draw(60)) + Money::of_minor(draw(10) * 10));
    case 2: return move("drop", yuan((1 + draw(3)) * 100));
    case 3: return move("pickup", yuan((1 + draw(8)) * 10));
    case 4: return void_one();
    case 5: return refund_one();
    case 6:
    default: return remove_one();
    }
}

void MistakenShifts::move(const std::string& kind, Money amount) {
    CashCount pieces;
    const Money face = note_up_to(kind == "drop" ? yuan(100) : yuan(10));
    if (kind == "drop" || kind == "pickup") pieces.add(face, amount.minor() / face.minor());
    const auto moved = kind == "drop"      ? perform(Drop{pieces, supervisor})
                       : kind == "pickup"  ? perform(Pickup{pieces, treasurer_})
                       : kind == "paid-in" ? perform(PaidIn{amount, "box-money", {}, supervisor})
                                           : perform(PaidOut{amount, "ice", {}, supervisor});
    if (moved) moved_.push_back({kind, amount, moved->seq});
}

/// 42.50 is paid out, 24.50 is typed.
void MistakenShifts::pay_out_swapped() {
    const auto high = 1 + draw(8), low = 1 + draw(8), cents = draw(10);
    const Money meant = Money::of_minor((high * 100 + low * 10 + cents) * 10);
    const Money typed = Money::of_minor((low * 100 + high * 10 + cents) * 10);
    if (high == low || swapped_.seq > 0) return;
    if (const auto paid = perform(PaidOut{typed, "ice", {}, supervisor})) swapped_ = {typed - meant, paid->seq};
}

MistakenShifts::Sold* MistakenShifts::pick(const std::function<bool(const Sold&)>& fits) {
    std::vector<Sold*> found;
    for (auto& sold : sold_)
        if (!sold.gone && fits(sold)) found.push_back(&sold);
    return found.empty() ? nullptr : found[static_cast<std::size_t>(draw(std::ssize(found)))];
}

void MistakenShifts::void_one() {
    const auto sold = pick([](const Sold& each) { return each.tender == "cash"; });
    if (!sold) return;
    const auto voided = perform(VoidTicket{sold->number, "wrong-item", supervisor});
    if (!voided) return;
    sold->gone = true;
    voided_ = {sold->total, voided->seq};
}

void MistakenShifts::refund_one() {
    const auto sold = pick([](const Sold& each) { return each.tender == "cash"; });
    if (!sold) return;
    const auto refunded = perform(Refund{sold->number, {}, "broken", supervisor});
    if (!refunded) return;
    sold->gone = true;
    refunded_ = {sold->total, refunded->seq};
}

/// What was taken off and still sold is paid for in cash, rounded as the shop rounds.
void MistakenShifts::remove_one() {
    const auto& basket = baskets_[static_cast<std::size_t>(draw(std::ssize(baskets_)))];
    const auto removed = perform(RemoveLine{basket.front(), "changed-mind"});
    if (!removed) return;
    const Json body = Json::parse(book().entry(removed->seq).body);
    removed_ = {in_cash(Money::of_minor(body["lines"].items().front()["net"].integer())), removed->seq};
}

Money MistakenShifts::in_cash(Money amount) const {
    const auto step = book().shop().cash_rounding;
    return step ? to_multiple(amount, *step, Rounding::half_away_from_zero) : amount;
}

std::optional<Money> MistakenShifts::harm(Wrong wrong) {
    switch (wrong) {
    case Wrong::nothing:
    case Wrong::strap:
    case Wrong::piece:
    case Wrong::rows_exchanged: return Money{};
    case Wrong::one_tender: return harm_of_tenders(1);
    case Wrong::two_tenders: return harm_of_tenders(2);
    case Wrong::paid_in_reversed: return harm_of_moved("paid-in", -2);
    case Wrong::paid_out_reversed: return harm_of_moved("paid-out", 2);
    case Wrong::pickup_reversed: return harm_of_moved("pickup", -2);
    case Wrong::drop_not_made: return harm_of_moved("drop", 1);
    case Wrong::pickup_not_arrived: return harm_of_moved("pickup", -1);
    case Wrong::paid_out_not_made: return harm_of_moved("paid-out", 1);
    case Wrong::digits_swapped: return harm_of(swapped_, 1);
    case Wrong::void_kept: return harm_of(voided_, 1);
    case Wrong::refund_kept: return harm_of(refunded_, 1);
    case Wrong::change: return harm_of_change();
    case Wrong::opening_gap: return harm_of(gap_, -1);
    case Wrong::line_not_rung: return harm_of(removed_, 1);
    case Wrong::rung_twice: return harm_of(twice_, -1);
    }
    return std::nullopt;
}

std::optional<Money> MistakenShifts::harm_of(const Deed& deed, int times) {
    document_ = deed.seq;
    return deed.amount.is_zero() ? std::nullopt : std::optional{deed.amount * times};
}

/// Cash tickets that were paid by wallet or card; one of them sometimes the other way round.
std::optional<Money> MistakenShifts::harm_of_tenders(std::size_t how_many) {
    Money made;
    const bool other_way = how_many == 1 && draw(3) == 0;
    const std::string to = draw(2) == 0 ? "wallet" : "card";
    for (std::size_t i = 0; i < how_many; ++i) {
        const auto sold = pick([&](const Sold& each) { return (each.tender == "cash") != other_way; });
        if (!sold) return std::nullopt;
        sold->gone = true;
        document_ = sold->seq;
        made += other_way ? in_cash(sold->total) : -sold->total;
        off_[other_way ? sold->tender : to] += other_way ? -sold->total : sold->total;
    }
    return made;
}

std::optional<Money> MistakenShifts::harm_of_moved(const std::string& kind, int times) {
    for (const auto& moved : moved_)
        if (moved.kind == kind) return harm_of({moved.amount, moved.seq}, times);
    return std::nullopt;
}

std::optional<Money> MistakenShifts::harm_of_change() {
    const auto sold = pick(
        [](const Sold& each) { return each.tender == "cash" && each.received > each.total && each.total < yuan(100); });
    if (!sold) return std::nullopt;
    std::vector<Money> other;
    for (const auto note : notes())
        if (note >= sold->total && note != sold->received && note <= yuan(100)) other.push_back(note);
    if (other.empty()) return std::nullopt;
    document_ = sold->seq;
    return other[static_cast<std::size_t>(draw(std::ssize(other)))] - sold->received;
}

/// Pieces of the amount as a drawer holds them: a stock of each small face, the rest not all in the largest.
CashCount MistakenShifts::spread(Money amount) {
    CashCount pieces;
    for (const auto& [face, kind] : book().shop().currency.faces) {
        const auto stock = 8 + draw(10);
        if (face > yuan(20) || face * stock * 3 > amount) continue;
        pieces.add(face, stock);
        amount -= face * stock;
    }
    for (const auto& [face, kind] : book().shop().currency.faces) {
        const auto most = amount.minor() / face.minor();
        const auto taken = face < yuan(1) || most == 0 ? most : most - draw(most / 2 + 1);
        pieces.add(face, taken);
        amount -= face * taken;
    }
    return pieces;
}

bool MistakenShifts::miscount(Wrong wrong, CashCount& pieces) {
    if (wrong != Wrong::strap && wrong != Wrong::piece && wrong != Wrong::rows_exchanged) return true;
    const auto& faces = book().shop().currency.faces;
    for (int tries = 0; tries < 40; ++tries) {
        const auto i = static_cast<std::size_t>(draw(std::ssize(faces) - 1));
        const Money face = faces[i].face, next = faces[i + 1].face;
        const std::int64_t many = wrong != Wrong::strap ? 1 : std::int64_t{10} << (draw(4) == 0 ? 1 : 0);
        const auto there = pieces.pieces(face), below = pieces.pieces(next);
        if (there < many || (wrong == Wrong::rows_exchanged && there == below)) continue;
        if (wrong == Wrong::rows_exchanged)
            pieces = changed(changed(pieces, face, below - there), next, there - below);
        else
            pieces = changed(pieces, face, draw(2) == 0 ? many : -many);
        return true;
    }
    return false;
}

/// Declares what the slips say, and leaves a float that the next shift begins with.
bool MistakenShifts::close(CashCount pieces) {
    if (!perform(CountDrawer{pieces, {}})) return false;
    for (const auto& tender : tender_figures(book(), shift_, drawer)) {
        if (tender.tender == "cash") continue;
        (void)perform(DeclareTender{tender.tender, tender.expected + off_[tender.tender], 1});
    }
    left_ = desk_->suggested_float(drawer);
    return static_cast<bool>(perform(CloseShift{left_, "miscounted", supervisor}));
}

} // namespace till
