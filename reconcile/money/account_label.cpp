// AccountLabel: the two or three parts of the path that are the book's own words.
#include "reconcile/money/account_label.h"

#include <algorithm>
#include <array>
#include <span>

namespace till {
namespace {

struct Named {
    std::string_view word, chinese;
};
constexpr std::array parts{
    Named{"assets", "资产"},      Named{"drawer", "钱箱"},       Named{"safe", "保险柜"},
    Named{"transit", "在途"},     Named{"bank", "银行"},         Named{"card", "刷卡"},
    Named{"wallet", "电子钱包"},  Named{"receivable", "应收"},   Named{"owed", "员工应赔"},
    Named{"quarantine", "疑钞"},  Named{"over-short", "长短款"}, Named{"liabilities", "负债"},
    Named{"prepaid", "储值卡"},   Named{"voucher", "代金券"},    Named{"deposit", "押金"},
    Named{"tax", "税金"},         Named{"income", "收入"},       Named{"sales", "销售"},
    Named{"paid-in", "其他收入"}, Named{"rounding", "舍入"},     Named{"expenses", "费用"},
    Named{"paid-out", "支出"},    Named{"fees", "手续费"},       Named{"bank-difference", "银行差额"},
    Named{"counterfeit", "假币"}, Named{"equity", "权益"},       Named{"opening", "期初"},
    Named{"takings", "上交款"},   Named{"drop", "缴存"},
};

/// Of a difference's account, which ends in its tender.
constexpr std::array tenders{Named{"cash", "现金"}, Named{"card", "银行卡"}, Named{"wallet", "电子钱包"}};

std::string_view named(std::span<const Named> names, std::string_view word) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const Named& each) { return each.word == word; });
    return found == names.end() ? word : found->chinese;
}

} // namespace

std::string account_label(std::string_view account, Language language) {
    if (language != Language::chinese) return std::string{account};
    // The book's own words are the first two; of what is on its way also the third, before its number.
    const bool is_difference = account.starts_with("assets:over-short:");
    const int own =
        account.starts_with("assets:transit:takings:") || account.starts_with("assets:transit:drop:") ? 3 : 2;
    std::string text;
    for (int part = 0; part < own; ++part) {
        const auto colon = account.find(':');
        text += (part > 0 ? ":" : "") + std::string{named(parts, account.substr(0, colon))};
        if (colon == account.npos) return text;
        account.remove_prefix(colon + 1);
    }
    if (const auto colon = account.rfind(':'); is_difference && colon != account.npos) {
        const auto tender = named(tenders, account.substr(colon + 1));
        return text + ":" + std::string{account.substr(0, colon + 1)} + std::string{tender};
    }
    return text + ":" + std::string{account};
}

} // namespace till
