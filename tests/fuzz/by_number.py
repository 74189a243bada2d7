"""Made-up input by its number: the number makes it again, so a table of what was tried names what to look at."""

from __future__ import annotations

import datetime
import io
import json
import random
from functools import cache
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from calculator.population.columns import INPUT
from tests.invented.checked import shipped

ODD: list[Any] = [None, True, "", "x", "\u202e", -1, 0, 10**18, 10**40, 1.5, [], [1], {}, {"a": 1}, "2026-02-30", "1"]
"""Values that few fields take."""


class Made(NamedTuple):
    """A household as JSON."""

    data: bytes
    spoilt: bool
    """Whether something was put into it that no household may have."""


@cache
def _places() -> list[str]:
    territory = shipped().territory
    return [*territory.old, *territory.new, "Hà Nội", "tỉnh Sơn La"]


@cache
def _groups() -> list[str]:
    return [*shipped().groups]


@cache
def _conditions() -> list[str]:
    return [rule.id for rule in shipped().local_rules if rule.conditions][:200]


def household(number: int) -> Made:
    """A household with every field of one; most can be answered, some have a value of another kind or a strange key."""
    chance = random.Random(number)
    day = datetime.date(2014, 1, 1) + datetime.timedelta(chance.randrange(15 * 365))
    made: dict[str, Any] = {
        "date": _day(chance, day),
        "province": chance.choice(_places()) if chance.random() < 0.99 else "nowhere",
        "members": [_member(chance, day, n) for n in range(chance.choice([1, 1, 1, 2, 3, 6]))],
    }
    _perhaps(chance, made, "poor_commune", lambda: chance.random() < 0.5)
    _perhaps(chance, made, "former_province", lambda: chance.choice(_places()), 0.1)
    _perhaps(chance, made, "district", lambda: chance.choice(["Long Biên", "Mộc Châu", "x"]), 0.1)
    spoilt = chance.random() < 0.3
    if spoilt:
        _spoil(chance, made)
    return Made(json.dumps(made, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass"), spoilt)


def _perhaps(chance: random.Random, made: dict[str, Any], key: str, value: Any, how_often: float = 0.3) -> None:
    if chance.random() < how_often:
        made[key] = value()


def _day(chance: random.Random, day: datetime.date) -> str:
    return day.isoformat()[: chance.choice([7, 10])]


def _member(chance: random.Random, day: datetime.date, number: int) -> dict[str, Any]:
    made: dict[str, Any] = {"id": f"m{number}"}
    groups = chance.sample(_groups(), chance.choice([0, 0, 1, 1, 2]))
    _perhaps(chance, made, "born", lambda: _born(chance, day), 0.7)
    _perhaps(chance, made, "groups", lambda: groups, 0.7)
    _perhaps(
        chance, made, "since", lambda: {g: _day(chance, day.replace(year=day.year - 2, day=1)) for g in groups}, 0.2
    )
    _perhaps(chance, made, "met", lambda: {chance.choice(_conditions()): chance.random() < 0.5}, 0.2)
    for key in ("pension", "compulsory_si", "registered_household_business"):
        _perhaps(chance, made, key, lambda: chance.random() < 0.3, 0.1)
    _perhaps(chance, made, "school_province", lambda: chance.choice(_places()), 0.1)
    _perhaps(chance, made, "voluntary_si", lambda: _voluntary_si(chance), 0.5)
    _perhaps(chance, made, "health_insurance", lambda: _health_insurance(chance), 0.7)
    return made


def _born(chance: random.Random, day: datetime.date) -> int | str:
    year = day.year - chance.randrange(0, 100)
    return year if chance.random() < 0.5 else f"{year}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"


def _voluntary_si(chance: random.Random) -> dict[str, int]:
    made = {"income": chance.choice([700_000, 1_500_000, 1_550_000, 2_000_000, 9_000_000, 50_000_000, 1_500_001])}
    _perhaps(chance, made, "months", lambda: chance.choice([1, 3, 6, 12, 2]), 0.6)
    _perhaps(chance, made, "years_ahead", lambda: chance.randrange(1, 7), 0.1)
    _perhaps(chance, made, "missing_months", lambda: chance.randrange(0, 130), 0.1)
    for key in ("supported_months_so_far", "local_supported_months_so_far"):
        _perhaps(chance, made, key, lambda: chance.choice([0, 1, 60, 119, 120, 121]), 0.2)
    return made


def _health_insurance(chance: random.Random) -> dict[str, Any]:
    made: dict[str, Any] = {}
    _perhaps(chance, made, "months", lambda: chance.choice([1, 3, 6, 12, 5, 13]), 0.7)
    for key in ("covered_elsewhere", "paid_by_budget", "outside_household"):
        _perhaps(chance, made, key, lambda: True, 0.1)
    _perhaps(chance, made, "order", lambda: chance.randrange(1, 7), 0.1)
    return made


def _spoil(chance: random.Random, made: dict[str, Any]) -> None:
    """Put something into it that no household may have."""
    place = chance.choice([made, *made["members"]])
    match chance.randrange(4):
        case 0:
            place[chance.choice(["x", "memberz", "", "\x1b[31m", "a\nb"])] = chance.choice(ODD)
        case 1:
            made["members"] = chance.choice([value for value in ODD if not isinstance(value, list)])
        case 2:
            made["members"][0]["health_insurance"] = {"months": chance.choice([-1, 0, 10**40, 1.5, "12", [12], True])}
        case _:
            made["date"] = chance.choice([value for value in ODD if value != 1])


def parquet(number: int) -> bytes:
    """A Parquet file with columns of ours, in types and with values of any kind; one in four is damaged too."""
    chance = random.Random(number)
    rows = chance.choice([0, 1, 2, 7, 40])
    columns = {"province": pa.array([chance.choice(_places()) for _ in range(rows)])}
    for column in chance.sample(INPUT, chance.choice([0, 0, 0, 1, 1, 2, 8])):
        columns[column.name] = _column(chance, rows)
    if chance.random() < 0.9:
        columns["hi_months"] = pa.array([chance.choice([12, 6, None, 0, 13]) for _ in range(rows)], pa.int64())
    made = io.BytesIO()
    pq.write_table(pa.table(columns), made, row_group_size=max(1, chance.choice([rows, 3])))
    data = bytearray(made.getvalue())
    if chance.random() < 0.25:
        for _ in range(chance.randrange(1, 5)):
            at = chance.randrange(len(data))
            data[at : at + chance.choice([0, 1, 1, 40])] = chance.randbytes(chance.choice([0, 1, 1, 3]))
    return bytes(data)


def _column(chance: random.Random, rows: int) -> pa.Array:
    """Values of one type; some are None."""
    day = datetime.date(2026, 1, 1)
    kind, values = chance.choice(
        [
            (pa.string(), ["poor", "ha-noi", "", "12", "2026-01", "1990", "true", "\u202e", "=1+1", "x" * 300]),
            (pa.large_string(), ["near_poor;student", "1990-02-30"]),
            (pa.dictionary(pa.int8(), pa.string()), ["poor", "a\x1bb"]),
            (pa.binary(), [b"\xff", b"12"]),
            (pa.int64(), [0, 1, 12, -1, 1990, 2**62]),
            (pa.uint64(), [2**64 - 1, 12]),
            (pa.int8(), [12, -128]),
            (pa.float64(), [12.0, 1.5, float("nan"), float("inf"), -0.0, 1e300]),
            (pa.float16(), [12.0]),
            (pa.decimal128(20, 2), [12, 150]),
            (pa.bool_(), [True, False]),
            (pa.date32(), [day, datetime.date(1, 1, 1), datetime.date(9999, 12, 31)]),
            (pa.date64(), [day]),
            (pa.timestamp("us"), [datetime.datetime(2026, 1, 1, 23, 30)]),  # noqa: DTZ001 - the zone is the type's
            (pa.timestamp("ns", "UTC"), [datetime.datetime(2026, 1, 31, 18, tzinfo=datetime.UTC)]),
            (pa.timestamp("s", "America/New_York"), [datetime.datetime(1990, 1, 1, 5, tzinfo=datetime.UTC)]),
            (pa.time64("us"), [datetime.time(1)]),
            (pa.duration("s"), [datetime.timedelta(1)]),
            (pa.list_(pa.string()), [["poor"], [], ["poor", None], ["student", "poor"]]),
            (pa.list_(pa.int32()), [[1]]),
            (pa.struct([("a", pa.int8())]), [{"a": 1}]),
            (pa.null(), [None]),
        ]
    )
    return pa.array([chance.choice([*values, None]) for _ in range(rows)], kind)
