"""The rule of `rule_of_models` by `calculator.population`, on an Arrow table, the registry loaded before.

"way": "plain" (columns of int64), "compact" (amounts as dictionary columns that share one index), "text" (as plain,
provinces and groups as text in place of dictionary columns), "kept" (as compact, and situations assessed once are kept
for the next time, as `hotro population` keeps them from batch to batch: not part of the public interface).
"""

import time

BEGUN = time.perf_counter()
import pyarrow as pa  # noqa: E402 - its import is measured

from calculator.population import population  # noqa: E402
from registry import Registry  # noqa: E402

IMPORTED = time.perf_counter() - BEGUN
import numpy as np  # noqa: E402
from measuring import PARTS, measure, people_and_law, question, report  # noqa: E402
from rule_of_models import DAY, GROUPS, provinces  # noqa: E402

from calculator.population.answering import Answering  # noqa: E402
from calculator.population.layout import layout  # noqa: E402


def table(data, way):
    """The people as whoever asks has them."""
    columns = {"province": words(provinces(), data["province"]), "groups": words([*GROUPS[:2], ""], data["group"])}
    if way == "text":
        columns = {name: column.dictionary_decode() for name, column in columns.items()}
    return pa.table({**columns, "vsi_income": data["income"], "vsi_months": data["months"]})


def words(texts, codes):
    return pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(texts))


def asking(people, registry, way):
    """What is measured: the answers as a table."""
    if way == "kept":
        answering = Answering(registry, layout(people.schema.names, registry.groups, dated=True), DAY, compact=True)
        return lambda: answering.answer(people).columns
    return lambda: population(people, registry, on=DAY, compact=way == "compact").table


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
