"""What a form sends is read as it was sent, in either of its two ways; what is no form is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from hotro.serve.pages.form_body import MOST_FIELDS, sent
from hotro.serve.problem_details import Refusal

ENCODER = TestClient(lambda *_: None)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NAME = st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters='"%&='), min_size=1, max_size=12)


def as_sent(fields, files):
    request = ENCODER.build_request("POST", "http://x/", data=fields, files=files)
    return request.read(), request.headers["content-type"]


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(NAME, TEXT, min_size=1, max_size=5), st.binary(max_size=3000))
def test_fields_and_a_file_are_read_as_they_were_sent(fields, content):
    body, kind = as_sent(fields, {"file": ("people.xlsx", content)})
    found = sent(body, kind)
    assert found.fields == {name: (value,) for name, value in fields.items()}
    assert found.files == {"file": content}


def test_a_value_may_stand_several_times():
    body, kind = as_sent({"group": ["poor", "near_poor"], "none": ""}, {"file": ("x", b"")})
    assert sent(body, kind).fields == {"group": ("poor", "near_poor"), "none": ("",)}
    assert sent(b"group=poor&group=near_poor&none=", "application/x-www-form-urlencoded").fields == {
        "group": ("poor", "near_poor"),
        "none": ("",),
    }


def test_a_file_of_many_bytes_is_written_to_no_disk(monkeypatch):
    monkeypatch.setattr("tempfile.TemporaryFile", None)
    monkeypatch.setattr("tempfile.NamedTemporaryFile", None)
    body, kind = as_sent({}, {"file": ("x", b"a" * 3_000_000)})
    assert len(sent(body, kind).files["file"]) == 3_000_000


@pytest.mark.parametrize(
    "kind", ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x"]
)
def test_what_is_no_form_is_refused(kind):
    with pytest.raises(Refusal) as refused:
        sent(b"--y\r\n broken", kind)
    assert refused.value.status == 422


@pytest.mark.parametrize("in_parts", [True, False])
def test_too_many_fields_are_refused(in_parts):
    many = {f"f{n}": "x" for n in range(MOST_FIELDS + 1)}
    body, kind = as_sent(many, {"file": ("x", b"")} if in_parts else None)
    with pytest.raises(Refusal) as refused:
        sent(body, kind)
    assert refused.value.status == 413
