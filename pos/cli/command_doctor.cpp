// `tillbook doctor`: what of the machine, the book's folder and the devices is well, and what to do where it is not.
#include "pos/cli/commands.h"
#include "pos/cli/utf8.h"
#include "pos/desk/doctor.h"

#include <iostream>

namespace till {

Exit command_doctor(const std::string& book, const std::string& till, bool json) {
    const auto findings = book.empty() ? examine_machine() : examine(book, till);
    bool all_well = true;
    Json list = Json::list();
    for (const auto& finding : findings) {
        all_well = all_well && finding.is_well;
        Json each = Json::object({{"what", finding.what}, {"ok", finding.is_well}, {"says", safe_text(finding.says)}});
        if (!finding.advice.empty()) each.set("do", safe_text(finding.advice));
        list.add(std::move(each));
        if (json) continue;
        std::cout << (finding.is_well ? "well    " : "NOT WELL") << "  " << finding.what << ": "
                  << safe_text(finding.says) << '\n';
        if (!finding.is_well && !finding.advice.empty()) std::cout << "          " << safe_text(finding.advice) << '\n';
    }
    if (json) std::cout << Json::object({{"ok", all_well}, {"findings", std::move(list)}}).line() << '\n';
    std::cout << std::flush;
    return all_well ? Exit::done : Exit::says_no;
}

} // namespace till
