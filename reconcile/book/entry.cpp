// Entry: its postings as JSON and back.
#include "reconcile/book/entry.h"

namespace till {

Json to_json(const std::vector<Posting>& postings) {
    Json list = Json::list();
    for (const auto& posting : postings) list.add(Json::list().add(posting.account).add(posting.amount.minor()));
    return list;
}

std::vector<Posting> postings_of(const Json& body) {
    std::vector<Posting> postings;
    const Json& list = body["postings"];
    if (list.is_null()) return postings;
    for (const auto& pair : list.items()) {
        if (pair.items().size() != 2) throw JsonError{"a posting is an account and an amount"};
        postings.push_back({pair.items()[0].text(), Money::of_minor(pair.items()[1].integer())});
    }
    return postings;
}

} // namespace till
