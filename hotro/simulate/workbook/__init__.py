"""The spreadsheet of `hotro simulate`, whose formulas are live."""
