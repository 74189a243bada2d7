"""Tables with something wrong, each with the one line that says so."""

from __future__ import annotations

import datetime

import pyarrow as pa

DAY = datetime.date(2024, 3, 1)
GOOD = {"province": "ha-noi", "vsi_income": 1_500_000}

# A cell, in the second of three rows: columns of the row, and the reason it is rejected for. The others are answered.
CELLS = [
    ({"province": "ha-nio"}, "province: no province is called 'ha-nio'; did you mean ha-noi?"),
    ({"province": "Hà Nộii"}, "did you mean ha-noi?"),
    ({"province": "Atlantis"}, "province: no province is called 'Atlantis'"),
    ({"province": None}, "province: expected a name, found nothing"),
    ({"province": "  "}, "province: expected a name, found nothing"),
    ({"province": "x" * 5000}, "province: no province is called 'xxx"),
    ({"province": "ha-noi\nson-la"}, "province: no province is called"),
    ({"former_province": "son-la"}, "former_province: the provinces were merged on 2025-07-01"),
    ({"district": "Long Biên", "province": None}, "province: expected a name, found nothing"),
    ({"date": "2024-02-30"}, "date: expected a day that exists, found '2024-02-30'"),
    ({"date": "01/03/2024"}, "date: expected YYYY-MM-DD, found '01/03/2024'"),
    ({"date": "2014-12-31"}, "date: expected 2015-01-01 or later, found 2014-12-31"),
    ({"date": "20240301"}, "date: expected YYYY-MM-DD, found '20240301'"),
    ({"date": "0000-00-00"}, "date: expected a day that exists"),
    ({"poor_commune": "maybe"}, "poor_commune: expected true or false, found 'maybe'"),
    ({"poor_commune": "2"}, "poor_commune: expected true or false, found '2'"),
    ({"born": "2031-01-01"}, "born: expected 2024-03-01 or earlier, found 2031-01-01"),
    ({"born": "2025"}, "born: expected 2024-03-01 or earlier, found 2025"),
    ({"born": "1850"}, "born: expected 1894 or later, found 1850"),
    ({"born": "1980-05"}, "born: expected YYYY-MM-DD or a year, found '1980-05'"),
    ({"born": "yesterday"}, "born: expected YYYY-MM-DD or a year, found 'yesterday'"),
    ({"born": "1981-02-29"}, "born: expected a day that exists, found '1981-02-29'"),
    ({"born": "-5"}, "born: expected 1894 or later, found -5"),
    ({"groups": "stduent"}, "groups: no group is called 'stduent'; did you mean student?"),
    ({"groups": "poor;near_poor"}, "groups: poor and near_poor contradict each other; keep one"),
    ({"groups": "student;student"}, "groups: student is given twice"),
    ({"groups": "any"}, "groups: no group is called 'any'"),
    ({"groups": "special_groups"}, "groups: no group is called 'special_groups'"),
    ({"groups": "poor,student"}, "groups: no group is called 'poor,student'"),
    (
        {"groups": "ethnic_minority_left_list", "date": "2020-01-01"},
        "groups: ethnic_minority_left_list exists since 2021",
    ),
    ({"since_poor": "2023-01-01"}, "since_poor: poor is not among the member's groups"),
    ({"since_poor": "2025-01-01", "groups": "poor"}, "since_poor: expected 2024-03-01 or earlier, found 2025-01-01"),
    ({"since_poor": "soon", "groups": "poor"}, "since_poor: expected YYYY-MM-DD, found 'soon'"),
    ({"school_province": "son-la"}, "school_province: expected only with the group student"),
    ({"school_province": "sonla2", "groups": "student"}, "school_province: no province is called 'sonla2'"),
    ({"vsi_income": "1400000"}, "vsi_income: expected at least 1,500,000 on this day, found 1,400,000"),
    ({"vsi_income": "0"}, "vsi_income: expected at least 1,500,000 on this day, found 0"),
    ({"vsi_income": "-1500000"}, "vsi_income: expected at least 1,500,000 on this day, found -1,500,000"),
    ({"vsi_income": "99000000"}, "vsi_income: expected at most"),
    ({"vsi_income": "1510000"}, "vsi_income: expected 1,500,000 plus a multiple of 50,000, found 1,510,000"),
    ({"vsi_income": "1500000.5"}, "vsi_income: expected a whole number, found '1500000.5'"),
    ({"vsi_income": "1,500,000"}, "vsi_income: expected a whole number, found '1,500,000'"),
    ({"vsi_income": "1.5e6"}, "vsi_income: expected a whole number, found '1.5e6'"),
    ({"vsi_income": "NaN"}, "vsi_income: expected a whole number, found 'NaN'"),
    ({"vsi_income": "nothing"}, "vsi_income: expected a whole number, found 'nothing'"),
    ({"vsi_income": "1" + "0" * 30}, "vsi_income: expected a whole number, found one of 31 digits"),
    ({"vsi_income": "१५०००००"}, "vsi_income: expected a whole number"),
    ({"vsi_income": None, "vsi_months": "12"}, "vsi_income: expected a value beside what is paid for, found nothing"),
    ({"vsi_months": "2"}, "vsi_months: expected 1, 3, 6 or 12, found 2"),
    ({"vsi_months": "0"}, "vsi_months: expected 1, 3, 6 or 12, found 0"),
    ({"vsi_years_ahead": "9"}, "vsi_years_ahead: expected 2 to 5, found 9"),
    ({"vsi_missing_months": "500"}, "vsi_missing_months: expected 1 to 120, found 500"),
    ({"vsi_months": "12", "vsi_years_ahead": "2"}, "vsi: expected one of months, years_ahead, missing_months"),
    ({"vsi_supported_months_so_far": "-1"}, "vsi_supported_months_so_far: expected 0 to 1200, found -1"),
    (
        {"vsi_local_supported_months_so_far": "5000"},
        "vsi_local_supported_months_so_far: expected 0 to 1200, found 5000",
    ),
    ({"hi_months": "13"}, "hi_months: expected 1 to 12, found 13"),
    ({"hi_months": "0"}, "hi_months: expected 1 to 12, found 0"),
    ({"hi_months": "twelve"}, "hi_months: expected a whole number, found 'twelve'"),
    ({"hi_order": "0"}, "hi_order: expected 1 to 100, found 0"),
    ({"hi_order": "101"}, "hi_order: expected 1 to 100, found 101"),
    (
        {"hi_covered_elsewhere": "true", "hi_paid_by_budget": "true"},
        "hi: covered_elsewhere and paid_by_budget contradict",
    ),
    ({"hi_paid_by_budget": "oui"}, "hi_paid_by_budget: expected true or false, found 'oui'"),
    (
        {"vsi_income": "1", "hi_months": "13"},
        "vsi_income: expected at least 1,500,000 on this day, found 1; hi_months: ",
    ),
    (
        {"vsi_income": "x", "born": "y"},
        "born: expected YYYY-MM-DD or a year, found 'y'; vsi_income: expected a whole number",
    ),
]

