"""Every group code is one that groups.yaml lists, once and for one thing."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import Spot, groups_of, problem, programme_files, provisions
from registry.files.as_far.code_names import code_meant
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.law.nearest import nearest
from registry.tell import tell
from registry.written.groups import GroupsFile
from registry.written.national import NotOpenTo, StateSupport
from registry.written.province import Groups


def check(policies: Policies) -> Iterator[Problem]:
    """Codes that are unknown, those of sets where groups are meant, and codes listed twice."""
    codes = {group.code for group in policies.groups.groups}
    sets = {one.code for one in policies.groups.sets}
    for spot, who in _who(policies, codes):
        for number, code in enumerate(groups_of(who)):
            at = spot if isinstance(who, str) else spot / number
            if code in sets and code not in codes:
                message = tell("{code} is a set of groups, for counting; name the group itself", code=code)
                yield problem(policies, __name__, "error", at, message)
            elif code not in codes:
                yield problem(policies, __name__, "error", at, _unknown(code, codes, policies.groups))
    yield from _counts(policies, codes | sets)
    yield from _vocabulary(policies, codes)


def _unknown(code: str, codes: set[str], groups: GroupsFile) -> str:
    close = nearest(code, sorted(codes)) or code_meant(code, groups.groups)
    hint = tell("; did you mean `{close}`?", close=close) if close else tell("; add it there if no listed group fits")
    return tell("there is no group {code} in groups.yaml{hint}", code=code, hint=hint)


def _who(policies: Policies, codes: set[str]) -> Iterator[tuple[Spot, Groups]]:
    for written in provisions(policies):
        if not written.groups <= codes:
            yield written.spot / "who", written.provision.who
    for slug, file in policies.provinces.items():
        name = f"provinces/{slug}.yaml"
        for key in ("no_support", "published_amounts", "observations"):
            for number, entry in enumerate(getattr(file, key)):
                if entry.who is not None:
                    yield Spot(name, (key, number, "who")), entry.who
    yield from _national(policies)


def _national(policies: Policies) -> Iterator[tuple[Spot, Groups]]:
    for name, programme in programme_files(policies):
        for key in ("state_support", "not_open_to"):
            rows: list[StateSupport | NotOpenTo] = getattr(programme, key)
            for number, row in enumerate(rows):
                if row.who is not None:
                    yield Spot(name, (key, number, "who")), row.who


def _counts(policies: Policies, known: set[str]) -> Iterator[Problem]:
    for number, count in enumerate(policies.counts.counts):
        if count.group is not None and count.group not in known:
            spot = Spot("counts.yaml", ("counts", number, "group"))
            yield problem(policies, __name__, "error", spot, _unknown(count.group, known, policies.groups))


def _vocabulary(policies: Policies, codes: set[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    listed = [(Spot("groups.yaml", ("groups", n, "code")), g.code) for n, g in enumerate(policies.groups.groups)]
    listed += [(Spot("groups.yaml", ("sets", n, "code")), s.code) for n, s in enumerate(policies.groups.sets)]
    for spot, code in listed:
        if code in seen:
            yield problem(policies, __name__, "error", spot, tell("the code {code} is listed twice", code=code))
        seen.add(code)
    for number, one in enumerate(policies.groups.sets):
        for member, code in enumerate(one.groups):
            if code not in codes:
                spot = Spot("groups.yaml", ("sets", number, "groups", member))
                yield problem(policies, __name__, "error", spot, _unknown(code, codes, policies.groups))
