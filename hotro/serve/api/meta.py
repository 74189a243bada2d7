"""`GET /meta`: what the server answers from, and how much of it is not known."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from hotro.options import today
from hotro.output import Answer
from hotro.serve.api_question import ApiQuestion, Asked, Example
from registry.law.programmes import PROGRAMMES
from registry.registry import Registry

COLUMNS = ("what", "unknown", "of")


def answer(asked: Asked) -> Answer:
    """Names and numbers of the policies."""
    registry = asked.loaded.registry
    shares = unknown_shares(registry)

    def plain() -> dict[str, Any]:
        day, _, digest = registry.release.partition("+")
        return {
            "version": version("hotro"),
            "policies": {"last_day": day, "digest": digest},
            "provinces": {"before_merger": len(registry.territory.old), "now": len(registry.territory.new)},
            "instruments": len({(rule.file, rule.instrument) for rule in registry.local_rules}),
            "rules": len(registry.local_rules),
            "unknown": {name: {"unknown": n, "of": of} for name, (n, of) in shares.items()},
        }

    return Answer(plain, COLUMNS, lambda: [{"what": k, "unknown": n, "of": of} for k, (n, of) in shares.items()])


def unknown_shares(registry: Registry) -> dict[str, tuple[int, int]]:
    """What is not known, of how many: provinces today by programme, and rates and days of rules."""
    found: dict[str, tuple[int, int]] = {}
    for programme in PROGRAMMES:
        count = registry.count(programme, on=today())
        found[f"provinces_{programme}"] = len(count.documented.unknown), count.of
    rules = registry.local_rules
    found["rates"] = sum(all(rate is None for _, rate in rule.rates) for rule in rules), len(rules)
    found["first_days"] = sum(rule.begin == "unknown" for rule in rules), len(rules)
    found["last_days"] = sum(rule.end == "unknown" for rule in rules), len(rules)
    return found


QUESTION = ApiQuestion(
    "/meta",
    "What the server answers from",
    answer,
    examples=(Example("The release, and how much is not known"),),
    is_long=lambda _: False,
    schema="Meta",
)
