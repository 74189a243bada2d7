"""Kinds of bad households: each gives one clear line with file, line and field, and keeps no other from an answer."""

from __future__ import annotations

import copy
import json
import re

import pytest
import yaml

from calculator import BadHousehold
from calculator.input.household_files import read_households
from tests.invented.checked import assess

GOOD = {"date": "2026-03-01", "members": [{"id": "good", "health_insurance": {"months": 12}}]}
GOOD_PAYS = 1_263_600


def answers(data, name, registry):
    """For each household of a file what it pays, or the lines that say why there is no answer."""
    found = []
    for entry in read_households(data, name):
        try:
            found.append(assess(entry.household, registry).total.pays if entry.household else entry.problems)
        except BadHousehold as bad:
            found.append(entry.explained(bad))
    return found


def near(**changes):
    """A household of one near-poor person with both programmes; `member` and `household` change it, None deletes."""
    person = {
        "id": "p",
        "born": 1980,
        "groups": ["near_poor"],
        "voluntary_si": {"income": 1_500_000, "months": 12},
        "health_insurance": {"months": 12},
    }
    made = {"province": "ha-noi", "date": "2026-03-01", "members": [person]}
    for path, value in changes.items():
        *parents, last = path.split("__")
        inside = made if parents[:1] != ["member"] else person
        for parent in parents[1:] if inside is person else parents:
            inside = inside.setdefault(parent, {})
        if value is DELETED:
            inside.pop(last, None)
        else:
            inside[last] = value
    return made


DELETED = object()


def vsi(**payment):
    return near(member__voluntary_si=payment)


def groups(*codes, **changes):
    return near(member__groups=list(codes), **changes)


def members(*people):
    return near(members=list(people))


