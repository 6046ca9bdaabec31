// PayKeys: the ways to pay as buttons: the exact sum, the notes at hand, card and wallet.
#pragma once

#include "pos/ui/key_map.h"
#include "reconcile/book/shop.h"

#include <wx/panel.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class wxButton;

namespace till {

class PayKeys : public wxPanel {
public:
    struct Does {
        std::function<void(std::optional<Money> received)> cash; ///< without an amount: the exact sum
        std::function<void(const std::string& tender)> other_tender;
        std::function<void()> choose_tender; ///< one of all that are not cash
    };

    PayKeys(wxWindow* parent, const Shop& shop, KeyMap keys, Does does);
    /// Shows the sums that one note, or a few of one face, make. At most four.
    void offer(const std::vector<Money>& notes);
    /// A usual key: F5 to F8 are the notes; F4 and F3 the first tenders that are not cash.
    bool on_key(int key);

private:
    void add_cash(wxSizer& column);
    void add_others(wxSizer& column);

    Currency currency_;
    KeyMap keys_;
    Does does_;
    std::vector<Money> notes_;
    std::vector<wxButton*> note_buttons_;
    std::vector<std::string> others_;
};

} // namespace till
