// Paper: how an errand is run.
#include "pos/desk/paper.h"

#include "pos/desk/slip_paper.h"

#include <chrono>
#include <thread>

namespace till {
namespace {

std::string job_name(std::int64_t ticket) { return "ticket-" + std::to_string(ticket); }
std::string job_name(const Receipt& receipt) {
    return job_name(receipt.number) + (receipt.copy > 0 ? "-copy-" + std::to_string(receipt.copy) : "");
}

std::string job_name(const InvoicePaper& paper) {
    return "invoice-" + std::to_string(paper.invoice.number) +
           (paper.copy > 0 ? "-copy-" + std::to_string(paper.copy) : "");
}

bool is_of(const SpoolJob& job, std::int64_t ticket) {
    return job.name == job_name(ticket) || job.name.starts_with(job_name(ticket) + "-");
}

std::string slip_name(const MovementSlip& slip) {
    switch (slip.kind) {
    case MovementSlip::Kind::drop: return "drop-" + std::to_string(slip.number);
    case MovementSlip::Kind::pickup: return "pickup-" + std::to_string(slip.number);
    case MovementSlip::Kind::paid_in: return "paid-in-" + std::to_string(slip.number);
    case MovementSlip::Kind::paid_out: return "paid-out-" + std::to_string(slip.number);
    case MovementSlip::Kind::change: return "change-" + std::to_string(slip.number);
    case MovementSlip::Kind::no_sale: return "no-sale-" + std::to_string(slip.number);
    case MovementSlip::Kind::float_given: return "float-" + std::to_string(slip.number);
    case MovementSlip::Kind::suspect_note: return "suspect-note-" + std::to_string(slip.number);
    case MovementSlip::Kind::guest_deposit: return "guest-deposit-" + std::to_string(slip.number);
    case MovementSlip::Kind::deposit_returned: return "deposit-returned-" + std::to_string(slip.number);
    case MovementSlip::Kind::voided: return "void-" + std::to_string(slip.number);
    case MovementSlip::Kind::refunded: return "refund-" + std::to_string(slip.number);
    case MovementSlip::Kind::returned: return "return-" + std::to_string(slip.number);
    }
    return {};
}

/// A drawer needs a moment to spring open.
bool comes_open(CashDrawer& drawer) {
    using namespace std::chrono_literals;
    if (!drawer.cap_status()) return true;
    for (int tries = 0; tries < 10; ++tries) {
        if (drawer.is_open()) return true;
        std::this_thread::sleep_for(50ms);
    }
    return false;
}

DeviceReport fault_of(DeviceName device, DeviceFault::Code code, const std::string& detail) {
    DeviceReport report;
    report.device = device;
    report.code = code;
    report.detail = detail;
    return report;
}

DeviceReport fault_of(DeviceName device, const std::exception& fault) {
    const auto* known = dynamic_cast<const DeviceFault*>(&fault);
    return fault_of(device, known ? known->code : DeviceFault::Code::failure, fault.what());
}

DeviceReport works_again(DeviceName device) {
    DeviceReport report;
    report.device = device;
    report.works = true;
    return report;
}

} // namespace

Counterside::Counterside(CashDrawer* drawer, SpooledPrinter* printer, PaperFormat format, std::filesystem::path slips)
    : drawer_{drawer}, printer_{printer}, format_{format}, slips_{std::move(slips)} {}

Counterside::Carried Counterside::carry_out(const Errand& errand) {
    Carried carried;
    if (auto report = open_drawer(errand)) carried.reports.push_back(*std::move(report));
    print(errand, carried);
    return carried;
}

std::optional<DeviceReport> Counterside::open_drawer(const Errand& errand) {
    if (!errand.opens_drawer) return std::nullopt;
    std::optional<DeviceReport> report;
    try {
        if (errand.rehearsal) {
            if (printer_)
                printer_->note("drawer-" + std::to_string(errand.seq), "REHEARSAL 演练: the drawer was not opened\n");
            return std::nullopt;
        }
        if (!drawer_ || drawer_stopped_) return std::nullopt;
        drawer_->open_drawer();
        if (!comes_open(*drawer_)) report = fault_of(DeviceName::drawer, DeviceFault::Code::failure, "it is stuck");
    } catch (const std::exception& fault) { // the sale stands whatever the drawer does
        report = fault_of(DeviceName::drawer, fault);
    }
    if (report) report->after_act = drawer_stopped_ = true;
    return report;
}

/// A slip is wanted at once, so one that does not come out of the printer becomes a document.
void Counterside::print(const Errand& errand, Carried& carried) {
    std::optional<DeviceReport> report;
    const bool was_stopped = printer_stopped_;
    if (errand.receipt && printer_) {
        const bool is_copy = errand.receipt->copy > 0;
        if (is_copy) put_away_doubtful(errand.receipt->number);
        report = print(job_name(*errand.receipt),
                       as_escpos(lay_out(*errand.receipt, format_), format_.encoding, errand.receipt->code()), is_copy);
    }
    if (errand.back && printer_)
        report = print(std::string{word(errand.back->kind)} + "-" + std::to_string(errand.back->number),
                       as_escpos(lay_out(*errand.back, format_), format_.encoding), false);
    if (errand.invoice && printer_)
        report =
            print(job_name(*errand.invoice), as_escpos(lay_out(*errand.invoice, format_), format_.encoding), false);
    if (errand.slip && printer_ && !printer_stopped_)
        report = print(slip_name(*errand.slip), as_escpos(*errand.slip, errand.shop, format_), false);
    if (report) carried.reports.push_back(*report);
    if (was_stopped && !printer_stopped_) carried.reports.push_back(works_again(DeviceName::printer));
    if (!errand.slip || slips_.empty() || (printer_ && !printer_stopped_)) return;
    try {
        carried.documents.push_back(write_slip(errand));
    } catch (const std::exception& fault) {
        carried.reports.push_back(fault_of(DeviceName::printer, fault));
    }
}

/// `tries`: the printer is used although it was given up.
std::optional<DeviceReport> Counterside::print(const std::string& name, const std::string& bytes, bool tries) {
    try {
        if (printer_stopped_ && !tries) {
            printer_->keep(name, bytes);
            return std::nullopt;
        }
        const auto result = printer_->print(name, bytes);
        printer_stopped_ = result.state != SpoolJob::State::sent;
        if (!printer_stopped_) return std::nullopt;
        auto report = fault_of(DeviceName::printer, result.code, result.fault);
        report.after_act = true;
        report.paper =
            result.state == SpoolJob::State::queued ? DeviceReport::Paper::waits : DeviceReport::Paper::in_doubt;
        return report;
    } catch (const std::exception& fault) { // a full disk is the spool's trouble, not the sale's
        auto report = fault_of(DeviceName::printer, fault);
        report.after_act = true;
        report.paper = DeviceReport::Paper::in_doubt;
        return report;
    }
}

/// A copy takes the place of a job of the same ticket that waits or is in doubt.
void Counterside::put_away_doubtful(std::int64_t ticket) {
    try {
        for (const auto& job : printer_->jobs())
            if (is_of(job, ticket) && job.state != SpoolJob::State::sent) printer_->put_away(job.number);
    } catch (const std::exception&) {
        return; // what ails the spool is told by the print that follows
    }
}

std::filesystem::path Counterside::write_slip(const Errand& errand) const {
    std::filesystem::create_directories(slips_);
    auto pdf = slips_ / (slip_name(*errand.slip) + ".pdf");
    write_movement_slip(*errand.slip, errand.shop, pdf);
    return pdf;
}

std::vector<DeviceReport> Counterside::check(bool rehearsal) {
    std::vector<DeviceReport> reports;
    if (auto report = try_printer()) reports.push_back(*std::move(report));
    if (auto report = try_drawer(rehearsal)) reports.push_back(*std::move(report));
    return reports;
}

std::optional<DeviceReport> Counterside::try_printer() {
    if (!printer_) return std::nullopt;
    const bool was_stopped = std::exchange(printer_stopped_, true);
    try {
        printer_->check_health();
        if (const auto fault = printer_->retry()) return fault_of(DeviceName::printer, *fault);
    } catch (const std::exception& fault) {
        return fault_of(DeviceName::printer, fault);
    }
    printer_stopped_ = false;
    return was_stopped ? std::optional{works_again(DeviceName::printer)} : std::nullopt;
}

std::optional<DeviceReport> Counterside::try_drawer(bool rehearsal) {
    if (!drawer_ || rehearsal) return std::nullopt;
    const bool was_stopped = std::exchange(drawer_stopped_, true);
    try {
        drawer_->check_health();
    } catch (const std::exception& fault) {
        return fault_of(DeviceName::drawer, fault);
    }
    drawer_stopped_ = false;
    return was_stopped ? std::optional{works_again(DeviceName::drawer)} : std::nullopt;
}

std::optional<Counterside::Offer> Counterside::offer(const std::optional<Answer>& last) const {
    if (!printer_ || !last) return std::nullopt;
    std::optional<SpoolJob::State> newest;
    for (const auto& job : printer_->jobs())
        if (is_of(job, last->number)) newest = job.state;
    if (!newest) return Offer{last->number, false};
    if (*newest == SpoolJob::State::unknown) return Offer{last->number, true};
    return std::nullopt;
}

} // namespace till
