// BankActs: deposits and their way to the bank, settlements, the bank's statements and their matching.
#include "pos/cli/act_grammar.h"

#include <charconv>
#include <filesystem>

namespace till {
namespace {

Act read_deposit(LineReader& line) {
    Deposit act;
    act.amount = line.amount("what is deposited");
    if (line.take("pieces")) act.pieces = line.some_pieces();
    if (line.take("account")) act.account = line.text("the shop's name of the bank account");
    if (line.take("from")) {
        line.expect("drawer");
        act.from_drawer = true;
    }
    line.expect("slip");
    act.slip = line.text("the slip's number");
    line.expect("bag");
    act.bag = line.text("the bag's number");
    if (line.take("seal")) act.seal = line.text("the seal's number");
    line.expect("bearer");
    act.bearer = line.signature("the bearer");
    if (line.take("witness")) act.witness = line.signature("the witness");
    return act;
}

Act read_custody(LineReader& line) {
    Custody act;
    act.slip = line.text("the slip's number");
    line.expect("from");
    act.from = line.signature("whoever hands the bag on");
    line.expect("to");
    if (!line.take("bank")) act.to = line.signature("whoever takes the bag");
    return act;
}

Act read_confirm(LineReader& line) {
    ConfirmDeposit act;
    act.slip = line.text("the slip's number");
    act.amount = line.amount("what the bank confirms");
    if (line.take("pieces")) act.pieces = line.some_pieces();
    act.by = line.by_if_any();
    return act;
}

Act read_change_from_bank(LineReader& line) {
    ChangeFromBank act;
    act.pieces = line.pieces();
    if (line.take("account")) act.account = line.text("the shop's name of the bank account");
    act.first = line.by_if_any();
    act.second = line.by_if_any();
    return act;
}

Act read_batch(LineReader& line) {
    CardBatch act;
    act.terminal = line.text("the terminal");
    act.amount = line.amount("the batch's sum");
    line.expect("slips");
    act.slips = line.whole("the number of slips");
    if (line.take("ref")) act.reference = line.text("the batch's number on the terminal's slip");
    line.by_if_any();
    return act;
}

Act read_settled(LineReader& line) {
    CardSettled act;
    act.wallet = line.take("wallet");
    act.terminal = line.text(act.wallet ? "the wallet's provider" : "the terminal");
    act.gross = line.amount("the gross sum");
    act.fee = line.amount("the fee");
    act.by = line.by_if_any();
    return act;
}

/// A file is looked for beside the day file that names it.
Act read_statement(LineReader& line) {
    TakeStatement act;
    act.file = std::filesystem::path{line.file()}.parent_path() / line.text("the bank's file");
    while (line.next_is_any({"account", "number", "csv", "opening", "closing", "untied"})) {
        if (line.take("account"))
            act.options.account = line.text("the shop's name of the bank account");
        else if (line.take("number"))
            act.options.number = line.text("the bank's number of the account");
        else if (line.take("csv"))
            act.options.csv = line.text("the columns: date=1,amount=3");
        else if (line.take("opening"))
            act.options.opening = line.amount("the balance before the first line");
        else if (line.take("closing"))
            act.options.closing = line.amount("the balance after the last line");
        else
            act.options.untied = line.take("untied");
    }
    act.by = line.by_if_any();
    return act;
}

/// `entry:123` names an entry by its number in the book; whatever else stands there is a slip.
std::optional<std::int64_t> entry_number(const std::string& text) {
    constexpr std::string_view mark = "entry:";
    if (!text.starts_with(mark)) return std::nullopt;
    std::int64_t seq = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + mark.size(), end, seq);
    if (error != std::errc{} || stop != end) return std::nullopt;
    return seq;
}

Act read_match(LineReader& line) {
    MatchBank act;
    do act.asked.lines.push_back(line.whole("the number of a statement's line"));
    while (line.more() && !line.next_is_any({"to", "settled", "by"}));
    if (line.take("settled")) {
        MatchSettlement settled;
        settled.wallet = line.take("wallet");
        settled.terminal = line.text(settled.wallet ? "the wallet's provider" : "the terminal");
        settled.gross = line.amount("the gross sum");
        settled.fee = line.amount("the fee");
        act.asked.settled = settled;
    } else {
        line.expect("to");
        do {
            const auto target = line.text("a slip's number, or entry:N");
            if (const auto seq = entry_number(target))
                act.asked.entries.push_back(*seq);
            else
                act.asked.slips.push_back(target);
        } while (line.more() && !line.next_is("by"));
    }
    act.by = line.by_if_any();
    return act;
}

Act read_unmatch(LineReader& line) {
    UnmatchBank act;
    act.match = line.whole("the number of a match");
    act.reason = line.because();
    act.by = line.by_if_any();
    return act;
}

constexpr ActForm forms[] = {
    {"deposit", "deposit AMOUNT [pieces PIECES] [account A] [from drawer] slip S bag B [seal L] bearer P witness Q:PIN",
     read_deposit},
    {"custody", "custody SLIP from P:PIN to Q:PIN|bank", read_custody},
    {"confirm", "confirm SLIP AMOUNT [pieces PIECES] by P:PIN", read_confirm},
    {"change-from-bank", "change-from-bank PIECES [account A] by P:PIN by Q:PIN", read_change_from_bank},
    {"batch", "batch TERMINAL AMOUNT slips N [ref NUMBER]", read_batch},
    {"settled", "settled [wallet] TERMINAL GROSS FEE by P:PIN", read_settled},
    {"statement",
     "statement FILE [account A] [number N] [csv MAPPING] [opening AMOUNT] [closing AMOUNT] [untied] by P:PIN",
     read_statement},
    {"match", "match LINE… to SLIP|entry:N… by P:PIN, or match LINE… settled [wallet] TERMINAL GROSS FEE by P:PIN",
     read_match},
    {"unmatch", "unmatch MATCH because R by P:PIN", read_unmatch},
};

} // namespace

std::span<const ActForm> bank_forms() { return forms; }

} // namespace till
