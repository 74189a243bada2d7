"""The name of a state of knowledge: the last day that the policies know of, and a digest of what they say.

`2026-11-21+1a2b3c4d`. Both come from the facts alone: how a file is laid out, its comments, the code, the machine and
the day of the install have no part in it (docs/decisions.md, 28).
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterator
from typing import Any

from registry.files.policies import Policies
from registry.written.base import Written

DIGITS = 8
"""Of the digest, in the name: enough to tell one state of a few hundred from another."""


def release_of(policies: Policies) -> str:
    """The release id of some policies: day and digest."""
    return f"{last_day(policies)}+{digest(policies)[:DIGITS]}"


def last_day(policies: Policies) -> datetime.date:
    """The latest day on which a source was read or published, or of which a publication speaks."""
    return max(_days(policies))


def digest(policies: Policies) -> str:
    """SHA-256 of the facts in every file, in hexadecimal."""
    whole = {name: _facts(file) for name, file in _files(policies)}
    text = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _days(policies: Policies) -> Iterator[datetime.date]:
    # When a source was read or printed, and not the days that law speaks of: those may lie far ahead.
    yield from (policies.parameters.as_of, policies.voluntary_si.as_of, policies.health_insurance.as_of)
    yield from (count.date for count in policies.counts.counts)
    for file in policies.provinces.values():
        yield from (source.published for i in file.instruments for source in i.sources if source.published)


def _files(policies: Policies) -> Iterator[tuple[str, Written]]:
    for name, file in policies._asdict().items():
        if isinstance(file, Written):
            yield name, file
    yield from ((f"provinces/{slug}", file) for slug, file in policies.provinces.items())


def _facts(file: Written) -> dict[str, Any]:
    """What a file says, without what goes without saying: a field that is added later changes no older digest."""
    return file.model_dump(by_alias=True, exclude_defaults=True)
