// Acts: everything that can be done at a till, each as a value that a window, a command or a day file fills in.
#pragma once

#include "pos/desk/case_acts.h"
#include "pos/sale/basket.h"
#include "reconcile/bank/bank_match.h"
#include "reconcile/bank/statement.h"
#include "reconcile/book/clock.h"
#include "reconcile/money/cash_count.h"
#include "reconcile/shift/counted_slip.h"
#include "reconcile/staff/signature.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace till {

// Opening and staying at the till.
/// Counts the float and opens a shift. Without an amount the giver gives what is missing.
struct OpenShift {
    Signature cashier;
    CashCount pieces;
    std::optional<Signature> giver;
    std::optional<Money> given;
};
struct SignIn {
    Signature cashier;
};
struct SignOut {};
/// The cashier has read what is new since the last time (O2).
struct ReadNews {};
struct Lock {};
struct Unlock {
    Signature by;
};
struct Away {
    std::optional<Signature> by;
};
struct Back {};
/// The cashier who stands there hands the drawer and all that is open to the next one, who counts it, blind, and signs.
/// Where the one who hands over signs too, it must be with that cashier's PIN.
struct Handover {
    Signature to;
    CashCount pieces;
    std::optional<Signature> from = {};
};
/// A supervisor and one other come to count and close the shift of a cashier who is not there; the other stands at the
/// till from then on.
struct StandIn {
    Signature other;
    std::optional<Signature> by;
};

// Selling and putting right.
struct Sell {
    std::vector<AskedLine> lines;
    std::vector<AskedTender> tenders;
    std::string customer;
    std::string form;
    std::optional<Signature> by;
    std::optional<AskedDiscount> discount = {}; ///< on the whole ticket
};
struct RemoveLine {
    AskedLine line;
    std::string reason;
};
struct Park {
    std::string name;
    std::vector<AskedLine> lines;
    std::optional<Signature> by;
};
struct Recall {
    std::string name;
    std::vector<AskedTender> tenders;
    std::optional<Signature> by;
    std::optional<AskedDiscount> discount = {};
};
/// Gives up a parked ticket: it is kept, unpaid.
struct DropParked {
    std::string name;
    std::string reason;
    std::optional<Signature> by;
};
/// The bill goes to another table; onto one that has a bill only where that is said.
struct MoveBill {
    std::string name;
    std::string table;
    bool merge = false;
    std::optional<Signature> by = {};
};
/// Some lines of a bill go to a bill of their own, or onto another table's.
struct SplitBill {
    std::string name;
    std::vector<AskedLine> lines; ///< by code and quantity
    std::string new_name;
    std::optional<Signature> by = {};
};
/// A share of a bill: `part` of `of`, 1/3.
struct BillShare {
    std::int64_t part = 1;
    std::int64_t of = 1;
};
/// Settles a part of a bill as a ticket of its own: those lines, that share of all, or that amount; one of the three.
struct SettleBill {
    std::string name;
    std::vector<AskedLine> lines; ///< by code and quantity
    std::optional<BillShare> share = {};
    std::optional<Money> amount = {};
    std::vector<AskedTender> tenders = {};
    std::optional<Signature> by = {};
};
/// Takes a dish that was sent off a bill (退单).
struct CancelSent {
    std::string name;
    AskedLine line; ///< by code and quantity
    std::string reason;
    std::optional<Signature> by;
};
/// Money of a guest's that the shop holds against a numbered receipt (押金).
struct GuestDeposit {
    Money amount;
    std::string guest;
    std::string room;
    AskedTender tender;
};
/// What is left of it goes back the way it came. Without the receipt somebody must sign.
struct ReturnDeposit {
    std::int64_t receipt = 0;
    bool lost = false;
    std::optional<Signature> by = {};
};
struct VoidTicket {
    std::int64_t ticket = 0;
    std::string reason;
    std::optional<Signature> by;
};
/// Without lines, all that is left of the ticket.
struct Refund {
    std::int64_t ticket = 0;
    std::vector<AskedLine> lines;
    std::string reason;
    std::optional<Signature> by;
};
struct ReturnGoods {
    std::vector<AskedLine> lines;
    std::string reason;
    AskedTender tender;
    std::optional<Signature> by;
};
struct Retender {
    std::int64_t ticket = 0;
    std::string from;
    std::string to;
    std::optional<Signature> by;
};

// Customers, and tenders that the book alone keeps.
/// Makes a customer known, or changes what is known of them; without a credit limit they buy nothing on account.
struct SetCustomer {
    std::string customer;
    std::string name;
    std::string phone;
    Money credit;
    bool active = true;
    std::optional<Signature> by;
};
/// A customer pays what stands open on their account (还款).
struct ReceiveOnAccount {
    std::string customer;
    Money amount;
    AskedTender tender;
};
struct TopUp {
    std::string card;
    Money amount;
    AskedTender tender;
};
struct SellVoucher {
    std::string voucher;
    Money amount;
    AskedTender tender;
};
/// The invoice of a ticket (发票), made out to `title`.
struct MakeInvoice {
    std::int64_t ticket = 0;
    std::string title;
    std::string tax_number;
    std::optional<Signature> by; ///< whoever asks; without, the cashier who stands there
};

/// Prints a ticket's receipt again, as its next copy. `by` is whoever asks; without, the cashier who stands there.
struct Reprint {
    std::int64_t ticket = 0;
    std::optional<Signature> by;
    bool invoice = false; ///< its invoice, not its receipt
};

