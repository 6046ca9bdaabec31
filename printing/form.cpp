// Form: heads and feet.
#include "printing/form.h"

#include "printing/text_fit.h"
#include "printing/watermark.h"

namespace till {
namespace {

constexpr double middle = a4_width / 2;

bool is_low(const Page& page) { return page.height() < a4_height / 1.5; }

void print_running_head(Page& page, const Form& form, std::string_view copy) {
    const double half = PageFlow::width / 2 - 10;
    const auto shop = fit(page.font(), form.shop.name, half, 8.5, 6);
    page.text(PageFlow::left, PageFlow::top, shop.text, {shop.size, false, 0.2});
    const auto name = fit(page.font(), copy, half, 9, 6);
    page.text_right(PageFlow::right, PageFlow::top, name.text, {name.size, true});
}

double print_first_head(Page& page, const Form& form) {
    const double y = PageFlow::top + (is_low(page) ? 20 : 30);
    const auto title = fit(page.font(), form.title, PageFlow::width * 0.6, is_low(page) ? 15 : 18, 9);
    page.text_centred(middle, y, title.text, {title.size, true});
    const auto number = fit(page.font(), form.number, PageFlow::width * 0.2, 11, 7);
    page.text_right(PageFlow::right, y, number.text, {number.size, true});
    page.text(PageFlow::left, y, form.say(label::amounts_in) + " " + form.shop.currency.code, {8, false, 0.35});
    page.rule(PageFlow::left, y + 8, PageFlow::right, y + 8, 1);
    return y + (is_low(page) ? 12 : 16);
}

double print_next_head(Page& page, const Form& form) {
    const double y = PageFlow::top + 16;
    const auto words = form.title + " (" + form.say(label::continued) + ")";
    const auto title = fit(page.font(), words, PageFlow::width * 0.6, 10, 7);
    page.text_centred(middle, y, title.text, {title.size, true});
    const auto number = fit(page.font(), form.number, PageFlow::width * 0.2, 9, 7);
    page.text_right(PageFlow::right, y, number.text, {number.size, true});
    page.rule(PageFlow::left, y + 7, PageFlow::right, y + 7, 1);
    return y + 15;
}

void print_foot(Page& page, const Form& form, std::size_t number, std::size_t pages) {
    constexpr TextStyle style{7.5, false, 0.3};
    const double y = page.height() - 34;
    page.rule(PageFlow::left, y - 11, PageFlow::right, y - 11, 0.3);
    const auto which = form.head_line() + (form.about.empty() ? "" : " · " + form.about);
    const auto fitted = fit(page.font(), which, PageFlow::width * 0.75, style.size, 5.5);
    page.text(PageFlow::left, y, fitted.text, {fitted.size, false, style.grey});
    page.text_right(PageFlow::right, y, page_label(number, pages, form.shop.language), style);
}

} // namespace

void print_reprint(Page& page, double baseline, int copy, Language language) {
    const auto words = reprint_label(copy, language);
    const double width = page.font().width(words, 9) + 14;
    page.text_centred(middle, baseline, words, {9, true});
    page.box(middle - width / 2, baseline - 11, width, 15, 0.8);
}

Document document_of(const Form& form) {
    const bool chinese = form.shop.language == Language::chinese;
    return {Font::of_system(), form.head_line(), chinese ? "zh-CN" : "en", form.size};
}

void print_form(Document& document, const Form& form, std::string_view copy,
                const std::function<void(PageFlow&)>& contents) {
    PageFlow flow{document, [&](Page& page, bool first) {
                      if (form.shop.rehearsal) print_rehearsal(page, form.shop.language);
                      print_running_head(page, form, copy);
                      if (form.reprint > 0) print_reprint(page, PageFlow::top, form.reprint, form.shop.language);
                      return first ? print_first_head(page, form) : print_next_head(page, form);
                  }};
    contents(flow);
    const auto& pages = flow.pages();
    for (std::size_t i = 0; i < pages.size(); ++i) print_foot(*pages[i], form, i + 1, pages.size());
}

} // namespace till
