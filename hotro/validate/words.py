"""What `hotro validate` says beside the words that all commands share."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "no_problems": ("No problems in {path}.", "Không có lỗi trong {path}."),
    "problems": ("{errors}, {warnings} in {path}.", "{errors}, {warnings} trong {path}."),
    "errors_1": ("1 error", "1 lỗi"),
    "errors_n": ("{n} errors", "{n} lỗi"),
    "warnings_1": ("1 warning", "1 cảnh báo"),
    "warnings_n": ("{n} warnings", "{n} cảnh báo"),
}
"""Key -> (English, Vietnamese)."""
