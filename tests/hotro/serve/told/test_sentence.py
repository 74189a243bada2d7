"""Expected, found and meant, of a sentence in both languages; what was typed is never taken for words of ours."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotro.serve.told.sentence import parts
from hotro.tell import either, tell
from hotro.vietnamese import TEMPLATES
from registry.characters import escaped
from registry.law.names import UnknownProvince
from registry.law.nearest import did_you_mean_this
from registry.message import InBoth, Message, message_of
from registry.tell import tell as tell_of_the_registry

EXPECTED = "expected {expected}, found {value!r}{hint}"
NOTHING = (None, None, None)


def test_the_parts_in_both_languages():
    said = tell(EXPECTED, expected=either("abc"), value="d", hint=did_you_mean_this("a"))
    assert parts(said, "en") == ("a, b or c", "'d'", "a")
    assert parts(said, "vi") == ("a, b hoặc c", "'d'", "a")


def test_a_number_has_the_marks_of_its_language():
    said = tell("expected at most {most:,} rows, found {n:,}", most=10_000, n=1_234_567)
    assert parts(said, "en") == ("at most 10,000 rows", "1,234,567", None)
    assert parts(said, "vi") == ("tối đa 10.000 dòng", "1.234.567", None)


def test_what_is_written_instead():
    said = tell_of_the_registry("; write {number}", number=30)
    assert parts(said, "en").nearest == parts(said, "vi").nearest == "30"
    said = tell_of_the_registry("; write {{{value}}}", value="id: ...")
    assert (parts(said, "en"), parts(said, "vi")) == (NOTHING, NOTHING)


def test_several_that_may_be_meant():
    said = message_of(UnknownProvince("ha", ("ha-noi", "ha-tinh")))
    assert [parts(said, language).nearest for language in ("en", "vi")] == ["ha-noi or ha-tinh", "ha-noi hoặc ha-tinh"]


@pytest.mark.parametrize(
    "text, said",
    [
        ("expected a day, found 'x'; did you mean `y`?", ("a day", "'x'", "y")),
        ("there is no such thing", NOTHING),
    ],
)
def test_a_text_that_is_no_message_is_english(text, said):
    assert parts(text, "en") == parts(text, "vi") == said


def test_a_message_without_vietnamese_is_told_in_english():
    said = Message("expected {n} things of its own, found {m}", {"n": 2, "m": 3}, "hotro.vietnamese")
    assert parts(said, "en") == ("2 things of its own", "3", None)
    assert parts(said, "vi") == (None, None, None)


def test_a_text_in_both_languages_is_taken_apart_too():
    said = InBoth("`to` goes with `from`", "`to` dùng cùng `from`, nhưng khác")
    assert (parts(said, "en"), parts(said, "vi")) == (NOTHING, NOTHING)


@given(st.sampled_from(["", "a", "; ", ", found b; did you mean `c`?", ", nhưng gặp b; có phải là `c`?", "\U000f0000"]))
def test_what_was_typed_is_never_taken_for_ours(typed):
    said = tell("expected {expected}, found {found}", expected="this", found=f"<{typed}>")
    for language in ("en", "vi"):
        assert parts(said, language) == ("this", f"<{escaped(typed)}>", None)


SENTENCES = [text for text in TEMPLATES if re.fullmatch(r"expected .+, found .+", text)]


@pytest.mark.parametrize("template", SENTENCES)
def test_every_sentence_of_ours_has_its_parts_in_vietnamese(template):
    names = {name: _Any() for name in re.findall(r"(?<!\{)\{(\w+)", template)}
    said = parts(Message(template, names, "hotro.vietnamese"), "vi")
    assert said.expected
    assert said.found
    assert ", nhưng " not in said.expected + said.found
    assert not said.expected.startswith("cần ")


class _Any:
    def __format__(self, spec: str) -> str:
        return "#"
