// Labels: what paper says, in both languages; the Chinese is the word of the shops' rule books.
#pragma once

#include "reconcile/money/refusal.h"

#include <string>
#include <string_view>

namespace till {

struct Label {
    std::string_view english, chinese;
    constexpr std::string_view in(Language language) const { return language == Language::chinese ? chinese : english; }
};

/// `Page 1 of 3`, `第 1 页 / 共 3 页`.
std::string page_label(std::size_t page, std::size_t pages, Language language);

/// What a kind of entry is called; the kind's own word where paper has no name for it.
std::string kind_label(std::string_view kind, Language language);

/// What a tender is called; the shop's own word for one of its own.
std::string tender_label(std::string_view tender, Language language);

/// `COPY 2`, `COPY 副本 2`: of a paper that is printed again.
std::string reprint_label(int copy, Language language);

/// What a shift's state is called.
std::string state_label(std::string_view state, Language language);

namespace label {

inline constexpr Label shift_sheet{"Shift sheet", "收银交班表"};
inline constexpr Label seller_copy{"Copy 1 of 3: seller", "第一联　收款人留存"};
inline constexpr Label collector_copy{"Copy 2 of 3: collector", "第二联　交款人／收款方留存"};
inline constexpr Label finance_copy{"Copy 3 of 3: finance, with the deposit slip", "第三联　财务留存　随缴款单"};
inline constexpr Label rehearsal{"REHEARSAL", "演练"};
inline constexpr Label continued{"continued", "续"};
inline constexpr Label none{"None", "无"};
inline constexpr Label sheet_number{"No.", "编号"};
inline constexpr Label amounts_in{"Amounts in", "金额单位"};

inline constexpr Label shop{"Shop", "店铺"};
inline constexpr Label till_label{"Till", "收银台"};
inline constexpr Label cashier{"Cashier", "收银员"};
inline constexpr Label shift{"Shift", "班次"};
inline constexpr Label business_day{"Business day", "营业日"};
inline constexpr Label opened{"Opened", "开班"};
inline constexpr Label closed{"Closed", "交班"};
inline constexpr Label not_closed{"not closed", "未交班"};
inline constexpr Label state{"State", "状态"};
inline constexpr Label float_giver{"Float from", "备用金发放人"};
inline constexpr Label reviewer{"Reviewed by", "店长复核"};

inline constexpr Label tickets{"Tickets", "收银单"};
inline constexpr Label range{"Numbers", "单号"};
inline constexpr Label sold{"Sold", "销售"};
inline constexpr Label voided{"Voided", "作废"};
inline constexpr Label refunded{"Refunded", "退款"};
inline constexpr Label missing_numbers{"Missing numbers", "漏失单号"};
inline constexpr Label sales{"Sales", "销售额"};
inline constexpr Label discounts{"Discounts", "折扣"};
inline constexpr Label net{"Net", "净额"};

inline constexpr Label tenders{"Tenders", "付款方式"};
inline constexpr Label tender{"Tender", "付款方式"};
inline constexpr Label expected{"Expected", "应有"};
inline constexpr Label declared{"Declared", "申报"};
inline constexpr Label slips{"Slips", "单据张数"};
inline constexpr Label over_short{"Over / short", "长短款"};
inline constexpr Label over{"OVER", "长款"};
inline constexpr Label short_of{"SHORT", "短款"};
inline constexpr Label even{"EVEN", "相符"};

inline constexpr Label cash{"Cash", "现金"};
inline constexpr Label counted_float{"Float", "备用金"};
inline constexpr Label of_which_gap{"opening gap", "开班差额"};
inline constexpr Label cash_sales{"Cash sales", "现金销售"};
inline constexpr Label voids{"Voids", "作废"};
inline constexpr Label refunds{"Refunds and returns", "退款及退货"};
inline constexpr Label received_aside{"Accounts, cards, vouchers", "还款充值购券"};
inline constexpr Label paid_in{"Paid in", "收入"};
inline constexpr Label paid_out{"Paid out", "支出"};
inline constexpr Label pickups{"Pickups", "领零"};
inline constexpr Label drops{"Drops", "缴存"};
inline constexpr Label deposits{"Deposits", "缴款"};
inline constexpr Label suspect{"Suspect notes", "疑钞"};
inline constexpr Label other_cash{"Other cash", "其他现金收付"};
inline constexpr Label expected_cash{"Expected in the drawer", "应有现金"};
inline constexpr Label counted{"Counted", "实点"};
inline constexpr Label not_counted{"not counted", "未点钞"};
inline constexpr Label left{"Left as the next float", "留存"};
inline constexpr Label drawn_down{"Drawn down", "上交"};
inline constexpr Label in_words{"In words", "大写"};
inline constexpr Label reason{"Reason", "原因"};
inline constexpr Label approved_by{"Approved by", "批准人"};

inline constexpr Label counts{"Counts", "点钞"};
inline constexpr Label face{"Face", "面额"};
inline constexpr Label pieces{"Pieces", "张（枚）数"};
inline constexpr Label amount{"Amount", "金额"};
inline constexpr Label second_count{"second person", "第二人"};
inline constexpr Label float_left_drawn{"Float, left and drawn down", "备用金、留存与上交"};
inline constexpr Label left_pieces{"Left", "留存"};

inline constexpr Label number{"No.", "编号"};
inline constexpr Label time{"Time", "时间"};
inline constexpr Label kind{"Kind", "类别"};
inline constexpr Label what{"What", "内容"};
inline constexpr Label signed_by{"Signed by", "签字人"};
inline constexpr Label in_drawer{"In", "入箱"};
inline constexpr Label out_of_drawer{"Out", "出箱"};
inline constexpr Label event_voids{"Voids", "作废"};
inline constexpr Label event_refunds{"Refunds", "退款"};
inline constexpr Label event_returns{"Returns", "退货"};
inline constexpr Label event_removed{"Removed lines and dropped tickets", "删行及放弃"};
inline constexpr Label event_no_sales{"No-sales", "开钱箱"};
inline constexpr Label event_movements{"Cash movements", "现金收付"};
inline constexpr Label event_others{"Other entries", "其他事项"};

inline constexpr Label signatures{"Signatures", "签字"};
inline constexpr Label cashier_signs{"Cashier", "收款人"};
inline constexpr Label collector_signs{"Supervisor / collector", "主管／收款方"};
inline constexpr Label finance_signs{"Finance", "财务"};
inline constexpr Label signature_and_date{"signature, date", "签字及日期"};
inline constexpr Label deposit_slip{"Deposit slip No.", "缴款单号"};
inline constexpr Label bag{"Bag No.", "封包号"};
inline constexpr Label head{"Head of the chain", "账链"};
inline constexpr Label code{"Code", "校验码"};

inline constexpr Label deposit_title{"Deposit slip", "缴款单"};
inline constexpr Label deposit_bank_copy{"Copy 1 of 3: with the money, for the bank", "第一联　随款交银行"};
inline constexpr Label deposit_stub_copy{"Copy 2 of 3: treasurer", "第二联　出纳存根"};
inline constexpr Label deposit_finance_copy{"Copy 3 of 3: finance, with the shift sheets",
                                            "第三联　财务留存　随收银交班表"};
inline constexpr Label bank_account{"Bank account", "收款账户"};
inline constexpr Label taken_from{"Taken from", "款项来源"};
inline constexpr Label safe{"Safe", "保险柜"};
inline constexpr Label document_number{"Document No.", "单据号"};
inline constexpr Label security_seal{"Seal No.", "封签号"};
inline constexpr Label safe_count_title{"Safe count", "库存现金盘点表"};
inline constexpr Label treasurer_copy{"Copy 1 of 2: treasurer", "第一联　出纳留存"};
inline constexpr Label finance_copy_of_two{"Copy 2 of 2: finance", "第二联　财务留存"};
inline constexpr Label book_balance{"Balance by the book", "账面余额"};
inline constexpr Label counter{"Counted by", "盘点人"};
inline constexpr Label reason_of_difference{"Reason of the difference", "长短款原因"};
inline constexpr Label manager_signs{"Manager", "店长"};

inline constexpr Label day_title{"Daily business report", "营业日报表"};
inline constexpr Label day_open{"the day is not closed", "未日结"};
inline constexpr Label shifts{"Shifts", "班次"};
inline constexpr Label ticket_count{"Tickets sold", "单数"};
inline constexpr Label average{"Average ticket", "客单价"};
inline constexpr Label by_hour{"Sales by the hour", "分时段销售"};
inline constexpr Label by_tender{"By tender", "按付款方式"};
inline constexpr Label by_category{"By category: quantity and net", "按品类：数量与净额"};
inline constexpr Label taxes{"Tax inside the net", "含税额"};
inline constexpr Label advisers{"By adviser", "按导购"};
inline constexpr Label technicians{"By technician", "按技师"};
inline constexpr Label person{"Person", "人员"};
inline constexpr Label received{"Received", "收款"};
inline constexpr Label cash_of_day{"Cash of its shifts", "当日现金"};
inline constexpr Label safe_after{"In the safe after the day", "日终库存现金"};
inline constexpr Label deposited{"Deposited", "缴存银行"};
inline constexpr Label confirmed{"Confirmed by the bank", "银行确认"};
inline constexpr Label returns_count{"Returns", "退货单数"};

inline constexpr Label journal_title{"Cash journal", "现金日记账"};
inline constexpr Label month_open{"the month is not closed", "未月结"};
inline constexpr Label month{"Month", "月份"};
inline constexpr Label day{"Day", "日期"};
inline constexpr Label voucher{"Voucher", "凭证"};
inline constexpr Label text{"Text", "摘要"};
inline constexpr Label receipt{"Receipt", "收入"};
inline constexpr Label payment{"Payment", "支出"};
inline constexpr Label balance{"Balance", "余额"};
inline constexpr Label opening{"Opening balance", "期初余额"};
inline constexpr Label closing{"Closing balance", "期末余额"};
inline constexpr Label day_total{"Total of the day", "本日合计"};
inline constexpr Label ledger_title{"Monthly ledger", "月账"};
inline constexpr Label by_account{"By account", "按科目"};
inline constexpr Label by_day{"By day", "按日"};
inline constexpr Label account{"Account", "科目"};
inline constexpr Label debit{"Debit", "借方"};
inline constexpr Label credit{"Credit", "贷方"};
inline constexpr Label receipts{"Receipts", "现金收入"};
inline constexpr Label payments{"Payments", "现金支出"};
inline constexpr Label check_list_title{"Monthly check list", "月度核对清单"};
inline constexpr Label shop_keeps{"Copy 1 of 2: the shop", "第一联　店铺留存"};
inline constexpr Label administrator_keeps{"Copy 2 of 2: the fund administrator", "第二联　资金管理员留存"};
inline constexpr Label agreed{"Agreed", "核对"};
inline constexpr Label administrator_signs{"Fund administrator", "资金管理员"};
inline constexpr Label treasurer_signs{"Treasurer", "出纳"};

inline constexpr Label bundle_title{"Weekly bundle for finance", "每周存档清单"};
inline constexpr Label bundle_open{"not all handed over", "未全部移交"};
inline constexpr Label week{"Week", "周次"};
inline constexpr Label from_to{"From – to", "起止日期"};
inline constexpr Label holes{"Missing", "缺件数"};
inline constexpr Label handed_over{"Handed over", "移交"};
inline constexpr Label not_handed_over{"not yet", "未移交"};
inline constexpr Label bundle_number{"Bundle", "存档批次"};
inline constexpr Label sheets_due{"Third copies of shift sheets", "收银交班表第三联"};
inline constexpr Label slips_due{"Deposit slips", "缴款单"};
inline constexpr Label not_reviewed{"not reviewed", "未复核"};
inline constexpr Label not_deposited{"not deposited", "未缴存"};
inline constexpr Label missing_paper{"MISSING", "缺失"};
inline constexpr Label yes{"yes", "是"};
inline constexpr Label not_yet{"not yet", "尚未"};
inline constexpr Label giver_of_papers{"Handed over by", "移交人"};
inline constexpr Label taker_of_papers{"Received for finance by", "财务接收人"};

inline constexpr Label case_title{"Over/short case", "长短款处理单"};
inline constexpr Label opened_at{"Opened", "立案时间"};
inline constexpr Label still_open{"Still open", "待处理"};
inline constexpr Label still_owed{"Still owed", "待赔付"};
inline constexpr Label cause{"Cause", "原因"};
inline constexpr Label borne_by{"Borne by", "责任承担"};
inline constexpr Label evidence{"Evidence", "凭据"};
inline constexpr Label steps{"Steps", "处理经过"};
inline constexpr Label case_open{"Open", "待处理"};
inline constexpr Label case_owed{"Owed", "待赔付"};
inline constexpr Label case_settled{"Settled", "已结案"};

inline constexpr Label takings{"Takings", "营业额"};
inline constexpr Label received_ahead{"of which for later", "其中预收"};
inline constexpr Label consumption{"Consumption", "消耗"};
inline constexpr Label on_account{"On account", "挂账"};

inline constexpr Label bearer{"Bearer", "缴款人"};
inline constexpr Label witness{"Witness", "监督人"};
inline constexpr Label bank_stamp{"Bank: received, stamp and date", "银行收讫签章及日期"};

inline constexpr Label pieces_given{"Pieces given", "换出"};
inline constexpr Label pieces_taken_in{"Pieces taken in", "换入"};
inline constexpr Label slip_till_copy{"Copy 1 of 2: with the shift's papers", "第一联　随收银交班表留存"};
inline constexpr Label slip_other_copy{"Copy 2 of 2: the other party", "第二联　对方留存"};
inline constexpr Label giver{"Given by", "交款人"};
inline constexpr Label taker{"Taken by", "收款人"};
inline constexpr Label payee{"Payee", "领款人"};
inline constexpr Label payer{"Payer", "付款人"};
inline constexpr Label note_serial{"Note's serial No.", "冠字号码"};

inline constexpr Label carried_forward{"Carried forward", "过次页"};
inline constexpr Label brought_forward{"Brought forward", "承前页"};
inline constexpr Label total{"Total", "合计"};

} // namespace label
} // namespace till
