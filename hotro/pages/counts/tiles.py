"""Where each province stands on the map: one tile each, placed roughly where it lies; drawn by us."""

from __future__ import annotations

from typing import NamedTuple


class At(NamedTuple):
    """A place on the grid, from the west and from the north."""

    column: int
    row: int


class Islands(NamedTuple):
    """An archipelago, which stands with the province that it belongs to."""

    name: str
    province: str
    at: At


def _grid(drawing: str) -> dict[str, At]:
    """Slugs from rows of a drawing; a dot is an empty place."""
    lines = [line.split() for line in drawing.strip().splitlines()]
    return {slug: At(c, r) for r, line in enumerate(lines) for c, slug in enumerate(line) if slug != "."}


BEFORE_MERGER = _grid("""
. . . . ha-giang cao-bang
. . lai-chau lao-cai tuyen-quang bac-kan lang-son
. dien-bien son-la yen-bai vinh-phuc thai-nguyen bac-giang quang-ninh
. . . phu-tho ha-noi bac-ninh hai-duong hai-phong
. . . hoa-binh ha-nam hung-yen thai-binh
. . . thanh-hoa ninh-binh nam-dinh
. . . nghe-an
. . . ha-tinh
. . . . quang-binh
. . . . quang-tri
. . . . . thua-thien-hue
. . . . . . da-nang
. . . . . . quang-nam
. . . . . kon-tum quang-ngai
. . . . . gia-lai binh-dinh
. . . . . dak-lak phu-yen
. . . . binh-phuoc dak-nong khanh-hoa
. . tay-ninh binh-duong dong-nai lam-dong ninh-thuan
an-giang dong-thap long-an ho-chi-minh-city ba-ria-vung-tau binh-thuan
kien-giang can-tho vinh-long tien-giang
. hau-giang tra-vinh ben-tre
ca-mau bac-lieu soc-trang
""")
"""The 63 of up to 2025-06-30."""
SINCE_MERGER = _grid("""
. lai-chau lao-cai tuyen-quang cao-bang
dien-bien son-la phu-tho thai-nguyen lang-son
. . ha-noi bac-ninh quang-ninh
. . ninh-binh hung-yen hai-phong
. . thanh-hoa
. . nghe-an
. . ha-tinh
. . . quang-tri
. . . . thua-thien-hue
. . . . . da-nang
. . . . . quang-ngai
. . . . . gia-lai
. . . . . dak-lak
. . tay-ninh dong-nai lam-dong khanh-hoa
an-giang dong-thap ho-chi-minh-city
. can-tho vinh-long
. ca-mau
""")
"""The 34 since 2025-07-01."""
ISLANDS_BEFORE = (Islands("Hoàng Sa", "da-nang", At(7, 11)), Islands("Trường Sa", "khanh-hoa", At(7, 16)))
ISLANDS_SINCE = (Islands("Hoàng Sa", "da-nang", At(6, 9)), Islands("Trường Sa", "khanh-hoa", At(6, 13)))
