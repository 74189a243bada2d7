"""The words of questions, English and Vietnamese side by side; each is one that a case worker can read out."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "province": (
        "In which province does the household live?",
        "Hộ gia đình sống ở tỉnh, thành phố nào?",
    ),
    "former_province": (
        "In which former province, as of before 2025-07-01, does the household live?",
        "Trước ngày 01/7/2025, nơi hộ gia đình sống thuộc tỉnh, thành phố nào?",
    ),
    "district": (
        "In which district, as of before 2025-07-01, does the household live?",
        "Hộ gia đình sống ở quận, huyện nào (theo địa giới trước ngày 01/7/2025)?",
    ),
    "poor_commune": (
        "Is the commune (before 2025-07-01 the district) a poor one on the State's list?",
        "Xã (trước ngày 01/7/2025: huyện) nơi hộ gia đình sống có thuộc danh sách xã, huyện nghèo của Nhà nước không?",
    ),
    # The condition's own question (policies/conditions.yaml; registry.law.rule.own_words).
    "condition": ("{question}", "{question}"),
    "since": (
        "Since when has the person been in this group: {group}?",
        "Người này thuộc đối tượng sau từ tháng nào: {group}?",
    ),
    "born": (
        "When was the person born?",
        "Người này sinh ngày nào?",
    ),
    "school_province": (
        "In which province is the school?",
        "Trường học ở tỉnh, thành phố nào?",
    ),
    "pension": (
        "Does the person receive a pension, a social insurance benefit or a monthly allowance?",
        "Người này có đang hưởng lương hưu, trợ cấp BHXH hoặc trợ cấp hằng tháng không?",
    ),
    "compulsory_si": (
        "Is the person in compulsory social insurance?",
        "Người này có thuộc diện tham gia BHXH bắt buộc không?",
    ),
    "registered_household_business": (
        "Does the person own a household business that is registered?",
        "Người này có là chủ hộ kinh doanh có đăng ký kinh doanh không?",
    ),
}
