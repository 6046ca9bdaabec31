// OfficeExceptions: a month's voids, refunds, returns, complaints and over/short by person, item or cause (L5).
#pragma once

#include "pos/ui/office_screen.h"
#include "reconcile/month/exception_report.h"

namespace till {

/// Which month, broken down by what.
struct ExceptionsWanted {
    enum class By { person, item, cause };
    std::string month; ///< 2026-11
    By by = By::person;
};

class OfficeExceptions : public OfficeScreen {
public:
    OfficeExceptions(wxWindow* parent, Counter& counter, Stage& stage, OfficeSeat seat, ExceptionsWanted wanted);

protected:
    void load() override;
    void open_marked() override {}
    void go_back() override;

private:
    Task breakdown(const char* id, ExceptionsWanted::By by, int key);
    std::vector<OfficeList::Row> rows_of(const ExceptionReport& report) const;
    std::vector<OfficeList::Row> people_of(const ExceptionReport& report) const;
    std::vector<OfficeList::Row> items_of(const ExceptionReport& report) const;
    std::vector<OfficeList::Row> causes_of(const ExceptionReport& report) const;
    /// `10.00 (2)`: the money, and how often; empty where it never happened.
    wxString with_times(Money amount, std::int64_t times) const;
    void turn(int months);

    ExceptionsWanted wanted_;
};

} // namespace till
