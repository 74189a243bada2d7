from tests.registry.fixes.mended import left, repaired


def test_one_slip():
    repaired(
        "misspelt_words",
        ("status: adopted", "status: adoptd"),
        ("who: poor", "who: pour"),
        ("{who: near_poor", "{who: near-porr"),
        ("of: rural_poverty_line_contribution", "of: rural poverty line contributoin"),
        ("[permanent_residence]", "[permanent_residense]"),
        ("confidence: high", "confidence: High"),
        ("2026: unknown", "2026: unkown"),
        ("kind: resolution", "kind: 'resoluton'"),
    )


def test_left():
    left(
        [
            ("status: adopted", "status: enacted"),
            ("who: poor", "who: teacher"),
            ("who: poor", "who: poorest"),
            ("[permanent_residence]", "[residence]"),
            ("confidence: high", "confidence: hig h low"),
            ("from: 2025-01-01", "from: soon"),
            ("highfell-05-2024   #", "highfell-05-2024x   #"),
        ]
    )
