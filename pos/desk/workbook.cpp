// Workbook: libxlsxwriter behind a sink of rows.
#include "pos/desk/workbook.h"

#include "reconcile/book/text.h"

#include <xlsxwriter.h>

#include <charconv>
#include <stdexcept>
#include <utility>

namespace till {
namespace {

constexpr std::int64_t rows_of_a_sheet = 1'048'576;
constexpr std::size_t digits_held = 15;
constexpr std::size_t longest_text = 32'767;

/// The nearest number the format can hold, of plain decimal text, whatever the locale.
double number_of(const std::string& text) {
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

bool is_held_exactly(const std::string& text) {
    std::size_t digits = 0;
    for (const char c : text) digits += c >= '0' && c <= '9' ? 1 : 0;
    return digits <= digits_held;
}

std::string money_format(const Currency& currency) {
    return currency.digits > 0 ? "#,##0." + std::string(static_cast<std::size_t>(currency.digits), '0') : "#,##0";
}

lxw_datetime date_of(Day day) {
    const std::chrono::year_month_day date{day.date()};
    return {static_cast<int>(date.year()),
            static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day())),
            0,
            0,
            0};
}

} // namespace

struct Workbook::Inside {
    Inside(const std::filesystem::path& file_in, const Currency& currency_in) : file{file_in}, currency{currency_in} {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        book = workbook_new_opt(file.c_str(), &options);
        if (!book) throw std::runtime_error{"the workbook cannot be begun: " + file.string()};
        head = make_format("");
        format_set_bold(head);
        money = make_format(money_format(currency));
        date = make_format("yyyy-mm-dd");
        time = make_format("yyyy-mm-dd hh:mm:ss");
        text = make_format("@");
    }

    lxw_format* make_format(const std::string& number) const {
        lxw_format* made = workbook_add_format(book);
        if (!number.empty()) format_set_num_format(made, number.c_str());
        return made;
    }

    void begin_sheet() {
        const std::string title = part == 1 ? name : name + " " + std::to_string(part);
        sheet = workbook_add_worksheet(book, title.c_str());
        if (!sheet) throw std::runtime_error{"the workbook takes no sheet of this name: " + title};
        worksheet_set_column(sheet, 0, static_cast<lxw_col_t>(columns.size() - 1), 16, nullptr);
        worksheet_freeze_panes(sheet, 1, 0);
        for (std::size_t i = 0; i < columns.size(); ++i)
            check(worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(i), columns[i].c_str(), head));
        next_row = 1;
    }

    void write_text(lxw_col_t column, const std::string& value) const {
        const std::string held{first_characters(value, longest_text)};
        check(worksheet_write_string(sheet, next_row, column, held.c_str(), text));
    }
    void write_number(lxw_col_t column, const std::string& value, lxw_format* format_of) const {
        if (!is_held_exactly(value)) return write_text(column, value);
        check(worksheet_write_number(sheet, next_row, column, number_of(value), format_of));
    }
    void write_moment(lxw_col_t column, const Moment& moment) const {
        lxw_datetime when = date_of(moment.day());
        const auto local = moment.utc_ms / 1000 + std::int64_t{moment.offset_minutes} * 60;
        when.hour = moment.minute_of_day() / 60;
        when.min = moment.minute_of_day() % 60;
        when.sec = static_cast<double>(((local % 60) + 60) % 60);
        check(worksheet_write_datetime(sheet, next_row, column, &when, time));
    }
    void write(lxw_col_t column, const Cell& cell) const {
        if (const auto* value = std::get_if<std::string>(&cell)) write_text(column, *value);
        if (const auto* value = std::get_if<std::int64_t>(&cell)) write_number(column, std::to_string(*value), nullptr);
        if (const auto* value = std::get_if<Money>(&cell)) write_number(column, format(*value, currency), money);
        if (const auto* value = std::get_if<Decimal>(&cell)) write_number(column, value->text(), nullptr);
        if (const auto* value = std::get_if<Moment>(&cell)) write_moment(column, *value);
        if (const auto* value = std::get_if<Day>(&cell)) {
            lxw_datetime when = date_of(*value);
            check(worksheet_write_datetime(sheet, next_row, column, &when, date));
        }
    }
    static void check(lxw_error error) {
        if (error != LXW_NO_ERROR)
            throw std::runtime_error{std::string{"the workbook cannot be written: "} + lxw_strerror(error)};
    }

    std::filesystem::path file;
    Currency currency;
    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format *head = nullptr, *money = nullptr, *date = nullptr, *time = nullptr, *text = nullptr;
    std::string name;
    std::vector<std::string> columns;
    int part = 1;
    lxw_row_t next_row = 0;
};

Workbook::Workbook(const std::filesystem::path& file, const Currency& currency, std::int64_t made_at)
    : inside_{std::make_unique<Inside>(file, currency)} {
    lxw_doc_properties properties{};
    properties.created = static_cast<time_t>(made_at / 1000);
    Inside::check(workbook_set_properties(inside_->book, &properties));
}

/// A workbook that was not finished is closed, which is the only way to be rid of it, and its file removed.
Workbook::~Workbook() {
    if (!inside_->book) return;
    workbook_close(inside_->book);
    std::error_code ignored;
    std::filesystem::remove(inside_->file, ignored);
}

void Workbook::begin(const std::string& name, const std::vector<std::string>& columns) {
    inside_->name = name;
    inside_->columns = columns;
    inside_->part = 1;
    inside_->begin_sheet();
}

void Workbook::row(const std::vector<Cell>& cells) {
    if (inside_->next_row >= rows_of_a_sheet) {
        ++inside_->part;
        inside_->begin_sheet();
    }
    for (std::size_t i = 0; i < cells.size(); ++i) inside_->write(static_cast<lxw_col_t>(i), cells[i]);
    ++inside_->next_row;
}

void Workbook::finish() { Inside::check(workbook_close(std::exchange(inside_->book, nullptr))); }

} // namespace till
