// MovementSlip: two halves of one page, each a whole slip.
#include "printing/movement_slip.h"

#include "printing/amount_box.h"
#include "printing/facts.h"
#include "printing/form.h"
#include "printing/text_fit.h"
#include "printing/watermark.h"

namespace till {
namespace {

constexpr double left = PageFlow::left, right = PageFlow::right, width = PageFlow::width;
constexpr double half_height = a4_height / 2;

Label title_of(MovementSlip::Kind kind) {
    switch (kind) {
    case MovementSlip::Kind::drop: return {"Drop slip", "缴存单"};
    case MovementSlip::Kind::pickup: return {"Pickup slip", "领零单"};
    case MovementSlip::Kind::paid_in: return {"Paid-in slip", "收入单"};
    case MovementSlip::Kind::paid_out: return {"Paid-out slip", "支出单"};
    case MovementSlip::Kind::change: return {"Change slip", "换零单"};
    case MovementSlip::Kind::no_sale: return {"Drawer opened without a sale", "开钱箱单"};
    case MovementSlip::Kind::float_given: return {"Float slip", "备用金领用单"};
    case MovementSlip::Kind::suspect_note: return {"Suspect note slip", "疑钞单"};
    case MovementSlip::Kind::guest_deposit: return {"Deposit receipt", "押金单"};
    case MovementSlip::Kind::deposit_returned: return {"Deposit returned", "退押金单"};
    case MovementSlip::Kind::voided: return {"Void slip", "作废单"};
    case MovementSlip::Kind::refunded: return {"Refund slip", "退款单"};
    case MovementSlip::Kind::returned: return {"Return slip", "退货单"};
    }
    return {};
}

bool is_paid_by_payer(MovementSlip::Kind kind) {
    return kind == MovementSlip::Kind::paid_in || kind == MovementSlip::Kind::guest_deposit;
}

/// One copy, its upper edge at `top`.
class Half {
public:
    Half(Page& page, double top, const MovementSlip& slip, const Shop& shop)
        : page_{page}, top_{top}, slip_{slip}, shop_{shop} {}
    void print(Label copy) const;

private:
    std::string say(Label label) const { return std::string{label.in(shop_.language)}; }
    std::string amount(Money value) const { return format_grouped(value, shop_.currency); }
    void print_head(Label copy) const;
    std::vector<Fact> facts() const;
    std::string tenders() const;
    struct Row {
        std::string what, worth;
    };
    void print_rows(Label name, const std::vector<Row>& rows, std::size_t columns, double y, double height) const;
    void print_pieces(Label name, const CashCount& counted, double y, double height) const;
    void print_goods(double y, double height) const;
    void print_signatures() const;
    void print_cash(double y, double height) const;
    void print_signature(double x, Label who, const std::string& name) const;

