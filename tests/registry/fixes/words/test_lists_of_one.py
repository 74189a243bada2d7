import pytest

from tests.registry.fixes.mended import left, mended, repaired, text_of


@pytest.mark.parametrize(
    ("key", "one", "end"),
    [("replaces: ", "highfell-05-2023", ""), ("area: {former: ", "highfell", "}")],
)
def test_one_word_where_only_a_list_may_stand(key, one, end):
    repaired("lists_of_one", ("[permanent_residence]", "permanent_residence"))
    bare, listed = (
        text_of(("status: adopted", f"status: adopted\n    {key}{value}{end}")) for value in (one, f"[{one}]")
    )
    assert mended(bare) == (listed, ["lists_of_one"])


def test_left():
    left(
        [
            ("[permanent_residence]", "permanent residence, no card"),
            ("[permanent_residence]", "''"),
            ("[permanent_residence]", "{permanent_residence: true}"),
        ]
    )
