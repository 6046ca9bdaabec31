// Form: what every paper of the shop's books has: its head, the names of its copies, and the foot of each page.
#pragma once

#include "printing/labels.h"
#include "printing/paper_seal.h"
#include "printing/table.h"

#include "reconcile/book/shop.h"

namespace till {

/// One paper, whatever it tells.
struct Form {
    const Shop& shop;
    std::string title;
    std::string number; ///< as its head shows it; empty where the title alone names it
    std::string about;  ///< the day or the month, for the foot
    PaperSeal seal{};
    PaperSize size = PaperSize::a4;
    int reprint = 0; ///< above zero: this is COPY n

    std::string say(Label label) const { return std::string{label.in(shop.language)}; }
    std::string amount(Money value) const { return format_grouped(value, shop.currency); }
    Table table(std::vector<Column> columns) const { return {std::move(columns), shop.currency, shop.language}; }
    std::string head_line() const { return number.empty() ? title : title + " " + number; }
};

/// `COPY 2`, framed, in the middle of the line with that baseline.
void print_reprint(Page& page, double baseline, int copy, Language language);

/// An empty document of that form.
Document document_of(const Form& form);

/// One copy: `contents` over as many pages as they take, each with head and foot. `copy` is empty where there is but
/// one. Throws UnprintableText.
void print_form(Document& document, const Form& form, std::string_view copy,
                const std::function<void(PageFlow&)>& contents);

} // namespace till
