"""What makes the messages of the registry, and the words between words."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Mapping, Sequence

from registry.message import InBoth, joined, teller

tell = teller("registry.vietnamese")


MOST_TOLD = 100
"""Lines about one file; more would help nobody."""

_OF_THE_SYSTEM: Mapping[int, str] = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EACCES: "không được phép truy cập",
    errno.EPERM: "không được phép thực hiện",
    errno.EISDIR: "đây là một thư mục",
    errno.ENOTDIR: "không phải thư mục",
    errno.ENOSPC: "hết chỗ trên ổ đĩa",
    errno.EROFS: "hệ thống tệp chỉ cho đọc",
    errno.ENAMETOOLONG: "tên tệp quá dài",
    errno.EIO: "lỗi đọc ghi",
    errno.EEXIST: "tệp đã có",
    errno.EFBIG: "tệp quá lớn",
    errno.ELOOP: "liên kết dẫn vòng quanh",
}
"""What the system says in English, by its number."""


def first_lines(lines: Sequence[str]) -> list[str]:
    """So many lines of what is wrong, and how many more there are."""
    more = len(lines) - MOST_TOLD
    return [*lines] if more <= 0 else [*lines[:MOST_TOLD], tell("and {n} more", n=more)]


def of_the_system(error: OSError) -> str:
    """Why the system refused something."""
    text = error.strerror or str(error)
    return InBoth(text, _OF_THE_SYSTEM.get(error.errno or 0, text))


def either(words: Iterable[str]) -> str:
    """Words of which one is meant: `a, b or c`."""
    *first, last = words
    return tell("{words} or {last}", words=joined(", ", first), last=last) if first else last


def both(words: Iterable[str]) -> str:
    """Words that are all meant: `a, b and c`."""
    *first, last = words
    return tell("{words} and {last}", words=joined(", ", first), last=last) if first else last
