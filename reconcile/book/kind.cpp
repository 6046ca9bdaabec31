// Kind: one row a kind of entry.
#include "reconcile/book/kind.h"

namespace till {
namespace {

struct KindRow {
    Kind kind;
    std::string_view word, english, chinese;
    bool numbered;
};

constexpr KindRow rows[] = {
    {Kind::config, "config", "settings", "设置", false},
    {Kind::staff, "staff", "staff", "员工", false},
    {Kind::price, "price", "prices", "价格", false},
    {Kind::opening, "opening", "opening balance", "期初", false},
    {Kind::started, "started", "started", "启动", false},
    {Kind::stopped, "stopped", "stopped", "停止", false},
    {Kind::rebuilt, "rebuilt", "rebuilt", "重建", false},
    {Kind::sign_in, "sign-in", "sign in", "登录", false},
    {Kind::sign_out, "sign-out", "sign out", "退出", false},
    {Kind::lock, "lock", "lock", "锁定", false},
    {Kind::unlock, "unlock", "unlock", "解锁", false},
    {Kind::away, "away", "off post", "离岗", false},
    {Kind::back, "back", "back at post", "回岗", false},
    {Kind::clock_changed, "clock-changed", "clock changed", "校时", false},
    {Kind::shift_open, "float", "float", "备用金", true},
    {Kind::sign_off, "sign-off", "sign-off", "签字", false},
    {Kind::ticket, "ticket", "ticket", "收银单", true},
    {Kind::line_removed, "line-removed", "line removed", "放弃商品", true},
    {Kind::ticket_dropped, "ticket-dropped", "ticket dropped", "放弃", true},
    {Kind::parked, "parked", "parked", "挂单", true},
    {Kind::recalled, "recalled", "recalled", "取单", true},
    {Kind::void_ticket, "void", "void", "作废", true},
    {Kind::refund, "refund", "refund", "退款", true},
    {Kind::return_goods, "return", "return", "退货", true},
    {Kind::retender, "retender", "tender put right", "更正付款方式", true},
    {Kind::invoice, "invoice", "invoice", "发票", true},
    {Kind::customer, "customer", "customer", "客户", false},
    {Kind::account_receipt, "account-receipt", "receipt on account", "还款", true},
    {Kind::top_up, "top-up", "card topped up", "充值", true},
    {Kind::voucher_sold, "voucher-sold", "voucher sold", "购券", true},
    {Kind::no_sale, "no-sale", "no sale", "开钱箱", true},
    {Kind::drop, "drop", "drop", "缴存", true},
    {Kind::drop_received, "drop-received", "drop received", "缴存签收", true},
    {Kind::pickup, "pickup", "pickup", "领零", true},
    {Kind::change, "change", "change", "换零", true},
    {Kind::paid_in, "paid-in", "paid in", "收入", true},
    {Kind::paid_out, "paid-out", "paid out", "支出", true},
    {Kind::suspect_note, "suspect-note", "suspect note", "疑钞", true},
    {Kind::count, "count", "count", "点钞", true},
    {Kind::spot_count, "spot-count", "surprise count", "抽盘", true},
    {Kind::declare, "declare", "declaration", "申报", true},
    {Kind::shift_close, "shift-close", "close of shift", "交班", true},
    {Kind::handover, "handover", "handover", "交接", true},
    {Kind::review, "review", "review", "店长复核", true},
    {Kind::safe_count, "safe-count", "safe count", "库存现金盘点", true},
    {Kind::deposit, "deposit", "deposit", "缴款单", true},
    {Kind::deposit_confirmed, "deposit-confirmed", "bank's receipt", "银行回单", true},
    {Kind::card_batch, "card-batch", "card batch", "结算批次", true},
    {Kind::card_settled, "card-settled", "card settlement", "结算", true},
    {Kind::difference_settled, "difference-settled", "difference settled", "长短款处理", true},
    {Kind::made_good, "made-good", "made good", "赔款", true},
    {Kind::day_close, "day-close", "close of day", "日结", true},
    {Kind::month_close, "month-close", "close of month", "月结", true},
    {Kind::correction, "correction", "correction", "更正", true},
    {Kind::statement, "statement", "bank statement", "银行对账单", true},
    {Kind::matched, "matched", "matched with the bank", "对账", true},
    {Kind::unmatched, "unmatched", "match undone", "撤销对账", true},
    {Kind::change_from_bank, "change-from-bank", "change from the bank", "银行换零", true},
    {Kind::custody, "custody", "bag handed on", "款袋交接", true},
    {Kind::reprint, "reprint", "reprint", "重印", true},
    {Kind::moved, "moved", "bill moved", "转台", true},
    {Kind::bill_split, "bill-split", "bill split", "分单", true},
    {Kind::guest_deposit, "guest-deposit", "guest deposit", "押金单", true},
    {Kind::deposit_returned, "deposit-returned", "deposit returned", "退押金", true},
    {Kind::case_noted, "case-noted", "note on a case", "长短款说明", true},
    {Kind::money_found, "money-found", "money found later", "查回款项", true},
    {Kind::forms_issued, "forms-issued", "forms issued", "单据签领", true},
    {Kind::forms_returned, "forms-returned", "forms taken back", "单据交回", true},
    {Kind::bundle, "bundle", "weekly bundle", "每周存档", true},
    {Kind::news_read, "news-read", "news read", "变价已阅", false},
    {Kind::complaint, "complaint", "complaint", "投诉", true},
    {Kind::complaint_answered, "complaint-answered", "complaint answered", "投诉处理", true},
    {Kind::device_fault, "device-fault", "device fault", "设备故障", false},
    {Kind::refused, "refused", "refused try", "被拒操作", false},
};

constexpr bool in_order() {
    int at = 0;
    for (const auto& row : rows)
        if (static_cast<int>(row.kind) != at++) return false;
    return at == static_cast<int>(Kind::refused) + 1;
}
static_assert(in_order(), "a row a kind, in the order of the enumeration");

constexpr const KindRow& row_of(Kind kind) { return rows[static_cast<int>(kind)]; }

} // namespace

std::string_view word(Kind kind) { return row_of(kind).word; }

std::optional<Kind> kind_of(std::string_view text) {
    for (const auto& row : rows)
        if (row.word == text) return row.kind;
    return std::nullopt;
}

std::string_view label(Kind kind, Language language) {
    return language == Language::chinese ? row_of(kind).chinese : row_of(kind).english;
}

bool is_numbered(Kind kind) { return row_of(kind).numbered; }

bool is_sealed(Kind kind) { return kind == Kind::shift_close || kind == Kind::day_close || kind == Kind::month_close; }

} // namespace till
