// Inside: what the desk is made of; one file of acts a kind of work.
#pragma once

#include "pos/desk/consent.h"
#include "pos/desk/desk.h"
#include "pos/sale/catalogue_search.h"
#include "pos/sale/checkout.h"
#include "pos/sale/draft.h"
#include "reconcile/book/book.h"
#include "reconcile/shift/difference.h"
#include "reconcile/shift/drawer_pieces.h"
#include "reconcile/staff/roster.h"
#include "reconcile/ticket/place.h"
#include "reconcile/ticket/refund.h"
#include "reconcile/ticket/void.h"

#include <map>
#include <string>

namespace till {

/// So far back the clock may go before somebody has to confirm it.
inline constexpr std::int64_t clock_slack_ms = 5 * 60'000;

struct Desk::Inside {
    Inside(const BookPlaces& places, const Clock& clock);

    /// Who stands at a till. The cashier is the open shift's; the session says whether they have proved it.
    struct Session {
        bool signed_in = false;
        bool locked = false;
        bool away = false;
        std::string stand_in = {}; ///< who stands there for the absent cashier: to count and close, not to sell
    };

    Book book;
    Roster roster;
    const Clock& clock;
    std::map<std::string, Session> sessions;
    mutable std::map<std::string, DrawerPieces> pieces; ///< by till, followed as they are asked for
    std::function<void(const Answer&)> follower;        ///< hears of what is done; may be empty
    CatalogueSearch search{book};

    std::int64_t now() const { return clock.utc_ms(); }
    Moment moment() const { return book.moment(now()); }
    /// Whether the clock stands more than five minutes before the last entry.
    bool clock_went_back() const;

    /// The till's open shift, whoever stands there: for acts on it and to know whose act it is.
    Outcome<Place> place(const std::string& till) const;
    /// As place(), and its cashier stands there: refuses not-signed-in.
    Outcome<Place> manned_place(const std::string& till) const;
    /// As manned_place(), and the drawer is not counted yet: refuses counted-already.
    Outcome<Place> selling_place(const std::string& till) const;
    /// How the cashier of that open shift last stood there, by its entries: signed in, locked, away or signed out.
    Session session_left(const Place& at) const;
    /// Keeps that an act was refused because the drawer does not hold so much.
    void keep_try(const std::string& till, const Act& act);
    /// The cashier of the open shift, or who stands in; empty where there is none.
    std::string actor(const std::string& till) const;

    // Selling (selling.cpp).
    /// At the catalogue's prices and the keyed ones, without promotions.
    Outcome<std::vector<PricedLine>> at_list_price(const std::vector<AskedLine>& lines) const;
    /// As the customer pays it now.
    Outcome<OpenTicket> priced(const TicketDraft& draft) const;
    bool outside_hours() const;
    /// What each till's open ticket was last refused for, until it is put on the counter or sold.
    std::map<std::string, Beyond> refused_for;
    /// Who signs for what goes beyond the cashier: a keyed price, a discount past the limit, a gift, a sale outside the
    /// shop's hours (`sells_now`: it is being paid, so that the hours hold).
    Outcome<Consent> consent(const std::string& till, const OpenTicket& ticket,
                             const std::vector<std::int64_t>& sign_offs, const std::optional<Signature>& by,
                             bool sells_now = false);
    Outcome<Json> signed_by(const std::string& till, const OpenTicket& ticket, const Beyond& asked,
                            const Signature& by);
    /// Records a sign-off that was given just now and keeps it with the open ticket.
    static void keep_sign_off(Recording& recording, const Place& at, const Consent& given, TicketDraft& draft);
    static TicketDraft draft_of(const Sell& act);
    Outcome<Answer> sell(const std::string& till, const TicketDraft& draft, const std::string& form,
                         const std::optional<Signature>& by, const std::function<void(Recording&, const Place&)>& also);
    Outcome<Answer> perform(const std::string& till, const Sell& act);
    Outcome<Answer> perform(const std::string& till, const RemoveLine& act);
    Outcome<Answer> perform(const std::string& till, const Park& act);
    /// The till's open ticket leaves the counter in the same transaction as it is parked.
    Outcome<Answer> park(const std::string& till, const std::string& name, TicketDraft draft,
                         const std::optional<Signature>& by, bool is_open_ticket);
    Outcome<Answer> perform(const std::string& till, const Recall& act);
    /// Puts the draft on the till's counter; what a signature was just given for is in the book with it.
    Outcome<OpenTicket> put_on_counter(const std::string& till, TicketDraft draft, const std::optional<Signature>& by,
                                       const std::function<void(Recording&, const Place&)>& also = {},
                                       bool sells_now = false);
    Outcome<Answer> perform(const std::string& till, const DropParked& act);

