"""Adds up an exported CSV by currency: documents, net, tax and gross. Prints JSON with its texts."""

import csv
import decimal
import json
import sys

sums = {}
recipients = []
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file, strict=True):
        if None in row or None in row.values():
            sys.exit("Not as many cells as columns: " + repr(row))
        own = sums.setdefault(
            row["currency"], {"ids": set(), "net": decimal.Decimal(0),
                              "tax": decimal.Decimal(0), "gross": decimal.Decimal(0)})
        own["ids"].add(row["id"])
        for column in ("net", "tax", "gross"):
            own[column] += decimal.Decimal(row[column])
        recipients.append(row["recipient"])

print(json.dumps({
    "sums": {currency: "%d %s %s %s" % (len(own["ids"]), own["net"], own["tax"], own["gross"])
             for currency, own in sorted(sums.items())},
    "recipients": recipients}))