// Cash that moves without a sale.
struct NoSale {
    std::string reason;
    std::optional<Signature> by;
};
/// With a taker both halves at once; without, the giver's half alone.
struct Drop {
    CashCount pieces;
    std::optional<Signature> taker;
};
struct ReceiveDrop {
    std::int64_t drop = 0;
    CashCount pieces;
    std::optional<Signature> by;
};
struct Pickup {
    CashCount pieces;
    std::optional<Signature> by;
};
struct ChangePieces {
    CashCount given;
    CashCount taken;
    std::optional<Signature> by;
};
struct PaidIn {
    Money amount;
    std::string reason;
    std::string payee;
    std::optional<Signature> by;
};
struct PaidOut {
    Money amount;
    std::string reason;
    std::string payee;
    std::optional<Signature> by;
};
struct Suspect {
    Money face;
    std::string serial;
    bool taken = false;
};

// Counting and closing the shift.
/// `by` is the second collector; without, the cashier counts.
struct CountDrawer {
    CashCount pieces;
    std::optional<Signature> by;
};
struct SpotCount {
    CashCount pieces;
    std::optional<Signature> by;
};
/// By sum and number of slips; or slip by slip, and sum and number follow from them.
struct DeclareTender {
    std::string tender;
    Money amount;
    std::int64_t slips = 0;
    std::vector<CountedSlip> listed = {};
};
struct CloseShift {
    CashCount leave;
    std::string reason;
    std::optional<Signature> by;
};
struct Review {
    bool sent_back = false;
    std::string reason;
    std::optional<Signature> by;
};

// The safe and the bank.
struct CountSafe {
    CashCount pieces;
    std::optional<Signature> first;
    std::optional<Signature> second;
};
/// In a rehearsal book the bearer's PIN may be left out.
struct Deposit {
    Money amount;
    bool from_drawer = false;
    std::string slip;
    std::string bag;
    std::string seal;
    Signature bearer;
    std::optional<Signature> witness;
    CashCount pieces = {};    ///< by denomination, where they were counted
    std::string account = {}; ///< the shop's bank account; empty: its first
};
/// The bag goes on; without a taker, to the bank. In a rehearsal book a PIN may be left out.
struct Custody {
    std::string slip;
    Signature from;
    std::optional<Signature> to;
};
struct ChangeFromBank {
    CashCount pieces;
    std::string account;
    std::optional<Signature> first;
    std::optional<Signature> second;
};
struct ConfirmDeposit {
    std::string slip;
    Money amount;
    std::optional<Signature> by;
    CashCount pieces = {}; ///< the bank's own count, where it tells it
};
struct CardBatch {
    std::string terminal;
    Money amount;
    std::int64_t slips = 0;
    std::string reference = {}; ///< the number that the terminal gave it
};
struct CardSettled {
    std::string terminal;
    Money gross;
    Money fee;
    std::optional<Signature> by;
    bool wallet = false;
};
/// Takes in a file of the bank's. In a rehearsal book nobody need sign: it moves no money.
struct TakeStatement {
    std::filesystem::path file;
    StatementOptions options;
    std::optional<Signature> by;
};
struct MatchBank {
    MatchAsked asked;
    std::optional<Signature> by;
};
struct UnmatchBank {
    std::int64_t match = 0;
    std::string reason;
    std::optional<Signature> by;
};

// Day, month, and putting the book itself right.
struct CloseDay {
    std::optional<Signature> by;
    std::optional<Day> day = {}; ///< an earlier one that was left open
};
/// `month` is `2026-09`.
struct CloseMonth {
    std::string month;
    std::optional<Signature> by;
};
struct Correct {
    std::int64_t seq = 0;
    std::string reason;
    std::optional<Signature> first;
    std::optional<Signature> second;
};
/// A new price of one item of the catalogue.
struct SetPrice {
    std::string code;
    Decimal price;
    std::optional<Signature> by;
};
/// Takes the clock as it stands although it went back.
struct ConfirmClock {
    std::string reason;
    std::optional<Signature> by;
};

using Act = std::variant<OpenShift, SignIn, SignOut, Lock, Unlock, Away, Back, Sell, RemoveLine, Park, Recall,
                         DropParked, VoidTicket, Refund, ReturnGoods, Retender, NoSale, Drop, ReceiveDrop, Pickup,
                         ChangePieces, PaidIn, PaidOut, Suspect, CountDrawer, SpotCount, DeclareTender, CloseShift,
                         Review, CountSafe, Deposit, ConfirmDeposit, CardBatch, CardSettled, SettleDifference, MadeGood,
                         CloseDay, CloseMonth, Correct, ConfirmClock, Handover, StandIn, SetPrice, Reprint, Custody,
                         ChangeFromBank, TakeStatement, MatchBank, UnmatchBank, SetCustomer, ReceiveOnAccount, TopUp,
                         SellVoucher, MakeInvoice, MoveBill, SplitBill, SettleBill, CancelSent, GuestDeposit,
                         ReturnDeposit, NoteCase, MoneyFound, IssueForms, ReturnForms, HandBundle, TakeComplaint,
                         AnswerComplaint, ReadNews>;

/// What an act answers once it is durable. Only the fields that the act has something to say in are set; nothing in it
/// tells a cashier what the drawer should hold before the shift is closed.
struct Answer {
    std::int64_t seq = 0;                         ///< of the (last) entry
    std::int64_t number = 0;                      ///< of the document within its kind
    std::int64_t shift = 0;                       ///< of open, close, review
    std::optional<Money> total, received, change; ///< of a ticket
    std::optional<Money> amount;                  ///< of a refund, a return, a movement, a deposit
    std::optional<Money> over_short;              ///< of a close, over all tenders; of a safe count
    std::optional<std::int64_t> items;            ///< whose price was changed
    std::optional<std::int64_t> lines;            ///< of a statement that are new
    std::optional<std::string> tied;              ///< how its balances tie: own, previous, none
    bool drop_wanted = false;                     ///< the drawer holds more than the shop's limit (D1)
};

} // namespace till
