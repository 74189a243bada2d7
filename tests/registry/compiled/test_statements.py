"""What is said beside the rules: a published count of none speaks of every province."""

import pytest

from registry.compiled.resolve import territory
from registry.compiled.statements import national_statements
from tests.invented.country import PAGE, country


@pytest.mark.parametrize(
    ("note", "en", "vi"),
    [
        (None, "0 of 2", "0/2"),
        ({"vi": "không nơi nào", "en": "nowhere"}, "0 of 2: nowhere", "0/2: không nơi nào"),
        ("nowhere", "0 of 2: nowhere", ""),
    ],
)
def test_a_note_in_one_language_leaves_the_other_empty(note, en, vi):
    count = {"programme": "voluntary_si", "date": "2019-10-31", "n": 0, "of": 2, "by": "VSS", "source": PAGE}
    policies = country(counts={"counts": [count | ({"note": note} if note else {})]})
    found = [*national_statements(policies, territory(policies.jurisdictions))]
    assert found
    assert {(one.says, one.says_vi) for one in found} == {(en, vi)}
