// Writes every paper in both languages, ordinary, empty and overfull, as PDF into a folder: paper_pictures FOLDER.
#include "printing/shift_sheet.h"
#include "tests/printing/sample_papers.h"

#include <array>
#include <iostream>

using namespace till;
using namespace till::literals;

namespace {

/// The language and size that are being written, and where to.
struct Shelf {
    std::filesystem::path folder;
    Language language = Language::english;
    PaperSize size = PaperSize::a4;
    Shop shop() const { return sample_shop(language); }
    std::filesystem::path at(const std::string& name) const {
        return folder / (std::string{language == Language::english ? "en-" : "zh-"} + name +
                         (size == PaperSize::a5 ? "-a5" : "") + ".pdf");
    }
};

DepositSlip full_deposit() {
    auto slip = sample_deposit();
    slip.pieces = hundred_faces();
    slip.amount = slip.pieces.total();
    for (auto* text : {&slip.slip, &slip.account, &slip.bearer, &slip.witness, &slip.bag, &slip.till})
        *text = long_name;
    slip.reprint = 12;
    return slip;
}

SafeCountSheet full_safe_count() {
    auto sheet = sample_safe_count();
    sheet.pieces = hundred_faces();
    sheet.counted = sheet.pieces.total();
    sheet.counter = sheet.witness = long_name;
    return sheet;
}

MovementSlip full_slip() {
    auto slip = sample_slip();
    slip.pieces = hundred_faces();
    slip.amount = largest_amount;
    for (auto* text : {&slip.giver, &slip.taker, &slip.reason, &slip.payee, &slip.till}) *text = long_name;
    slip.reprint = 3;
    return slip;
}

void write_shifts(const Shelf& shelf) {
    write_shift_sheet(empty_shift(), shelf.shop(), shelf.at("shift-empty"));
    write_shift_sheet(ordinary_shift(shelf.language), shelf.shop(), shelf.at("shift"));
    write_shift_sheet(huge_shift(shelf.language), shelf.shop(), shelf.at("shift-full"), 2);
}

void write_slips(const Shelf& shelf) {
    using Kind = MovementSlip::Kind;
    constexpr std::array kinds{std::pair{"drop", Kind::drop},
                               std::pair{"pickup", Kind::pickup},
                               std::pair{"paid-in", Kind::paid_in},
                               std::pair{"paid-out", Kind::paid_out},
                               std::pair{"change", Kind::change},
                               std::pair{"no-sale", Kind::no_sale},
                               std::pair{"float", Kind::float_given},
                               std::pair{"suspect-note", Kind::suspect_note},
                               std::pair{"guest-deposit", Kind::guest_deposit},
                               std::pair{"deposit-returned", Kind::deposit_returned}};
    for (const auto& [name, kind] : kinds) {
        auto slip = sample_slip();
        slip.kind = kind;
        if (kind == Kind::no_sale) slip.pieces = {}, slip.amount = {};
        if (kind == Kind::change) slip.taken_in = CashCount{}.add(50_cents, 407);
        if (kind == Kind::suspect_note) slip.serial = std::string{"AB12345678"};
        if (kind == Kind::paid_out) slip.payee = std::string{"周师傅"};
        write_movement_slip(slip, shelf.shop(), shelf.at(std::string{"slip-"} + name));
    }
    for (const auto& [name, kind] :
         {std::pair{"void", Kind::voided}, std::pair{"refund", Kind::refunded}, std::pair{"return", Kind::returned}}) {
        auto slip = sample_back();
        slip.kind = kind;
        write_movement_slip(slip, shelf.shop(), shelf.at(std::string{"slip-"} + name));
    }
    write_movement_slip(full_slip(), shelf.shop(), shelf.at("slip-full"));
}

void write_cash_papers(const Shelf& shelf) {
    write_deposit_slip(sample_deposit(), shelf.shop(), shelf.size, shelf.at("deposit"));
    write_deposit_slip(full_deposit(), shelf.shop(), shelf.size, shelf.at("deposit-full"));
    write_safe_count_sheet(sample_safe_count(), shelf.shop(), shelf.size, shelf.at("safe-count"));
    write_safe_count_sheet(full_safe_count(), shelf.shop(), shelf.size, shelf.at("safe-count-full"));
}

void write_days(const Shelf& shelf) {
    DayReport empty;
    empty.business_day = sample_day().business_day;
    empty.state = std::string{"open"};
    write_day_sheet(sample_sheet(empty), shelf.shop(), shelf.size, shelf.at("day-empty"));
    write_day_sheet(sample_sheet(sample_day()), shelf.shop(), shelf.size, shelf.at("day"));
    const auto report = full_day(long_name);
    auto full = sample_sheet(report);
    full.names["wang"] = long_name;
    write_day_sheet(full, shelf.shop(), shelf.size, shelf.at("day-full"));
}

void write_months(const Shelf& shelf) {
    const std::array months{std::pair{"", sample_month(3, 40)}, std::pair{"-full", sample_month(40, 1)},
                            std::pair{"-empty", empty_month()}};
    for (const auto& [name, month] : months) {
        write_journal_sheet(month, shelf.shop(), shelf.size, shelf.at(std::string{"journal"} + name));
        write_ledger_sheet(month, shelf.shop(), shelf.size, shelf.at(std::string{"ledger"} + name));
        write_check_list(month, shelf.shop(), shelf.size, shelf.at(std::string{"check-list"} + name));
    }
}

void write_cases(const Shelf& shelf) {
    write_bundle_sheet(sample_bundle(), shelf.shop(), shelf.size, shelf.at("bundle"));
    write_bundle_sheet(long_week(), shelf.shop(), shelf.size, shelf.at("bundle-full"));
    write_case_sheet(sample_case(), shelf.shop(), shelf.size, shelf.at("case"));
    write_case_sheet(long_case(), shelf.shop(), shelf.size, shelf.at("case-full"));
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: paper_pictures FOLDER\n";
        return 2;
    }
    for (const auto language : {Language::english, Language::chinese}) {
        write_shifts({arguments[1], language});
        write_slips({arguments[1], language});
        for (const auto size : {PaperSize::a4, PaperSize::a5})
            for (const auto write : {write_cash_papers, write_days, write_months, write_cases})
                write({arguments[1], language, size});
    }
}
