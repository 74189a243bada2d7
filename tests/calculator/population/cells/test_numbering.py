"""Numbers for labels."""

from hypothesis import given
from hypothesis import strategies as st

from calculator.population.cells.numbering import Numbering
from tests.invented.checked import many


@many
@given(st.lists(st.integers(0, 20) | st.none() | st.text(max_size=1)))
def test_a_label_keeps_its_number_and_numbers_have_no_gap(labels):
    numbering = Numbering()
    numbers = [numbering.number(label) for label in labels]
    distinct = list(dict.fromkeys(labels))
    assert numbers == [distinct.index(label) for label in labels]
    assert numbering.count == len(distinct)
