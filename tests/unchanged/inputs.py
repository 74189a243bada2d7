"""Made-up inputs of the command line: 200 households, 20 tables of people and 20 drafts, always the same ones.

Only what a user may write is known here: files, their keys, the options of `hotro`. Nothing of the code is imported, so
that its folders can be rebuilt around it. Provinces and groups are those of the policies folder.
"""

import copy
import csv
import datetime
import gzip
import io
import json
import random
import re
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

FIRST, LAST, MERGER = datetime.date(2016, 1, 1), datetime.date(2027, 12, 31), datetime.date(2025, 7, 1)
DATES = ((2018, 1), (2022, 1), (2023, 7), (2024, 7), (2025, 7), (2026, 1), (2026, 7), (2027, 1))
CHANGES = [datetime.date(year, month, 1) for year, month in DATES]
FLOORS = {2027: 2_200_000, 2022: 1_500_000, 2016: 700_000}
AGES = [0, 6, 16, 18, 60, 65, 70, 75, 80, 85]
NOT_PEOPLE = {"any", "unspecified", "household_member"}
EXCLUSIVE = {"poor", "near_poor", "escaped_poverty", "escaped_near_poverty", "affs_average"}
DISTRICTS = {"ha-noi": "Long Biên", "bac-lieu": "Hòa Bình", "ha-tinh": "Ha Tinh city"}
SO_FAR = [0, 0, 0, 1, 35, 59, 60, 118, 119, 120, 121]
QUIET = ["cao-bang", "lai-chau", "son-la", "lang-son", "thanh-hoa", "quang-tri", "thua-thien-hue", "an-giang"]
"""Provinces with few rules of their own, whose drafts contradict none."""
FAULTS = """
province: [Hai Fong, 29, ""]
date: ["2014-12", "2026-02-30", 01/03/2026]
former_province: [son-la]
members: [[]]
"on": ["2026-01"]
poor_commune: ["yes"]
members.0.id: ["", b]
members.0.born: [2040, 1850, "1980-13-01"]
members.0.groups: [[poor, near_poor], [stduent], [student, student], poor]
members.0.since: [{hiv: "2020-01"}]
members.0.school_province: [Hà Nộii]
members.0.voluntary_si: [{months: 3}, {income: 1}, {income: 1510001}, {income: 1000000000000}, {income: 1500000.5},
  {income: 1.500.000}, {income: 2500000, months: 2}, {income: 2500000, years_ahead: 6},
  {income: 2500000, missing_months: 500}, {income: 2500000, months: 12, years_ahead: 2},
  {income: 2500000, supported_months_so_far: -1}, {income: 2500000, local_supported_months_so_far: 5000}]
members.0.health_insurance: [{months: 0}, {months: 13}, {month: 12}, {order: 0},
  {covered_elsewhere: true, paid_by_budget: true}]
"""
"""Keys of a household, and values that they may not have, or not in every household."""
CELL_FAULTS = (("born", "yesterday"), ("vsi_income", "1,500,000"), ("hi_months", "twelve"), ("poor_commune", "maybe"))
TEXT_FAULTS = (
    lambda text: text[: len(text) // 2],
    lambda text: text + text,
    lambda text: "\ufeff" + text,
    lambda text: text.replace("  ", "\t", 1),
    lambda text: text.replace(":", "", 1),
    lambda text: text.replace("members", "mebmers"),
    lambda text: text.replace('"', "'"),
    lambda text: text.replace("1", "0", 3),
    lambda text: text[:0],
    lambda text: f"households: [{text}",
)
OPTIONS = """; --raise 5; --budget 3e8; --years 2026-2028; --assume-none; --against 2025-12-31
--raise -3 --assume-none; --budget 20e9 --years 2027; --raise 100; --raise 5 --budget 1e9; --budget 1
--years 2026-2110; --assume-none --years 2027-2031; --budget 1e8 --assume-none
--adopt quang-ninh --in son-la --from 2026-01-01
--adopt 'Hà Nội' --in 'Nghệ An' --from 2027-01-01 --programme voluntary_si
--adopt hai-phong --in lai-chau --from 2026-07-01 --on 2025-12-01
--adopt nghe-an --in hue --from 2026-01-01 --raise 5
--adopt TP.HCM --in dong-thap --from 2026-01-01 --programme bhyt
--adopt cao-bang --in cao-bang --from 2026-01-01"""
"""Of the 20 drafts, in turn."""


class Draft(NamedTuple):
    """A question of `hotro simulate`: the draft's file (none where rules are adopted), the people, other options."""

    file: dict | None
    participants: list[dict]
    options: list[str]


class Maker(random.Random):
    """Chance, always the same, among the provinces and groups of a policies folder."""

    @classmethod
    def of(cls, policies: Path, seed: str) -> "Maker":
        made = cls(seed)
        groups, places = (yaml.safe_load((policies / f"{n}.yaml").read_text()) for n in ("groups", "jurisdictions"))
        made.groups = {group["code"]: group.get("from", FIRST) for group in groups["groups"]}
        made.codes = sorted(made.groups.keys() - NOT_PEOPLE)
        made.sets = [group["code"] for group in groups["sets"]]
        made.old, made.new = places["provinces"], places["units"]
        made.rules = [rule for path in sorted((policies / "provinces").iterdir()) for rule in rules(path)]
        made.shuffle(made.rules)
        return made

    def some(self, share: float, **said: object) -> dict:
        """Of what may be said, so much; where values stand in a list, one of them."""
        chosen = {key: self.choice(value) if isinstance(value, list) else value for key, value in said.items()}
        return {key: value for key, value in chosen.items() if self.random() < share}

    def name(self, unit: dict) -> str:
        return self.choice([unit["slug"], unit["vi"], unit["vi"], unit["en"], *unit.get("aliases", ())])

    def parts(self, slug: str) -> list[dict]:
        """The provinces of which it was made."""
        return [unit for unit in self.old if unit["into"] == slug] or self.old[:1]

    def day(self) -> datetime.date:
        """Any day, or one beside a day on which the law changes."""
        near = self.choice(CHANGES) - datetime.timedelta(self.choice([0, 0, 1]))
        return self.choice([near, FIRST + datetime.timedelta(self.randrange((LAST - FIRST).days + 1))])

    def place(self, day: datetime.date) -> dict:
        """A province of that day, or none; since the merger perhaps with the old one, or by the old one's name."""
        unit = self.choice(self.old if day < MERGER or self.random() < 0.2 else self.new)
        former = self.some(0.5, former_province=[self.name(part) for part in self.parts(unit["slug"])])
        said = {"province": self.name(unit)} | (former if unit in self.new else {})
        return self.choice([said] * 20 + [{}]) | self.some(0.2, district=DISTRICTS.get(unit["slug"], "Quận 1"))

    def anywhere(self, group: str) -> tuple[datetime.date, dict, list[str]]:
        """A day, a place and a group that there is on that day."""
        day = self.day()
        while self.groups.get(group, FIRST) > day:
            day = self.day()
        return day, self.place(day), [group]

    def beside_a_rule(self) -> tuple[datetime.date, dict, list[str]]:
        """A day about the first or a later one of a province's rule, the province, and the groups for whom it is."""
        self.rules.append(self.rules.pop(0))  # each resolution in turn
        province, provisions, start = self.rules[-1]
        groups = self.choice(provisions)
        day = start + datetime.timedelta(self.choice([-1, 0, 1, 100, 400, 1200]))
        place = {"province": province} | self.some(0.5, district=DISTRICTS.get(province, "Quận 1"))
        return max(FIRST, min(day, LAST)), place, groups

    def born(self, day: datetime.date) -> datetime.date | int:
        """A birth: a year, any day, or one beside a birthday that counts."""
        birthday = day.replace(year=day.year - self.choice(AGES), day=min(day.day, 28))
        near = min(day, birthday + datetime.timedelta(self.choice([-1, 0, 1])))
        return self.choice([near, day - datetime.timedelta(self.randrange(36_500)), day.year - self.randrange(100)])

    def voluntary_si(self, day: datetime.date) -> dict:
        """A payment at an income that may be chosen. What is paid ahead is known for 2026 alone."""
        floor = next(floor for year, floor in FLOORS.items() if day.year >= year)
        spans = [{"months": n} for n in (1, 3, 6, 12)] + [{}]
        if day.year == 2026 or self.random() < 0.1:
            spans = [{"years_ahead": n} for n in (2, 3, 4, 5)] + [{"missing_months": n} for n in (1, 7, 59, 60, 61)]
        said = {"income": floor + 50_000 * self.choice([0, 0, 1, 10, 33, 300])} | self.choice(spans)
        return said | self.some(0.3, supported_months_so_far=SO_FAR, local_supported_months_so_far=SO_FAR)

    def person(self, name: str, day: datetime.date, must: Sequence[str]) -> dict:
        """A member of a household, in those groups and perhaps in others."""
        groups = [code for code in must if self.groups.get(code, FIRST) <= day]
        for code in [*self.sample(self.codes, 2), *self.some(0.2, student=1)]:
            if code not in groups and self.groups[code] <= day and not (code in EXCLUSIVE and EXCLUSIVE & {*groups}):
                groups.append(code)
        since = self.some(0.4, **{group: day - datetime.timedelta(self.randrange(2000)) for group in groups})
        school = [self.name(unit) for unit in (self.old if day < MERGER else self.new)] if "student" in groups else None
        insured = [{"months": self.choice([1, 3, 6, 12, 12, self.randint(1, 12)])} for _ in range(4)]
        insured += [{"covered_elsewhere": True}, {"paid_by_budget": True}, {"outside_household": True}, {}]
        said = {"id": name, "groups": groups, "since": since} | self.some(
            0.7, born=self.born(day), school_province=school
        )
        said |= self.some(
            0.8 if must else 0.5, voluntary_si=self.voluntary_si(day), health_insurance=dict(self.choice(insured))
        )
        said |= self.some(0.1, pension=[False, True], compulsory_si=[False], registered_household_business=[False])
        said |= self.some(0.1, met=[{"ha-noi-19-2025.voluntary_si.near_poor": False}])
        return {key: value for key, value in said.items() if value or key == "health_insurance" or value is False}

    def household(self, must: str = "", fault: tuple | None = None) -> dict:
        """A household in which nothing is known to be wrong, but for the fault."""
        day, place, groups = self.beside_a_rule() if not must else self.anywhere(must)
        written = self.choice([day, day, f"{day:%Y-%m}"])
        day = day if written == day else day.replace(day=1)
        members = [self.person(name, day, () if i else groups) for i, name in enumerate("abcde"[: self.randint(1, 5)])]
        paying = [m["health_insurance"] for m in members if "months" in m.get("health_insurance", {})]
        if self.random() < 0.2:  # the order is settled
            for order, payment in zip(self.sample(range(1, len(paying) + 1), len(paying)), paying, strict=True):
                payment["order"] = order
        made = {"date": written} | place | {"members": members} | self.some(0.15, poor_commune=True)
        if fault is not None:
            *way, key = fault[0].split(".")
            (members[0] if way else made)[key] = copy.deepcopy(fault[1])
        return made

    def participants(self, slug: str) -> list[dict]:
        """People by situation, as a simulation needs them."""
        groups = ["", "poor", "near_poor", "student", *self.codes]
        shared = {"months": [3, 6, 12], "age": AGES, "former_province": [part["slug"] for part in self.parts(slug)]}
        own = {"voluntary_si": {"income": [2_200_000, 4_000_000], "supported_months": SO_FAR}}
        own["voluntary_si"]["local_supported_months"] = SO_FAR
        own["health_insurance"] = {"household_order": [1, 2, 3, 6], "poor_commune": "yes"}
        return [
            {"province": slug, "programme": programme, "people": self.randint(1, 30_000), "groups": self.choice(groups)}
            | self.some(0.3, **shared, **own[programme], district="Quận 1")
            for programme in [*own] * self.randint(1, 3)
        ]

    def provision(self, programme: str, who: str, year: int) -> dict:
        """What a draft gives one group."""
        percent, insurance = self.choice([5, 10, 20, 30]), programme == "health_insurance"
        schedule = {str(year + i): max(percent - 5 * i, 1) for i in range(3)}
        rate = self.choice(
            [{"percent": percent}, {"percent": schedule}, {"total_percent": 80}, {"vnd_per_month": 50_000}]
        )
        said = (
            {"who": who}
            | rate
            | self.some(
                0.2,
                months=[6, 36, 60],
                age={"from": 60, "below": 80},
                condition={"vi": "cư trú tại tỉnh", "en": "resident"},
            )
        )
        said |= self.some(0.2, adds_up=True) if "percent" in rate else {}
        said |= self.some(0.2, household_order=1) if insurance else {}
        base = "contribution" if insurance else "rural_poverty_line_contribution"
        return said | ({} if "vnd_per_month" in rate else {"of": base})

    def draft(self, slug: str) -> dict:
        year = self.choice([2026, 2027])
        said = {"id": f"{slug}-made-up", "number": "unknown", "kind": "resolution", "issuer": "unknown"}
        said |= {"status": "draft", "issued": "unknown", "from": datetime.date(year, self.choice([1, 7]), 1)}
        said |= {"to": self.choice([datetime.date(year + 3, 12, 31), "open", "unknown"])}
        groups = {"voluntary_si": ["other", "near_poor", "poor", "ethnic_minority", "village_health"]}
        groups["health_insurance"] = ["elderly", "hiv", "escaped_poverty", "disability_mild", "household_member"]
        for programme, known in groups.items():
            said[programme] = [self.provision(programme, who, year) for who in self.sample(known, self.randint(1, 3))]
        said |= {"confidence": "low", "sources": [{"url": "https://example.org/draft"}]}
        return {"province": slug, "instruments": [said]}


def rules(path: Path) -> Iterator[tuple[str, list[list[str]], datetime.date]]:
    """A province's resolutions: its slug, the groups of each provision and the first day or year."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast, where it is there
    for instrument in yaml.load(path.read_text(), loader).get("instruments", ()):
        start = re.search(r"20(1[6-9]|2[0-7])(-\d\d-\d\d)?", str(instrument["from"]))
        provisions = [*instrument.get("voluntary_si", ()), *instrument.get("health_insurance", ())]
        named = [p["who"] if isinstance(p["who"], list) else [p["who"]] for p in provisions]
        if start and named:
            people = [[code for code in who if code not in NOT_PEOPLE] for who in named]
            yield path.stem, people, datetime.date.fromisoformat((start[0] + "-01-01")[:10])


def faults() -> list[tuple]:
    """Keys, each with one of its values."""
    return [(key, value) for key, values in yaml.safe_load(FAULTS).items() for value in values]


def fits_a_table(key: str, value: object) -> bool:
    """Whether a column with a type can hold it, and a table has the column."""
    whole = all(isinstance(part, int) for part in value.values()) if isinstance(value, dict) else True
    return key.startswith(("province", "date", "members.")) and whole and value not in (29, {"month": 12}, "poor")


def households(policies: Path) -> list[dict]:
    """200 households; each group and set is in one of them, and every fourth has a fault."""
    maker, known = Maker.of(policies, "households"), faults()
    groups = [*maker.groups, *maker.sets]
    made = [maker.household(group) for group in groups + [""] * (150 - len(groups))]
    for i in range(50):
        made.insert(4 * i + 3, maker.household(fault=known[i % len(known)]))
    return made


def tables(policies: Path) -> list[list[dict]]:
    """20 tables of people, each of 15 households, of which every fifth has a fault."""
    maker, known = Maker.of(policies, "tables"), [fault for fault in faults() if fits_a_table(*fault)]
    made = [[maker.household(fault=None if i % 5 else maker.choice(known)) for i in range(15)] for _ in range(20)]
    return [[row for number, one in enumerate(some) for row in rows(number, one)] for some in made]


def rows(number: int, household: dict) -> list[dict]:
    """A household as rows of a table of people."""
    made = []
    for member in household["members"]:
        row = household | {"household_id": number, "date": str(household["date"])} | member
        row |= {"born": str(row["born"])} if "born" in row else {}
        row |= {f"since_{group}": day for group, day in row.pop("since", {}).items()}
        for prefix, part in (("vsi", "voluntary_si"), ("hi", "health_insurance")):
            row |= {f"{prefix}_{key}": value for key, value in row.pop(part, {}).items()}
        made.append({key: value for key, value in row.items() if key not in ("members", "met")})
    return made


def drafts(policies: Path) -> list[Draft]:
    """14 drafts as files, the last three with a fault, and 6 adopted from a province, two of these without people."""
    maker = Maker.of(policies, "drafts")
    made = []
    for number, options in enumerate(map(shlex.split, re.split("[;\n]", OPTIONS))):
        slug = maker.choice(maker.new)["slug"] if number % 5 == 4 else QUIET[number % len(QUIET)]
        made.append(Draft(maker.draft(slug), maker.participants(slug), options))
        if number >= 14:
            slug = options[3] if options[3] in QUIET else "dong-thap"
            made[-1] = Draft(None, maker.participants(slug) if number < 18 else [], options)
    made[12].participants[0]["groups"] = "por"
    made[11].file["instruments"][0] |= {"form": "2026-01-01", "issued": 5}
    made[13].file["instruments"][0]["voluntary_si"][0]["who"] = "por"
    return made


def write(folder: Path, policies: Path) -> None:
    """All of them as files: households/NNN.yaml or .json, tables/NN.csv, .csv.gz or .parquet, drafts/NN.*."""
    for name in ("households", "tables", "drafts"):
        (folder / name).mkdir(parents=True)
    for number, household in enumerate(households(policies)):
        as_json = json.dumps(household, ensure_ascii=False, indent=1, default=str)
        text = as_yaml(household) if number % 3 else as_json
        text = TEXT_FAULTS[number // 20](text) if number % 20 == 10 else text
        (folder / "households" / f"{number:03}.{'yaml' if number % 3 else 'json'}").write_text(text)
    for number, table in enumerate(tables(policies)):
        write_table(folder / "tables" / f"{number:02}", number, table)
    for number, draft in enumerate(drafts(policies)):
        if draft.file:
            (folder / "drafts" / f"{number:02}.yaml").write_text(as_yaml(draft.file))
        if draft.participants:
            (folder / "drafts" / f"{number:02}.csv").write_text(as_csv(draft.participants))


def as_yaml(value: dict) -> str:
    return yaml.safe_dump(json.loads(json.dumps(value, default=str)), allow_unicode=True, sort_keys=False)


def as_csv(table: list[dict]) -> str:
    """CSV with the columns in the order in which they come up; groups with `;` between them."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(dict.fromkeys(key for row in table for key in row)), lineterminator="\n")
    writer.writeheader()
    writer.writerows({k: ";".join(v) if isinstance(v, list) else v for k, v in row.items()} for row in table)
    return text.getvalue()


def write_table(path: Path, number: int, table: list[dict]) -> None:
    """Parquet, or CSV with a cell of the wrong kind; the last few cannot be read, or not every line of them."""
    if number % 2:
        import pyarrow as pa
        import pyarrow.parquet as pq

        columns = dict.fromkeys(key for row in table for key in row)
        pq.write_table(pa.table({key: [row.get(key) for row in table] for key in columns}), f"{path}.parquet")
        return
    column, value = CELL_FAULTS[number // 2 % len(CELL_FAULTS)]
    text = as_csv([row | {column: value} if i == 1 else row for i, row in enumerate(table)])
    text = text.replace("province", "provnce", 1) if number == 14 else text
    data = (text + "too,few,cells\n" * (number == 16)).encode() + b"\xff\n" * (number == 18)
    gzipped = number == 4
    Path(f"{path}.csv{'.gz' * gzipped}").write_bytes(gzip.compress(data, mtime=0) if gzipped else data)
