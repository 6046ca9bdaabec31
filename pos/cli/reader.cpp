// Reader: asking for the PIN only where it counts.
#include "pos/cli/reader.h"

#include "pos/cli/pin_prompt.h"
#include "pos/cli/utf8.h"

#include <iostream>
#include <stdexcept>

namespace till {

Signature reader_of(const ReportOptions& options, const Shop& shop) {
    if (shop.rehearsal && options.as.empty()) return {};
    const auto colon = options.as.find(':');
    if (shop.rehearsal && colon != std::string::npos)
        return {options.as.substr(0, colon), options.as.substr(colon + 1)};
    if (options.as.empty()) throw std::runtime_error{"this book is no rehearsal: say who asks, by --as PERSON"};
    return {options.as, ask_pin(options.as)};
}

Outcome<Done> may_read(Desk& desk, const ReportOptions& options, std::int64_t shift) {
    return desk.may_read(reader_of(options, desk.shop()), shift);
}

ReportDesk::ReportDesk(const std::string& book) {
    const auto places = BookPlaces::of(book);
    const auto backup = is_in_use(book) ? last_backup(book) : std::nullopt;
    if (!backup) {
        desk_ = std::make_unique<Desk>(places, clock_);
        return;
    }
    copy_ = std::make_unique<BackupCopy>(backup->file, places.keys);
    desk_ = std::make_unique<Desk>(copy_->places(), clock_);
    as_of_ = desk_->book().moment(desk_->book().head().at).text();
    std::cerr << "tillbook: the book is in use; this is its last backup, as of " << as_of_ << ".\n";
}

Exit told(const Refusal& refusal, const Shop& shop) {
    std::cerr << "tillbook: refused " << word(refusal.why) << ": " << safe_text(refusal.text(shop.language)) << '\n';
    return Exit::says_no;
}

} // namespace till
