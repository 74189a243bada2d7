from tests.registry.fixes.mended import left, mended, repaired, text_of


def test_day_first_and_short_forms():
    repaired(
        "days",
        ("issued: 2024-12-10", "issued: 10/12/2024"),
        ("from: 2025-01-01", "from: 1.1.2025"),
        ("to: 2030-12-31", "to: '31-12-2030'"),
        ("published: 2024-12-12", "published: 2024/12/12"),
    )
    text = text_of(("issued: 2024-12-10", "issued: 1/7/2025"))
    assert mended(text)[0] == text_of(("issued: 2024-12-10", "issued: 2025-07-01"))


def test_with_the_word_that_says_how_it_is_known():
    for written, day in (
        ("by 1/7/2025", "by 2025-07-01"),
        ("1/7/2025 inferred", "2025-07-01 inferred"),
    ):
        text = text_of(("from: 2025-01-01", f"from: {written}"))
        assert mended(text) == (text_of(("from: 2025-01-01", f"from: {day}")), ["days"])
    text = text_of(("to: 2030-12-31", "to: not before 2/3/2026"))
    assert mended(text) == (text_of(("to: 2030-12-31", "to: not before 2026-03-02")), ["days"])


def test_left():
    left(
        [
            ("issued: 2024-12-10", "issued: 31/2/2025"),  # no such day
            ("issued: 2024-12-10", "issued: 12/31/2024"),  # no such month
            ("issued: 2024-12-10", "issued: 7/2025"),
            ("issued: 2024-12-10", "issued: by 1/7/2025"),  # not of this key
            ("HĐND tỉnh", "Council of 1/7/2025"),
            ("Cổng thông tin", "1/7/2025"),  # a text may be anything
        ]
    )
