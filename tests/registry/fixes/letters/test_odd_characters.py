from tests.registry.fixes.mended import FILE, mended, text_of


def test_a_byte_order_mark_and_letters_without_width():
    text = "\ufeff" + text_of(("HĐND tỉnh", "HĐND\u200b tỉnh\u200e"), ("A long", "A\u2060 long"))
    made, names = mended(text)
    assert made == FILE
    assert set(names) == {"odd_characters"}


def test_what_has_width_stays():
    text = text_of(("HĐND tỉnh", "Hội đồng\u00a0nhân dân"))
    assert mended(text) == (text, [])
