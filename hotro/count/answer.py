"""What `hotro count` is answered with, as data: one count, or the table of every programme and group."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from hotro.count.supporters import supports_words
from hotro.output import Answer
from hotro.say.rules import where_words
from registry.law.programmes import PROGRAMMES
from registry.questions.count import Count
from registry.registry import Registry
from registry.voice.voice import Voice


def every_count(registry: Registry, day: datetime.date) -> list[Count]:
    """The counts of every programme and group."""
    return [registry.count(p, g, on=day) for p in PROGRAMMES for g in (None, *registry.groups)]


def answer(registry: Registry, found: Count, say: Voice) -> Answer:
    """One count; its rows are the provinces."""
    return Answer(found.as_json, COLUMNS, lambda: _rows(registry, found, say))


def answer_of_all(counts: Sequence[Count]) -> Answer:
    """Several counts, a row each."""
    return Answer(lambda: [count.as_json() for count in counts], TABLE_COLUMNS, lambda: map(_table_row, counts))


COLUMNS = (
    "province",
    "name",
    "status",
    "presumed",
    "partly",
    "lead",
    "rates",
    "rules",
    "parts",
    "before_programme",
    "cannot_join",
)
TABLE_COLUMNS = (
    "programme",
    "group",
    "date",
    "of",
    "published",
    "published_of",
    "published_date",
    "supports",
    "presumed",
    "partly",
    "none",
    "unknown",
    "leads",
    "lowest",
    "highest",
    "before_programme",
    "cannot_join",
)


def _rows(registry: Registry, found: Count, say: Voice) -> list[dict[str, Any]]:
    """One row a province, with what can be said of it."""
    d = found.documented
    statuses = (
        dict.fromkeys(d.supports, "supports") | dict.fromkeys(d.none, "none") | dict.fromkeys(d.unknown, "unknown")
    )
    return [
        {
            "province": slug,
            "name": say.place(slug, registry.territory, found.date),
            "status": status,
            "presumed": slug in d.presumed,
            "partly": slug in d.partly,
            "lead": slug in d.leads,
            "rates": supports_words(say, registry, found, slug),
            "rules": [r.rule.id for r in found.rules.get(slug, ())],
            "parts": "; ".join(
                f"{rule.id}: {where_words(say, rule, found.areas[slug], registry.territory)}"
                for rule in found.parts.get(slug, ())
            ),
            "before_programme": found.not_before and found.not_before.day.isoformat(),
            "cannot_join": found.cannot_join and found.cannot_join.instrument,
        }
        for slug, status in sorted(statuses.items())
    ]


def _table_row(count: Count) -> dict[str, object]:
    published = count.published
    return {
        "programme": count.programme,
        "group": count.group,
        "date": count.date.isoformat(),
        "of": count.of,
        "published": published and published.n,
        "published_of": published and published.of,
        "published_date": published and published.day.isoformat(),
        **{name: len(slugs) for name, slugs in count.documented._asdict().items()},
        "lowest": count.lowest,
        "highest": count.highest,
        "before_programme": count.not_before and count.not_before.day.isoformat(),
        "cannot_join": count.cannot_join and count.cannot_join.instrument,
    }
