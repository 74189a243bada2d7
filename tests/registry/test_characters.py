"""One list of the characters that nobody sees and terminals obey."""

import json
import sys
import unicodedata

from registry.characters import escaped

HIDDEN = ("Cc", "Cs", "Co", "Zl", "Zp")
DIRECTIONS = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN")
KEPT = "\t\n"


def test_all_that_a_terminal_obeys_or_nobody_sees_is_escaped():
    for code in range(sys.maxunicode + 1):
        letter = chr(code)
        hidden = unicodedata.category(letter) in HIDDEN or unicodedata.bidirectional(letter) in DIRECTIONS
        if hidden and letter not in KEPT:
            assert escaped(letter) != letter, hex(code)
            assert json.loads(f'"{escaped(letter)}"') == letter


def test_what_people_write_stays():
    text = "Nghị quyết số 12/2024/NQ-HĐND: \t“hỗ trợ” – 50 %\n"
    assert escaped(text) == text
    assert escaped("a\x1b[31mb\u202ec") == "a\\u001b[31mb\\u202ec"
