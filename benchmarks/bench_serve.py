"""The HTTP API: requests a second, and what one takes, at 1, 8 and 64 connections, beside openfisca-core's web API.

    .venv/bin/pytest benchmarks/bench_serve.py --benchmark-enable -n 0 -s

One process of each, the same people under the same rule in the same run, in turns, over loopback. What each answers is
compared to the dong. Prints a table and puts it into docs/performance.md. Nothing here fails for being slow: the table
says what is. `load_with_reloads.py` beside it asks for longer, while policies are swapped.
"""

import itertools
import json
import statistics
import urllib.request
from pathlib import Path

import http_load
import peers
import pytest
from bench_assess import law_as_numbers, saver
from page import machine, put

from calculator import assess
from registry import Registry

CONNECTIONS = (1, 8, 64)
TURNS = 3
SECONDS = 2.0
PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
PERIOD = "2024-03"
WHO = [*itertools.product(("ha-noi", "quang-ninh", "son-la"), ("poor", "near_poor", "other"))]
FAMILY = {
    "province": "ha-noi",
    "date": "2026-03-01",
    "members": [
        {"id": "a", "born": 1950, "health_insurance": {"months": 12}},
        {"id": "b", "born": 1952, "health_insurance": {"months": 12}},
        {"id": "c", "born": 1980, "groups": ["near_poor"], "voluntary_si": {"income": 1500000, "months": 12}},
        {"id": "d", "born": 2012, "groups": ["student"], "health_insurance": {"months": 12}},
        {"id": "e", "health_insurance": {"covered_elsewhere": True}},
    ],
}


def posts(path, bodies):
    return [http_load.request("POST", path, json.dumps(body).encode()) for body in bodies]


def our_person(province, group):
    groups = [] if group == "other" else [group]
    person = {"id": "p", "groups": groups, "voluntary_si": {"income": 2_000_000, "months": 12}}
    return {"province": province, "date": f"{PERIOD}-01", "members": [person]}


def their_person(province, group):
    said = {"province": province, "group": group, "income": 2_000_000, "months": 12} | {"pays": None}
    return {"people": {"p": {name: {PERIOD: value} for name, value in said.items()}}}


PEOPLE = [our_person(*who) for who in WHO]
PLAIN = "/api/v1/calc?questions=false"
KINDS = {
    "one person": posts("/api/v1/calc", PEOPLE),
    "one person, questions left out": posts(PLAIN, PEOPLE),
    "fifty people in a request, questions left out": posts(PLAIN, [{"households": (PEOPLE * 6)[:50]}]),
    "a household of five": posts("/api/v1/calc", [FAMILY]),
    "a household of five, questions left out": posts(PLAIN, [FAMILY]),
    "a count": [
        http_load.request("GET", f"/api/v1/count?programme=voluntary_si&on=20{year}-03-01") for year in range(19, 27)
    ],
}
THEIRS = "openfisca-core's web API, one person"
THEIR_MANY = "openfisca-core's web API, fifty people in a request"


def answer(port, path, body):
    asked = urllib.request.Request(f"http://127.0.0.1:{port}{path}", json.dumps(body).encode())
    asked.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(asked) as found:
        return json.load(found)


@pytest.fixture(scope="module")
def law(tmp_path_factory):
    path = tmp_path_factory.mktemp("law") / "law.json"
    path.write_text(json.dumps(law_as_numbers(Registry.load())))
    return path


def test_requests_a_second(benchmark, law):
    found = benchmark.pedantic(run, args=(law,), rounds=1)
    page = table(found)
    print(f"\n{page}")
    put(PAGE, "serve", page)


def run(law):
    registry = Registry.load()
    found = {}
    with http_load.ours() as (port, _), http_load.theirs(peers.python("openfisca_web"), law) as their_port:
        for who in WHO:
            expected = assess(saver(*who, income=2_000_000), registry).total.pays
            assert answer(port, "/api/v1/calc", our_person(*who))["total"]["pays"] == expected
            assert answer(their_port, "/calculate", their_person(*who))["people"]["p"]["pays"][PERIOD] == expected
        them = posts("/calculate", [their_person(*who) for who in WHO])
        fifty = {f"p{i}": their_person(*WHO[i % len(WHO)])["people"]["p"] for i in range(50)}
        many = posts("/calculate", [{"people": fifty}])
        for turn, connections in itertools.product(range(TURNS), CONNECTIONS):
            asked = [(name, port, requests) for name, requests in KINDS.items()] + [
                (THEIRS, their_port, them),
                (THEIR_MANY, their_port, many),
            ]
            for name, at, requests in asked[:: -1 if turn % 2 else 1]:
                measured = http_load.measure(at, requests, connections, SECONDS)
                assert measured.failed == 0, name
                found.setdefault((name, connections), []).append(measured)
    return found


def table(found):
    heads = [f"{n} {part}" for n in CONNECTIONS for part in ("a second", "p50 ms", "p99 ms")]
    lines = [f"| requests | {' | '.join(heads)} | times theirs |", f"|---|{'---:|' * (len(heads) + 1)}"]
    for name in dict.fromkeys(name for name, _ in found):
        cells = []
        for connections in CONNECTIONS:
            some = found[name, connections]
            cells += [f"{statistics.median(m.rate for m in some):,.0f}"]
            cells += [f"{statistics.median(getattr(m, part) for m in some):,.2f}" for part in ("p50", "p99")]
        lines.append(f"| {name} | {' | '.join(cells)} | {times(found, name):.1f} |")
    said = f"{TURNS} turns of {SECONDS:g} s each, medians; heads: connections at once. {machine()}"
    return "\n".join([*lines, "", said])


def times(found, name):
    """How many times theirs, in the same turns with the same connections: the median."""
    pairs = [pair for n in CONNECTIONS for pair in zip(found[name, n], found[THEIRS, n], strict=True)]
    return statistics.median(ours.rate / theirs.rate for ours, theirs in pairs)
