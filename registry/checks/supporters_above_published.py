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
from registry.tell import tell


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
    perhaps = tell(" ({presumed} of them presumed, as no source states the end)", presumed=presumed) if presumed else ""
    rules = sorted({rule.rule.instrument for rules in found.rules.values() for rule in rules})
    return tell(
        "{n} provinces were published as supporting {what}, but the registry has {named}{perhaps}: "
        "{supports}. Look again at when these were in force: {rules}",
        n=n,
        what=_what(found),
        named=len(supports),
        perhaps=perhaps,
        supports=_listed(supports),
        rules=_listed(rules),
    )


def _too_few(found: Count, n: int) -> str:
    """Statements that there is no support leave too few."""
    if found.highest >= n:
        return ""
    return tell(
        "{n} provinces were published as supporting {what}, but at most {highest} can, as `no_support` "
        "is stated of {none}",
        n=n,
        what=_what(found),
        highest=found.highest,
        none=_listed(found.documented.none),
    )


def _what(found: Count) -> str:
    programme = IN_ENGLISH[found.programme]
    if found.group is None:
        return tell("{programme} on {date}", programme=programme, date=found.date)
    return tell("{programme} for {group} on {date}", programme=programme, group=found.group, date=found.date)


def _listed(names: tuple[str, ...] | list[str]) -> str:
    listed = ", ".join(names[:20])
    return tell("{listed} and {n} more", listed=listed, n=len(names) - 20) if len(names) > 20 else listed