# what, the household, the field, what the line says of it
KINDS = [
    # place
    ("unknown province", near(province="ha-noy"), "province", "no province is called 'ha-noy'; did you mean ha-noi"),
    ("province that is nothing like one", near(province="???"), "province", "no province is called '???'"),
    ("empty province", near(province=""), "province", "no province is called ''"),
    ("province as a number", near(province=1), "province", "expected text, found 1"),
    ("province as a list", near(province=["ha-noi"]), "province", "expected text, found a list"),
    ("unknown former province", near(former_province="Xyz"), "former_province", "no province is called 'Xyz'"),
    (
        "former province that is not a part",
        near(province="ninh-binh", former_province="ha-noi"),
        "former_province",
        "ha-noi is not a part of ninh-binh; its parts are",
    ),
    (
        "former province beside a name that is a part itself",
        near(province="ha-nam", former_province="nam-dinh"),
        "former_province",
        "nam-dinh is not a part of ha-nam",
    ),
    (
        "former province before the merger",
        near(province="ha-noi", former_province="ha-nam", date="2024-03-01"),
        "former_province",
        "merged on 2025-07-01; before that day write province: ha-nam",
    ),
    (
        "former province without province",
        near(province=DELETED, former_province="ha-nam"),
        "province",
        "expected with former_province or district, not found",
    ),
    ("district without province", near(province=DELETED, district="Long Biên"), "province", "expected with"),
    ("district as a number", near(district=1), "district", "expected text, found 1"),
    ("poor commune in words", near(poor_commune="yes"), "poor_commune", "expected true or false, found 'yes'"),
    ("poor commune as a number", near(poor_commune=1), "poor_commune", "expected true or false, found 1"),
    # day
    ("no date", near(date=DELETED), "date", "missing; expected a day as YYYY-MM-DD or YYYY-MM"),
    ("empty date", near(date=None), "date", "found nothing"),
    ("date before 2015", near(date="2014-12-31"), "date", "expected 2015-01-01 or later, found 2014-12-31"),
    (
        "date that does not exist",
        near(date="2025-02-30"),
        "date",
        "there is no day 2025-02-30: February 2025 has 28 days",
    ),
    (
        "month that does not exist",
        near(date="2025-13"),
        "date",
        "expected a day as YYYY-MM-DD or YYYY-MM, found '2025-13'",
    ),
    ("date as a year", near(date=2025), "date", "found 2025"),
    ("date day first", near(date="1/3/2026"), "date", "found '1/3/2026'; write 2026-03-01"),
    ("date with a time", near(date="2026-03-01T00:00:00"), "date", "found '2026-03-01T00:00:00'"),
    ("date as seconds", near(date="1740787200"), "date", "found '1740787200'"),
    ("date as a mapping", near(date={"year": 2026}), "date", "found a mapping"),
    # members
    ("no members", near(members=DELETED), "members", "missing; expected a list of members"),
    ("empty members", near(members=[]), "members", "expected at least one member, found none"),
    ("members a mapping", near(members={"id": "p"}), "members", "expected a list of members, found a mapping"),
    ("members a number", near(members=3), "members", "expected a list of members, found 3"),
    ("member a name", members("mother"), "members[0]", "expected a mapping with id, born"),
    ("member nothing", members({"id": "a"}, None), "members[1]", "found nothing"),
    (
        "300 members",
        members(*({"id": f"m{i}", "health_insurance": {}} for i in range(300))),
        "members",
        "expected at most 100, found 300",
    ),
    (
        "twice the same id",
        members({"id": "a"}, {"id": "b"}, {"id": "a"}),
        "members[2].id",
        "'a' is already that of members[0]",
    ),
    ("no id", near(member__id=DELETED), "members[0].id", "missing; expected text"),
    ("id as a number", near(member__id=1), "members[0].id", "expected text, found 1"),
    ("empty id", near(member__id=""), "members[0].id", "expected text that can be printed, found ''"),
    ("id with a line break", near(member__id="a\nb"), "members[0].id", r"found 'a\nb'"),
    (
        "twice the same place in the order",
        members({"id": "a", "health_insurance": {"order": 1}}, {"id": "b", "health_insurance": {"order": 1}}),
        "members[1].health_insurance.order",
        "1 is already that of members[0]",
    ),
    # keys
    ("unknown key", near(provinc="ha-noi"), "provinc", "unknown key 'provinc'"),
    ("unknown key like no other", near(xyzzy=1), "xyzzy", "the keys here are date, members, province"),
    ("unknown key of a member", near(member__group=["poor"]), "members[0].group", "did you mean `groups`?"),
    ("key `on` in JSON", near(date=DELETED, on="2026-03-01"), "on", "unknown key 'on'; did you mean `date`?"),
    (
        "unknown key of a payment",
        near(member__health_insurance__month=1),
        "members[0].health_insurance.month",
        "`months`",
    ),
    # birth
    (
        "born in the future",
        near(member__born="2026-03-02"),
        "members[0].born",
        "expected 2026-03-01 or earlier, found 2026-03-02",
    ),
    ("born in a future year", near(member__born=2027), "members[0].born", "or earlier, found 2027"),
    ("born long ago", near(member__born=1890), "members[0].born", "expected 1896 or later, found 1890"),
    ("born in two digits", near(member__born=80), "members[0].born", "expected 1896 or later, found 80"),
    ("born in words", near(member__born="about 1980"), "members[0].born", "expected a day as YYYY-MM-DD or a year"),
    ("born a year in quotes", near(member__born="1980"), "members[0].born", "found '1980'; write 1980"),
    ("born true", near(member__born=True), "members[0].born", "found true"),
    ("born half a year", near(member__born=1980.5), "members[0].born", "found 1980.5"),
    # groups
    (
        "unknown group",
        groups("nearpoore"),
        "members[0].groups[0]",
        "no group is called 'nearpoore'; did you mean near_poor?",
    ),
    ("group like no other", groups("near_poor", "xyzzy"), "members[0].groups[1]", "no group is called 'xyzzy'"),
    ("group twice", groups("near_poor", "near_poor"), "members[0].groups[1]", "near_poor is given twice"),
    (
        "group as text",
        near(member__groups="near_poor"),
        "members[0].groups",
        "expected a list of groups, found 'near_poor'; write [near_poor]",
    ),
    ("group as a number", groups(1), "members[0].groups[0]", "expected text, found 1"),
    (
        "groups empty in YAML",
        near(member__groups=None),
        "members[0].groups",
        "expected a list of groups, found nothing",
    ),
    ("group that everybody is in", groups("any"), "members[0].groups[0]", "no group is called 'any'"),
    ("set of groups", groups("special_groups"), "members[0].groups[0]", "no group is called 'special_groups'"),
    (
        "poor and near-poor",
        groups("poor", "near_poor"),
        "members[0].groups",
        "poor and near_poor contradict each other",
    ),
    (
        "poor and out of poverty",
        groups("poor", "escaped_poverty"),
        "members[0].groups",
        "contradict each other; keep one",
    ),
    ("poor and of average standard", groups("poor", "affs_average"), "members[0].groups", "contradict each other"),
    (
        "group before it existed",
        groups("multidimensional_poor", date="2015-06-01", member__voluntary_si=DELETED),
        "members[0].groups[0]",
        "multidimensional_poor exists since 2016-01-01; the household is of 2015-06-01",
    ),
    (
        "another group before it existed",
        groups("ethnic_minority_left_list", date="2021-06-30", member__voluntary_si=DELETED),
        "members[0].groups[0]",
        "ethnic_minority_left_list exists since 2021-07-01",
    ),
    # since
    (
        "since of a group not held",
        near(member__since={"student": "2025-01-01"}),
        "members[0].since.student",
        "student is not among",
    ),
    (
        "since in the future",
        near(member__since={"near_poor": "2026-04"}),
        "members[0].since.near_poor",
        "expected 2026-03-01 or earlier, found 2026-04-01",
    ),
    (
        "since a year",
        near(member__since={"near_poor": 2024}),
        "members[0].since.near_poor",
        "expected a day as YYYY-MM-DD or YYYY-MM, found 2024",
    ),
    ("since a list", near(member__since=["near_poor"]), "members[0].since", "expected a mapping from group to day"),
    # school
    (
        "unknown school province",
        groups("student", member__school_province="Ha Nui"),
        "members[0].school_province",
        "no province is called 'Ha Nui'",
    ),
    (
        "school province of nobody at school",
        near(member__school_province="ha-noi"),
        "members[0].school_province",
        "expected only with the group student",
    ),
    # voluntary SI
    (
        "voluntary SI without income",
        vsi(months=12),
        "members[0].voluntary_si.income",
        "missing; expected a whole number",
    ),
    (
        "voluntary SI as a number",
        near(member__voluntary_si=1_500_000),
        "members[0].voluntary_si",
        "expected a mapping with income",
    ),
    (
        "income below the floor",
        vsi(income=700_000),
        "members[0].voluntary_si.income",
        "expected at least 1,500,000 on this day, found 700,000",
    ),
    (
        "income above the ceiling",
        vsi(income=46_850_000),
        "members[0].voluntary_si.income",
        "expected at most 46,800,000 on this day, found 46,850,000",
    ),
    (
        "income off the step",
        vsi(income=1_510_000),
        "members[0].voluntary_si.income",
        "the nearest are 1,500,000 and 1,550,000",
    ),
    (
        "income below nothing",
        vsi(income=-1),
        "members[0].voluntary_si.income",
        "expected at least 1,500,000 on this day, found -1",
    ),
    (
        "income as text",
        vsi(income="1500000"),
        "members[0].voluntary_si.income",
        "expected a whole number, found '1500000'; write 1500000",
    ),
    ("income with points", vsi(income="1.500.000"), "members[0].voluntary_si.income", "write 1500000"),
    ("income in words", vsi(income="abc"), "members[0].voluntary_si.income", "expected a whole number, found 'abc'"),
    (
        "income with a fraction",
        vsi(income=1_500_000.5),
        "members[0].voluntary_si.income",
        "expected a whole number, found 1500000.5",
    ),
    ("income true", vsi(income=True), "members[0].voluntary_si.income", "expected a whole number, found true"),
    (
        "income as a list",
        vsi(income=[1_500_000]),
        "members[0].voluntary_si.income",
        "expected a whole number, found a list",
    ),
    (
        "no months of voluntary SI",
        vsi(income=1_500_000, months=0),
        "members[0].voluntary_si.months",
        "expected 1, 3, 6 or 12, found 0",
    ),
    (
        "two months of voluntary SI",
        vsi(income=1_500_000, months=2),
        "members[0].voluntary_si.months",
        "expected 1, 3, 6 or 12, found 2",
    ),
    (
        "months and years ahead",
        vsi(income=1_500_000, months=12, years_ahead=2),
        "members[0].voluntary_si",
        "found months and years_ahead",
    ),
    (
        "one year ahead",
        vsi(income=1_500_000, years_ahead=1),
        "members[0].voluntary_si.years_ahead",
        "expected 2 to 5, found 1",
    ),
    (
        "six years ahead",
        vsi(income=1_500_000, years_ahead=6),
        "members[0].voluntary_si.years_ahead",
        "expected 2 to 5, found 6",
    ),
    (
        "years ahead where the return is not known",
        vsi(income=1_500_000, years_ahead=2) | {"date": "2024-03-01"},
        "members[0].voluntary_si.years_ahead",
        "cannot be worked out: the funds' monthly return (vsi_investment_rate) is not known",
    ),
    (
        "61 missing months",
        near(member__born=1960, member__voluntary_si={"income": 1_500_000, "missing_months": 61}),
        "members[0].voluntary_si.missing_months",
        "expected 1 to 60, found 61",
    ),
    (
        "no missing months",
        near(member__born=1960, member__voluntary_si={"income": 1_500_000, "missing_months": 0}),
        "members[0].voluntary_si.missing_months",
        "expected 1 to 60, found 0",
    ),
    (
        "missing months long before retirement",
        near(member__born="1981-03-01", member__voluntary_si={"income": 1_500_000, "missing_months": 12}),
        "members[0].voluntary_si.missing_months",
        "at the earliest in the month before the month of retirement age, 2038",
    ),
    (
        "voluntary SI of a child",
        near(member__born="2022-03-01", member__health_insurance=None),
        "members[0].voluntary_si",
        "expected a person of 15 years or more",
    ),
    (
        "voluntary SI of a pensioner",
        near(member__pension=True),
        "members[0].pension",
        "cannot join voluntary SI",
    ),
    (
        "voluntary SI of a village part-time worker",
        groups("village_part_time"),
        "members[0].voluntary_si",
        "cannot join voluntary SI",
    ),
    (
        "five months in the household category",
        near(member__groups=[], member__voluntary_si=None, member__health_insurance={"months": 5}),
        "members[0].health_insurance.months",
        "expected 3, 6 or 12 in the household category",
    ),
    (
        "a settled order with holes",
        members(
            {"id": "a", "health_insurance": {"months": 12, "order": 1}},
            {"id": "b", "health_insurance": {"months": 12, "order": 7}},
        ),
        "members[1].health_insurance.order",
        "expected 1 to 2, as many as pay in the household category, found 7",
    ),
    (
        "more months supported than a life has",
        vsi(income=1_500_000, supported_months_so_far=1201),
        "members[0].voluntary_si.supported_months_so_far",
        "expected 0 to 1200, found 1201",
    ),
    (
        "fewer months supported than none",
        vsi(income=1_500_000, supported_months_so_far=-1),
        "members[0].voluntary_si.supported_months_so_far",
        "found -1",
    ),
    # health insurance
    (
        "no months of health insurance",
        near(member__health_insurance__months=0),
        "members[0].health_insurance.months",
        "expected 1 to 12, found 0",
    ),
    (
        "13 months of health insurance",
        near(member__health_insurance__months=13),
        "members[0].health_insurance.months",
        "found 13",
    ),
    (
        "months as nothing",
        near(member__health_insurance__months=None),
        "members[0].health_insurance.months",
        "found nothing",
    ),
    (
        "health insurance true",
        near(member__health_insurance=True),
        "members[0].health_insurance",
        "expected a mapping with months",
    ),
    (
        "covered elsewhere and paid for",
        near(member__health_insurance={"covered_elsewhere": True, "paid_by_budget": True}),
        "members[0].health_insurance",
        "covered_elsewhere and paid_by_budget contradict each other",
    ),
    (
        "place 0 in the order",
        near(member__health_insurance__order=0),
        "members[0].health_insurance.order",
        "expected 1 to 100, found 0",
    ),
    (
        "covered in words",
        near(member__health_insurance__covered_elsewhere="no"),
        "members[0].health_insurance.covered_elsewhere",
        "found 'no'",
    ),
    # not a household at all
    ("a number", 3, "", "expected a household (date, members, ...), found 3"),
    ("text", "household", "", "found 'household'"),
    ("nothing", None, "", "found nothing"),
    ("a list", [GOOD], "", "expected a household (date, members, ...), found a list"),
]
IDS = [kind[0] for kind in KINDS]


