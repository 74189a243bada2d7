"""Beneficiary groups by kind, so that a long list can be chosen from on a small screen; a kind's words are `kind_*`."""

from __future__ import annotations

KINDS: dict[str, tuple[str, ...]] = {
    "income": (
        "poor",
        "near_poor",
        "multidimensional_poor",
        "poor_local_standard",
        "near_poor_local_standard",
        "escaped_poverty",
        "escaped_near_poverty",
        "affs_average",
    ),
    "family": ("student", "child", "orphan", "elderly", "elderly_living_alone"),
    "place": (
        "ethnic_minority",
        "ethnic_minority_left_list",
        "near_poor_ethnic_minority_mountain",
        "prestigious_ethnic_minority",
        "difficult_commune_resident",
        "extremely_difficult_area_resident",
        "island_or_special_zone",
        "safe_zone_commune_resident",
    ),
    "health": ("disability", "disability_mild", "blind_association_member", "hiv", "leprosy", "serious_illness"),
    "merit": (
        "merit_person",
        "veteran",
        "bomb_mine_victim",
        "party_member",
        "artisan",
        "social_pension",
        "social_allowance",
    ),
    "work": (
        "grassroots_security",
        "village_health",
        "village_part_time",
        "population_collaborator",
        "waste_collector",
        "religious",
        "long_unemployed",
    ),
}
"""Kind -> codes, the most usual kind first. A group that is in none stands under `kind_others`."""
OTHERS = "others"
KIND_OF = {code: kind for kind, codes in KINDS.items() for code in codes}


def kind_of(code: str) -> str:
    """The kind of a group."""
    return KIND_OF.get(code, OTHERS)
