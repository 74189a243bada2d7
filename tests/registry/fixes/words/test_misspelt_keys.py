from tests.registry.fixes.mended import left, mended, repaired, text_of


def test_one_slip():
    repaired(
        "misspelt_keys",
        ("        percent: 30", "        percnt: 30"),
        ("    issuer:", "    isuser:"),
        ("    voluntary_si:", "    voluntary-SI:"),
        ("    status:", "    Status:"),
        ("publisher:", "publissher:"),
    )


def test_what_stands_below_is_mended_too():
    text = text_of(("    voluntary_si:", "    voluntry_si:"), ("who: poor", "who: por_r"))
    assert mended(text)[0] == text_of()


def test_left():
    left(
        [
            ("    issuer:", "    issued_by:"),  # it may be another thing
            ("    notes: >-", "    note_s: >-\n      One.\n    notes: >-"),  # it has that key
            ("publisher: Cổng thông tin", "ul: Cổng thông tin"),  # too short to be sure
        ]
    )