def test_there_are_many_kinds():
    assert len(KINDS) >= 60
    assert len(set(IDS)) == len(IDS)


def as_json(*items):
    return json.dumps(items, ensure_ascii=False, indent=1).encode(), "file.json"


def as_yaml(*items):
    return yaml.safe_dump(list(map(copy.deepcopy, items)), allow_unicode=True, sort_keys=False).encode(), "file.yaml"


@pytest.mark.parametrize("written", [as_json, as_yaml])
@pytest.mark.parametrize(("household", "field", "says"), [kind[1:] for kind in KINDS], ids=IDS)
def test_one_clear_line_and_the_others_are_answered(household, field, says, written, registry):
    data, name = written(GOOD, household, GOOD)
    before, lines, after = answers(data, name, registry)
    assert (before, after) == (GOOD_PAYS, GOOD_PAYS)
    (line,) = lines
    where = re.match(r"file\.(?:json|yaml):(\d+): households\[1\]\.?([^:]*): (.*)", line)
    assert where, line
    assert where[2] == field
    assert says in where[3]
    assert stands_on(data, int(where[1]), field, household)


def stands_on(data, line, field, household):
    """Whether a field stands on a line: its key, unless the key is what is missing or an entry of a list is meant."""
    key = field.rpartition(".")[2]
    return "[" in key or f"'{key}':" not in repr(household) or key in data.decode().splitlines()[line - 1]


