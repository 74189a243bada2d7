"""Everything in the dossier can be found again in `hotro show PROVINCE --format json`, and nothing that it lacks.

Its words on conditions are sorted in the policies: what is about the person, as codes and in both languages; what is
about the source, as a note. `dossier_conditions.yaml` lists each of its texts with what became of it, so that a text
that is not listed, one that is listed and no longer there, and a code, sentence or note that a provision lacks or has
beyond what is listed all fail. What is compared is the English; a check holds the Vietnamese to be there.

The dossier is not part of this repository; where it does not lie beside it these tests are skipped.
"""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from hotro.__main__ import hotro

DOSSIER = Path(__file__).parents[3] / "shared" / "research" / "provinces"
SLUGS = sorted(path.stem for path in DOSSIER.glob("*.yaml"))
BEFORE_THE_MERGER = "2025-06-30"

pytestmark = pytest.mark.skipif(not SLUGS, reason="the dossier does not lie beside this repository")


@pytest.fixture(scope="module", params=SLUGS)
def pair(request):
    """A province in the dossier, and as `hotro show` gives it."""
    raw = yaml.safe_load((DOSSIER / f"{request.param}.yaml").read_text(encoding="utf-8"))
    result = CliRunner().invoke(hotro, ["show", request.param, "--on", BEFORE_THE_MERGER, "--format", "json"])
    assert result.exit_code == 0, result.output
    return raw, json.loads(result.stdout)["files"][request.param]


def _words(text):
    """Text in English, without regard to line breaks; None where there is none."""
    if isinstance(text, dict):
        text = text["en"]
    return " ".join(str(text).split()) if text else None


def _who(written):
    return tuple(written) if isinstance(written, list) else (written,)


def _day(day):
    return day.isoformat() if isinstance(day, datetime.date) else day or "unknown"


def _whole_day(published):
    """The day of a page. Where the dossier has a month alone, the registry has nothing: it knows no day."""
    return str(published) if published and len(str(published)) == len("YYYY-MM-DD") else None


def _source(source):
    return (
        source["url"] or "unknown",
        _en(source.get("publisher")),
        _whole_day(source.get("published")),
        _words(source.get("says")),
    )


def _en(said):
    """The English of a text in both languages: the dossier has no other."""
    return said["en"] if isinstance(said, dict) else said


def test_instruments(pair):
    raw, file = pair
    expected = [
        (
            i["id"],
            i["number"] or "unknown",
            i["kind"] or "unknown",
            i["issuer"] or "unknown",
            i["level"],
            i["status"],
            _day(i["issued"]),
            i["confidence"],
            _words(i["notes"]),
            tuple(map(_source, i["sources"])),
        )
        for i in raw["instruments"]
    ]
    found = [
        (
            i["id"],
            i["number"],
            i["kind"],
            _en(i["issuer"]),
            i["level"],
            i["status"],
            i["issued"],
            i["confidence"],
            _words(i.get("notes")),
            tuple(map(_source, i["sources"])),
        )
        for i in file["instruments"]
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)


BOUNDS = {
    "exact": "{0}",
    "inferred": "{0} inferred",
    "at_latest": "by {0}",
    "at_earliest": "not before {0}",
    "open": "open",
    "unknown": "unknown",
}


def _bound(in_force, side):
    known = in_force[f"{side}_is"]
    return str(in_force[side].year) if known == "year_only" else BOUNDS[known].format(in_force[side])


def test_periods(pair):
    raw, file = pair
    expected = {i["id"]: (_bound(i["in_force"], "from"), _bound(i["in_force"], "to")) for i in raw["instruments"]}
    # These two take force on one day and support from another; the dossier has one field for both.
    found = {i["id"]: (i["from"], i["to"]) for i in file["instruments"]}
    for i in file["instruments"]:
        if "takes_force" in i:
            begin, end = expected.pop(i["id"])
            assert found.pop(i["id"])[1] == end
            assert begin in (i["takes_force"], i["from"])
    assert found == expected


