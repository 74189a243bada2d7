from tests.registry.fixes.mended import left, mended, repaired, text_of


def test_percents():
    repaired("numbers_with_signs", ("percent: 30", "percent: 30%"), ("{2025: 20,", "{2025: 20 %,"))
    assert mended(text_of(("percent: 30", "percent: '30'"))) == (text_of(), ["numbers_with_signs"])


def test_amounts():
    rate = "percent: 30\n        of: rural_poverty_line_contribution"
    for written in ("230.000", "230,000 VND", "230 000 đồng", "230.000đ", "'230000'"):
        text = text_of((rate, f"vnd_per_month: {written}"))
        made, names = mended(text)
        if written == "230.000":  # a decimal number of YAML, which may be 230
            assert (made, names) == (text, [])
        else:
            assert (made, names) == (text_of((rate, "vnd_per_month: 230000")), ["numbers_with_signs"])


def test_left():
    left(
        [
            ("percent: 30", "percent: 130%"),
            ("percent: 30", "percent: about 30%"),
            ("percent: 30", "percent: 2.5%"),
            ("Cổng thông tin", "30%"),
        ]
    )
