"""Every published count beside the documented one on the same day: who can be named, and whether the two agree."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from registry.law.laws import Laws
from registry.law.rule import Publication
from registry.questions.count import Count, count

Contradiction = Literal["more_named_than_published", "too_few_left"]


class Reconciliation(NamedTuple):
    """One published count and what the registry documents for the same day, programme and group."""

    published: Publication
    documented: Count

    @property
    def named(self) -> tuple[str, ...]:
        """Supporters that the registry can name."""
        return self.documented.documented.supports

    @property
    def missing(self) -> int | None:
        """Published supporters that are not identified; None where no number was published."""
        return None if self.published.n is None else self.published.n - len(self.named)

    @property
    def contradiction(self) -> Contradiction | None:
        """Why the two cannot both be right, if so."""
        n = self.published.n
        if n is None:
            return None
        if len(self.named) > n:
            return "more_named_than_published"
        return "too_few_left" if self.documented.highest < n else None

    def as_json(self) -> dict[str, Any]:
        """The pair as plain data."""
        p, c = self.published, self.documented
        return {
            "programme": p.programme,
            "group": p.group,
            "date": p.day.isoformat(),
            "published": {"n": p.n, "of": p.of, "by": p.by, "source": p.source},
            "of": c.of,
            "documented": c.as_json()["documented"],
            "named": len(self.named),
            "missing": self.missing,
            "lowest": c.lowest,
            "highest": c.highest,
            "contradiction": self.contradiction,
        }


def reconcile(laws: Laws) -> tuple[Reconciliation, ...]:
    """All published counts, oldest first."""
    return tuple(Reconciliation(p, count(laws, p.programme, p.group, on=p.day)) for p in laws.counts)
