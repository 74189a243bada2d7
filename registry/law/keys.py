"""Keys of household files and heads of tables by their Vietnamese names: what is typed where a key belongs."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache

from registry.law.names import folded

CALLED: Mapping[str, tuple[str, ...]] = {
    # The household
    "households": ("các hộ", "danh sách hộ"),
    "household_id": ("hộ", "mã hộ", "số hộ"),
    "date": ("ngày", "tháng đầu", "tháng đóng", "ngày đóng"),
    "members": ("thành viên", "các thành viên", "người trong hộ"),
    "province": ("tỉnh", "tỉnh thành", "tỉnh, thành phố", "thành phố"),
    "former_province": ("tỉnh cũ", "tỉnh trước sáp nhập"),
    "district": ("huyện", "quận", "quận huyện", "quận, huyện", "xã", "phường xã"),
    "poor_commune": ("xã nghèo", "huyện nghèo", "xã đặc biệt khó khăn"),
    # A person
    "id": ("mã", "tên", "họ tên", "họ và tên", "người"),
    "born": ("sinh", "ngày sinh", "năm sinh"),
    "age": ("tuổi",),
    "groups": ("nhóm", "đối tượng", "các nhóm", "nhóm đối tượng"),
    "since": ("từ ngày", "thuộc nhóm từ", "từ khi"),
    "met": ("đáp ứng", "điều kiện", "đáp ứng điều kiện"),
    "pension": ("lương hưu", "hưởng lương hưu"),
    "compulsory_si": ("BHXH bắt buộc", "bảo hiểm xã hội bắt buộc"),
    "registered_household_business": ("hộ kinh doanh", "chủ hộ kinh doanh", "hộ kinh doanh có đăng ký"),
    "school_province": ("tỉnh của trường", "tỉnh nơi trường đóng", "trường ở tỉnh"),
    "voluntary_si": ("BHXH tự nguyện", "bảo hiểm xã hội tự nguyện", "BHXHTN"),
    "health_insurance": ("BHYT", "bảo hiểm y tế"),
    # A payment
    "income": ("thu nhập", "mức thu nhập", "mức thu nhập lựa chọn", "thu nhập lựa chọn"),
    "months": ("tháng", "số tháng", "số tháng đóng"),
    "years_ahead": ("số năm đóng trước", "số năm về sau", "đóng cho những năm về sau"),
    "missing_months": ("số tháng còn thiếu", "tháng còn thiếu"),
    "supported_months_so_far": ("số tháng Nhà nước đã hỗ trợ", "số tháng đã được Nhà nước hỗ trợ"),
    "local_supported_months_so_far": ("số tháng địa phương đã hỗ trợ", "số tháng tỉnh đã hỗ trợ"),
    "supported_months": ("số tháng Nhà nước đã hỗ trợ", "số tháng đã được Nhà nước hỗ trợ"),
    "local_supported_months": ("số tháng địa phương đã hỗ trợ", "số tháng tỉnh đã hỗ trợ"),
    "covered_elsewhere": ("tham gia nơi khác", "đã có thẻ nơi khác", "có thẻ nơi khác"),
    "paid_by_budget": ("ngân sách đóng", "do ngân sách đóng"),
    "order": ("thứ tự", "người thứ"),
    "household_order": ("thứ tự", "thứ tự trong hộ", "người thứ"),
    "outside_household": ("ngoài hộ", "không theo hộ"),
    "vsi_months": ("số tháng BHXH tự nguyện", "tháng BHXH tự nguyện", "BHXH tự nguyện số tháng"),
    "hi_months": ("số tháng BHYT", "tháng BHYT", "BHYT số tháng"),
    "vsi_income": ("thu nhập BHXH tự nguyện", "BHXH tự nguyện thu nhập"),
    # A row of participants
    "programme": ("chính sách", "loại bảo hiểm", "loại hình", "loại"),
    "people": ("số người", "số lượng"),
}
"""Key -> other names that people type. The same name may stand for keys of different files."""


@cache
def _by_name() -> Mapping[str, tuple[str, ...]]:
    """Keys by their names as `folded` makes them; made when one is first looked up."""
    found: dict[str, dict[str, None]] = {}
    for key, names in CALLED.items():
        for name in (key, *names):
            found.setdefault(folded(name), {})[key] = None
    return {name: tuple(keys) for name, keys in found.items()}


def key_called(name: str, valid: Collection[str]) -> str | None:
    """The one valid key that is called so, marks, capitals and signs aside; None where that is not plain."""
    if name in valid:
        return name
    found = [key for key in _by_name().get(folded(name), ()) if key in valid]
    return found[0] if len(found) == 1 else None