    // Tables and guest deposits (bill_acts.cpp, settling.cpp, deposit_acts.cpp).
    /// What of a bill is still to be settled, priced as a ticket.
    Outcome<OpenTicket> left_of(const TicketDraft& bill) const;
    /// Puts the ticket on a table: another round where a bill stands there.
    Outcome<Answer> put_on_table(const std::string& till, const std::string& table, TicketDraft draft,
                                 const std::optional<Signature>& by, bool is_open_ticket);
    /// The answer with the sums of the ticket that was just booked.
    Outcome<Answer> told(const std::string& till, const Outcome<Answer>& booked, const Ticket& ticket) const;
    Outcome<Answer> perform(const std::string& till, const MoveBill& act);
    Outcome<Answer> perform(const std::string& till, const SplitBill& act);
    Outcome<Answer> perform(const std::string& till, const SettleBill& act);
    Outcome<Answer> perform(const std::string& till, const CancelSent& act);
    Outcome<Answer> perform(const std::string& till, const GuestDeposit& act);
    Outcome<Answer> perform(const std::string& till, const ReturnDeposit& act);

    // Putting right (righting.cpp).
    Outcome<VoidQuote> quote(const std::string& till, const VoidTicket& act) const;
    Outcome<RefundQuote> quote(const Refund& act) const;
    SignOff sign_off(const std::string& till, const Outcome<VoidQuote>& quote) const;
    SignOff sign_off(const std::string& till, const Outcome<RefundQuote>& quote) const;
    Outcome<Answer> perform(const std::string& till, const VoidTicket& act);
    Outcome<Answer> perform(const std::string& till, const Refund& act);
    Outcome<Answer> perform(const std::string& till, const ReturnGoods& act);
    Outcome<Answer> perform(const std::string& till, const Retender& act);
    Outcome<Answer> perform(const std::string& till, const Correct& act);
    Outcome<Answer> perform(const std::string& till, const Reprint& act);

    // Customers, and tenders kept in the book (customer_acts.cpp, invoice_acts.cpp).
    /// Refuses unknown-customer, no-reference, over-credit-limit, card-short.
    std::optional<Refusal> fault_of_kept(const std::string& customer, const std::vector<TicketTender>& tenders) const;
    std::optional<Refusal> fault_of_customer(const std::string& customer) const;
    Outcome<Answer> perform(const std::string& till, const SetCustomer& act);
    Outcome<Answer> perform(const std::string& till, const ReceiveOnAccount& act);
    Outcome<Answer> receive_aside(const std::string& till, Kind kind, const std::string& holder, Money amount,
                                  const AskedTender& asked);
    /// Where whoever asks for paper stands: `by`, or the cashier who is there.
    Outcome<Place> asking_place(const std::string& till, const std::optional<Signature>& by);
    Outcome<Answer> perform(const std::string& till, const TopUp& act);
    Outcome<Answer> perform(const std::string& till, const SellVoucher& act);
    Outcome<Answer> perform(const std::string& till, const MakeInvoice& act);

    // At the till and its drawer (drawer.cpp, session.cpp).
    Outcome<Answer> perform(const std::string& till, const OpenShift& act);
    Outcome<Answer> perform(const std::string& till, const SignIn& act);
    Outcome<Answer> perform(const std::string& till, const SignOut& act);
    Outcome<Answer> perform(const std::string& till, const Lock& act);
    Outcome<Answer> perform(const std::string& till, const Unlock& act);
    Outcome<Answer> perform(const std::string& till, const Away& act);
    Outcome<Answer> perform(const std::string& till, const Back& act);
    Outcome<Answer> perform(const std::string& till, const ConfirmClock& act);
    Outcome<Answer> perform(const std::string& till, const NoSale& act);
    Outcome<Answer> perform(const std::string& till, const Drop& act);
    Outcome<Answer> perform(const std::string& till, const ReceiveDrop& act);
    Outcome<Answer> perform(const std::string& till, const Pickup& act);
    Outcome<Answer> perform(const std::string& till, const ChangePieces& act);
    Outcome<Answer> perform(const std::string& till, const PaidIn& act);
    Outcome<Answer> perform(const std::string& till, const PaidOut& act);
    Outcome<Answer> perform(const std::string& till, const Suspect& act);

