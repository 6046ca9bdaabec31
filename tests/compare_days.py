#!/usr/bin/env python3
"""Compares what a book says of its days, shifts and months with an independent reckoning (expected.json).

usage: compare_days.py BOOK DATA_DIR --tillbook PATH

Everything that expected.json holds is asked of the program's own reports: a figure there that this script does not know
how to ask for is a difference too. Exits 0 where all agrees, 1 on any difference.
"""
import argparse
import collections
import decimal
import json
import pathlib
import subprocess
import sys

MOST_SHOWN = 20
ZERO = decimal.Decimal(0)


class Report:
    """The reports of one book, each asked of the program once."""

    def __init__(self, tillbook, book):
        self.tillbook, self.book, self.asked = tillbook, book, {}

    def ask(self, *words):
        if words not in self.asked:
            command = [self.tillbook, words[0], self.book, *words[1:], "--json"]
            run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", stdin=subprocess.DEVNULL)
            if run.returncode != 0:
                sys.exit(f"{' '.join(map(str, command))}: exit {run.returncode}: {run.stderr.strip()}")
            self.asked[words] = json.loads(run.stdout)
        return self.asked[words]

    def tickets(self):
        return self.ask("tickets")["tickets"]

    def day(self, date):
        return self.ask("day", date)

    def month(self, name):
        return self.ask("month", name)


class Comparison:
    """What was compared, and where the two disagree."""

    def __init__(self):
        self.compared, self.differences = 0, []

    def same(self, where, expected, got):
        self.compared += 1
        if figure(expected) != figure(got):
            self.differences.append(f"{where}: expected {expected}, got {got}")

    def unknown(self, where):
        self.differences.append(f"{where}: the reckoning has it, and nothing here asks the program for it")


def figure(value):
    """Amounts by their value, so that 5 and 5.00 agree; anything else as it is."""
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        try:
            return decimal.Decimal(value)
        except decimal.InvalidOperation:
            return value
    return value


def total(amounts):
    return sum(map(decimal.Decimal, amounts), ZERO)


def net_of(tender):
    return decimal.Decimal(tender["sold"]) - decimal.Decimal(tender["refunded"])


def compare_tenders(result, where, expected, rows):
    """Of a day: tender to sold less given back; a tender on one side only counts as 0.00 on the other."""
    ours = {row["tender"]: net_of(row) for row in rows}
    for tender in sorted(expected.keys() | ours.keys()):
        result.same(f"{where} tenders {tender}", expected.get(tender, "0.00"), ours.get(tender, ZERO))


def compare_day(result, report, date, expected):
    ours = report.day(date)
    for key, value in expected.items():
        where = f"day {date} {key}"
        if key == "tickets":
            result.same(where, value, sum(t["business_day"] == date for t in report.tickets()))
            result.same(f"{where} (of the day's report)", value, ours.get("tickets"))
        elif key == "tenders":
            compare_tenders(result, f"day {date}", value, ours["tenders"])
        elif key == "cash":
            for field, amount in value.items():
                result.same(f"day {date} cash {field}", amount, ours["cash"].get(field))
        elif key in ("returns", "sales", "voids", "refunds", "net", "over_short", "deposited", "confirmed", "safe"):
            result.same(where, value, ours.get(key))
        else:
            result.unknown(where)


def compare_month(result, report, name, expected, dates):
    """A month is asked for twice where it can be: of its own report, and as the sum of its days' reports."""
    in_month = [date for date in dates if date.startswith(name)]
    rows = report.month(name)["days"]
    for key, value in expected.items():
        where = f"month {name} {key}"
        if key == "tickets":
            result.same(where, value, sum(t["business_day"].startswith(name) for t in report.tickets()))
        elif key in ("sales", "over_short", "deposited", "confirmed"):
            result.same(where, value, total(row[key] for row in rows))
            result.same(f"{where} (sum of its days)", value, total(report.day(date)[key] for date in in_month))
        elif key in ("refunds", "net", "voids", "returns"):
            result.same(where, value, total(report.day(date)[key] for date in in_month))
        else:
            result.unknown(where)


def compare_shift(result, report, expected):
    number = expected["shift"]
    ours = report.ask("shift", str(number))
    for key, value in expected.items():
        where = f"shift {number} {key}"
        if key in ("shift", "till", "cashier"):
            result.same(where, value, ours.get(key))
        elif key == "cash":
            for field, amount in value.items():
                result.same(f"{where} {field}", amount, ours["cash"].get(field))
        elif key == "tenders":
            rows = {row["tender"]: row for row in ours["tenders"]}
            for tender in sorted(value.keys() | rows.keys()):
                for field in ("sold", "refunded"):
                    wanted = value.get(tender, {}).get(field, "0.00")
                    result.same(f"{where} {tender} {field}", wanted, rows.get(tender, {}).get(field, "0.00"))
        else:
            result.unknown(where)


def compare_accounts(result, report, last_month, expected):
    """An account on one side only counts as 0.00 on the other; sales are compared as one sum, by compare_sales."""
    ours = {row["account"]: row["closing"] for row in report.month(last_month)["accounts"]}
    names = expected.keys() | {name for name in ours if not name.startswith("income:sales:")}
    for name in sorted(names):
        result.same(f"account {name} at the end", expected.get(name, "0.00"), ours.get(name, "0.00"))


def compare_sales(result, report, last_month, expected):
    rows = report.month(last_month)["accounts"]
    ours = total(row["closing"] for row in rows if row["account"].startswith("income:sales:"))
    result.same("income:sales:* at the end", expected, ours)


def compare_all(report, expected):
    result = Comparison()
    dates = sorted(expected["days"])
    last_month = dates[-1][:7]
    for key, value in expected.items():
        if key == "tickets":
            result.same("tickets", value, len(report.tickets()))
        elif key == "states":
            counts = collections.Counter(ticket["state"] for ticket in report.tickets())
            for state in sorted(value.keys() | counts.keys()):
                result.same(f"tickets that are {state}", value.get(state, 0), counts[state])
        elif key in ("returns", "net"):
            result.same(key, value, total(report.day(date)[key] for date in dates))
        elif key == "days":
            for date in dates:
                compare_day(result, report, date, value[date])
        elif key == "months":
            for name, month in value.items():
                compare_month(result, report, name, month, dates)
        elif key == "shifts":
            for shift in value:
                compare_shift(result, report, shift)
        elif key == "accounts_at_end":
            compare_accounts(result, report, last_month, value)
        elif key == "income_sales_at_end":
            compare_sales(result, report, last_month, value)
        elif key != "data":
            result.unknown(key)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("book", type=pathlib.Path)
    parser.add_argument("data_dir", type=pathlib.Path)
    parser.add_argument("--tillbook", required=True, help="the program")
    options = parser.parse_args()
    expected = json.loads((options.data_dir / "expected.json").read_text(encoding="utf-8"))
    result = compare_all(Report(options.tillbook, options.book), expected)
    for line in result.differences[:MOST_SHOWN]:
        print(line)
    more = len(result.differences) - MOST_SHOWN
    if more > 0:
        print(f"… and {more} more")
    print(f"{options.data_dir.name}: {result.compared} figures compared, {len(result.differences)} differ")
    return 1 if result.differences else 0


if __name__ == "__main__":
    sys.exit(main())
