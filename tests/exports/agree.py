#!/usr/bin/env python3
"""Plays a day file, exports the book's journal and asks hledger, ledger and beancount for the balances: all must agree
with `tillbook month`, account by account. usage: agree.py TILLBOOK SHOP.toml FILE.day MONTH"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
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


def main():
    tillbook, shop, day, month = sys.argv[1:5]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TILLBOOK_KEYS"] = folder + "/keys"
        book = folder + "/shop.book"
        run(tillbook, "new", book, "--shop", shop)
        run(tillbook, "play", book, day)
        accounts = json.loads(run(tillbook, "month", book, month, "--json"))["accounts"]
        expected = {row["account"]: Decimal(row["closing"]) for row in accounts if Decimal(row["closing"]) != 0}
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
