// PrintedPaper: drawn beside its place, told of in the book, then put in its place.
#include "pos/desk/printed_paper.h"

#include "pos/desk/paper_figures.h"
#include "pos/desk/slip.h"
#include "printing/printable.h"
#include "reconcile/money/whole_number.h"
#include "reconcile/shift/case_row.h"
#include "reconcile/shift/shift_row.h"

namespace till {
namespace {

/// What a print is of, as the book tells it.
struct Printed {
    std::string which;
    std::int64_t about = 0; ///< the last entry the paper tells of
    bool is_final = true;
    std::int64_t before = 0; ///< so often it was printed already
};

/// Who reads it, by id.
Outcome<std::string> reader_of(Desk& desk, const PaperWanted& wanted, const Signature& signature) {
    if (wanted.paper == BookPaper::shift) {
        if (const auto may = desk.may_read(signature, whole_number(wanted.which).value_or(0)); !may)
            return may.refusal();
        return signature.person;
    }
    const auto reader = desk.reader(signature);
    if (!reader) return reader.refusal();
    if (wanted.paper == BookPaper::over_short) {
        if (const auto file = desk.case_file(*reader, whole_number(wanted.which).value_or(0)); !file)
            return file.refusal();
    } else if (!reader->may(Right::read_takings)) {
        return Refusal{Why::not_permitted, reader->id};
    }
    return reader->id;
}

/// A day file prints nothing.
bool came_out_at_the_counter(const Entry& movement) {
    return prints_slip_at_once(movement.kind) && !Json::parse(movement.body).has("source");
}

/// How often it was printed. Two cases that one close opened have that close as their last entry: `which` tells them
/// apart.
std::int64_t prints_of(const Book& book, BookPaper paper, const Printed& printed) {
    std::int64_t prints = 0;
    book.database().each(
        "SELECT body FROM entry WHERE about = ? AND kind = 'reprint'",
        [&](const Row& row) {
            const Json body = Json::parse(row.text(0));
            prints += body.has("paper") && body["paper"].text() == word(paper) && body["which"].text() == printed.which;
        },
        printed.about);
    return prints;
}

Outcome<Printed> movement_printed(const Book& book, const PaperWanted& wanted) {
    const auto movement = movement_of(wanted.which);
    const auto entry = movement ? book.find(movement->kind, movement->number) : std::nullopt;
    if (!entry) return Refusal{Why::unknown_slip, wanted.which};
    const auto which = std::string{word(movement->kind)} + " " + std::to_string(movement->number);
    return Printed{which, entry->seq, true, came_out_at_the_counter(*entry) ? 1 : 0};
}

Outcome<Printed> printed_of(const Book& book, const PaperWanted& wanted) {
    if (wanted.paper == BookPaper::movement) return movement_printed(book, wanted);
    if (wanted.paper == BookPaper::shift) {
        const auto shift = find_shift(book, whole_number(wanted.which).value_or(0));
        if (!shift) return Refusal{Why::unknown_shift, wanted.which};
        return Printed{std::to_string(shift->number), shift->close_seq, shift->close_seq > 0, 0};
    }
    const auto told = paper_figures(book, wanted.paper, wanted.which);
    if (!told) return told.refusal();
    return Printed{told->which, told->seq, told->is_final, 0};
}

/// The finished file until it is put in its place.
class Beside {
public:
    explicit Beside(std::filesystem::path place) : place_{std::move(place)}, file_{place_} { file_ += ".new"; }
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;
    ~Beside() {
        std::error_code gone;
        std::filesystem::remove(file_, gone);
    }
    const std::filesystem::path& file() const { return file_; }
    void put_in_place() const {
        std::error_code failed;
        std::filesystem::rename(file_, place_, failed);
        if (failed) throw PaperFault{"cannot write " + place_.string() + ": " + failed.message()};
    }

private:
    std::filesystem::path place_, file_;
};

} // namespace

Outcome<WrittenPaper> write_paper(Desk& desk, PaperWanted wanted, const std::filesystem::path& pdf,
                                  const Signature& reader) {
    const auto by = reader_of(desk, wanted, reader);
    if (!by) return by.refusal();
    const auto found = printed_of(desk.book(), wanted);
    if (!found) return found.refusal();
    Printed printed = *found;
    if (printed.is_final) printed.before += prints_of(desk.book(), wanted.paper, printed);
    wanted.reprint = static_cast<int>(printed.before);
    const Beside beside{pdf};
    if (const auto drawn = write_book_paper(desk.book(), wanted, beside.file()); !drawn) return drawn.refusal();
    if (printed.is_final) {
        const auto kept = desk.record_print(word(wanted.paper), printed.which, printed.about, printed.before, *by);
        if (!kept) return kept.refusal();
    }
    beside.put_in_place();
    const bool is_movement = wanted.paper == BookPaper::movement;
    return WrittenPaper{(is_movement ? "" : std::string{word(wanted.paper)} + " ") + printed.which, printed.before,
                        !printed.is_final};
}

} // namespace till
