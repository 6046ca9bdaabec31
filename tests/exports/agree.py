#!/usr/bin/env python3
"""Plays a day file, exports the book and asks others for its sums: hledger, ledger and beancount for the balances of its
journal; Python's csv, a reader of XLSX and LibreOffice for those of its tables. All must agree with `tillbook month`,
account by account. usage: agree.py TILLBOOK SHOP.toml FILE.day MONTH"""

import calendar
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile
from decimal import Decimal


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(words)} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def balances_of(lines):
    """Account to amount, of lines `account,amount` with or without the currency."""
    balances = {}
    for line in lines:
        account, _, amount = line.rpartition(",")
        figure = "".join(c for c in amount if c in "0123456789.-")
        if account and figure:
            balances[account.strip('"')] = balances.get(account.strip('"'), Decimal(0)) + Decimal(figure)
    return {account: amount for account, amount in balances.items() if amount != 0}


def compare(name, expected, got):
    wrong = [f"  {account}: {expected.get(account)} in the book, {got.get(account)} in {name}"
             for account in sorted(expected.keys() | got.keys()) if expected.get(account) != got.get(account)]
    if wrong or not expected:
        sys.exit(f"{name} differs:\n" + "\n".join(wrong[:20]))
    print(f"{name}: {len(expected)} balances agree")


def sheet_of(workbook, name):
    """The rows of a sheet as lists of text and numbers, read from the parts of the file; no formula may stand there."""
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(workbook) as parts:
        sheets = xml.etree.ElementTree.fromstring(parts.read("xl/workbook.xml")).findall(".//m:sheet", space)
        number = [sheet.get("name") for sheet in sheets].index(name) + 1
        tree = xml.etree.ElementTree.fromstring(parts.read(f"xl/worksheets/sheet{number}.xml"))
    if tree.findall(".//m:f", space):
        sys.exit(f"{workbook}: a formula stands in the sheet {name}")
    rows = []
    for row in tree.findall(".//m:row", space):
        cells = []
        for cell in row.findall("m:c", space):
            inline = cell.find("m:is/m:t", space)
            value = cell.find("m:v", space)
            cells.append((inline.text or "") if inline is not None else None if value is None else Decimal(value.text))
        rows.append(cells)
    return rows


def balances_of_table(rows):
    """Account to balance, of the rows of the table of postings, its heads first."""
    account, debit, credit = (rows[0].index(head) for head in ("account", "debit", "credit"))
    balances = {}
    for row in rows[1:]:
        amount = Decimal(row[debit]) - Decimal(row[credit])
        balances[row[account]] = balances.get(row[account], Decimal(0)) + amount
    return {name: amount.quantize(Decimal("0.01")) for name, amount in balances.items() if amount != 0}


def compare_tables(tillbook, book, folder, expected):
    for flags, encoding in ([], "utf-8-sig"), (["--exact"], "utf-8"):
        run(tillbook, "export", book, "--format", "csv", *flags, "-o", folder + "/postings.csv")
        with open(folder + "/postings.csv", encoding=encoding, newline="") as file:
            compare("csv " + " ".join(flags), expected, balances_of_table(list(csv.reader(file))))
    run(tillbook, "export", book, "--format", "xlsx", "-o", folder + "/shop.xlsx")
    compare("xlsx", expected, balances_of_table(sheet_of(folder + "/shop.xlsx", "postings")))
    run("soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder, folder + "/shop.xlsx")
    with open(folder + "/shop.csv", encoding="utf-8", newline="") as file:  # the first sheet, as it shows its numbers
        rows = [[cell.replace(",", "") for cell in row] for row in csv.reader(file)]
    compare("xlsx by LibreOffice", expected, balances_of_table(rows))


def compare_period(tillbook, book, folder, month):
    """One month alone: what it begins with carried forward, it ends with what `tillbook month` says of its end."""
    accounts = json.loads(run(tillbook, "month", book, month, "--json"))["accounts"]
    expected = {row["account"]: Decimal(row["closing"]) for row in accounts if Decimal(row["closing"]) != 0}
    journal = folder + "/period.hledger"
    last_day = f"{month}-{calendar.monthrange(int(month[:4]), int(month[5:]))[1]}"
    run(tillbook, "export", book, "--format", "hledger", "--from", month + "-01", "--to", month + "-21", "-o", journal)
    run("hledger", "-f", journal, "check", "--strict")
    run(tillbook, "export", book, "--format", "hledger", "--from", month + "-22", "--to", last_day, "-o", journal)
    run("hledger", "-f", journal, "check", "--strict")
    rows = run("hledger", "-f", journal, "balance", "--flat", "-N", "-O", "csv").splitlines()[1:]
    compare("hledger, of a part of the month", expected,
            balances_of(row.replace('","', ",").strip('"') for row in rows))


def main():
    tillbook, shop, day, month = sys.argv[1:5]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TILLBOOK_KEYS"] = folder + "/keys"
        book = folder + "/shop.book"
        run(tillbook, "new", book, "--shop", shop)
        run(tillbook, "play", book, day)
        accounts = json.loads(run(tillbook, "month", book, month, "--json"))["accounts"]
        expected = {row["account"]: Decimal(row["closing"]) for row in accounts if Decimal(row["closing"]) != 0}
        compare_tables(tillbook, book, folder, expected)
        if shutil.which("hledger"):
            compare_period(tillbook, book, folder, month)
        files = {}
        for style in ("hledger", "ledger", "beancount"):
            files[style] = f"{folder}/shop.{style}"
            run(tillbook, "export", book, "--format", style, "-o", files[style])
        # a later period alone must assert the same balances, with what was before it carried forward
        files["later"] = folder + "/later.hledger"
        run(tillbook, "export", book, "--format", "hledger", "--from", month + "-01", "-o", files["later"])
        if shutil.which("hledger"):
            for journal in (files["hledger"], files["later"]):
                run("hledger", "-f", journal, "check", "--strict")
                rows = run("hledger", "-f", journal, "balance", "--flat", "-N", "-O", "csv").splitlines()[1:]
                compare("hledger", expected, balances_of(row.replace('","', ",").strip('"') for row in rows))
        if shutil.which("ledger"):
            rows = run("ledger", "-f", files["ledger"], "--strict", "balance", "--flat", "--no-total",
                       "--balance-format", "%(account),%(display_total)\n").splitlines()
            compare("ledger", expected, balances_of(rows))
        if shutil.which("bean-check"):
            run("bean-check", files["beancount"])
            print("beancount: its balance assertions hold")
        elif not shutil.which("hledger") and not shutil.which("ledger"):
            sys.exit("neither hledger, ledger nor beancount is here to ask")


main()
