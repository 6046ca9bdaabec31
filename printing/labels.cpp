// Labels: the names of kinds, tenders and states, which arrive as the book's words.
#include "printing/labels.h"

#include <algorithm>
#include <span>

namespace till {
namespace {

struct Named {
    std::string_view word;
    Label label;
};

constexpr Named kinds[]{
    {"opening", {"Opening", "期初"}},
    {"float", {"Float", "备用金"}},
    {"ticket", {"Ticket", "收银单"}},
    {"line-removed", {"Line removed", "删行"}},
    {"ticket-dropped", {"Ticket dropped", "放弃"}},
    {"parked", {"Parked", "挂单"}},
    {"recalled", {"Recalled", "取单"}},
    {"void", {"Void", "作废"}},
    {"refund", {"Refund", "退款"}},
    {"return", {"Return", "退货"}},
    {"retender", {"Tender corrected", "更正付款方式"}},
    {"no-sale", {"No-sale", "开钱箱"}},
    {"drop", {"Drop", "缴存"}},
    {"drop-received", {"Drop received", "缴存签收"}},
    {"pickup", {"Pickup", "领零"}},
    {"change", {"Change", "换零"}},
    {"change-from-bank", {"Change from the bank", "银行换零"}},
    {"paid-in", {"Paid in", "收入"}},
    {"paid-out", {"Paid out", "支出"}},
    {"suspect-note", {"Suspect note", "疑钞"}},
    {"voucher-sold", {"Voucher sold", "购券"}},
    {"top-up", {"Top-up", "充值"}},
    {"guest-deposit", {"Guest deposit", "押金"}},
    {"account-receipt", {"Receipt on account", "还款"}},
    {"count", {"Count", "点钞"}},
    {"spot-count", {"Spot count", "抽盘"}},
    {"declare", {"Declared", "申报"}},
    {"shift-close", {"Close", "交班"}},
    {"handover", {"Handover", "交接"}},
    {"review", {"Review", "店长复核"}},
    {"safe-count", {"Safe count", "库存盘点"}},
    {"deposit", {"Deposit", "缴款"}},
    {"deposit-confirmed", {"Deposit confirmed", "银行回单"}},
    {"card-settled", {"Card settlement", "刷卡结算"}},
    {"difference-settled", {"Difference settled", "长短款处理"}},
    {"made-good", {"Made good", "赔款"}},
    {"correction", {"Correction", "更正"}},
    {"reprint", {"Reprint", "重印"}},
    {"moved", {"Bill moved", "转台"}},
    {"bill-split", {"Bill split", "分单"}},
    {"deposit-returned", {"Deposit returned", "退押金"}},
    {"device-fault", {"Device fault", "设备故障"}},
    {"sign-in", {"Sign-in", "登录"}},
    {"sign-out", {"Sign-out", "退出"}},
    {"lock", {"Lock", "锁定"}},
    {"away", {"Away", "离岗"}},
    {"back", {"Back", "返岗"}},
    {"started", {"Started", "启动"}},
    {"stopped", {"Stopped", "停止"}},
    {"clock-changed", {"Clock changed", "时钟更改"}},
    {"config", {"Settings", "设置"}},
    {"staff", {"Staff", "员工"}},
    {"price", {"Price", "价格"}},
    {"rebuilt", {"Rebuilt", "重建"}},
    {"unlock", {"Unlock", "解锁"}},
    {"sign-off", {"Sign-off", "签字"}},
    {"invoice", {"Invoice", "发票"}},
    {"customer", {"Customer", "客户"}},
    {"card-batch", {"Card batch", "结算批次"}},
    {"day-close", {"Close of day", "日结"}},
    {"month-close", {"Close of month", "月结"}},
    {"statement", {"Bank statement", "银行对账单"}},
    {"matched", {"Matched with the bank", "对账"}},
    {"unmatched", {"Match undone", "撤销对账"}},
    {"custody", {"Bag handed on", "款袋交接"}},
    {"case-noted", {"Note on a case", "长短款说明"}},
    {"money-found", {"Money found later", "查回款项"}},
    {"forms-issued", {"Forms issued", "单据签领"}},
    {"forms-returned", {"Forms taken back", "单据交回"}},
    {"bundle", {"Weekly bundle", "每周存档"}},
    {"news-read", {"News read", "变价已阅"}},
    {"complaint", {"Complaint", "投诉"}},
    {"complaint-answered", {"Complaint answered", "投诉处理"}},
    {"refused", {"Refused try", "被拒操作"}},
};

constexpr Named tenders[]{
    {"cash", {"Cash", "现金"}},
    {"card", {"Card", "刷卡"}},
    {"wallet", {"Wallet", "电子钱包"}},
    {"account", {"On account", "挂账"}},
    {"prepaid", {"Prepaid card", "储值卡"}},
    {"voucher", {"Voucher", "代金券"}},
    {"deposit", {"Guest deposit", "押金"}},
};

constexpr Named states[]{
    {"open", {"Open", "营业中"}},           {"counted", {"Counted", "已点钞"}},   {"closed", {"Closed", "已交班"}},
    {"sent-back", {"Sent back", "已退回"}}, {"reviewed", {"Reviewed", "已复核"}},
};

std::string named(std::span<const Named> table, std::string_view word, Language language) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const Named& entry) { return entry.word == word; });
    return std::string{found == table.end() ? word : found->label.in(language)};
}

} // namespace

std::string page_label(std::size_t page, std::size_t pages, Language language) {
    const auto n = std::to_string(page), m = std::to_string(pages);
    return language == Language::chinese ? "第 " + n + " 页 / 共 " + m + " 页" : "Page " + n + " of " + m;
}

std::string reprint_label(int copy, Language language) {
    const auto n = std::to_string(copy);
    return language == Language::chinese ? "COPY 副本 " + n : "COPY " + n;
}

std::string kind_label(std::string_view kind, Language language) { return named(kinds, kind, language); }

std::string tender_label(std::string_view tender, Language language) { return named(tenders, tender, language); }

std::string state_label(std::string_view state, Language language) { return named(states, state, language); }

} // namespace till
