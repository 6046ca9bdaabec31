// ShiftSheet: three copies, each a flow of the same sections under its own head.
#include "printing/shift_sheet.h"

#include "printing/shift_parts.h"
#include "printing/text_fit.h"
#include "printing/watermark.h"

namespace till {
namespace {

constexpr double middle = a4_width / 2;

Label label_of(SheetCopy copy) {
    switch (copy) {
    case SheetCopy::seller: return label::seller_copy;
    case SheetCopy::collector: return label::collector_copy;
    case SheetCopy::finance: return label::finance_copy;
    }
    return {};
}

std::string title_of(const ShiftPaper& paper) {
    const auto title = paper.say(label::shift_sheet);
    return paper.shift.closed ? title : title + " (" + paper.say(label::not_closed) + ")";
}

std::string number_of(const ShiftPaper& paper) {
    return paper.say(label::sheet_number) + " " + std::to_string(paper.shift.number);
}

void print_running_head(Page& page, const ShiftPaper& paper, SheetCopy copy) {
    const double half = PageFlow::width / 2 - 10;
    const auto shop = fit(page.font(), paper.shop.name, half, 8.5, 6);
    page.text(PageFlow::left, PageFlow::top, shop.text, {shop.size, false, 0.2});
    const auto name = fit(page.font(), paper.say(label_of(copy)), half, 9, 6);
    page.text_right(PageFlow::right, PageFlow::top, name.text, {name.size, true});
}

double print_first_head(Page& page, const ShiftPaper& paper) {
    const double y = PageFlow::top + 30;
    page.text_centred(middle, y, title_of(paper), {18, true});
    page.text_right(PageFlow::right, y, number_of(paper), {11, true});
    page.text(PageFlow::left, y, paper.say(label::amounts_in) + " " + paper.shop.currency.code, {8, false, 0.35});
    page.rule(PageFlow::left, y + 10, PageFlow::right, y + 10, 1);
    return y + 18;
}

double print_next_head(Page& page, const ShiftPaper& paper) {
    const double y = PageFlow::top + 16;
    page.text_centred(middle, y, title_of(paper) + " (" + paper.say(label::continued) + ")", {10, true});
    page.text_right(PageFlow::right, y, number_of(paper), {9, true});
    page.rule(PageFlow::left, y + 7, PageFlow::right, y + 7, 1);
    return y + 15;
}

void print_foot(Page& page, const ShiftPaper& paper, std::size_t number, std::size_t pages) {
    constexpr TextStyle style{7.5, false, 0.3};
    const double y = a4_height - 34;
    page.rule(PageFlow::left, y - 11, PageFlow::right, y - 11, 0.3);
    const auto which = title_of(paper) + " " + number_of(paper) + " · " + paper.shift.business_day.iso();
    page.text(PageFlow::left, y, which, style);
    page.text_right(PageFlow::right, y, page_label(number, pages, paper.shop.language), style);
}

void print_copy(Document& document, const ShiftPaper& paper, SheetCopy copy) {
    PageFlow flow{document, [&](Page& page, bool first) {
                      if (paper.shop.rehearsal) print_rehearsal(page, paper.shop.language);
                      print_running_head(page, paper, copy);
                      return first ? print_first_head(page, paper) : print_next_head(page, paper);
                  }};
    print_shift_facts(flow, paper);
    print_tickets(flow, paper);
    print_tenders(flow, paper);
    print_cash(flow, paper);
    print_counts(flow, paper);
    print_pieces(flow, paper);
    print_events(flow, paper);
    print_signatures(flow, paper, copy);
    const auto& pages = flow.pages();
    for (std::size_t i = 0; i < pages.size(); ++i) print_foot(*pages[i], paper, i + 1, pages.size());
}

} // namespace

void write_shift_sheet(const ShiftReport& shift, const Shop& shop, const std::filesystem::path& file) {
    const ShiftPaper paper{shift, shop};
    const bool chinese = shop.language == Language::chinese;
    Document document{Font::of_system(), title_of(paper) + " " + number_of(paper), chinese ? "zh-CN" : "en"};
    for (const auto copy : {SheetCopy::seller, SheetCopy::collector, SheetCopy::finance})
        print_copy(document, paper, copy);
    document.write(file);
}

std::string shift_sheet_code(const ShiftReport& shift, const Shop& shop) {
    const bool counted = ShiftPaper{shift, shop}.counted();
    const auto amount = [&](Money value) { return format(value, shop.currency); };
    return "TB1 " + std::to_string(shift.number) + " " + shift.business_day.iso() + " " + shop.currency.code + " " +
           amount(shift.cash.expected) + " " + (counted ? amount(shift.cash.counted) : "-") + " " +
           (counted ? amount(shift.cash.over_short) : "-") + " " + shift.head;
}

} // namespace till
