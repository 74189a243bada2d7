"""A table of people in, the same with the amounts out. Needs the extra `population`."""

import sys
from pathlib import Path

try:
    import pyarrow.csv
except ImportError:
    sys.exit("This example needs NumPy and Arrow: pip install 'hotro[population]'")

from calculator.population import PopulationCalculator
from registry import Registry

people = pyarrow.csv.read_csv(Path(__file__).with_name("people.csv"))
calculator = PopulationCalculator(Registry.load())  # kept for table after table
answered = calculator.answer(people)

print(answered.summary)
columns = ("id", "vsi_local", "vsi_pays", "hi_pays", "hi_local_known", "reason")
print(*(name.ljust(15) for name in columns))
for row in answered.table.select(columns).to_pylist():
    print(*(str("" if cell is None else cell).ljust(15) for cell in row.values()))
