// MatchList: the items whose name fits what was typed, to be picked.
#pragma once

#include "pos/sale/item.h"
#include "reconcile/money/currency.h"

#include <wx/dataview.h>

#include <functional>
#include <optional>
#include <vector>

namespace till {

/// Hidden while there is nothing to pick from.
class MatchList : public wxDataViewListCtrl {
public:
    static constexpr std::size_t most = 20;

    MatchList(wxWindow* parent, const Currency& currency);
    /// What was chosen stays chosen where it is among them.
    void offer(std::vector<Item> items);
    void close() { offer({}); }
    /// The item that the arrows went to.
    std::optional<Item> chosen() const;
    /// Goes one up or down; from nowhere, to the first.
    void move(int by);
    /// A finger or the mouse picked one.
    std::function<void(const Item&)> on_pick;

private:
    void write_rows();
    void write(unsigned at, const Item& item);

    Currency currency_;
    std::vector<Item> items_;
};

} // namespace till
