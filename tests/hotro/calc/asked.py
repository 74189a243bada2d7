"""Questions that several tests ask, and what they look at in the answers."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from jsonschema import Draft202012Validator

from calculator.input.schemas import schema

EXAMPLES = sorted(
    file
    for file in (Path(__file__).parents[3] / "examples").iterdir()
    if file.suffix in (".yaml", ".json") and "members" in file.read_text(encoding="utf-8")
)
NEAR_POOR = ["--group", "near_poor", "--health-insurance", "12"]
SON_LA = ["--province", "Sơn La", "--on", "2024-03", *NEAR_POOR]
FAMILY = Path(__file__).parents[3] / "examples" / "near-poor-family.yaml"
CHOSEN = ["--group", "near_poor", "--voluntary-si", "12"]
YEARS = ["--from", "2018-01", "--to", "2027-12"]


def valid(assessment):
    Draft202012Validator(schema("assessment")).validate(assessment)
    return assessment


def rows(output):
    return list(csv.DictReader(io.StringIO(output)))