    // The close and what follows it (closing.cpp, office.cpp).
    bool has_answered_for(const Place& at, const std::string& person) const;
    Outcome<Answer> perform(const std::string& till, const CountDrawer& act);
    Outcome<Answer> perform(const std::string& till, const SpotCount& act);
    Outcome<Answer> perform(const std::string& till, const DeclareTender& act);
    Outcome<Answer> perform(const std::string& till, const CloseShift& act);
    Outcome<Answer> perform(const std::string& till, const Review& act);
    Outcome<Answer> perform(const std::string& till, const CountSafe& act);
    Outcome<Answer> perform(const std::string& till, const Deposit& act);
    Outcome<Answer> perform(const std::string& till, const ConfirmDeposit& act);
    Outcome<Answer> perform(const std::string& till, const CardBatch& act);
    Outcome<Answer> perform(const std::string& till, const CardSettled& act);
    Outcome<Answer> perform(const std::string& till, const SettleDifference& act);
    Outcome<Answer> perform(const std::string& till, const MadeGood& act);
    Outcome<Answer> perform(const std::string& till, const CloseDay& act);
    Outcome<Answer> perform(const std::string& till, const CloseMonth& act);
    Outcome<Answer> perform(const std::string& till, const Handover& act);
    Outcome<Answer> perform(const std::string& till, const StandIn& act);

    // Cases, forms, bundles (case_acts.cpp, form_acts.cpp).
    Outcome<Answer> charge(const SettleDifference& act, const Outcome<SettleQuote>& quote, const SignOff& sign_off);
    Outcome<Answer> perform(const std::string& till, const NoteCase& act);
    Outcome<Answer> perform(const std::string& till, const MoneyFound& act);
    Outcome<Answer> perform(const std::string& till, const IssueForms& act);
    Outcome<Answer> perform(const std::string& till, const ReturnForms& act);
    Outcome<Answer> perform(const std::string& till, const HandBundle& act);

    // Complaints (complaint_acts.cpp).
    Outcome<Answer> perform(const std::string& till, const TakeComplaint& act);
    Outcome<Answer> perform(const std::string& till, const AnswerComplaint& act);

    // The bank (bank_acts.cpp).
    Outcome<Answer> perform(const std::string& till, const Custody& act);
    Outcome<Answer> perform(const std::string& till, const ChangeFromBank& act);
    Outcome<Answer> perform(const std::string& till, const TakeStatement& act);
    Outcome<Answer> perform(const std::string& till, const MatchBank& act);
    Outcome<Answer> perform(const std::string& till, const UnmatchBank& act);
    /// Someone who signs an act without approving it. In a rehearsal the PIN may be left out; `signs` says whether it
    /// was typed.
    Outcome<Person> hand_of(const Signature& signature, bool& signs);

    // Prices (pricing.cpp).
    Outcome<Answer> perform(const std::string& till, const ReadNews& act);
    Outcome<Answer> change_prices(const std::vector<Item>& items, const std::optional<Signature>& by);
    Outcome<Answer> perform(const std::string& till, const SetPrice& act);

    Outcome<Answer> paid(const std::string& till, Kind kind, Money amount, const std::string& reason,
                         const std::string& payee, const std::optional<Signature>& by);
    bool drop_wanted(const std::string& till) const;
    std::vector<Money> low_change(const std::string& till) const;
    std::vector<OpenDrop> open_drops(std::int64_t shift) const;

    /// Commits and answers with the entry's numbers.
    Answer done(Recording& recording, const Entry& entry) const;
    /// As done(), or the refusal, in which case nothing is written.
    Outcome<Answer> done(Recording& recording, const Outcome<Entry>& entry) const;
};

} // namespace till
