"""A list of groups names each once, and neither `any` nor `other` with more, since that says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import groups_of, problem, provisions
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Lists in `who` that hold a group twice, or one that means all or the rest."""
    for written in provisions(policies):
        codes = groups_of(written.provision.who)
        for number, code in enumerate(codes):
            message = ""
            if code in codes[:number]:
                message = tell("{code} is listed twice in `who`", code=code)
            elif len(codes) > 1 and code in ("any", "other"):
                message = tell(
                    "{code} cannot stand beside other groups: a list means people who are in all of them at once; "
                    "for several groups with one rate write one provision for each",
                    code=code,
                )
            if message:
                yield problem(policies, __name__, "error", written.spot / "who" / number, message)
