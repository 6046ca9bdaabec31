// CatalogueSearch: the search index of a book's catalogue, made ahead of the first search and kept in step.
#pragma once

#include "pos/sale/search_index.h"
#include "reconcile/book/book.h"

#include <vector>

namespace till {

class CatalogueSearch {
public:
    explicit CatalogueSearch(const Book& book) : book_{book} {}

    /// Reads one slice of the catalogue, some milliseconds' worth, or takes in the prices entered since. Returns false
    /// once the index is in step with the book.
    bool work_ahead();
    /// See SearchIndex::find(). Finishes first what is still to be read. Never called inside a transaction, so that
    /// what failed is not found.
    std::vector<Item> find(std::string_view text, std::size_t most);

    const SearchIndex& index() const { return index_; }

private:
    void read_slice();
    void read_changes();

    const Book& book_;
    SearchIndex index_;
    bool is_read_ = false;
    int unsettled_ = 0;         ///< slices
    std::string last_code_;     ///< read so far, in the order of the codes
    std::int64_t in_step_ = -1; ///< the entry up to which prices are taken in; -1: nothing is read
};

} // namespace till