# A column of another type, three rows: what it is, and what the second row is rejected for.
TYPED = [
    ("vsi_income", pa.array([1.5e6, float("nan"), 1.5e6]), "vsi_income: expected a whole number, found NaN"),
    ("vsi_income", pa.array([1.5e6, float("inf"), 1.5e6]), "vsi_income: expected a whole number, found inf"),
    ("vsi_income", pa.array([1.5e6, 1500000.25, 1.5e6]), "vsi_income: expected a whole number, found 1500000.25"),
    ("vsi_income", pa.array([1.5e6, 1e300, 1.5e6]), "vsi_income: expected a whole number, found one of 301 digits"),
    (
        "vsi_income",
        pa.array([1500000, 2**64 - 1, 1500000], pa.uint64()),
        "vsi_income: expected a whole number, found one",
    ),
    (
        "vsi_income",
        pa.array([1500000, -(2**63), 1500000]),
        "vsi_income: expected a whole number, found one of 19 digits",
    ),
    (
        "vsi_income",
        pa.array(["1500000", "?", "1500000"]).dictionary_encode(),
        "vsi_income: expected a whole number, found '?'",
    ),
    ("groups", pa.array([["poor"], ["poor", None], []]), "groups: no group is called 'null'"),
    ("groups", pa.array([["poor"], ["poor", "por"], None]), "groups: no group is called 'por'"),
    ("born", pa.array([0, 2_000_000_000, 0], pa.date32()), "born: expected YYYY-MM-DD or a year, found"),
    ("born", pa.array([1980, 19800502, 1980]), "born: expected 2024-03-01 or earlier, found 19800502"),
    ("born", pa.array([1980.0, 1980.5, 1980.0]), "born: expected YYYY-MM-DD or a year, found 1980.5"),
    ("date", pa.array([DAY, datetime.date(1999, 1, 1), DAY]), "date: expected 2015-01-01 or later, found 1999-01-01"),
    ("poor_commune", pa.array([0, 3, 1]), "poor_commune: expected true or false, found 3"),
    ("poor", pa.array([0, 7, 1]), "poor: expected true or false, found 7"),
    ("group_student", pa.array(["true", "yes", ""]), "group_student: expected true or false, found 'yes'"),
]

