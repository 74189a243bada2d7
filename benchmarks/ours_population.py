"""The rule of `rule_of_models` by `calculator.population`, on an Arrow table, the registry loaded before.

"way", words in any order: "kept" (a PopulationCalculator that has answered the table before; otherwise `population`, a
new one each time), "compact" (amounts as dictionary columns that share one index; otherwise columns of int64), "four"
(only the four amounts that the others answer; otherwise all that there is), "few" (income and months as dictionary
columns, as provinces and groups are; otherwise int64), "text" (provinces and groups as text).
"""

import time

BEGUN = time.perf_counter()
import pyarrow as pa  # noqa: E402 - its import is measured

from calculator.population import PopulationCalculator, population  # noqa: E402
from registry import Registry  # noqa: E402

IMPORTED = time.perf_counter() - BEGUN
import numpy as np  # noqa: E402
from measuring import PARTS, measure, people_and_law, question, report  # noqa: E402
from rule_of_models import DAY, GROUPS, provinces  # noqa: E402


def table(data, way):
    """The people as whoever asks has them."""
    columns = {"province": words(provinces(), data["province"]), "groups": words([*GROUPS[:2], ""], data["group"])}
    numbers = {"vsi_income": pa.array(data["income"]), "vsi_months": pa.array(data["months"].astype(np.int64))}
    if "text" in way:
        columns = {name: column.dictionary_decode() for name, column in columns.items()}
    if "few" in way:
        numbers = {name: column.dictionary_encode() for name, column in numbers.items()}
    return pa.table(columns | numbers)


def words(texts, codes):
    return pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(texts))


def asking(people, registry, way):
    """What is measured: the answers as a table."""
    said = {"compact": "compact" in way, "answers": PARTS if "four" in way else None}
    if "kept" in way:
        calculator = PopulationCalculator(registry, DAY, **said)
        return lambda: calculator.answer(people).table
    return lambda: population(people, registry, DAY, **said).table


def numbers(column):
    """A column of amounts as an array."""
    whole = column.combine_chunks()
    decoded = whole.dictionary_decode() if pa.types.is_dictionary(whole.type) else whole
    return decoded.to_numpy(zero_copy_only=False).astype(np.int64)


def main():
    asked = question()
    registry = Registry.load(asked["policies"])
    people = table(people_and_law(asked["data"]), asked["way"])
    measured = measure(asking(people, registry, asked["way"]))
    answers = {part: numbers(measured["found"].column(f"vsi_{part}")) for part in PARTS}
    report(measured, answers, asked["answers"], version="this", imported=IMPORTED)


main()
