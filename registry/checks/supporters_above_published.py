"""The provinces documented as supporters on a day are not more than were published for it, nor too few possible."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import Spot, problem
from registry.compiled.compiling import without_files
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.law.laws import Laws
from registry.law.programmes import IN_ENGLISH
from registry.questions.count import Count, count


def check(policies: Policies) -> Iterator[Problem]:
    """Published counts that the registry's own count contradicts. Needs policies without other errors."""
    laws = Laws(without_files(policies).facts)
    for number, published in enumerate(policies.counts.counts):
        if published.n is None:
            continue
        found = count(laws, published.programme, published.group, on=published.date)
        message = _too_many(found, published.n) or _too_few(found, published.n)
        if message:
            yield problem(policies, __name__, "error", Spot("counts.yaml", ("counts", number, "n")), message)


def _too_many(found: Count, n: int) -> str:
    supports = found.documented.supports
    if len(supports) <= n:
        return ""
    presumed = len(found.documented.presumed)
    perhaps = f" ({presumed} of them presumed, as no source states the end)" if presumed else ""
    rules = sorted({rule.rule.instrument for rules in found.rules.values() for rule in rules})
    return (
        f"{n} provinces were published as supporting {_what(found)}, but the registry has {len(supports)}{perhaps}: "
        f"{_listed(supports)}. Look again at when these were in force: {_listed(rules)}"
    )


def _too_few(found: Count, n: int) -> str:
    """Statements that there is no support leave too few."""
    if found.highest >= n:
        return ""
    return (
        f"{n} provinces were published as supporting {_what(found)}, but at most {found.highest} can, as "
        f"`no_support` is stated of {_listed(found.documented.none)}"
    )


def _what(found: Count) -> str:
    return " for ".join(filter(None, (IN_ENGLISH[found.programme], found.group))) + f" on {found.date}"


def _listed(names: tuple[str, ...] | list[str]) -> str:
    return ", ".join(names[:20]) + (f" and {len(names) - 20} more" if len(names) > 20 else "")
