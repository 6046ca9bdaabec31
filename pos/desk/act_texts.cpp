// ActTexts: picked out by the members an act has.
#include "pos/desk/act_texts.h"

#include "printing/printable.h"

namespace till {

std::vector<std::string> texts_of(const Act& act) {
    std::vector<std::string> texts;
    std::visit(
        [&](const auto& asked) {
            if constexpr (requires { asked.reason; }) texts.push_back(asked.reason);
            if constexpr (requires { asked.name; }) texts.push_back(asked.name);
            if constexpr (requires { asked.new_name; }) texts.push_back(asked.new_name);
            if constexpr (requires { asked.guest; }) texts.insert(texts.end(), {asked.guest, asked.room});
            if constexpr (requires { asked.payee; }) texts.push_back(asked.payee);
            if constexpr (requires { asked.serial; }) texts.push_back(asked.serial);
            if constexpr (requires { asked.bag; })
                texts.insert(texts.end(), {asked.slip, asked.bag, asked.seal});
            else if constexpr (requires { asked.slip; })
                texts.push_back(asked.slip);
            if constexpr (requires { asked.options; })
                texts.insert(texts.end(), {asked.options.account, asked.options.number, asked.options.csv});
            if constexpr (requires { asked.evidence; })
                texts.insert(texts.end(), {asked.note, asked.cause, asked.evidence});
            if constexpr (requires { asked.offered; })
                texts.insert(texts.end(), {asked.item, asked.cause, asked.offered});
            if constexpr (requires { asked.done; }) texts.push_back(asked.done);
            if constexpr (requires { asked.range; }) texts.insert(texts.end(), {asked.range.kind, asked.range.prefix});
            if constexpr (requires { asked.form; }) texts.push_back(asked.form);
            if constexpr (requires { asked.customer; }) texts.push_back(asked.customer);
            if constexpr (requires { asked.phone; }) texts.push_back(asked.phone);
            if constexpr (requires { asked.card; }) texts.push_back(asked.card);
            if constexpr (requires { asked.voucher; }) texts.push_back(asked.voucher);
            if constexpr (requires { asked.tax_number; }) texts.insert(texts.end(), {asked.title, asked.tax_number});
            if constexpr (requires { asked.line; }) texts.push_back(asked.line.name);
            if constexpr (requires { asked.tender.reference; }) texts.push_back(asked.tender.reference);
            if constexpr (requires { asked.reference; }) texts.push_back(asked.reference);
            if constexpr (requires { asked.listed; })
                for (const auto& slip : asked.listed) texts.push_back(slip.reference);
            if constexpr (requires { asked.lines; })
                for (const auto& line : asked.lines) texts.push_back(line.name);
            if constexpr (requires { asked.tenders; })
                for (const auto& tender : asked.tenders) texts.push_back(tender.reference);
        },
        act);
    return texts;
}

std::string code_point(char32_t character) {
    static constexpr char hex[] = "0123456789ABCDEF";
    std::string code;
    for (int shift = character > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) code += hex[(character >> shift) & 15];
    return "U+" + code;
}

std::optional<Refusal> fault_of(const std::vector<std::string>& texts) {
    for (const auto& text : texts)
        if (const auto bad = first_unprintable(text)) return Refusal{Why::unprintable_text, code_point(*bad)};
    return std::nullopt;
}

} // namespace till
