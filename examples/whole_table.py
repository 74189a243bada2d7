"""A table of people in, the same with the amounts out. Needs the extra `population`."""

from pathlib import Path

import pyarrow.csv

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