WHO = {"tay-ninh-24-2013": ("unspecified",), "tay-ninh-10-2013": ("unspecified",)}
"""Decided differently: the dossier has the "nearest code", but these forces of 2013 are not that of the law of 2023,
which began on 2024-07-01 and alone bears the code."""


DECIMALS = {66.67: "200/3"}
"""What the dossier rounds, exactly: the source prints 2/3."""


def _raw_rate(support):
    kind = {"fixed_vnd": "vnd_per_month"}.get(support["kind"], support["kind"])
    if kind == "unknown":
        return "percent", "unknown", None
    rate = DECIMALS.get(support.get("value"), support.get("value"))
    if "schedule" in support:
        years = {str(year): percent for year, percent in support["schedule"].items()}
        # One year with its rate is written as a rate with a first and a last day.
        rate = tuple(sorted(years.items())) if len(years) > 1 else next(iter(years.values()))
    return kind, rate, support.get("of")


def _written_rate(provision):
    kind = next(k for k in ("percent", "total_percent", "vnd_per_month") if k in provision)
    rate = provision[kind]
    if isinstance(rate, dict):
        # A hole in a published ladder is written as an unknown year.
        rate = tuple(sorted((year, percent) for year, percent in rate.items() if percent != "unknown"))
    return kind, rate, provision.get("of")


WRITTEN_OUT = {
    "as for poor": "permanent residence in Hanoi, Vietnamese citizen of 15 or over, not under compulsory SI; on top of "
    "Decree 134/2015",
    "as for poor; people": "permanent residence in Hanoi, Vietnamese citizen of 15 or over, not under compulsory SI; "
    "on top of Decree 134/2015; people",
    "as for poor; with": "permanent resident of Vinh Phuc of 15 or over, not under compulsory SI, paying at an SI "
    "office of the province; for the time actually paid; with",
    "as above; listed": "on top of the central support; for the actual months of participation in 2022-2025; listed",
    "As above; the yearly": "Members of the security and order teams; the yearly",
    "As above, the yearly": "Members of the security and order teams; the yearly",
    "Members of the people's patrol force (nearest code)": "Members of the people's patrol force",
    "Civil guard of urban quarters (nearest code)": "Civil guard of urban quarters",
    "As above.": "Members of the security and order teams (2,930 in 883 teams); the source speaks of support for "
    "health insurance besides the monthly 0.7 to 0.9 of the base salary; the level stands after the cut.",
    "health insurance; as above": "health insurance; article 1 says 100% of the contribution is supported; whether it "
    "counts State + province is past the cut",
}
"""Where the dossier points at the provision above, the registry says it: a condition is read on its own."""


def _written_out(condition):
    for short in sorted(WRITTEN_OUT, key=len, reverse=True):
        if condition and (condition.startswith(short) or condition.endswith(short)):
            return condition.replace(short, WRITTEN_OUT[short])
    return condition


SORTED = {
    " ".join(one["says"].split()): (tuple(one.get("conditions", ())), one.get("condition"), one.get("note"))
    for one in yaml.safe_load((Path(__file__).parent / "dossier_conditions.yaml").read_text(encoding="utf-8"))
}
"""Text of the dossier, written out -> codes, own words and note of the provision, in English."""


def _sorted(condition):
    """What became of a provision's conditions in the dossier."""
    text = _written_out(_words(condition))
    return SORTED[text] if text else ((), None, None)


def _asked(provision):
    """What a provision of the registry asks and notes, in English."""
    own, note = provision.get("condition"), provision.get("note")
    return tuple(provision.get("conditions", ())), own and own["en"], note and note["en"]


