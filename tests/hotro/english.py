"""English words in a text that should be Vietnamese."""

from __future__ import annotations

import re
from collections.abc import Collection

_AS_TYPED = re.compile(
    r"https?://\S+|\d{4}-\d\d-\d\d\+[0-9a-f]{8}|`[^`]*`|'[^']*'|“[^”]*”|--[a-z-]+|\S*[_/\\]\S*|\.\w{2,7}\b|\S+\.(?:yaml|csv|json|xlsx|svg|png|md|rejects)\b|\w+-\w[\w-]*"
)
"""Addresses, names of releases, quotations, options, paths and codes: the same in every language."""
_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr?|v|x)?"
    r"(?:a|ai|ao|au|ay|e|eo|eu|i|ia|ie|iu|o|oa|oai|oan|oe|oi|oo|u|ua|ue|ui|uo|uy|uya|uye|y|ye|yeu)"
    r"(?:ch?|m|ng?|nh|p|t)?",
    re.IGNORECASE,
)
"""A Vietnamese syllable that happens to have no mark: `trong`, `theo`."""
_LOOK_VIETNAMESE = frozenset(
    {"the", "not", "that", "than", "then", "at", "it", "but", "age", "one", "none", "rate", "late"}
)


def english_words(text: str, names: Collection[str] = ()) -> list[str]:
    """Words of plain letters that are no Vietnamese syllable, each once; `names` are allowed."""
    words = dict.fromkeys(_WORD.findall(_AS_TYPED.sub(" ", text)))
    return [word for word in words if word.isascii() and len(word) > 1 and word not in names and _is_english(word)]


def _is_english(word: str) -> bool:
    small = word.lower()
    return small in _LOOK_VIETNAMESE or not _SYLLABLE.fullmatch(small)
