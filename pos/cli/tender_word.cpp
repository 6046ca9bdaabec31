// TenderWord: reading one and several.
#include "pos/cli/tender_word.h"

namespace till {
namespace {

/// Whether the tender at hand ends here, so that no amount follows its name.
bool tender_ends(const LineReader& line) {
    return !line.more() || line.next_is_any({"ref", "pay", "for", "form", "because", "by"});
}

} // namespace

AskedTender read_tender(LineReader& line) {
    line.expect("pay");
    AskedTender tender;
    tender.tender = line.text("the tender");
    if (!tender_ends(line)) tender.amount = line.amount("what is paid");
    if (line.take("ref")) tender.reference = line.text("the reference");
    return tender;
}

std::vector<AskedTender> read_tenders(LineReader& line) {
    std::vector<AskedTender> tenders{read_tender(line)};
    while (line.next_is("pay")) tenders.push_back(read_tender(line));
    return tenders;
}

} // namespace till
