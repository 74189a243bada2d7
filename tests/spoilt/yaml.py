"""Files that are not the YAML that is read here."""

from __future__ import annotations

import unicodedata

from tests.spoilt.policies import (
    CODE_04,
    COUNTS,
    EASTMERE,
    GROUPS,
    HIGHFELL,
    JURISDICTIONS,
    NORTHMOOR,
    NOTHING_FOUND,
    PARAMETERS,
    SALTMARSH,
    Mutation,
    Rewritten,
    Spoilt,
)

BOMB = b"a0: &a0 [x, x]\n" + b"".join(b"a%d: &a%d [*a%d, *a%d]\n" % (n, n, n - 1, n - 1) for n in range(1, 60))

ENCODING: list[Mutation] = [
    Rewritten("UTF-16", SALTMARSH, lambda b: b.decode().encode("utf-16"), 1, "UTF-16"),
    Rewritten("UTF-16 without a mark", SALTMARSH, lambda b: b.decode().encode("utf-16-le"), 1, "UTF-16"),
    Rewritten("UTF-32", SALTMARSH, lambda b: b.decode().encode("utf-32"), 1, "save it as UTF-8"),
    Rewritten("a byte order mark", SALTMARSH, lambda b: b"\xef\xbb\xbf" + b, 1, "byte order mark"),
    Rewritten(
        "Latin-1", SALTMARSH, lambda b: b.replace(b"News", "Céleste".encode("latin-1")), b"leste", "0xE9 is not UTF-8"
    ),
    Rewritten("a letter cut in two", NORTHMOOR, lambda b: b[: b.index("Đ".encode()) + 1], b"12/2024", "is not UTF-8"),
    Rewritten("a NUL byte", SALTMARSH, lambda b: b.replace(b"elderly", b"elder\0ly"), b"elder\0", "U+0000"),
    Rewritten("a bell", HIGHFELL, lambda b: b.replace(b"portal", b"por\x07tal"), b"\x07", "U+0007"),
    Rewritten("a C1 control", HIGHFELL, lambda b: b.replace(b"portal", b"por\xc2\x9btal"), b"\x9b", "U+009B"),
    Rewritten("old Macintosh line ends", HIGHFELL, lambda b: b.replace(b"\n", b"\r"), 1, "U+000D"),
    Spoilt("a zero-width space", HIGHFELL, "who: near_poor", "who: near\u200b_poor", "U+200B"),
    Spoilt("a mark that turns the direction", HIGHFELL, "Highfell portal", "Highfell \u202eportal", "U+202E"),
    Spoilt("a line separator", HIGHFELL, "was found.", "was\u2028found.", "U+2028"),
    Spoilt("a lost letter", HIGHFELL, "was found.", "was fo\ufffdnd.", "lost in a conversion"),
    Spoilt("an escaped NUL", HIGHFELL, NOTHING_FOUND, '"No\\0resolution"', "U+0000"),
    Rewritten("50 MB of text", SALTMARSH, lambda b: b + b"# more\n" * 7_500_000, 0, "at most 1,048,576"),
    Rewritten("just above 1 MiB", SALTMARSH, lambda b: b + b"#" * (1024 * 1024), 0, "1 MiB"),
    Rewritten("bytes of a picture", SALTMARSH, lambda _: bytes(range(256)) * 40, 2, "0x80 is not UTF-8"),
    Rewritten("a lone continuation byte", SALTMARSH, lambda _: b"\x80", 1, "0x80 is not UTF-8"),
]

