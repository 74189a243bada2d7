from tests.registry.fixes.mended import left, mended, text_of


def test_other_forms():
    for written in ("05/2024/NQ-HDND", "05-2024-NQ-HDND", "05 / 2024 / nq-hđnd", "'05/2024/NQ.HĐND'"):
        text = text_of(("05/2024/NQ-HĐND", written))
        assert mended(text) == (text_of(), ["number_of_an_act"]), written


def test_left():
    good = "number: 05/2024/NQ-HĐND"
    left([(good, "number: Resolution 5"), (good, "number: unknown"), (good, "number: 05/24/NQ-HDND")])
