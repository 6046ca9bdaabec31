// Refusal: the words and their sentences.
#include "reconcile/money/refusal.h"

#include <array>
#include <utility>

namespace till {
namespace {

struct Phrase {
    std::string_view word;
    std::string_view english;
    std::string_view chinese;
};

/// A switch without a default: a new refusal does not compile until it has its word and its sentences.
constexpr Phrase phrase(Why why) {
    switch (why) {
    case Why::unknown_staff: return {"unknown-staff", "Nobody of that name works here.", "没有这名员工。"};
    case Why::locked_out:
        return {"locked-out", "Too many wrong PINs: wait, or ask another supervisor to unlock.",
                "密码错误次数过多：请稍候，或请另一位主管解锁。"};
    case Why::wrong_pin: return {"wrong-pin", "The PIN is wrong.", "密码错误。"};
    case Why::own_sign_off:
        return {"own-sign-off", "Nobody signs off their own act: ask someone else.",
                "不能为自己的操作签字，请他人签字。"};
    case Why::not_permitted: return {"not-permitted", "This person may not do that.", "此人无权进行该操作。"};
    case Why::over_limit:
        return {"over-limit", "That goes past this person's limit: ask someone whose limit covers it.",
                "超出此人的权限额度，请有足够权限者签字。"};
    case Why::needs_sign_off: return {"needs-sign-off", "This needs a sign-off.", "此操作需要主管签字。"};
    case Why::same_person:
        return {"same-person", "Two different people must do this.",
                "此操作必须由两名不同的人员完成。"};
    case Why::unknown_item: return {"unknown-item", "No such item.", "没有此商品。"};
    case Why::unknown_ticket: return {"unknown-ticket", "No such ticket.", "没有此收银单。"};
    case Why::unknown_slip: return {"unknown-slip", "No such slip.", "没有此单据。"};
    case Why::unknown_tender: return {"unknown-tender", "No such tender here.", "没有此付款方式。"};
    case Why::unknown_reason: return {"unknown-reason", "The shop has no such reason.", "店铺未设此原因。"};
    case Why::unknown_customer: return {"unknown-customer", "No such customer.", "没有此客户。"};
    case Why::unknown_till: return {"unknown-till", "The shop has no such till.", "店铺没有此收银台。"};
    case Why::unknown_shift: return {"unknown-shift", "No such shift.", "没有此班次。"};
    case Why::unknown_entry: return {"unknown-entry", "The book has no such entry.", "账簿中没有此条记录。"};
    case Why::not_signed_in:
        return {"not-signed-in", "Nobody is signed in at this till.", "此收银台无人登录。"};
    case Why::no_open_shift: return {"no-open-shift", "No shift is open at this till.", "此收银台没有开班。"};
    case Why::shift_open: return {"shift-open", "A shift is still open.", "班次尚未交班。"};
    case Why::shift_closed: return {"shift-closed", "That shift is closed.", "该班次已交班。"};
    case Why::day_open:
        return {"day-open", "The last day of the month is not closed yet.", "本月最后一日尚未日结。"};
    case Why::day_closed: return {"day-closed", "The day is closed.", "该日已日结。"};
    case Why::month_closed: return {"month-closed", "The month is closed.", "该月已月结。"};
    case Why::not_enough_tendered:
        return {"not-enough-tendered", "The tenders do not cover the total.", "付款金额不足。"};
    case Why::change_only_from_cash:
        return {"change-only-from-cash", "Change is given only from cash.", "只有现金可以找零。"};
    case Why::already_void: return {"already-void", "The ticket is void already.", "该单已作废。"};
    case Why::already_refunded:
        return {"already-refunded", "The ticket has been refunded already.", "该单已退款。"};
    case Why::already_confirmed:
        return {"already-confirmed", "The deposit is confirmed already.", "该缴款单已由银行确认。"};
    case Why::already_corrected:
        return {"already-corrected", "The entry has been corrected already.", "该记录已更正。"};
    case Why::more_than_paid:
        return {"more-than-paid", "That is more than was sold or paid.", "超过已售数量或已付金额。"};
    case Why::nothing_counted:
        return {"nothing-counted", "Count the drawer and declare every tender first.",
                "请先清点现金并申报各种付款方式。"};
    case Why::counted_already:
        return {"counted-already", "The drawer has been counted: this shift sells no more.",
                "钱箱已清点，本班次不能再收款。"};
    case Why::recounts_used: return {"recounts-used", "All recounts are used.", "复点次数已用完。"};
    case Why::parked_open: return {"parked-open", "A parked ticket is still open.", "还有挂单未结。"};
    case Why::name_taken: return {"name-taken", "A parked ticket of that name is open.", "已有同名挂单。"};
    case Why::tender_taken:
        return {"tender-taken", "Money was taken for this ticket: give it back first.", "该单已收款，请先退回已收款项。"};
    case Why::unmatched_drop:
        return {"unmatched-drop", "A drop has not been received yet.", "有缴存款项尚未签收。"};
    case Why::outcome_unknown:
        return {"outcome-unknown", "The outcome of a card payment is not known.", "有刷卡交易结果未知。"};
    case Why::not_reviewed: return {"not-reviewed", "A shift has not been reviewed yet.", "有班次尚未复核。"};
    case Why::nothing_to_settle:
        return {"nothing-to-settle", "There is no open difference to settle.", "没有待处理的长短款。"};
    case Why::wrong_settlement:
        return {"wrong-settlement", "A shortage is owed or written off, an overage is kept.",
                "短款应赔偿或核销，长款应收归。"};
    case Why::not_equal: return {"not-equal", "Both sides must be worth the same.", "两边金额必须相等。"};
    case Why::drawer_short: return {"drawer-short", "The drawer does not hold that much.", "钱箱内现金不足。"};
    case Why::safe_short: return {"safe-short", "The safe does not hold that much.", "金库内现金不足。"};
    case Why::outside_hours:
        return {"outside-hours", "The till does not sell at this hour.", "当前不在售货时间内。"};
    case Why::over_credit_limit:
        return {"over-credit-limit", "That goes past the customer's credit limit.", "超出客户的信用额度。"};
    case Why::card_short:
        return {"card-short", "There is not that much left on the card or voucher.", "储值卡或代金券余额不足。"};
    case Why::no_reference:
        return {"no-reference", "The number of the slip, card or voucher is missing.", "缺少签单号、卡号或券号。"};
    case Why::invoiced_already:
        return {"invoiced-already", "The ticket has its invoice already.", "该单已开发票。"};
    case Why::amount_out_of_range:
        return {"amount-out-of-range", "The amount or quantity is out of range.", "金额或数量超出范围。"};
    case Why::bad_denomination:
        return {"bad-denomination", "The currency has no such note or coin.", "没有此面额的纸币或硬币。"};
    case Why::unprintable_text:
        return {"unprintable-text", "Paper cannot print this text.", "文字中有无法打印的字符。"};
    case Why::clock_back:
        return {"clock-back", "The clock went back: a supervisor must confirm the time.",
                "时钟倒退：请主管确认时间。"};
    case Why::form_used: return {"form-used", "That form or slip number has been used.", "该单据号码已使用。"};
    case Why::bad_statement:
        return {"bad-statement", "The bank's statement cannot be read.", "银行对账单无法读取。"};
    case Why::not_tied:
        return {"not-tied", "The statement's balances and lines do not agree.", "对账单的余额与明细不符。"};
    case Why::no_balance:
        return {"no-balance",
                "The file lacks a balance to tie its lines to: read it off the bank's paper, or take it in untied.",
                "文件中缺少可核对的余额：请按银行纸质对账单填写，或注明未核对余额录入。"};
    case Why::other_currency:
        return {"other-currency", "The statement is not in the shop's currency.", "对账单的币种与店铺不同。"};
    case Why::other_account:
        return {"other-account", "That is not an account of this shop, or not the one asked for.",
                "这不是本店的账户，或不是所指定的账户。"};
    case Why::taken_already:
        return {"taken-already", "It is in the book already.", "已入账簿，不再重复录入。"};
    case Why::unknown_line: return {"unknown-line", "No statement has that line.", "对账单中没有此行。"};
    case Why::unknown_match: return {"unknown-match", "No such match, or it was undone.", "没有此对账，或已撤销。"};
    case Why::already_matched: return {"already-matched", "That has been matched already.", "该项已对账。"};
    case Why::not_the_holder:
        return {"not-the-holder", "Only whoever holds the bag can hand it on.", "只有持袋人才能转交款袋。"};
    case Why::unknown_table: return {"unknown-table", "The shop has no such table.", "没有此台号。"};
    case Why::unknown_deposit:
        return {"unknown-deposit", "There is no deposit with that receipt number.", "没有此编号的押金单。"};
    case Why::part_settled:
        return {"part-settled", "A part of this bill is settled already: settle the rest of it where it stands.",
                "该账单已结一部分，请在原处结清余额。"};
    case Why::unknown_case: return {"unknown-case", "No over/short case has that number.", "没有此编号的长短款。"};
    case Why::form_not_issued:
        return {"form-not-issued", "That form is not out with this person.", "此人没有领用该单据。"};
    case Why::nothing_due:
        return {"nothing-due", "Nothing of that week is left to hand over.", "该周没有待交的单据。"};
    case Why::unknown_complaint: return {"unknown-complaint", "No complaint has that number.", "没有此编号的投诉。"};
    case Why::day_past: return {"day-past", "That day has gone by.", "该日期已过。"};
    case Why::weak_pin:
        return {"weak-pin", "Choose a PIN of 6 to 12 digits that is no row, no repeat and not a staff number.",
                "请设6至12位数字密码，不得为连号、重复数字或工号。"};
    }
    return {};
}

template <std::size_t... I> constexpr auto all_phrases(std::index_sequence<I...>) {
    return std::array{phrase(static_cast<Why>(I))...};
}
constexpr auto phrases = all_phrases(std::make_index_sequence<refusal_count>{});

} // namespace

std::string_view code_of(Language language) { return language == Language::chinese ? "zh_CN" : "en"; }

std::optional<Language> language_of(std::string_view code) {
    if (code == "en") return Language::english;
    if (code == "zh_CN") return Language::chinese;
    return std::nullopt;
}

std::string_view word(Why why) { return phrases[static_cast<std::size_t>(why)].word; }

std::optional<Why> why_of(std::string_view text) {
    for (std::size_t i = 0; i < phrases.size(); ++i)
        if (phrases[i].word == text) return static_cast<Why>(i);
    return std::nullopt;
}

std::string_view sentence(Why why, Language language) {
    const Phrase& chosen = phrases[static_cast<std::size_t>(why)];
    return language == Language::chinese ? chosen.chinese : chosen.english;
}

std::string Refusal::text(Language language) const {
    std::string text{sentence(why, language)};
    if (!about.empty()) text += language == Language::chinese ? "（" + about + "）" : " (" + about + ")";
    return text;
}

} // namespace till
