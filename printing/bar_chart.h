// BarChart: figures as bars, each with its name and its figure, so that nothing hangs on a shade.
#pragma once

#include "printing/form.h"

namespace till {

struct Bar {
    std::string name;
    Money amount;          ///< below zero the bar is hatched
    std::string note = {}; ///< a quantity, say; beside the name of a lying bar
};

/// Bars that stand, side by side, for what follows in time; under each its name, over it its figure without the
/// currency's fraction where there is no room for it. At most 48. All on one page. Throws UnprintableText.
void print_standing_bars(PageFlow& flow, const Form& form, const std::vector<Bar>& bars);

/// Bars that lie, one under the other, with the share of the whole, and the whole below them where there are several;
/// over pages where they must.
void print_lying_bars(PageFlow& flow, const Form& form, const std::vector<Bar>& bars);

} // namespace till