JARGON = re.compile(r"\b(?:\w+_parsing|\w+_type|Input|validation|pydantic|NoneType|dict|tuple|str|int|object)\b")


@pytest.mark.parametrize(("household", "field", "says"), [kind[1:] for kind in KINDS], ids=IDS)
def test_a_household_alone_is_named_by_its_fields_only(household, field, says, registry):
    """And in words that people use."""
    if not isinstance(household, dict):
        return
    data = yaml.safe_dump(household, allow_unicode=True, sort_keys=False).encode()
    ((line,),) = answers(data, "alone.yaml", registry)
    assert re.match(rf"alone\.yaml:\d+: {re.escape(field)}: ", line), line
    assert says in line
    assert not JARGON.search(line)


def test_everything_that_is_wrong_is_said_at_once(registry):
    wrong = near(
        province="ha-noy", member__born=2030, member__voluntary_si__income=1, member__health_insurance__months=0
    )
    (lines,) = answers(*as_json(wrong), registry)
    fields = [re.match(r".*: households\[0\]\.([^:]*): ", line)[1] for line in lines]
    assert fields == [
        "province",
        "members[0].born",
        "members[0].voluntary_si.income",
        "members[0].health_insurance.months",
    ]


def test_of_a_hundred_households_half_of_them_bad_none_is_lost(registry):
    file = [GOOD if i % 2 else near(date="2014-01-01") for i in range(100)]
    found = answers(*as_yaml(*file), registry)
    assert found[1::2] == [GOOD_PAYS] * 50
    assert [re.search(r"households\[(\d+)\]", line)[1] for (line,) in found[::2]] == [str(i) for i in range(0, 100, 2)]
