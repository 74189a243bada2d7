"""`GET /meta`: what the server answers from, and how much of it is not known."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from hotro.options import today
from hotro.output import Answer
from hotro.serve.api_question import ApiQuestion, ApiRequest, Example
from registry.questions.unknown_shares import unknown_shares

COLUMNS = ("what", "unknown", "of")


def answer(asked: ApiRequest) -> Answer:
    """Names and numbers of the policies."""
    registry = asked.loaded.registry
    shares = unknown_shares(registry, on=today())

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


QUESTION = ApiQuestion(
    "/meta",
    "What the server answers from",
    answer,
    examples=(Example("The release, and how much is not known"),),
    is_long=lambda _: False,
    schema="Meta",
)
