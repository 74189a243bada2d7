"""What the API says of a request that it refuses, and the server to whoever runs it."""

# ruff: noqa: E501 - a text is easier to read, and to compare with the other language, in one piece
from __future__ import annotations

TEMPLATES: dict[str, str] = {
    # Titles
    "The request cannot be read": "Không đọc được yêu cầu",
    "There is no such thing": "Không có nội dung này",
    "This address does not take that method": "Địa chỉ này không nhận phương thức đó",
    "The answer does not come in that form": "Không có kết quả ở dạng đó",
    "The request is too large": "Yêu cầu quá lớn",
    "The question cannot be answered as it is asked": "Không trả lời được câu hỏi như đã hỏi",
    "A defect of this server": "Lỗi của máy chủ này",
    "The server cannot answer this now": "Máy chủ chưa trả lời được lúc này",
    "The request cannot be answered": "Không trả lời được yêu cầu",
    "and {n} more": "và {n} lỗi khác",
    # Addresses, methods, forms, sizes
    "there is nothing at {path}{hint}": "không có gì ở {path}{hint}",
    "the request cannot be answered": "không trả lời được yêu cầu",
    "a parameter is not as expected": "một tham số không đúng như cần có",
    "expected {expected}, found {found}": "cần {expected}, nhưng gặp {found}",
    "expected at most {most:,} bytes, found more: ask about less at once": "tối đa {most:,} byte, nhưng gặp nhiều hơn: hãy hỏi ít hơn mỗi lần",
    "at most {most:,} bytes": "tối đa {most:,} byte",
    "more": "nhiều hơn",
    "expected the body within {seconds:g} seconds": "cần nhận xong nội dung gửi lên trong {seconds:g} giây",
    "expected a question that is answered within {seconds:g} seconds: ask about less at once": "cần câu hỏi trả lời được trong {seconds:g} giây: hãy hỏi ít hơn mỗi lần",
    "many long questions are waiting: ask again in a moment": "đang có nhiều câu hỏi dài phải chờ: hãy hỏi lại sau giây lát",
    "this is a defect of hotro: please report it with the address": "đây là lỗi của hotro: xin báo lại, kèm địa chỉ đã hỏi",
    # Parameters
    "there is no parameter {name!r}{hint}": "không có tham số {name!r}{hint}",
    "; there are {there}": "; có {there}",
    "expected a value, found nothing: leave it out, or say what it is": "cần một giá trị, nhưng để trống: bỏ đi, hoặc ghi giá trị",
    "expected it once, found it twice": "cần ghi một lần, nhưng gặp hai lần",
    "missing; expected months of `health_insurance` or `voluntary_si`, found neither": "thiếu; cần số tháng đóng `health_insurance` hoặc `voluntary_si`, nhưng không có cả hai",
    "missing; expected a value, found nothing": "thiếu; cần một giá trị, nhưng để trống",
    "--group needs --programme": "--group cần kèm --programme",
    "expected at most {most} provinces, found {n}": "tối đa {most} tỉnh, thành phố, nhưng gặp {n}",
    # Bodies
    "line {line}: {message}": "dòng {line}: {message}",
    "expected a household or {{`{several}`: [...]}}, found {found}": "cần một hộ gia đình hoặc {{`{several}`: [...]}}, nhưng gặp {found}",
    "beside `{several}` there is no other key": "bên cạnh `{several}` không có khóa nào khác",
    "expected at most {most} households, found {n}": "tối đa {most} hộ, nhưng gặp {n}",
    "expected a mapping with draft and participants, found {found}": "cần nhóm dòng có `draft` và `participants`, nhưng gặp {found}",
    "expected {expected}, found {value!r}{hint}": "cần {expected}, nhưng gặp {value!r}{hint}",
    "expected true or false, found {found}": "cần true hoặc false, nhưng gặp {found}",
    "expected text or a whole number, found {found}": "cần văn bản hoặc một số nguyên, nhưng gặp {found}",
    "expected a list of rows, found {found}": "cần một danh sách các dòng, nhưng gặp {found}",
    "expected at most {most:,} rows, found {n:,}": "tối đa {most:,} dòng, nhưng gặp {n:,}",
    "expected a mapping of columns, found {found}": "cần các cột kèm giá trị, nhưng gặp {found}",
    "expected text, a whole number, true or false, found {found}": "cần văn bản, một số nguyên, true hoặc false, nhưng gặp {found}",
    # What the server says to whoever runs it
    "the server needs fastapi, uvicorn and jinja2: pip install 'hotro[serve]'": "máy chủ cần fastapi, uvicorn và jinja2: pip install 'hotro[serve]'",
    "{address} (release {release}; ctrl-C ends)": "{address} (bản phát hành {release}; ctrl-C để dừng)",
    "--host: expected an address of this machine, found {host!r}": "--host: cần một địa chỉ của máy này, nhưng gặp {host!r}",
    "--port: {port} is in use on {host}: end what uses it, or name another with --port": "--port: cổng {port} đang được dùng ở {host}: hãy dừng chương trình đang dùng, hoặc chọn cổng khác bằng --port",
    "--port: {port} may not be used without more rights: name one of 1024 or above": "--port: không đủ quyền dùng cổng {port}: hãy chọn cổng từ 1024 trở lên",
    "--host, --port: cannot listen on {host}, {port}: {strerror}": "--host, --port: không lắng nghe được ở {host}, {port}: {strerror}",
    "the policies are not loaded; still answering from release {release}": "chưa đọc được chính sách; vẫn trả lời theo bản phát hành {release}",
    "{why}; still answering from {release}": "{why}; vẫn trả lời theo {release}",
    "answering from release {release}": "đang trả lời theo bản phát hành {release}",
    "a defect: {where}": "lỗi chương trình: {where}",
}
