from tests.registry.fixes.mended import left, repaired


def test_by_its_sentence_in_either_language():
    for said in (
        "đăng ký thường trú tại tỉnh, thành phố",
        "Dang ky thuong tru tai tinh; thanh pho",
        "Has permanent residence in the province or city.",
    ):
        repaired("conditions_by_words", ("[permanent_residence]", f"['{said}']"))


def test_left():
    left([("[permanent_residence]", "[thường trú ở xã]")])
