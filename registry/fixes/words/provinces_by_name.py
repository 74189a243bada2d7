"""A province called by its name: its slug is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registry.fixes._edit import Edit, set_value
from registry.fixes._known import Known
from registry.fixes._policy_text import PolicyText
from registry.law.names import UnknownProvince
from registry.written.forms import SLUG


def edits(file: PolicyText, known: Known) -> Iterator[Edit]:
    """`former: [Quảng Nam]` is `quang-nam`; in `province` and `area` alone."""
    for path, scalar in file.scalars.items():
        if (path == ("province",) or "former" in path[-2:]) and not re.fullmatch(SLUG, scalar.text):
            try:
                yield set_value(path, scalar, known.names.slug(scalar.text))
            except UnknownProvince:
                continue
