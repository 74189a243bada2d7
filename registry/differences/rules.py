"""Instruments and their rules in two states: what began, ended, was replaced, found, known or corrected."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from registry.differences.change import UNKNOWN, Change, Side
from registry.law.programmes import PROGRAMMES
from registry.written.bound import parse_begin
from registry.written.province import RATES

Plain = dict[str, Any]

WORDING = ("condition", "conditions", "note", "notes", "overlap", "confidence", "budget", "explained")
"""Fields in which a change says the same otherwise, or says more in words; no rate and no day."""
DAYS = ("from", "to", "issued", "takes_force")
_LISTS = ("sources", *PROGRAMMES)


def instruments_changed(file: str, old: Plain, new: Plain, begun: set[str]) -> Iterator[Change]:
    """The changes of one province's instruments. `begun` are the new instruments that are new law (`newly_law`)."""
    before, after = _by_id(old), _by_id(new)
    for name, instrument in after.items():
        if name not in before:
            yield from _added(file, name, instrument, "law" if name in begun else "learnt")
    for name, instrument in before.items():
        if name not in after:
            yield Change("learnt", "instrument_withdrawn", file, name, before=instrument)
            for rule, provision in rules_of(name, instrument).items():
                yield Change("learnt", "rule_withdrawn", file, name, rule, before=provision)
        else:
            yield from _changed(file, name, instrument, after[name], begun)


def newly_law(old: Plain, new: Plain, day: datetime.date) -> set[str]:
    """Instruments of a file that were passed, or begin, after the day of the old state and were not law in it."""
    before = _by_id(old)
    found = set()
    for name, instrument in _by_id(new).items():
        was_law = before.get(name, {}).get("status") == "adopted"
        if instrument.get("status") == "adopted" and not was_law and _is_after(instrument, day):
            found.add(name)
    return found


def rules_of(name: str, instrument: Plain) -> dict[str, Plain]:
    """Id of a rule -> its provision; ids as `registry.compiled.resolve` makes them."""
    found: dict[str, Plain] = {}
    for programme in PROGRAMMES:
        for provision in instrument.get(programme, []):
            key = ".".join([name, programme, *_parts(provision)])
            while key in found:  # files that today's checks would refuse
                key += "'"
            found[key] = provision
    return found


def rate_of(provision: Plain) -> tuple[str | None, Any]:
    """By which key a provision says how much it gives, and how much."""
    return next(((key, provision[key]) for key in RATES if key in provision), (None, None))


def _parts(provision: Plain) -> Iterator[str]:
    who = provision.get("who", "unspecified")
    yield who if isinstance(who, str) else "+".join(who)
    age = provision.get("age")
    if age:
        first, below = age.get("from"), age.get("below")
        yield f"{first}+" if below is None else f"under-{below}" if first is None else f"{first}-{below - 1}"
    if "household_order" in provision:
        yield f"place-{provision['household_order']}"
    if "from" in provision:
        yield f"from-{str(provision['from']).replace(' ', '-')}"


def _by_id(file: Plain) -> dict[str, Plain]:
    return {str(instrument["id"]): instrument for instrument in file.get("instruments", [])}


def _is_after(instrument: Plain, day: datetime.date) -> bool:
    """Whether it was passed after a day; where that is not known, whether it begins after it."""
    try:
        return datetime.date.fromisoformat(str(instrument.get("issued"))) > day
    except ValueError:
        pass
    try:
        begins = parse_begin(str(instrument.get("from", "unknown")))
    except ValueError:
        return False
    return begins.known in ("stated", "year") and begins.day is not None and begins.day > day


def _added(file: str, name: str, instrument: Plain, side: Side) -> Iterator[Change]:
    kind = "begins" if side == "law" else "found"
    yield Change(side, f"instrument_{kind}", file, name, after=instrument)
    for rule, provision in rules_of(name, instrument).items():
        yield Change(side, f"rule_{kind}", file, name, rule, after=provision)


