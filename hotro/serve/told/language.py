"""The language that a client would have problems told in, and how a header says what it likes best (RFC 9110, 12.5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hotro.language import LANGUAGES

USUAL = "en"
"""Of the API, whatever the language of the server's own lines."""


def language_wanted(headers: Mapping[str, str], said: str | None = None, usual: str = USUAL) -> str:
    """`en` or `vi`: what was said in so many words, else the best liked of `Accept-Language`, else the usual one."""
    if said in LANGUAGES:
        return said
    best, weight = usual, 0.0
    for wanted, liked in preferences(headers.get("accept-language", "")):
        language = usual if wanted == "*" else wanted.partition("-")[0]
        if language in LANGUAGES and liked > weight:
            best, weight = language, liked
    return best


def preferences(header: str) -> Iterator[tuple[str, float]]:
    """What a header such as `Accept` names, in small letters, each with how much it is liked: 0, not at all, to 1."""
    for part in header.split(","):
        name, *rest = (word.strip().lower() for word in part.split(";"))
        yield name, _weight(rest)


def _weight(parts: list[str]) -> float:
    for part in parts:
        if part.startswith("q="):
            try:
                return float(part[2:])
            except ValueError:
                return 0.0
    return 1.0