    Page& page_;
    double top_;
    const MovementSlip& slip_;
    const Shop& shop_;
};

void Half::print_head(Label copy) const {
    const double half = width / 2 - 30;
    const auto shop = fit(page_.font(), shop_.name, half, 8.5, 6);
    page_.text(left, top_ + 36, shop.text, {shop.size, false, 0.2});
    page_.text_right(right, top_ + 36, say(copy), {8.5, true});
    if (slip_.reprint > 0) print_reprint(page_, top_ + 36, slip_.reprint, shop_.language);
    page_.text_centred(a4_width / 2, top_ + 60, say(title_of(slip_.kind)), {15, true});
    page_.text_right(right, top_ + 60, say(label::sheet_number) + " " + std::to_string(slip_.number), {10.5, true});
    page_.rule(left, top_ + 68, right, top_ + 68, 1);
}

std::vector<Fact> Half::facts() const {
    std::vector<Fact> facts{{say(label::time), slip_.at.text()},
                            {say(label::business_day), slip_.business_day.iso()},
                            {say(label::till_label), slip_.till},
                            {say(label::shift), std::to_string(slip_.shift)}};
    const auto add = [&](Label name, const std::string& value) {
        if (!value.empty()) facts.push_back({say(name), value});
    };
    const bool is_between_two = !gives_back(slip_.kind) && slip_.kind != MovementSlip::Kind::no_sale;
    add(is_between_two ? label::giver : label::cashier, slip_.giver);
    add(is_between_two ? label::taker : label::approved_by, slip_.taker);
    add(label::reason, slip_.reason);
    add(is_paid_by_payer(slip_.kind) ? label::payer : label::payee, slip_.payee);
    add(label::note_serial, slip_.serial);
    add({"Room", "房号"}, slip_.room);
    add({"Ticket", "原收银单"}, slip_.ticket == 0 ? "" : std::to_string(slip_.ticket));
    add(label::approved_by, slip_.signer);
    add({"Given back by", "退款方式"}, tenders());
    return facts;
}

/// `Card 11.50; Cash 3.00`
std::string Half::tenders() const {
    std::string text;
    for (const auto& each : slip_.tendered)
        text += (text.empty() ? "" : "; ") + tender_label(each.tender, shop_.language) + " " + amount(each.amount);
    return text;
}

/// All of them, in no fewer columns than that and in as many as it takes for none to be lost.
void Half::print_rows(Label name, const std::vector<Row>& rows, std::size_t columns, double y, double height) const {
    if (rows.empty()) return;
    page_.text(left, y + 10, say(name), {7.5, false, 0.35});
    const auto rows_in = [&](std::size_t count) { return (rows.size() + count - 1) / count; };
    while (columns < 6 && static_cast<double>(rows_in(columns)) * 12 > height - 16) ++columns;
    const double row_height = std::min(13.0, (height - 16) / static_cast<double>(rows_in(columns)));
    const double cell = width / static_cast<double>(columns);
    const double size = std::min(9.0, row_height * 0.8);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const double x = left + cell * static_cast<double>(at / rows_in(columns));
        const double baseline = y + 16 + row_height * static_cast<double>(at % rows_in(columns) + 1) - 3;
        const auto worth = fit_whole(page_.font(), rows[at].worth, cell * 0.34, size);
        const auto what = fit_whole(page_.font(), rows[at].what, cell * 0.55, size);
        page_.text(x, baseline, what.text, {what.size});
        page_.text_right(x + cell * 0.9, baseline, worth.text, {worth.size});
    }
}

void Half::print_pieces(Label name, const CashCount& counted, double y, double height) const {
    std::vector<Row> rows;
    for (const auto& [face, count] : counted.by_face())
        rows.push_back({amount(face) + " × " + std::to_string(count), amount(face * count)});
    constexpr std::size_t short_rows_beside = 3;
    print_rows(name, rows, short_rows_beside, y, height);
}

void Half::print_goods(double y, double height) const {
    std::vector<Row> rows;
    for (const auto& each : slip_.goods) rows.push_back({each.name + " × " + each.quantity, amount(each.worth)});
    print_rows({"Goods", "商品"}, rows, 1, y, height); // names want room
}

void Half::print_cash(double y, double height) const {
    if (slip_.kind == MovementSlip::Kind::no_sale) return;
    print_amount_box(page_, y + 6, slip_.amount, shop_);
    const double room = height - 52;
    if (gives_back(slip_.kind)) return print_goods(y + 52, room);
    if (slip_.taken_in.empty()) return print_pieces(label::pieces, slip_.pieces, y + 52, room);
    print_pieces(label::pieces_given, slip_.pieces, y + 52, room / 2);
    print_pieces(label::pieces_taken_in, slip_.taken_in, y + 52 + room / 2, room / 2);
}

void Half::print_signature(double x, Label who, const std::string& name) const {
    const double y = top_ + half_height - 46, line = width * 0.46;
    page_.rule(x, y, x + line, y, 0.6);
    const auto under = fit(page_.font(), say(who) + (name.empty() ? "" : "  " + name), line, 8, 5.5);
    page_.text(x, y + 11, under.text, {under.size, false, 0.3});
}

void Half::print(Label copy) const {
    print_head(copy);
    const double below_facts = print_facts(page_, top_ + 74, facts(), 4);
    print_cash(below_facts, top_ + half_height - 80 - below_facts);
    print_signatures();
}

void Half::print_signatures() const {
    constexpr double second = left + width * 0.54;
    if (gives_back(slip_.kind)) {
        print_signature(left, label::approved_by, slip_.signer);
        return print_signature(second, {"Customer", "顾客"}, "");
    }
    if (slip_.kind == MovementSlip::Kind::no_sale) {
        print_signature(left, label::cashier, slip_.giver);
        return print_signature(second, label::approved_by, slip_.taker);
    }
    print_signature(left, label::giver, slip_.giver.empty() ? slip_.payee : slip_.giver);
    print_signature(second, label::taker, slip_.taker.empty() ? slip_.payee : slip_.taker);
}

} // namespace

bool gives_back(MovementSlip::Kind kind) {
    using Kind = MovementSlip::Kind;
    return kind == Kind::voided || kind == Kind::refunded || kind == Kind::returned;
}

std::string title_of(MovementSlip::Kind kind, Language language) { return std::string{title_of(kind).in(language)}; }

std::string copy_of_slip(int copy, Language language) {
    return std::string{(copy == 1 ? label::slip_till_copy : label::slip_other_copy).in(language)};
}

void write_movement_slip(const MovementSlip& slip, const Shop& shop, const std::filesystem::path& file) {
    const auto title = title_of(slip.kind, shop.language) + " " + std::to_string(slip.number);
    Document document{Font::of_system(), title, shop.language == Language::chinese ? "zh-CN" : "en"};
    auto& page = document.add_page();
    if (shop.rehearsal) print_rehearsal(page, shop.language);
    page.dashed_rule(0, half_height, a4_width, half_height);
    Half{page, 0, slip, shop}.print(label::slip_till_copy);
    Half{page, half_height, slip, shop}.print(label::slip_other_copy);
    document.write(file);
}

} // namespace till