WHOLE_FILE: list[Mutation] = [
    Rewritten("an empty file", HIGHFELL, lambda _: b"", 1, "the file says nothing"),
    Rewritten("only comments", HIGHFELL, lambda _: b"# to be written\n# soon\n", 1, "the file says nothing"),
    Rewritten("only a document mark", HIGHFELL, lambda _: b"---\n", 2, "the file says nothing"),
    Rewritten("null alone", HIGHFELL, lambda _: b"null\n", 1, "the file says nothing"),
    Rewritten("a list at the top", HIGHFELL, lambda _: b"# x\n- province: highfell\n", 2, "expected a mapping"),
    Rewritten("a word alone", HIGHFELL, lambda _: b"highfell\n", 1, "expected a mapping"),
    Rewritten("an empty list for a kind", GROUPS, lambda _: b"[]\n", 1, "expected a mapping"),
    Rewritten("no space after the colons", HIGHFELL, lambda b: b.replace(b": ", b":"), 4, "`: ` is not expected here"),
    Rewritten("two documents", HIGHFELL, lambda b: b + b"---\n" + b, b"---", "a second document"),
    Rewritten("text after the end", HIGHFELL, lambda b: b + b"...\nmore: 1\n", b"more", "nothing after it"),
    Rewritten("a directive", HIGHFELL, lambda b: b"%YAML 1.1\n---\n" + b, 1, "lines that begin with `%`"),
    Rewritten("an unknown directive", HIGHFELL, lambda b: b"%FOO 1\n---\n" + b, 1, "`%`"),
    Rewritten("an anchor bomb", HIGHFELL, lambda _: BOMB, 1, "`&a0` is an anchor"),
    Rewritten("a bomb of 1 MB", HIGHFELL, lambda _: b"a: &a [x]\nb: [" + b"*a, " * 250_000 + b"]\n", 1, "is an anchor"),
    Rewritten("100,000 brackets", HIGHFELL, lambda _: b"a: " + b"[" * 100_000, 1, "20 levels deep"),
    Rewritten("100,000 braces", HIGHFELL, lambda _: b"a: " + b"{a: " * 100_000, 1, "20 levels deep"),
    Rewritten("lists in lists, without end", HIGHFELL, lambda _: b"a:\n" + b"- " * 100_000, 2, "20 levels deep"),
    Rewritten("questions without end", HIGHFELL, lambda _: b"? " * 100_000, 1, "cannot be a key"),
    Rewritten("keys in a mapping of 1 MB", HIGHFELL, lambda _: b"{" + b"a, " * 300_000 + b"}", 1, "stands twice"),
    Rewritten("1 MB in a word", HIGHFELL, lambda _: b"province: " + b"a" * 1_000_000, 1, "at most 80"),
    Rewritten("1 MB of digits", HIGHFELL, lambda _: b"province: " + b"1" * 1_000_000, 1, "too long"),
    Rewritten("1 MB of underscores", HIGHFELL, lambda _: b"province: 1" + b"_" * 1_000_000, 1, "too long"),
]

SYNTAX: list[Mutation] = [
    Spoilt("an anchor", HIGHFELL, "status: draft", "status: &s draft", "`&s` is an anchor"),
    Spoilt("an alias", HIGHFELL, "status: draft", "status: *s", "`*s` is an alias"),
    Spoilt("an alias as a key", HIGHFELL, "    status: draft", "    *s : draft", "`*s` is an alias"),
    Spoilt("an anchor on a mapping", SALTMARSH, "after_merger:\n", "after_merger: &m\n", "`&m` is an anchor"),
    Spoilt("a tag", HIGHFELL, "from: 2027", "from: !!str 2027", "a tag"),
    Spoilt("a tag of Python", HIGHFELL, "from: 2027", "from: !!python/object:os.system [ls]", "a tag"),
    Spoilt("a merge key", HIGHFELL, "    status: draft", "    status: draft\n    <<: {level: district}", "`<<`", "<<"),
    Spoilt(
        "a key twice", HIGHFELL, "    to: unknown", "    to: unknown\n    from: 2028", "first on line 11", "from: 2028"
    ),
    Spoilt(
        "a key twice in braces", HIGHFELL, "percent: 30,", "percent: 30, percent: 20,", "the key 'percent' stands twice"
    ),
    Spoilt(
        "a key twice, once in quotes", HIGHFELL, "    to: unknown", '    to: unknown\n    "to": open', "twice", '"to"'
    ),
    Spoilt("a list as a key", HIGHFELL, "    status: draft", "    ? [status]\n    : draft", "cannot be a key"),
    Spoilt("a key without a word", HIGHFELL, "    status: draft", "    ? \n    : draft", "a key is missing"),
    Spoilt("true as a key", HIGHFELL, "    status: draft", "    true: draft", "true cannot be a key"),
    Spoilt("4.5 as a key", HIGHFELL, "    status: draft", "    4.5: draft", "4.5 cannot be a key"),
    Spoilt("tabs to indent", HIGHFELL, "    status: draft", "\tstatus: draft", "a tab"),
    Spoilt("a tab after a colon", HIGHFELL, "status: draft", "status:\tdraft", "a tab"),
    Spoilt("a tab in plain text", HIGHFELL, "No adopted resolution", "No adopted\tresolution", "a tab"),
    Spoilt("a tab before a comment", HIGHFELL, "status: draft", "status: draft\t# so far", "a tab"),
    Spoilt("a tab in folded text", NORTHMOOR, "    The rates", "    The\trates", "a tab", "The\trates"),
    Spoilt("a quote left open", HIGHFELL, NOTHING_FOUND, '"No adopted resolution', "not closed"),
    Spoilt("a bracket left open", NORTHMOOR, "[northmoor-03-2021]", "[northmoor-03-2021", "the `[` that opens here"),
    Spoilt("a brace left open", SALTMARSH, "{from: 70}", "{from: 70", "the `{` that opens here"),
    Spoilt(
        "a colon in plain text", HIGHFELL, "No adopted resolution", "Not found: a resolution", "put the text in quotes"
    ),
    Spoilt("text that begins with @", HIGHFELL, NOTHING_FOUND, "@council", "cannot begin with '@'"),
    Spoilt("text that begins with %", HIGHFELL, NOTHING_FOUND, "%", "cannot begin with '%'"),
    Spoilt("text that begins with *", HIGHFELL, NOTHING_FOUND, "**none**", "begin anchors and aliases"),
    Spoilt("text that begins with !", HIGHFELL, NOTHING_FOUND, "!none", "a tag"),
    Spoilt("a backslash in double quotes", HIGHFELL, NOTHING_FOUND, '"C:\\data"', "single quotes"),
    Spoilt(
        "too far to the left", SALTMARSH, "    confidence: medium", "   confidence: medium", "check the indentation"
    ),
    Spoilt("too far to the right", SALTMARSH, "    issuer: H", "      issuer: H", "`: ` is not expected here"),
    Spoilt("a list on the line of its key", HIGHFELL, "not_found: No", "not_found: - No", "`- ` is not expected here"),
    Spoilt("text after |", HIGHFELL, NOTHING_FOUND, "| none\n", "nothing may follow"),
    Spoilt("a key without a colon", HIGHFELL, "    confidence: low", "    confidence", "expected `key: value`"),
]

