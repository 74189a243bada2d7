import copy
import pickle

import pytest

from registry.message import InBoth, Message, has_words, in_language, joined, message_of, teller, template_of
from registry.tell import both, either, tell
from registry.vietnamese import TEMPLATES

GROUP = tell("no group is called {name}{hint}", name="'x'", hint=tell("; did you mean {close}?", close="poor"))


def test_it_is_its_english_text():
    assert GROUP == "no group is called 'x'; did you mean poor?"
    assert isinstance(GROUP, str)
    assert f"{GROUP}" == str(GROUP) == GROUP.in_language("en")


def test_it_is_said_in_vietnamese_with_what_stands_in_it():
    assert GROUP.in_language("vi") == "không có đối tượng nào tên là 'x'; có phải là poor?"


def test_numbers_have_the_marks_of_the_language():
    big = tell("the file has {n:,} bytes: expected at most {largest:,}", n=1234567, largest=1000)
    assert "1,234,567" in big
    assert "1.234.567 byte" in big.in_language("vi")


def test_words_between_words():
    assert either(["a", "b", "c"]) == "a, b or c"
    assert both(["a", "b"]) == "a and b"
    assert in_language(either(["a", "b", "c"]), "vi") == "a, b hoặc c"
    assert in_language(both(["a", "b"]), "vi") == "a và b"
    assert either(["a"]) == "a"


def test_messages_that_are_put_together_are_said_together():
    whole = joined("\n", [GROUP, "plain {text}", GROUP])
    assert whole == f"{GROUP}\nplain {{text}}\n{GROUP}"
    vi = GROUP.in_language("vi")
    assert whole.in_language("vi") == f"{vi}\nplain {{text}}\n{vi}"
    assert ("x: " + GROUP).in_language("vi") == f"x: {vi}"
    assert (GROUP + "!").in_language("vi") == f"{vi}!"
    assert str(GROUP) * 2 == (GROUP + GROUP)


def test_other_words_may_be_filled_in():
    assert GROUP.filled_in(hint="") == "no group is called 'x'"
    assert GROUP.filled_in(hint="").in_language("vi") == "không có đối tượng nào tên là 'x'"


def test_a_text_that_has_its_vietnamese_with_it():
    said = tell("expected {expected}, found {found}{hint}", expected=InBoth("rice", "gạo"), found=1, hint="")
    assert said == "expected rice, found 1"
    assert said.in_language("vi") == "cần gạo, nhưng gặp 1"
    assert InBoth("{rice}", "{gạo}").in_language("vi") == "{gạo}"


def test_what_has_no_vietnamese_stays_as_it_is():
    assert teller("registry.vietnamese")("nobody says {this}", this=3).in_language("vi") == "nobody says 3"
    assert in_language("any text", "vi") == "any text"


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda m: pickle.loads(pickle.dumps(m))])
@pytest.mark.parametrize("message", [GROUP, joined(", ", [GROUP, "x"]), InBoth("a", "b")])
def test_a_copy_says_the_same(copied, message):
    again = copied(message)
    assert again == message
    assert type(again) is type(message)
    assert again.in_language("vi") == message.in_language("vi")


def test_an_error_keeps_its_message():
    assert isinstance(message_of(ValueError(GROUP)), Message)
    assert message_of(ValueError("x")) == "x"
    assert template_of(GROUP) == "no group is called {name}{hint}"
    assert template_of("x") is None


@pytest.mark.parametrize(
    ("template", "words"),
    [("{a}: {b}", False), ("--years: {why}", False), ("hi_order: {why}", False), ("{a} or {b}", True), ("id", True)],
)
def test_which_templates_have_words(template, words):
    assert has_words(template) is words


def test_the_catalogue_has_no_english():
    assert [en for en, vi in TEMPLATES.items() if en == vi and has_words(en)] == []
