// NewsPanel: what has changed since the cashier last signed on, read before the first sale.
#pragma once

#include "pos/ui/enter_guard.h"
#include "pos/ui/task_panel.h"

class wxDataViewListCtrl;

namespace till {

/// Prices, and promotions begun and ended (O2). Enter says that it was read.
class NewsPanel : public TaskPanel {
public:
    NewsPanel(wxWindow* parent, Counter& counter, Stage& stage, const SignOnNews& news);
    void begin() override;
    bool on_key(int key) override;

private:
    wxSizer* lay_out_left(const SignOnNews& news);
    wxSizer* lay_out_right();
    void fill(const SignOnNews& news);
    void add(const wxString& kind, const wxString& what, const wxString& before, const wxString& now);

    EnterGuard guard_; ///< a scan is the next customer's, and no reading
    wxDataViewListCtrl* list_ = nullptr;
};

} // namespace till