def test_every_sorted_text_is_one_of_the_dossier():
    said = set()
    for slug in SLUGS:
        raw = yaml.safe_load((DOSSIER / f"{slug}.yaml").read_text(encoding="utf-8"))
        for instrument in raw["instruments"]:
            said |= {_written_out(_words(p.get("conditions"))) for p in instrument["provisions"]}
    assert set(SORTED) == said - {None}


def test_provisions(pair):
    raw, file = pair
    expected = [
        (
            i["id"],
            p["programme"],
            WHO.get(i["id"], tuple(p["all_of"])),
            *_raw_rate(p["support"]),
            tuple(sorted(p.get("age", {}).items())),
            p.get("max_months"),
            _sorted(p.get("conditions")),
            _words(p.get("budget_split")),
        )
        for i in raw["instruments"]
        for p in i["provisions"]
    ]
    found = [
        (
            i["id"],
            programme,
            _who(p["who"]),
            *_written_rate(p),
            tuple(sorted(p.get("age", {}).items())),
            p.get("months"),
            _asked(p),
            _words(p.get("budget")),
        )
        for i in file["instruments"]
        for programme in ("voluntary_si", "health_insurance")
        for p in i[programme]
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_statements_of_no_support(pair):
    raw, file = pair
    expected = [
        (n["programme"], tuple(n["all_of"]), _day(n["on"]), n["strength"], _words(n["says"]), n["url"])
        for n in raw["no_support"]
    ]
    found = [
        (n["programme"], _who(n["who"]), n["date"], n["strength"], _words(n["says"]), n["source"])
        for n in file["no_support"]
    ]
    assert found == expected


def test_published_amounts(pair):
    raw, file = pair
    figures = ("contribution", "state", "local", "other", "pays")
    expected = [
        (
            w["programme"],
            tuple(w["all_of"]),
            _day(w["date"]),
            w["months"],
            w.get("income_vnd"),
            w.get("household_order"),
            *(w.get(f"{figure}_vnd") for figure in figures),
            tuple(printed.removesuffix("_vnd") for printed in w["published"]),
            w["trust"],
            _words(w["note"]),
            w["url"],
        )
        for w in raw["worked_amounts"]
    ]
    found = [
        (
            w["programme"],
            _who(w["who"]),
            w["date"],
            w["months"],
            w.get("income"),
            w.get("household_order"),
            *(w.get(figure) for figure in figures),
            tuple(w["printed"]),
            w["trust"],
            _words(w["note"]),
            w["source"],
        )
        for w in file["published_amounts"]
    ]
    assert found == expected


def test_observations(pair):
    raw, file = pair
    expected = []
    for c in raw["counts_reported"]:
        # The dossier's own mark of where a line came from is not part of what the source says.
        says = re.sub(r"^[A-Z ]+\([^)]*\): ", "", c["what"])
        number = f"{c['n']} " if "n" in c else ""
        expected.append(
            (_day(c.get("date")), _words(number + says), _words(c.get("note")), c.get("url") or c["source"])
        )
    found = [(o["date"], _words(o["says"]), _words(o.get("note")), o["source"]) for o in file["observations"]]
    assert found == expected


def test_what_was_not_found(pair):
    raw, file = pair
    assert _words(file.get("not_found")) == _words(without_stray_brackets(raw["not_found"]))


def without_stray_brackets(text):
    """What four files of the dossier close a bracket in that was never opened (a list before it was cut off)."""
    kept, depth = [], 0
    for letter in text or "":
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if depth < 0:
            depth = 0
        else:
            kept.append(letter)
    return "".join(kept)


def test_no_text_of_ours_has_a_bracket_that_opens_or_closes_nothing():
    for path in sorted((Path(__file__).parents[2] / "policies").rglob("*.yaml")):
        for text in _texts(yaml.safe_load(path.read_text(encoding="utf-8"))):
            assert text == without_stray_brackets(text), path.name
            assert text.count("(") == text.count(")"), path.name


def _texts(value):
    if isinstance(value, str):
        yield from () if value.startswith("http") else (value,)
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)
