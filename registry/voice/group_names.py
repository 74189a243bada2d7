"""Names of groups in other forms than `policies/groups.yaml` has them: shorter for tables and, in English, plurals.

A group that is missing here is called by its name in the data.
"""

from __future__ import annotations

SHORT_NAMES: dict[str, tuple[str, str]] = {
    "other": ("other participant", "người tham gia khác"),
    "multidimensional_poor": ("poor by missing services, not by income", "hộ nghèo đa chiều (không theo thu nhập)"),
    "poor_local_standard": ("poor by the province's own line", "hộ nghèo theo chuẩn địa phương"),
    "near_poor_local_standard": ("near-poor by the province's own line", "hộ cận nghèo theo chuẩn địa phương"),
    "affs_average": (
        "farming, forestry, fishing or salt-making household of average living standard",
        "hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình",
    ),
    "ethnic_minority": ("ethnic minority", "người dân tộc thiểu số"),
    "ethnic_minority_left_list": (
        "ethnic minority in a commune that left the list of difficult ones",
        "người dân tộc thiểu số ở xã ra khỏi danh sách khó khăn",
    ),
    "difficult_commune_resident": (
        "resident of a difficult commune, or of one just off the list",
        "người sống ở xã khó khăn hoặc vừa ra khỏi danh sách",
    ),
    "safe_zone_commune_resident": ("resident of a former safe-zone commune", "người sống ở xã an toàn khu"),
    "elderly": ("older person", "người cao tuổi"),
    "child": ("child", "trẻ em"),
    "party_member": ("long-standing party member", "đảng viên nhiều năm tuổi Đảng"),
    "grassroots_security": ("grassroots security force", "lực lượng bảo vệ ANTT ở cơ sở"),
    "village_part_time": ("village part-time worker", "người hoạt động không chuyên trách ở thôn, tổ dân phố"),
}
"""Group -> (English, Vietnamese), where the full name is too long for a table."""

PEOPLE: dict[str, str] = {
    "any": "any participant",
    "other": "participants in no better supported group",
    "poor": "poor households",
    "near_poor": "near-poor households",
    "multidimensional_poor": "households poor by missing services but not by income",
    "poor_local_standard": "households poor by the province's own poverty line",
    "near_poor_local_standard": "households near-poor by the province's own poverty line",
    "escaped_poverty": "households that have left poverty",
    "escaped_near_poverty": "households that have left near-poverty",
    "affs_average": "farming, forestry, fishing and salt-making households of average living standard",
    "student": "pupils and students",
    "ethnic_minority": "ethnic minorities",
    "ethnic_minority_left_list": "ethnic minorities in communes no longer listed as difficult",
    "prestigious_ethnic_minority": "prestigious people among ethnic minorities",
    "difficult_commune_resident": "residents of difficult communes",
    "island_or_special_zone": "residents of island communes and special zones",
    "safe_zone_commune_resident": "residents of former safe-zone communes",
    "elderly": "older people",
    "elderly_living_alone": "older people living alone",
    "child": "children",
    "orphan": "orphans",
    "disability_mild": "people with a mild disability",
    "disability": "people with a disability",
    "blind_association_member": "members of the association of the blind",
    "hiv": "people living with HIV",
    "leprosy": "people with leprosy or its sequelae",
    "serious_illness": "people with a serious illness",
    "veteran": "veterans",
    "party_member": "long-standing party members",
    "religious": "religious dignitaries and practitioners",
    "waste_collector": "waste collectors",
    "grassroots_security": "members of the grassroots security force",
    "village_health": "village health workers and midwives",
    "village_part_time": "village part-time workers",
    "population_collaborator": "population collaborators",
    "artisan": "People's and Meritorious Artisans",
    "trafficking_victim": "victims of human trafficking",
    "bomb_mine_victim": "victims of bombs and mines left by the war",
    "former_sex_worker": "reformed sex workers",
    "homeless_in_care": "homeless people in care homes",
    "long_unemployed": "unemployed people whose benefit has ended",
    "household_member": "household-category participants",
    "unspecified": "a group that the source does not name",
    "special_groups": "special groups",
}
"""Group -> English plural."""