SURPRISES: list[Mutation] = [
    Spoilt("no", COUNTS, "of_stated: false", "of_stated: no", "write false"),
    Spoilt("No", COUNTS, "of_stated: false", "of_stated: No", "write false"),
    Spoilt("off", COUNTS, "of_stated: false", "of_stated: off", "write false"),
    Spoilt("yes as text", HIGHFELL, NOTHING_FOUND, "yes", "'yes' in quotes"),
    Spoilt("y", COUNTS, "of_stated: false", "of_stated: y", "write true"),
    Spoilt("FALSE", COUNTS, "of_stated: false", "of_stated: FALSE", "written in small letters"),
    Spoilt("Null", HIGHFELL, NOTHING_FOUND, "Null", "written in small letters"),
    Spoilt("on: as a key", EASTMERE, "    date: 2024-09-05", "    on: 2024-09-05", "use another key"),
    Spoilt("no: as a key", EASTMERE, "    says: The province", "    no: The province", "use another key"),
    Spoilt("1:30", HIGHFELL, "percent: 30", "percent: 1:30", "to base 60"),
    Spoilt("08", JURISDICTIONS, CODE_04, "{slug: saltmarsh, code: 08", "begins with 0"),
    Spoilt("007", HIGHFELL, "percent: 30", "percent: 007", "begins with 0"),
    Spoilt("1_000", NORTHMOOR, "vnd_per_month: 50000", "vnd_per_month: 50_000", "underscore"),
    Spoilt("0x1F", HIGHFELL, "percent: 30", "percent: 0x1F", "not decimal"),
    Spoilt("0o17", HIGHFELL, "percent: 30", "percent: 0o17", "not decimal"),
    Spoilt(".inf", PARAMETERS, "value: 4.5", "value: .inf", "not a number that can be used"),
    Spoilt(".NaN", PARAMETERS, "value: 4.5", "value: .NaN", "not a number that can be used"),
    Spoilt("1e3", PARAMETERS, "value: 4.5", "value: 45e-1", "exponent"),
    Spoilt("+30", HIGHFELL, "percent: 30", "percent: +30", "plus sign"),
    Spoilt(".5", PARAMETERS, "value: 4.5", "value: .5", "0.5"),
    Spoilt("=", HIGHFELL, NOTHING_FOUND, "=", "quotes"),
    Spoilt(
        "30 February", EASTMERE, "2024-09-05", "2024-02-30", "there is no day 2024-02-30: February 2024 has 29 days"
    ),
    Spoilt("31 September", EASTMERE, "2024-09-05", "2024-09-31", "September 2024 has 30 days"),
    Spoilt("29 February of a common year", SALTMARSH, "issued: 2023-12-05", "issued: 2023-02-29", "has 28 days"),
    Spoilt("month 13", EASTMERE, "2024-09-05", "2024-13-05", "there is no month 13"),
    Spoilt("day 0", EASTMERE, "2024-09-05", "2024-09-00", "there is no day"),
]


def _decomposed(data: bytes) -> bytes:
    """A key in the decomposed form of Unicode, which must be seen as the same key."""
    return data + unicodedata.normalize("NFD", "ghi chú: 1\n").encode() + "ghi chú: 2\n".encode()


NORMALISED: list[Mutation] = [
    Rewritten("a key twice in two forms", HIGHFELL, _decomposed, "chú: 2".encode(), "stands twice")
]

MUTATIONS = ENCODING + WHOLE_FILE + SYNTAX + SURPRISES + NORMALISED
