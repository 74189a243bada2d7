"""A new instrument put into a province's file, above the others; everything else stays as it is."""

from __future__ import annotations

import re

from registry.files.strict_yaml import read_yaml

_KEY = re.compile(r"^instruments:(?P<empty>[ \t]*\[\])?[ \t]*(?P<comment>#[^\n]*)?\n", re.MULTILINE)


def with_instrument(text: str, entry: str) -> tuple[str, int] | None:
    """The file with an entry as the first of `instruments`, and the entry's first line; None where that cannot be.

    A file without the key gets it at its end.
    """
    if "\r\n" in text:  # as Windows ends lines
        made = with_instrument(text.replace("\r\n", "\n"), entry)
        return (made[0].replace("\n", "\r\n"), made[1]) if made else None
    before = read_yaml(text.encode(), "").value
    ended = text if text.endswith("\n") else f"{text}\n"
    found = list(_KEY.finditer(ended))
    if len(found) > 1 or (not found and "instruments" in before):
        return None
    comment = f"  {found[0]['comment']}" if found and found[0]["comment"] else ""
    start, end = found[0].span() if found else (len(ended), len(ended))
    head = ended[:start] + ("" if found else "\n") + f"instruments:{comment}\n"
    whole = f"{head}{entry}\n{ended[end:]}" if ended[end:].strip() else f"{head}{entry}"
    return (whole, head.count("\n") + 1) if _is_first(whole, before) else None


def _is_first(made: str, before: dict[str, object]) -> bool:
    """Whether the file says what it said, and one instrument more."""
    after = read_yaml(made.encode(), "")
    if not after.whole or not isinstance(after.value.get("instruments"), list):
        return False
    rest = after.value | {"instruments": after.value["instruments"][1:]}
    old = before.get("instruments")
    return bool(rest == before | {"instruments": old or []})