def _changed(file: str, name: str, old: Plain, new: Plain, begun: set[str]) -> Iterator[Change]:
    for key in dict.fromkeys([*old, *new]):
        if key not in _LISTS and old.get(key) != new.get(key):
            yield _field(file, name, None, key, old.get(key), new.get(key), begun)
    yield from _sources(file, name, old, new)
    before, after = rules_of(name, old), rules_of(name, new)
    amended: Side = "law" if name in begun else "learnt"
    for rule, provision in after.items():
        if rule not in before:
            kind = "rule_begins" if amended == "law" else "rule_found"
            yield Change(amended, kind, file, name, rule, after=provision)
    for rule, provision in before.items():
        if rule not in after:
            yield Change("learnt", "rule_withdrawn", file, name, rule, before=provision)
        else:
            yield from _rule(file, name, rule, provision, after[rule], begun)


def _rule(file: str, name: str, rule: str, old: Plain, new: Plain, begun: set[str]) -> Iterator[Change]:
    if rate_of(old) != rate_of(new):
        (_, before), (_, after) = rate_of(old), rate_of(new)
        kind = "rate_known" if before in UNKNOWN else "rate_lost" if after in UNKNOWN else "rate_corrected"
        if isinstance(before, dict) and "unknown" in before.values() and _only_filled(before, after):
            kind = "rate_known"
        yield Change("learnt", kind, file, name, rule, "rate", _rate(old), _rate(new))
    with_rate = (*RATES, "of") if rate_of(old) != rate_of(new) else RATES
    for key in dict.fromkeys([*old, *new]):
        if key not in with_rate and old.get(key) != new.get(key):
            yield _field(file, name, rule, key, old.get(key), new.get(key), begun)


def _only_filled(before: Plain, after: Any) -> bool:
    """Whether a schedule says what it said, and more."""
    return isinstance(after, dict) and all(after.get(k) == v for k, v in before.items() if v != "unknown")


def _rate(provision: Plain) -> Plain:
    key, rate = rate_of(provision)
    return {str(key): rate, **({"of": provision["of"]} if "of" in provision else {})}


def _field(file: str, name: str, rule: str | None, key: str, before: Any, after: Any, begun: set[str]) -> Change:
    side: Side = "learnt"
    if key in WORDING or _fact(before) == _fact(after):
        kind = "wording"
    elif key == "replaced_by" and after in begun:
        side, kind = "law", "replaced"
    elif key == "status":
        side = "law" if name in begun and after == "adopted" else "learnt"
        kind = "adopted" if after == "adopted" else "fact_corrected"
    elif key in DAYS:
        kind = "day_known" if before in UNKNOWN else "day_lost" if after in UNKNOWN else "day_corrected"
    else:
        kind = "fact_known" if before in UNKNOWN else "fact_lost" if after in UNKNOWN else "fact_corrected"
    return Change(side, kind, file, name, rule, key, before, after)


def _fact(value: Any) -> Any:
    """A value without its reason in words, and a text in both languages as it was when there was English alone."""
    if isinstance(value, dict):
        return value["en"] if value.keys() == {"vi", "en"} else {k: v for k, v in value.items() if k != "because"}
    return value


def _sources(file: str, name: str, old: Plain, new: Plain) -> Iterator[Change]:
    before, after = _pages(old), _pages(new)
    for page, source in after.items():
        if page not in before:
            yield Change("learnt", "source_found", file, name, field="sources", after=source)
        elif before[page] != source:
            yield Change("learnt", "wording", file, name, field="sources", before=before[page], after=source)
    for page, source in before.items():
        if page not in after:
            yield Change("learnt", "source_withdrawn", file, name, field="sources", before=source)


def _pages(instrument: Plain) -> dict[tuple[Any, int], Plain]:
    """(Address, how many of it came before) -> source."""
    found: dict[tuple[Any, int], Plain] = {}
    for source in instrument.get("sources", []):
        n = sum(url == source.get("url") for url, _ in found)
        found[source.get("url"), n] = source
    return found
