"""Drafts and participants in a line each, as tests of simulations need them."""

from __future__ import annotations

from hypothesis import strategies as st

from calculator.simulation import Participants, Row, Situation
from registry.written.province import ProvinceFile

BASE = "rural_poverty_line_contribution"


def draft(*provisions, province="son-la", programme="voluntary_si", **said):
    """A draft of one resolution; provisions as in a policy file."""
    instrument = {
        "id": f"{province}-draft",
        "number": "unknown",
        "kind": "resolution",
        "issuer": "HĐND tỉnh",
        "status": "draft",
        "issued": "unknown",
        "from": "2026-01-01",
        "to": "2030-12-31",
        programme: list(provisions),
        "confidence": "high",
        "sources": [{"url": "https://example.org/draft"}],
    }
    return ProvinceFile.model_validate({"province": province, "instruments": [instrument | said]})


def rates(found, programme="voluntary_si"):
    """The percents of a draft, by group."""
    return {
        str(p.who): p.percent if p.percent is not None else p.total_percent
        for i in found.instruments
        for p in getattr(i, programme)
    }


def vsi(who, percent, **said):
    return {"who": who, "percent": percent, "of": BASE} | said


def hi(who, percent, **said):
    return {"who": who, "percent": percent, "of": "contribution"} | said


def saver(*groups, province="son-la", **said):
    return Situation(province, "voluntary_si", groups, **said)


def patient(*groups, province="son-la", **said):
    return Situation(province, "health_insurance", groups, **said)


def table(*rows):
    """Participants from (people, situation)."""
    return Participants(tuple(Row(line, *row) for line, row in enumerate(rows, start=2)))


# Provisions of every kind for voluntary SI

_percents = st.integers(1, 100) | st.sampled_from(["200/3", "1/7", "699/7"])
_bases = st.sampled_from(["contribution", "rural_poverty_line_contribution"])
_kinds = st.sampled_from(["percent", "total_percent"])
_gifts = st.one_of(
    st.builds(lambda kind, percent, of: {kind: percent, "of": of}, _kinds, _percents, _bases),
    st.builds(lambda dong: {"vnd_per_month": dong}, st.integers(1, 600_000)),
)
savings_provisions = st.builds(
    lambda gift, who, adds, months: gift | {"who": who} | adds | months,
    _gifts,
    st.sampled_from(["any", "other", "poor"]),
    st.sampled_from([{}, {"adds_up": True}]),
    st.sampled_from([{}, {"months": 5}]),
)
