"""A small invented country for the checks: three old provinces, two of which became one unit in 2020.

`country(...)` gives its policies; what a test wants otherwise it hands over as plain Python, which is written as
YAML and read by the project's own reader, so that every problem has its line.
"""

from __future__ import annotations

import copy
from types import ModuleType
from typing import Any

import yaml

from registry.files.place import FilePlaces
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.files.reading import FILES, read_bytes

MERGER = "2020-01-01"
PAGE = "https://example.org/page"

JURISDICTIONS: dict[str, Any] = {
    "merger": MERGER,
    "instrument": "Resolution 1/2019",
    "sources": [PAGE],
    "provinces": [
        {"slug": "an-lac", "code": "01", "en": "An Lac", "vi": "An Lạc", "type": "province", "region": "North"},
        {"slug": "hoa-tho", "code": "02", "en": "Hoa Tho", "vi": "Hòa Thọ", "type": "province", "region": "North"},
        {"slug": "yen-phu", "code": "03", "en": "Yen Phu", "vi": "Yên Phú", "type": "city", "region": "South"},
    ],
    "units": [
        {"slug": "an-lac", "code": "02", "en": "An Lac", "vi": "An Lạc", "type": "province", "source": PAGE},
        {"slug": "yen-phu", "code": "03", "en": "Yen Phu", "vi": "Yên Phú", "type": "city", "source": PAGE},
    ],
}
for _province, _unit in zip(JURISDICTIONS["provinces"], ("an-lac", "an-lac", "yen-phu"), strict=True):
    _province["into"] = _unit

GROUPS: dict[str, Any] = {
    "groups": [
        {"code": code, "en": code, "vi": code}
        for code in ("any", "other", "poor", "near_poor", "student", "elderly", "household_member", "unspecified")
    ],
    "sets": [{"code": "special", "en": "special", "vi": "special", "groups": ["poor", "elderly"]}],
}


def condition(code: str, **more: Any) -> dict[str, Any]:
    """A condition of conditions.yaml."""
    sentence = {"vi": f"đúng là {code}", "en": f"is {code}"}
    return {"code": code, **sentence, "question_vi": f"Có {code} không?", "question_en": f"Is it {code}?"} | more


AS_OF = "2026-11-21"

PARAMETERS: dict[str, Any] = {
    "as_of": AS_OF,
    "parameters": [
        {
            "key": "base_salary",
            "en": "base salary",
            "vi": "lương cơ sở",
            "unit": "dong",
            "values": [
                {"from": "2018-01-01", "value": 1000000, "sources": [PAGE]},
                {"from": "2015-01-01", "to": "2017-12-31", "value": 800000, "sources": [PAGE]},
            ],
        },
    ],
}


def state(programme: str, who: str | list[str], percent: int, from_: str, **more: Any) -> dict[str, Any]:
    """A row of State support."""
    base = "contribution" if programme == "health_insurance" else "rural_poverty_line_contribution"
    row = {"programme": programme, "who": who, "percent": percent, "of": base, "from": from_, "sources": [PAGE]}
    return row | more


VOLUNTARY_SI: dict[str, Any] = {
    "programme": "voluntary_si",
    "as_of": AS_OF,
    "state_support": [
        state("voluntary_si", "poor", 50, "2022-01-01"),
        state("voluntary_si", "other", 20, "2022-01-01"),
        state("voluntary_si", "poor", 30, "2015-01-01", to="2021-12-31"),
        state("voluntary_si", "other", 10, "2015-01-01", to="2021-12-31"),
    ],
}

HEALTH_INSURANCE: dict[str, Any] = {
    "programme": "health_insurance",
    "as_of": AS_OF,
    "state_support": [
        state("health_insurance", "near_poor", 70, "2015-01-01", minimum=True, category="budget_supports"),
        state("health_insurance", "student", 50, "2022-01-01", minimum=True, category="budget_supports"),
        state(
            "health_insurance",
            "student",
            30,
            "2015-01-01",
            to="2021-12-31",
            minimum=True,
            category="budget_supports",
        ),
    ],
}


def provision(who: str | list[str] = "near_poor", percent: Any = 20, **more: Any) -> dict[str, Any]:
    """Support of a percent of the contribution; `percent=None` leaves it out."""
    rate = {"percent": percent, "of": "contribution"} if percent is not None else {}
    return _keys({"who": who} | rate | more)


def instrument(id_: str, *provisions: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An adopted resolution of 2016 to 2018 about health insurance."""
    whole = {
        "id": id_,
        "number": "unknown",
        "kind": "resolution",
        "issuer": "HĐND tỉnh",
        "status": "adopted",
        "issued": "unknown",
        "from": "2016-01-01",
        "to": "2018-12-31",
        "health_insurance": list(provisions) or [provision()],
        "confidence": "high",
        "sources": [{"url": PAGE}],
    }
    return {key: value for key, value in (whole | _keys(more)).items() if value is not None}


def _keys(given: dict[str, Any]) -> dict[str, Any]:
    return {key.removesuffix("_"): value for key, value in given.items()}


def country(
    an_lac: list[dict[str, Any]] | dict[str, Any] | None = None,
    hoa_tho: list[dict[str, Any]] | dict[str, Any] | None = None,
    yen_phu: list[dict[str, Any]] | dict[str, Any] | None = None,
    **files: dict[str, Any],
) -> Policies:
    """The country with these instruments (a list), or these keys (a dict), in its province files."""
    whole = {
        "jurisdictions": JURISDICTIONS,
        "groups": GROUPS,
        "conditions": {"conditions": []},
        "counts": {"counts": []},
        "parameters": PARAMETERS,
        "voluntary_si": VOLUNTARY_SI,
        "health_insurance": HEALTH_INSURANCE,
    } | files
    read = {name: _read(name, kind, whole[_field(name)]) for name, kind in FILES.items()}
    for slug, given in (("an-lac", an_lac), ("hoa-tho", hoa_tho), ("yen-phu", yen_phu)):
        keys = {"instruments": given} if isinstance(given, list) else given or {}
        name = f"provinces/{slug}.yaml"
        read[name] = _read(name, "province", {"province": slug} | keys)
    models = {_field(name): model for name, (model, _) in read.items() if name in FILES}
    provinces = {m.province: m for name, (m, _) in read.items() if name not in FILES}
    return Policies(**models, provinces=provinces, places={name: place for name, (_, place) in read.items()})


def _field(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".yaml")


def _read(name: str, kind: str, value: dict[str, Any]) -> tuple[Any, FilePlaces]:
    text = yaml.dump(copy.deepcopy(value), Dumper=_Plain, allow_unicode=True, sort_keys=False)
    read = read_bytes(text.encode(), kind, name)
    assert read.model is not None, [str(problem) for problem in read.problems]
    return read.model, read.place


class _Plain(yaml.SafeDumper):
    """Writes no anchors and aliases, which the reader refuses."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the signature is PyYAML's
        return True


def find(check: ModuleType, policies: Policies) -> list[Problem]:
    """What one check finds, sorted."""
    problems = sorted(check.check(policies))
    name = check.__name__.rpartition(".")[2]
    assert all(problem.check == name and problem.line > 0 for problem in problems)
    return problems


def said(check: ModuleType, policies: Policies) -> list[tuple[str, str, str]]:
    """Level, file and field of what one check finds."""
    return [(p.level, p.file.removeprefix("provinces/"), p.field) for p in find(check, policies)]


def only(check: ModuleType, policies: Policies) -> Problem:
    """The one problem that a check finds."""
    (problem,) = find(check, policies)
    return problem
