// CounterDevices: the devices of one counter, made of its settings.
#pragma once

#include "devices/cash_drawer.h"
#include "devices/line_display.h"
#include "devices/note_counter.h"
#include "devices/spooled_printer.h"
#include "devices/wire/wire.h"
#include "pos/sale/counter_file.h"
#include "pos/sale/receipt_paper.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace till {

/// Null where the counter has none. Nothing is opened by making it. A relative path begins at the book's folder.
class CounterDevices {
public:
    /// The printer's jobs are kept in `BOOK.spool-TILL`. Throws std::filesystem::filesystem_error.
    CounterDevices(const CounterSettings& settings, const std::filesystem::path& book, const std::string& till);

    SpooledPrinter* printer() { return spool_ ? &*spool_ : nullptr; }
    CashDrawer* drawer() { return drawer_.get(); }
    LineDisplay* display() { return display_.get(); }
    /// The note counter's wire; it speaks by itself, so that only the wire can be tried.
    Wire* note_counter_wire() { return note_wire_.get(); }
    /// Waits for the note counter's next report, in notes of that currency, until `given_up`.
    NoteReport count_notes(const Currency& currency, const std::function<bool()>& given_up);
    const PaperFormat& format() const { return format_; }

private:
    Wire& wire_of(const WireAddress& address, int columns);
    void make_printer(const PrinterSettings& settings, const std::filesystem::path& spool);
    void make_drawer(const DrawerSettings& settings);
    void make_display(const DisplaySettings& settings);
    void make_note_counter(const WireAddress& address);

    std::filesystem::path folder_;
    std::vector<std::unique_ptr<Wire>> wires_;
    Wire* printer_wire_ = nullptr;
    std::unique_ptr<ReceiptPrinter> printer_;
    std::optional<SpooledPrinter> spool_;
    std::unique_ptr<CashDrawer> drawer_;
    std::unique_ptr<LineDisplay> display_;
    std::unique_ptr<Wire> note_wire_;
    PaperFormat format_;
};

} // namespace till
