// RetenderForm: what is asked for to put a wrong way of paying right.
#pragma once

#include "pos/ui/ask_form.h"
#include "pos/ui/tender_name.h"

namespace till {

/// `last` stands as the number of the ticket at first.
inline Asked retender_form(const Counter& counter, const wxString& last) {
    return {.title = _("Wrong way of paying"),
            .fields = {{_("Number of the ticket"), last}},
            .choices = {{_("It was booked as"), tender_choices(counter.shop)},
                        {_("It was really"), money_choices(counter.shop)}},
            .go = _("Put it right")};
}

} // namespace till
