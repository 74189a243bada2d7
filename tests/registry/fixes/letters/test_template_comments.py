from tests.registry.fixes.mended import FILE, mended, text_of


def test_only_those_of_the_template_go():
    text = text_of(
        ("    kind: resolution\n", "    #: what it is\n    kind: resolution  #: resolution, plan ...\n"),
        ("province: highfell\n", "#: first\n#: second\nprovince: highfell\n"),
    )
    made, names = mended(text)
    assert made == FILE
    assert names == ["template_comments"] * 4


def test_a_text_that_looks_like_one_stays():
    text = text_of(("      A long text\n", "      A long text\n      #: two\n"), ("HĐND tỉnh", "'HĐND #: tỉnh'"))
    assert mended(text) == (text, [])
