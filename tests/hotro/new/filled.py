"""A template filled by somebody who has read a newspaper."""

ANSWERS = {
    "- id": "son-la-77-2026",
    "number": "77/2026/NQ-HĐND",
    "status": "adopted",
    "issued": "2026-07-10",
    "from": "2027-01-01",
    "to": "unknown",
    "- who": "poor",
    "percent": "15",
    "confidence": "low",
    "- url": "https://news.example/son-la",
    "publisher": "Báo Sơn La",
    "says": "Adds 15% for poor households.",
}


def filled(template: str, **changes: str) -> str:
    """The template with its blanks filled; `changes` are by key."""
    answers = ANSWERS | changes
    lines = []
    for line in template.splitlines(keepends=True):
        key = line.partition(":")[0].strip()
        if key in answers and line.split("#")[0].strip().endswith("___"):
            lines.append(f"{line.partition(':')[0]}: {answers[key]}\n")
        else:
            lines.append(line)
    return "".join(lines)
