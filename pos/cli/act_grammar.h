// ActGrammar: which acts a day file can name, and how each one's words become the act.
#pragma once

#include "pos/cli/line_reader.h"
#include "pos/desk/acts.h"

#include <span>
#include <string_view>

namespace till {

/// One act of the language.
struct ActForm {
    std::string_view name; ///< its first word, which is also what answers call it
    std::string_view form; ///< how it is written, shown with an error and by `tillbook help acts`
    Act (*read)(LineReader&);
};

// The forms by what they are about; together they are the language.
std::span<const ActForm> sale_forms();
std::span<const ActForm> bill_forms();
std::span<const ActForm> till_forms();
std::span<const ActForm> cash_forms();
std::span<const ActForm> office_forms();
std::span<const ActForm> case_forms();
std::span<const ActForm> bank_forms();
std::span<const ActForm> customer_forms();

/// `receive AMOUNT from CUSTOMER …`; `receive drop …` is of the cash acts.
Act read_receive_on_account(LineReader& line);

/// Every form, in the order people meet them.
const std::vector<ActForm>& act_forms();

/// `open DRAWER` says its drawer itself; what is returned is that drawer and the act.
struct OpenAt {
    std::string till;
    Act act;
};
OpenAt read_open(LineReader& line);
inline constexpr std::string_view open_form = "open DRAWER by P:PIN float PIECES [from P:PIN [AMOUNT]]";

/// Reads the act of that name. An act that is not known fails at `name_column`, with the nearest one that is.
Act read_act(std::string_view name, int name_column, LineReader& line);

} // namespace till
