"""The messages of the registry in Vietnamese, as an office would put them: English template -> Vietnamese one.

Loaded only where a message is said in Vietnamese. A test finds messages that are missing here, entries that no message
has, and fields that the two languages do not share.
"""

from __future__ import annotations

from collections.abc import Mapping

from registry.vietnamese import checks, files, law

TEMPLATES: Mapping[str, str] = {**law.TEMPLATES, **files.TEMPLATES, **checks.TEMPLATES}
