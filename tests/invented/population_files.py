"""Files of a population as tests write and read them."""

from __future__ import annotations

import csv

import pyarrow as pa

HEADER = "household_id,id,province,born,groups,vsi_income,hi_months,note\n"
ROWS = """\
1,a,Hà Nội,1950-01-01,near_poor,1500000,12,"x, ""y""
z"
1,b,ha-noi,2015,,,6,
2,a,quang-ninh,,student;ethnic_minority,,12,đ
,,nghe-an,1990,,1550000,,
3,a,ha-nio,1990,,1550000,,misspelt
4,a,son-la,1990,,,12,
4,b,son-la,1991,,,12,
"""


def written(folder, text, name="in.csv"):
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def read(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def rejects(path):
    return [(int(row["row"]), row["reason"]) for row in read(path.with_name(f"{path.name}.rejects"))]


def some_people(households=300):
    """People in households of one to five, ids not in the order of the alphabet."""
    rows = [(h, p) for h in range(households) for p in range(1 + h * 7 % 5)]
    return pa.table(
        {
            "household_id": [f"h{h}" for h, _ in rows],
            "province": pa.array(
                [["ha-noi", "son-la", "sonnla", "quang-ninh"][h % 4] for h, _ in rows]
            ).dictionary_encode(),
            "born": pa.array([None if p == 4 else 1950 + (h * 13 + p * 29) % 70 for h, p in rows], pa.int16()),
            "groups": [[], ["poor"], ["student"]] * (len(rows) // 3) + [[]] * (len(rows) % 3),
            "hi_months": pa.array([12 - 6 * (h * p % 2) for h, p in rows], pa.int8()),
        }
    )
