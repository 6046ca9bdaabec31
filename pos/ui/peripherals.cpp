// Peripherals: errands out, reports in.
#include "pos/ui/peripherals.h"

#include "pos/ui/customer_frame.h"
#include "pos/ui/text.h"

#include <wx/frame.h>
#include <wx/intl.h>

#include <utility>

namespace till {
namespace {

constexpr long fresh_ms = 5000;

} // namespace

Peripherals::Peripherals(wxFrame& window, Counter& counter, std::function<void(Tone, const wxString&)> say)
    : window_{window}, counter_{counter}, say_{std::move(say)} {
    try {
        counter_.settings = read_counter_file(counter_file_of(counter_.book), counter_.till);
        make_devices();
    } catch (const std::exception& fault) {
        counter_.settings = {};
        make_devices();
        fault_ = wxString::Format(_("The till works without devices: %s"), shown(fault.what()));
        since_fault_.Start();
    }
}

Peripherals::~Peripherals() = default;

void Peripherals::make_devices() {
    devices_ = std::make_unique<DeviceThread>(
        counter_.settings, counter_.book, counter_.till,
        [this](std::function<void()> told) { window_.CallAfter(std::move(told)); },
        DeviceThread::Ears{.reports = [this](const auto& reports) { on_reports(reports); },
                           .document =
                               [this](const std::filesystem::path& pdf) {
                                   if (counter_.open_document) counter_.open_document(pdf);
                               },
                           .offer = [this](const Counterside::Offer& offer) { on_offer(offer); },
                           .notes = [this](const NoteReport& report) { on_notes(report); }});
}

std::unique_ptr<Desk> Peripherals::followed(std::unique_ptr<Desk> desk) {
    desk->follow([this, &book = desk->book()](const Answer& answer) {
        try {
            auto errand = errand_after(book, answer);
            if (errand.receipt || errand.back) window_.CallAfter([this, errand] { on_done(errand); });
            devices_->carry_out(std::move(errand));
        } catch (const std::exception& fault) { // the act is in the book all the same
            window_.CallAfter([this, what = std::string{fault.what()}] { say_(Tone::fault, shown(what)); });
        }
    });
    return desk;
}

void Peripherals::begin() {
    side_.emplace(counter_.shop.language);
    if (counter_.settings.customer_window) frame_ = new CustomerFrame{&window_, counter_.shop};
    counter_.desk->ask([till = counter_.till](Desk& desk) { return desk.last_ticket(till); },
                       [this](std::optional<Answer> last) { check(std::move(last)); });
    if (!fault_.empty()) say_(Tone::fault, fault_);
}

void Peripherals::check(std::optional<Answer> last) { devices_->check(counter_.shop.rehearsal, std::move(last)); }

void Peripherals::try_again() {
    check({});
    refresh();
}

void Peripherals::print_receipt(std::int64_t ticket) {
    counter_.unprinted = 0;
    counter_.desk->ask(
        [ticket](Desk& desk) {
            Errand errand;
            errand.rehearsal = desk.shop().rehearsal;
            if (auto receipt = receipt_of(desk.book(), ticket, 0)) errand.receipt = *std::move(receipt);
            return errand;
        },
        [this](Errand errand) { devices_->carry_out(std::move(errand)); });
}

void Peripherals::on_reports(const std::vector<DeviceReport>& reports) {
    wxString sentences;
    bool is_fault = false;
    for (const auto& report : reports) {
        if (!sentences.empty()) sentences += " ";
        sentences += shown(sentence_of(report, counter_.language));
        report.works ? (void)counter_.stopped.erase(report.device) : (void)counter_.stopped.insert(report.device);
        if (report.works) continue;
        is_fault = true;
        counter_.desk->ask([till = counter_.till, device = std::string{word(report.device)}, fault = report.detail](
                               Desk& desk) { return desk.record_device_fault(till, device, fault); },
                           [](const Outcome<Done>&) {});
    }
    if (is_fault) {
        sentences += " " + _("It is not used until it is tried again: F9, then F8.");
        fault_ = sentences;
        since_fault_.Start();
    } else {
        fault_.clear();
    }
    say_(is_fault ? Tone::fault : Tone::done, sentences);
}

void Peripherals::on_offer(const Counterside::Offer& offer) {
    counter_.unprinted = offer.as_copy ? 0 : offer.ticket;
    say_(Tone::note, wxString::Format(_("The receipt of ticket %lld may not have reached its customer: F9, then F6, "
                                        "prints it."),
                                      static_cast<long long>(offer.ticket)));
}

void Peripherals::count_notes(std::function<void(const NoteReport&)> then) {
    notes_asked_ = std::move(then);
    devices_->count_notes(counter_.shop.currency);
}

void Peripherals::on_notes(const NoteReport& report) {
    if (report.fault != NoteReport::Fault::none)
        counter_.desk->ask([till = counter_.till, fault = std::string{word(report.fault)} + ": " + report.detail](
                               Desk& desk) { return desk.record_device_fault(till, "note-counter", fault); },
                           [](const Outcome<Done>&) {});
    if (notes_asked_) std::exchange(notes_asked_, {})(report);
}

void Peripherals::on_done(const Errand& errand) {
    if (!side_) return;
    if (errand.back) side_->given_back(errand.back->total);
    if (errand.receipt && errand.receipt->copy == 0)
        side_->paid(errand.receipt->number, errand.receipt->ticket.total(), errand.receipt->received(),
                    errand.receipt->change());
    refresh();
}

void Peripherals::show(const OpenTicket& ticket) {
    if (!side_) return;
    side_->show(ticket, counter_.shop.currency);
    refresh();
}

void Peripherals::rest() {
    if (!side_) return;
    side_->rest();
    refresh();
}

void Peripherals::refresh() {
    if (frame_) frame_->show(side_->view());
    devices_->show(side_->view(), counter_.shop.currency);
}

wxString Peripherals::fresh_fault() const { return since_fault_.Time() < fresh_ms ? fault_ : wxString{}; }

} // namespace till
