// Reader: who asks for a report, and how a refusal is told.
#pragma once

#include "pos/cli/commands.h"
#include "reconcile/book/shop.h"
#include "reconcile/staff/signature.h"

namespace till {

/// The person of `--as` with their PIN. A rehearsal asks nobody, and hands back a signature of nobody where none is named.
/// Throws std::runtime_error where a person is needed and none is named.
Signature reader_of(const ReportOptions& options, const Shop& shop);

/// Writes the refusal to standard error: `tillbook: refused own-sign-off: …`.
Exit told(const Refusal& refusal, const Shop& shop);

} // namespace till