# Whole tables: columns, whether a day is given beside them, and the line.
TABLES = [
    ({"vsi_income": [1]}, True, "no column province"),
    ({"province": ["ha-noi"], "vsi_income": [1]}, False, "no column date, and no day given for all rows (--on)"),
    (
        {"province": ["ha-noi"]},
        True,
        "nothing is asked about: no column vsi_income, hi_months, hi_paid_by_budget, hi_order or hi_outside_household",
    ),
    ({"provnce": ["ha-noi"], "hi_months": [1]}, True, "column 'provnce': did you mean province?"),
    ({"Province": ["ha-noi"], "hi_months": [1]}, True, "column 'Province': did you mean province?"),
    (
        {"province": ["ha-noi"], "vsi_incom": [1], "hi_months": [1]},
        True,
        "column 'vsi_incom': did you mean vsi_income?",
    ),
    ({"province": ["ha-noi"], "hi month": [1]}, True, "column 'hi month': did you mean hi_months?"),
    ({"province": ["ha-noi"], "hi_months": [1], "group": ["poor"]}, True, "column 'group': did you mean groups?"),
    (
        {"province": ["ha-noi"], "hi_months": [1], "near_por": [True]},
        True,
        "column 'near_por': did you mean near_poor?",
    ),
    (
        {"province": ["ha-noi"], "hi_months": [1], "group_size": [3]},
        True,
        "column 'group_size': no group is called 'size'",
    ),
    ({"province": ["ha-noi"], "hi_months": [1], "since_por": [DAY]}, True, "did you mean poor?"),
    (
        {"province": ["ha-noi"], "hi_months": [1], "hi_pays": [3]},
        True,
        "columns that are written here are there already: hi_pays",
    ),
    ({"province": ["ha-noi"], "hi_months": [1], "reason": ["x"]}, True, "are there already: reason"),
    (
        {"province": ["ha-noi"], "hi_months": [1], "groups": [""], "poor": [True]},
        True,
        "groups are given twice, as groups and as poor",
    ),
    ({"province": ["ha-noi"], "vsi_income": [True]}, True, "column 'vsi_income': expected whole numbers, found bool"),
    ({"province": ["ha-noi"], "vsi_income": [[1]]}, True, "column 'vsi_income': expected whole numbers, found list"),
    ({"province": ["ha-noi"], "vsi_income": [DAY]}, True, "column 'vsi_income': expected whole numbers, found date32"),
    ({"province": [1], "hi_months": [1]}, True, "column 'province': expected text, found int64"),
    ({"province": [b"ha-noi"], "hi_months": [1]}, True, "column 'province': expected text, found binary"),
    (
        {"province": ["ha-noi"], "hi_months": [1], "groups": [[1]]},
        True,
        "column 'groups': expected lists of text, or text, found list",
    ),
    (
        {"province": ["ha-noi"], "hi_months": [1], "groups": [{"a": 1}]},
        True,
        "column 'groups': expected lists of text, or text, found struct",
    ),
    ({"province": ["ha-noi"], "hi_months": [1], "date": [20240301]}, True, "column 'date': expected days, found int64"),
    (
        {"province": ["ha-noi"], "hi_months": [1], "born": [True]},
        True,
        "column 'born': expected days or years, found bool",
    ),
    (
        {"province": ["ha-noi"], "hi_months": [1], "household_id": [1.5]},
        True,
        "column 'household_id': expected text or whole numbers, found double",
    ),
    (
        {"province": ["ha-noi"], "hi_months": [1], "household_id": [1], "id": [1.5]},
        True,
        "column 'id': expected text or whole numbers, found double",
    ),
]

