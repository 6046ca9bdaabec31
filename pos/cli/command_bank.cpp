// `tillbook statement`, `match`, `batch` and `deposits`: the bank's side of the book.
#include "pos/cli/bank_json.h"
#include "pos/cli/commands.h"
#include "pos/cli/pin_prompt.h"
#include "pos/cli/reader.h"
#include "pos/cli/report_text.h"
#include "pos/cli/utf8.h"
#include "reconcile/book/book.h"

#include <algorithm>
#include <iostream>
#include <stdexcept>

namespace till {
namespace {

Exit show(const Json& report, bool json) {
    std::cout << (json ? report.line() + "\n" : report_text(report)) << std::flush;
    if (!std::cout) throw std::runtime_error{"the answer cannot be written"};
    return Exit::done;
}

/// The machine's time; in a rehearsal, whose days may lie ahead of it, never before the book's last entry.
void set_clock(SetClock& clock, const Desk& desk) {
    const auto now = SystemClock{}.utc_ms();
    clock.set(desk.shop().rehearsal ? std::max(now, desk.book().head().at) : now);
}

/// `zhao`, whose PIN is asked for, or `zhao:PIN`, which a rehearsal may have on its command line.
std::optional<Signature> signature_of(const std::string& by, const Shop& shop) {
    if (by.empty()) return std::nullopt;
    const auto colon = by.find(':');
    if (colon == std::string::npos) return Signature{by, ask_pin(by)};
    if (!shop.rehearsal) throw std::runtime_error{"a PIN stands on no command line: write --by PERSON alone"};
    return Signature{by.substr(0, colon), by.substr(colon + 1)};
}

/// A balance as typed; nothing where none was.
std::optional<Money> told_balance(const std::string& text, const Currency& currency) {
    if (text.empty()) return std::nullopt;
    const auto amount = parse_amount(text, currency);
    if (!amount) throw std::invalid_argument{"\"" + safe_text(text) + "\" is not an amount of " + currency.code};
    return amount;
}

/// A refusal, to programs as JSON. A statement that cannot be read ends with 2, as any such file does.
Exit refused(const Refusal& refusal, const Shop& shop, bool json) {
    if (json)
        std::cout << Json::object(
                         {{"ok", false}, {"refusal", word(refusal.why)}, {"message", refusal.text(shop.language)}})
                         .line()
                  << '\n';
    told(refusal, shop);
    return refusal.why == Why::bad_statement ? Exit::cannot_read : Exit::says_no;
}

Day today(const Desk& desk) { return desk.book().moment(desk.now()).day(); }

std::string account_or_first(const std::string& account, const Shop& shop) {
    return account.empty() ? shop.bank : account;
}

/// The statements that the act entered: those after `before`.
Json taken_json(const Desk& desk, std::int64_t before) {
    Json statements = Json::list();
    for (auto seq = before + 1; seq <= desk.book().head().seq; ++seq)
        if (const auto entry = desk.book().entry(seq); entry.kind == Kind::statement)
            statements.add(statement_json(desk.book(), entry, desk.shop().language));
    return Json::object({{"ok", true}, {"statements", statements}});
}

/// Takes every sure proposal, one act each.
Outcome<std::int64_t> accept_all(Desk& desk, const std::string& account, const Signature& by) {
    std::int64_t taken = 0;
    for (const auto& proposal : propose_matches(desk.book(), account)) {
        if (proposal.score < sure_score || !proposal.batches.empty()) continue;
        MatchBank act;
        for (const auto& line : proposal.lines) act.asked.lines.push_back(line.line);
        for (const auto& item : proposal.items) act.asked.entries.push_back(item.seq);
        act.by = by;
        const auto done = desk.perform(desk.shop().tills.front(), act);
        if (!done) return done.refusal();
        ++taken;
    }
    return taken;
}

template <class Ask> Exit bank_report(const ReportOptions& options, Ask ask) {
    SetClock clock;
    Desk desk{BookPlaces::of(options.book), clock};
    set_clock(clock, desk);
    if (const auto may = may_read(desk, options, 0); !may) return told(may.refusal(), desk.shop());
    const Outcome<Json> found = ask(desk);
    return found ? show(*found, options.json) : told(found.refusal(), desk.shop());
}

} // namespace

Exit command_statement(const ReportOptions& options, const StatementCommand& wanted) {
    SetClock clock;
    Desk desk{BookPlaces::of(options.book), clock};
    set_clock(clock, desk);
    const auto before = desk.book().head().seq;
    TakeStatement act{wanted.file, wanted.options, signature_of(wanted.by, desk.shop())};
    act.options.opening = told_balance(wanted.opening, desk.shop().currency);
    act.options.closing = told_balance(wanted.closing, desk.shop().currency);
    const auto done = desk.perform(desk.shop().tills.front(), act);
    if (!done) return refused(done.refusal(), desk.shop(), options.json);
    const auto taken = taken_json(desk, before);
    if (options.json) return show(taken, true);
    for (const auto& statement : taken["statements"].items()) show(statement, false);
    return Exit::done;
}

Exit command_match(const ReportOptions& options, const MatchCommand& wanted) {
    if (wanted.lines.empty() && !wanted.accept && wanted.undo == 0)
        return bank_report(options, [&](const Desk& desk) -> Outcome<Json> {
            const auto account = account_or_first(wanted.account, desk.shop());
            if (!desk.shop().has_bank(account)) return Refusal{Why::other_account, account};
            return matches_json(desk.book(), account, today(desk), desk.shop().language);
        });
    SetClock clock;
    Desk desk{BookPlaces::of(options.book), clock};
    set_clock(clock, desk);
    const auto by = signature_of(wanted.by, desk.shop());
    const auto account = account_or_first(wanted.account, desk.shop());
    if (wanted.accept) {
        if (!by) return refused({Why::needs_sign_off, {}}, desk.shop(), options.json);
        const auto taken = accept_all(desk, account, *by);
        if (!taken) return refused(taken.refusal(), desk.shop(), options.json);
        return show(Json::object({{"ok", true}, {"matched", *taken}}), options.json);
    }
    const Act act = wanted.undo > 0 ? Act{UnmatchBank{wanted.undo, wanted.reason, by}}
                                    : Act{MatchBank{{wanted.lines, wanted.slips, wanted.entries, {}}, by}};
    const auto done = desk.perform(desk.shop().tills.front(), act);
    if (!done) return refused(done.refusal(), desk.shop(), options.json);
    return show(Json::object({{"ok", true}, {"number", done->number}, {"entry", done->seq}}), options.json);
}

Exit command_batch(const ReportOptions& options, std::int64_t number) {
    return bank_report(options, [&](const Desk& desk) -> Outcome<Json> {
        const auto check = check_batch(desk.book(), number);
        if (!check) return Refusal{Why::unknown_slip, std::to_string(number)};
        return batch_json(*check, desk.shop().currency);
    });
}

Exit command_deposits(const ReportOptions& options, const std::string& day) {
    const auto as_of = Day::parse(day);
    if (!day.empty() && !as_of)
        throw std::invalid_argument{"\"" + safe_text(day) + "\" is not a day: write YYYY-MM-DD"};
    return bank_report(
        options, [&](const Desk& desk) -> Outcome<Json> { return due_json(desk.book(), as_of.value_or(today(desk))); });
}

} // namespace till
