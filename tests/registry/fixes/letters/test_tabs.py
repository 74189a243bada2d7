from tests.registry.fixes.mended import FILE, mended, text_of


def test_a_tab_is_a_space():
    assert mended(text_of(("kind: resolution", "kind:\tresolution"), ("  # the", "\t # the"))) == (
        FILE.replace("2024   #", "2024   #"),
        ["tabs", "tabs"],
    )


def test_a_tab_in_quotes_stays():
    text = text_of(("HĐND tỉnh", "'HĐND\ttỉnh'"))
    assert mended(text) == (text, [])


def test_tabs_that_set_in_are_not_guessed():
    text = text_of(("        percent: 30\n", "\tpercent: 30\n"))
    assert mended(text) == (text, [])