BESIDE_B = "id 'b' of household 7 is rejected, and a household is answered whole or not at all"
# Households: columns, and of each row whether it is answered or why it is not.
HOUSEHOLDS = [
    ({"id": ["a", "a"]}, ["id: 'a' stands in several rows in household 7"] * 2),
    ({"id": ["a", None]}, ["id: expected in every row, found nothing in household 7"] * 2),
    ({"id": ["a", ""]}, ["id: expected in every row, found nothing in household 7"] * 2),
    ({"province": ["ha-noi", "son-la"]}, ["province: 'ha-noi' and 'son-la' stand in household 7"] * 2),
    (
        {"province": ["ha-noi", None]},
        ["province: 'ha-noi' and a cell that cannot be read stand", "province: expected a name"],
    ),
    (
        {"province": ["ha-noi", "hanio"]},
        ["province: 'ha-noi' and 'hanio' stand in household 7", "province: no province is called"],
    ),
    ({"province": ["ha-noi", "Hà Nội"]}, [None, None]),
    ({"date": ["2024-03-01", "2024-03-02"]}, ["date: 2024-03-01 and 2024-03-02 stand in household 7"] * 2),
    ({"district": ["Long Biên", None]}, ["district: 'Long Biên' and nothing stand in household 7"] * 2),
    ({"poor_commune": [True, False]}, ["poor_commune: True and False stand in household 7"] * 2),
    ({"poor_commune": [None, False]}, [None, None]),
    ({"hi_order": [2, 2]}, ["hi_order: 2 stands in several rows in household 7"] * 2),
    ({"hi_months": ["12", "13"]}, [BESIDE_B, "hi_months: expected 1 to 12"]),
    ({"hi_months": ["12", "x"]}, [BESIDE_B, "hi_months: expected a whole"]),
    ({"hi_months": ["12", "5"]}, [BESIDE_B, "hi_months: expected 3, 6 or 12 in the household category"]),
    ({"born": ["1980", "x"]}, [BESIDE_B, "born: expected"]),
    ({"groups": ["poor", "por"]}, [BESIDE_B, "groups: no group is called 'por'"]),
    ({"groups": ["", "por"], "hi_order": [1, None]}, [BESIDE_B, "groups: no group is called 'por'"]),
    ({"vsi_income": [1_500_000, 1]}, [BESIDE_B, "vsi_income: expected at least"]),
    ({"vsi_income": ["1500000", "x"]}, [BESIDE_B, "vsi_income: expected a whole number"]),
    (
        {"hi_order": [1, 7]},
        [BESIDE_B, "hi_order: expected 1 to 2, as many as pay in the household category, found 7"],
    ),
    ({"hi_order": [2, None]}, [None, None]),
    ({"hi_order": [None, 7], "groups": ["poor", ""]}, [None, None]),
    (
        {"vsi_income": ["1500000", None], "pension": [True, False]},
        [None, None],
    ),
]
