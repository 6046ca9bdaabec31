// CommonReason: a table, with the rule books' own words in Chinese.
#include "reconcile/book/common_reason.h"

#include <array>

namespace till {
namespace {

constexpr std::array table{
    CommonReason{"line-removed", "changed-mind", "Customer does not want it", "顾客放弃"},
    CommonReason{"line-removed", "scanned-twice", "Scanned twice", "重复扫描"},
    CommonReason{"line-removed", "wrong-item", "Wrong item", "商品有误"},
    CommonReason{"void", "wrong-item", "Wrong item", "商品有误"},
    CommonReason{"void", "wrong-tender", "Wrong way of paying", "付款方式有误"},
    CommonReason{"void", "customer-left", "Customer left", "顾客离开"},
    CommonReason{"refund", "faulty", "Faulty goods", "商品有问题"},
    CommonReason{"refund", "wrong-item", "Wrong item", "商品有误"},
    CommonReason{"refund", "changed-mind", "Customer does not want it", "顾客放弃"},
    CommonReason{"return", "faulty", "Faulty goods", "商品有问题"},
    CommonReason{"return", "wrong-item", "Wrong item", "商品有误"},
    CommonReason{"return", "changed-mind", "Customer does not want it", "顾客放弃"},
    CommonReason{"no-sale", "change", "Giving change", "换零钱"},
    CommonReason{"no-sale", "check", "Looking into the drawer", "查看钱箱"},
    CommonReason{"paid-in", "float", "More float", "补充备用金"},
    CommonReason{"paid-in", "found", "Money found", "拾到的钱"},
    CommonReason{"paid-out", "postage", "Postage", "邮费"},
    CommonReason{"paid-out", "supplies", "Supplies", "用品"},
    CommonReason{"close", "miscounted", "Miscounted", "点钞有误"},
    CommonReason{"close", "wrong-change", "Wrong change given", "找零有误"},
    CommonReason{"close", "none-found", "No cause found", "未查明原因"},
    CommonReason{"case", "miscounted", "Miscounted", "点钞有误"},
    CommonReason{"case", "wrong-change", "Wrong change given", "找零有误"},
    CommonReason{"case", "wrong-tender", "Wrong way of paying", "付款方式有误"},
    CommonReason{"case", "none-found", "No cause found", "未查明原因"},
    CommonReason{"complaint", "faulty", "Faulty goods", "商品有问题"},
    CommonReason{"complaint", "wrong-item", "Wrong item", "商品有误"},
    CommonReason{"complaint", "wrong-price", "Wrong price", "价格有误"},
    CommonReason{"complaint", "wrong-change", "Wrong change given", "找零有误"},
    CommonReason{"complaint", "service", "Service", "服务态度"},
    CommonReason{"complaint", "waiting", "Waited too long", "等候过久"},
    CommonReason{"drop-parked", "customer-left", "Customer left", "顾客离开"},
    CommonReason{"drop-parked", "entered-twice", "Entered twice", "重复录入"},
};

} // namespace

std::span<const CommonReason> common_reasons() { return table; }

} // namespace till
