// OfficeBank: proposals on top, then the bank's lines and the book's entries that stand alone.
#include "pos/ui/office_bank.h"

#include "pos/ui/office_entries.h"
#include "pos/ui/office_panel.h"

#include <wx/intl.h>

#include <algorithm>

namespace till {
namespace {

constexpr std::size_t most_files = 9;

/// What lies beside the book to be taken in.
std::vector<Choice> statement_files(const std::filesystem::path& folder) {
    std::vector<Choice> choices;
    std::error_code fault;
    for (const auto& one : std::filesystem::directory_iterator{folder, fault})
        if (one.is_regular_file(fault))
            choices.push_back({one.path().string(), wxString::FromUTF8(one.path().filename().string())});
    std::ranges::sort(choices, {}, &Choice::id);
    if (choices.size() > most_files) choices.resize(most_files);
    return choices;
}

} // namespace

OfficeBank::OfficeBank(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, std::string account)
    : OfficeScreen{parent, counter, stage, std::move(seat)}, account_{account.empty() ? this->counter().shop.bank
                                                                                      : std::move(account)} {
    std::vector<Task> tasks{
        {"bank-take", _("Take a statement in"), WXK_F2, [this] { ask_statement(); }, Right::match_bank}};
    const bool has_several = !this->counter().shop.banks.empty();
    if (has_several)
        tasks.push_back({"bank-next", _("Next account"), WXK_F3, [this] { go_to<OfficeBank>(next_account()); }});
    lay_out(has_several ? _("Bank statements") + shown(" · " + account_) : _("Bank statements"),
            {{_("State"), 150}, {_("Day"), 110}, {_("What"), 0}, {_("Amount"), 130, true}}, _("Take the match"),
            std::move(tasks));
}

/// The shop's accounts in the order of its file, the first after the last.
std::string OfficeBank::next_account() const {
    const auto& shop = counter().shop;
    const auto at = std::ranges::find(shop.banks, account_);
    if (at == shop.banks.end()) return shop.banks.front();
    return std::next(at) == shop.banks.end() ? shop.bank : *std::next(at);
}

void OfficeBank::load() {
    struct Known {
        std::vector<MatchProposal> proposals;
        std::vector<BankLine> lines;
        std::vector<BankItem> items;
    };
    look_at_takings(
        [account = account_](const Book& book) {
            return Known{propose_matches(book, account), unmatched_lines(book, account),
                         unmatched_items(book, account)};
        },
        [this](Known known) {
            rows_.clear();
            const auto in_proposal = [&known](auto list, auto of, auto number) {
                return std::ranges::any_of(known.proposals, [&](const MatchProposal& proposal) {
                    return std::ranges::find(proposal.*list, number, of) != (proposal.*list).end();
                });
            };
            for (const auto& line : known.lines)
                if (!in_proposal(&MatchProposal::lines, &BankLine::line, line.line)) rows_.push_back({{}, line, {}});
            for (const auto& item : known.items)
                if (!in_proposal(&MatchProposal::items, &BankItem::seq, item.seq)) rows_.push_back({{}, {}, item});
            for (auto at = known.proposals.rbegin(); at != known.proposals.rend(); ++at)
                rows_.insert(rows_.begin(), {*at, {}, {}});
            std::vector<OfficeList::Row> rows;
            for (const auto& row : rows_) rows.push_back(row_of(row));
            show_rows(rows);
            show_sum(rows_.empty() ? _("Everything matches.")
                                   : wxString::Format(_("%d to be seen to"), static_cast<int>(rows_.size())));
        });
}

OfficeList::Row OfficeBank::row_of(const Shown& row) const {
    const auto& currency = counter().shop.currency;
    if (row.proposal) {
        const auto& first = row.proposal->lines.front();
        return {wxString::Format(_("match? %d of 100"), row.proposal->score), shown(first.booked.iso()),
                shown(row.proposal->sentence(counter().language, currency)), money(row.proposal->bank_sum())};
    }
    if (row.line)
        return {_("at the bank only"), shown(row.line->booked.iso()), shown(row.line->text + " " + row.line->party),
                money(row.line->amount)};
    const std::string kind{word(row.item->kind)};
    return {_("in the book only"), shown(row.item->day.iso()),
            name_of_document(kind, 0, counter().language) + " " + shown(row.item->name), money(row.item->amount)};
}

void OfficeBank::open_marked() {
    const auto at = marked();
    if (is_waiting() || !at || *at >= rows_.size()) return;
    const auto& row = rows_[*at];
    if (row.proposal) return ask_match(*row.proposal);
    if (row.line) return ask_line(*row.line);
    stage().say(Tone::note, _("The bank has not shown it yet."));
}

void OfficeBank::ask_match(const MatchProposal& proposal) {
    const bool settles = proposal.items.empty() && !proposal.batches.empty();
    Asked asked{.title = _("The bank's line and the book say the same"), .go = _("Sign the match")};
    asked.note = shown(proposal.sentence(counter().language, counter().shop.currency));
    if (settles) {
        Money gross;
        for (const auto& batch : proposal.batches) gross += batch.amount;
        asked.fields = {{_("Terminal"), shown(proposal.batches.front().terminal)},
                        {_("Gross"), money(gross)},
                        {_("Fee"), money(gross - proposal.bank_sum())}};
    }
    ask_for(asked, [this, proposal, settles](const Given& given) {
        MatchBank act;
        for (const auto& line : proposal.lines) act.asked.lines.push_back(line.line);
        for (const auto& item : proposal.items) act.asked.entries.push_back(item.seq);
        if (settles) {
            const auto gross = typed_amount(given.texts[1], counter().shop.currency);
            const auto fee = typed_amount(given.texts[2], counter().shop.currency);
            if (!gross || !fee) return stage().say(Tone::refused, _("That is not an amount."));
            act.asked.settled = MatchSettlement{utf8(given.texts[0]), *gross, *fee};
        }
        act.by = seat().by;
        act_here(std::move(act), _("It is matched."));
    });
}

void OfficeBank::ask_line(const BankLine& line) {
    std::vector<Choice> items;
    for (const auto& row : rows_)
        if (row.item)
            items.push_back({std::to_string(row.item->seq), shown(row.item->name) + "  " + money(row.item->amount)});
    if (items.empty()) return stage().say(Tone::note, _("Nothing of the book waits for it."));
    ask_for({.title = wxString::Format(_("What is the bank's %s?"), money(line.amount)),
             .choices = {{_("Entry of the book"), std::move(items), 1, 5}},
             .go = _("Sign the match")},
            [this, number = line.line](const Given& given) {
                MatchBank act;
                act.asked.lines = {number};
                act.asked.entries = {typed_number(shown(given.chosen.front())).value_or(0)};
                act.by = seat().by;
                act_here(std::move(act), _("It is matched."));
            });
}

void OfficeBank::ask_statement() {
    auto files = statement_files(counter().book.parent_path() / "statements");
    Asked asked{.title = _("Take a statement in"), .go = _("Take it in")};
    asked.note = _("OFX, camt.053 or CSV; files of the folder \"statements\" beside the book are offered.");
    asked.fields = {{_("File (empty: the one chosen below)")}};
    asked.choices = {{_("If nothing ties its lines"),
                      {{"refuse", _("Refuse the statement")}, {"untied", _("Take it in untied")}},
                      2,
                      1}};
    if (!files.empty()) asked.choices.push_back({_("Which file"), std::move(files), 1, 5});
    ask_for(asked, [this](const Given& given) {
        const std::string typed = utf8(given.texts.front());
        StatementOptions options;
        options.account = account_;
        options.untied = given.chosen.front() == "untied";
        take(!typed.empty() || given.chosen.size() < 2 ? typed : given.chosen.back(), options);
    });
}

void OfficeBank::take(const std::filesystem::path& file, const StatementOptions& options) {
    if (is_waiting()) return;
    perform(
        TakeStatement{file, options, seat().by},
        [this](const Answer& answer) {
            done_here(wxString::Format(_("The statement is taken in: %lld new lines."),
                                       static_cast<long long>(answer.lines.value_or(0))));
        },
        [this, file, options](const Refusal& refusal) { ask_what_is_missing(file, options, refusal); });
}

/// What the file does not say is asked of who reads the bank's paper; any other refusal stands in the form.
void OfficeBank::ask_what_is_missing(const std::filesystem::path& file, const StatementOptions& options,
                                     const Refusal& refusal) {
    const bool is_csv = shown(file.extension().string()).Lower() == ".csv";
    const bool lacks_columns = refusal.why == Why::bad_statement && is_csv && std::filesystem::exists(file);
    if (refusal.why == Why::no_balance)
        ask_balances(file, options, refusal);
    else if (lacks_columns && options.csv.empty())
        ask_columns(file, options, refusal);
    else
        refuse_in_form(refusal);
}

void OfficeBank::ask_balances(const std::filesystem::path& file, const StatementOptions& options,
                              const Refusal& refusal) {
    const auto why = shown(refusal.text(counter().language));
    ask_for({.title = _("What does the bank's paper say?"),
             .note = why,
             .fields = {{_("Opening balance, if the file has none")}, {_("Closing balance, if the file has none")}},
             .go = _("Take it in")},
            [this, file, options](const Given& given) {
                auto told = options;
                const auto& currency = counter().shop.currency;
                const auto read = [&](const wxString& text, std::optional<Money>& balance) {
                    if (!text.empty()) balance = typed_amount(text, currency);
                    return text.empty() || balance;
                };
                if (!read(given.texts[0], told.opening) || !read(given.texts[1], told.closing))
                    return stage().say(Tone::refused, _("That is not an amount."));
                take(file, told);
            });
    stage().say(Tone::refused, why);
}

void OfficeBank::ask_columns(const std::filesystem::path& file, const StatementOptions& options,
                             const Refusal& refusal) {
    const auto why = shown(refusal.text(counter().language));
    ask_for({.title = _("Which column holds what?"),
             .note = why + "\n" + _("Columns count from 1; they are kept for this account."),
             .fields = {{_("Columns"), "date=1,amount=2,text=3"}},
             .go = _("Take it in")},
            [this, file, options](const Given& given) {
                auto told = options;
                told.csv = utf8(given.texts.front());
                take(file, told);
            });
    stage().say(Tone::refused, why);
}

void OfficeBank::go_back() { go_to<OfficePanel>(); }

} // namespace till
