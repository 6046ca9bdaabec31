// BankActs: the bag on its way, change fetched, the bank's statements and what they are tied to.
#include "pos/desk/inside.h"
#include "reconcile/bank/bank_match.h"
#include "reconcile/bank/card_settlement.h"
#include "reconcile/bank/custody.h"
#include "reconcile/bank/deposit.h"
#include "reconcile/bank/statement_entry.h"

#include <fstream>

namespace till {
namespace {

/// The bytes of the file, one more than the most where it is longer; nothing where it cannot be read.
std::optional<std::string> bytes_of(const std::filesystem::path& file) {
    std::error_code fault;
    if (!std::filesystem::is_regular_file(file, fault)) return std::nullopt;
    std::ifstream stream{file, std::ios::binary};
    std::string bytes;
    for (char chunk[65536];
         bytes.size() <= largest_statement && (stream.read(chunk, sizeof chunk), stream.gcount() > 0);)
        bytes.append(chunk, static_cast<std::size_t>(stream.gcount()));
    if (!stream.is_open() || stream.bad()) return std::nullopt;
    return bytes;
}

/// The settlement that is entered with the match, if one is.
std::optional<Settled> settled_with(const MatchQuote& quote, const Shop& shop) {
    if (!quote.settled) return std::nullopt;
    const auto& [terminal, gross, fee, wallet] = *quote.settled;
    return Settled{terminal, gross, fee, wallet, quote.account == shop.bank ? std::string{} : quote.account};
}

} // namespace

Outcome<Person> Desk::Inside::hand_of(const Signature& signature, bool& signs) {
    signs = !book.shop().rehearsal || !signature.pin.empty();
    if (signs) return roster.identify(signature, now());
    const auto person = roster.find(signature.person);
    if (!person) return Refusal{Why::unknown_staff, signature.person};
    return *person;
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const Custody& act) {
    Handing handing;
    handing.slip = act.slip;
    const auto from = hand_of(act.from, handing.from_signs);
    if (!from) return from.refusal();
    handing.from = *from;
    if (act.to) {
        const auto to = hand_of(*act.to, handing.to_signs);
        if (!to) return to.refusal();
        handing.to = *to;
    }
    Recording recording{book, moment()};
    return done(recording, record_custody(recording, handing));
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const ChangeFromBank& act) {
    const SignOff sign_off{{}, change_from_bank_subject(act.pieces, act.account), {}, {}};
    auto first = roster.approve<Right::count_safe>(act.first, sign_off, now());
    if (!first) return first.refusal();
    auto second = roster.approve<Right::count_safe>(act.second, sign_off, now());
    if (!second) return second.refusal();
    Recording recording{book, moment()};
    auto answer = done(
        recording, record_change_from_bank(recording, act.pieces, act.account, *std::move(first), *std::move(second)));
    if (!answer) return answer;
    Answer told = *std::move(answer);
    told.amount = act.pieces.total();
    return told;
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const TakeStatement& act) {
    const auto name = act.file.filename().string();
    const auto bytes = bytes_of(act.file);
    const auto quote = bytes ? quote_statements(book, *bytes, name, act.options)
                             : Outcome<StatementsQuote>{Refusal{Why::bad_statement, name + ": cannot be read"}};
    std::optional<Approval<Right::match_bank>> approval;
    if (act.by || !book.shop().rehearsal) {
        auto signed_off =
            roster.approve<Right::match_bank>(act.by, {{}, quote ? quote->subject() : std::string{}, {}, {}}, now());
        if (!signed_off) return signed_off.refusal();
        approval.emplace(*std::move(signed_off));
    }
    if (!quote) return quote.refusal();
    Recording recording{book, moment()};
    const auto entries = record_statements(recording, *quote, std::move(approval));
    Answer answer = done(recording, entries.back());
    answer.lines = 0;
    for (const auto& statement : quote->statements) {
        *answer.lines += static_cast<std::int64_t>(statement.statement.lines.size());
        if (!answer.tied || statement.tied == "none") answer.tied = statement.tied;
    }
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const MatchBank& act) {
    const auto quote = quote_match(book, act.asked);
    auto approval =
        roster.approve<Right::match_bank>(act.by, {{}, quote ? quote->subject() : std::string{}, {}, {}}, now());
    if (!approval) return approval.refusal();
    if (!quote) return quote.refusal();
    std::vector<Approval<Right::confirm_deposit>> confirms; // all are signed before anything is written
    for (const auto& [slip, arrived] : quote->confirms) {
        auto one = roster.approve<Right::confirm_deposit>(act.by, {{}, confirm_subject(slip, arrived), {}, {}}, now());
        if (!one) return one.refusal();
        confirms.push_back(*std::move(one));
    }
    const auto settled = settled_with(*quote, book.shop());
    std::optional<Approval<Right::settle_cards>> settles;
    if (settled) {
        auto one = roster.approve<Right::settle_cards>(act.by, {{}, settled->subject(), {}, {}}, now());
        if (!one) return one.refusal();
        settles.emplace(*std::move(one));
    }
    Recording recording{book, moment()};
    for (std::size_t i = 0; i < confirms.size(); ++i) {
        const auto& [slip, arrived] = quote->confirms[i];
        const auto entry = record_confirmed(recording, slip, arrived, std::move(confirms[i]));
        if (!entry) return entry.refusal();
    }
    std::int64_t settled_seq = 0;
    if (settled) {
        const auto entry = record_card_settled(recording, *settled, *std::move(settles));
        if (!entry) return entry.refusal();
        settled_seq = entry->seq;
    }
    Answer answer = done(recording, record_matched(recording, *quote, settled_seq, *std::move(approval)));
    answer.amount = quote->amount;
    return answer;
}

Outcome<Answer> Desk::Inside::perform(const std::string&, const UnmatchBank& act) {
    auto approval =
        roster.approve<Right::match_bank>(act.by, {{}, unmatch_subject(act.match, act.reason), {}, {}}, now());
    if (!approval) return approval.refusal();
    Recording recording{book, moment()};
    return done(recording, record_unmatched(recording, act.match, act.reason, *std::move(approval)));
}

} // namespace till
