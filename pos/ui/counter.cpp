// Counter: finds people.
#include "pos/ui/counter.h"

#include "pos/ui/text.h"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace till {

std::int64_t steady_ms() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

const Person* Counter::person(const std::string& id) const {
    const auto found = std::ranges::find(people, id, &Person::id);
    return found == people.end() ? nullptr : &*found;
}

wxString Counter::name_of(const std::string& id) const {
    const auto* found = person(id);
    return shown(found ? found->name : id);
}

std::vector<Person> Counter::who_may(Right right) const {
    std::vector<Person> able;
    std::ranges::copy_if(people, std::back_inserter(able), [&](const Person& one) {
        return one.id != state.cashier && one.id != state.stand_in && one.may(right);
    });
    return able;
}

std::string Counter::next_till() const {
    const auto& tills = shop.tills;
    const auto here = std::ranges::find(tills, till);
    if (tills.size() < 2 || here == tills.end()) return {};
    return here + 1 == tills.end() ? tills.front() : *(here + 1);
}

} // namespace till
