"""The rule of `rule_of_models` in NumPy by hand: what reading, looking up and writing cost without any engine.

"way": "writing" writes the answers, worked out before, to new columns of 64 bits and does nothing else.
"""

import time

BEGUN = time.perf_counter()
import numpy as np  # noqa: E402 - its import is measured

IMPORTED = time.perf_counter() - BEGUN
from measuring import measure, people_and_law, question, report  # noqa: E402


def model(data):
    """The law as tables of dong a month, by province and group."""
    base = data["rate"] * data["line"] // 100
    local = (data["local"] * base // 100).astype(np.int32)
    return np.broadcast_to((data["state"] * base // 100).astype(np.int32), local.shape).ravel(), local.ravel()


def answer(province, group, income, months, rate, built):
    state_table, local_table = built
    place = province * 3
    place += group
    contribution = income * rate // 100 * months
    state = np.minimum(state_table.take(place) * months, contribution)
    left = contribution - state
    local = np.minimum(local_table.take(place) * months, left)
    return {"contribution": contribution, "state": state, "local": local, "pays": left - local}


def main():
    asked = question()
    data = people_and_law(asked["data"])
    columns = [data["province"].astype(np.intp), data["group"], data["income"].astype(np.int32), data["months"]]
    built = model(data)
    if asked["way"] == "writing":
        known = {part: column.astype(np.int64) for part, column in answer(*columns, data["rate"], built).items()}
        measured = measure(lambda: {part: column.copy() for part, column in known.items()})
    else:
        measured = measure(lambda: answer(*columns, data["rate"], built))
    report(measured, measured["found"], asked["answers"], version=np.__version__, imported=IMPORTED)


main()
