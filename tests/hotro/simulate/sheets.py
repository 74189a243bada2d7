"""An evaluator of the formulas of a workbook: what a spreadsheet program would show."""

import math
import re

import openpyxl


class Sheets:
    """Works the formulas out: sums, sums by conditions, + - * / over cells, MIN, MAX, ROUND, and IF."""

    def __init__(self, path):
        self.book = openpyxl.load_workbook(path)
        self.known = {}

    def value(self, sheet, address):
        key = (sheet, address.replace("$", ""))
        if key not in self.known:
            cell = self.book[sheet][key[1]].value
            self.known[key] = self.formula(sheet, cell[1:]) if isinstance(cell, str) and cell.startswith("=") else cell
        return self.known[key]

    def column(self, sheet, text):
        other, _, cells = text.rpartition("!")
        first, last = cells.replace("$", "").split(":")
        letters = re.match("[A-Z]+", first)[0]
        rows = range(int(first[len(letters) :]), int(last[len(letters) :]) + 1)
        return [self.value(other.strip("'") or sheet, f"{letters}{row}") for row in rows]

    def formula(self, sheet, text):
        if choice := re.fullmatch(r"IF\(([^=,()]+)=([^=,()]+),([^,()]+),(.+)\)", text):
            left, right, then, otherwise = choice.groups()
            return self.formula(sheet, then if self.formula(sheet, left) == self.formula(sheet, right) else otherwise)

        def sumifs(match):
            wanted, *conditions = match[1].split(",")
            keep = [True] * len(self.column(sheet, wanted))
            for cells, criterion in zip(conditions[::2], conditions[1::2], strict=True):
                asked = int(criterion) if criterion.isdigit() else self.value(sheet, criterion)
                keep = [k and v == asked for k, v in zip(keep, self.column(sheet, cells), strict=True)]
            return str(sum(v for v, k in zip(self.column(sheet, wanted), keep, strict=True) if k))

        text = re.sub(r"SUMIFS\(([^()]*)\)", sumifs, text)
        text = re.sub(r"SUM\(([^()]*)\)", lambda m: str(sum(self.column(sheet, m[1]))), text)
        text = re.sub(r"'([^']+)'!(\$?[A-Z]+\$?\d+)", lambda m: f"({self.value(m[1], m[2])})", text)
        text = re.sub(r"\$?\b[A-Z]+\$?\d+", lambda m: f"({self.value(sheet, m[0])})", text)
        assert re.fullmatch(r"([-+*/() .,\d<>=e]|MIN|MAX|ROUND|IF)+", text), text
        return eval(text, {"MIN": min, "MAX": max, "ROUND": half_up, "IF": lambda test, yes, no: yes if test else no})


def half_up(number, digits):
    """As ROUND has it; amounts are not negative, and the last bits of a division are not the number's."""
    assert digits == 0
    assert number >= 0
    return math.floor(round(number, 6) + 0.5)


def notes(path, sheet="Notes"):
    """What stands in the first column of a sheet."""
    return [cell.value for (cell,) in openpyxl.load_workbook(path)[sheet].iter_rows(max_col=1) if cell.value]
