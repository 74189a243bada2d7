"""The policy files as the compiled form keeps them: word for word, so that a registry can be asked for them again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from registry.files.policies import Policies
from registry.law.programmes import PROGRAMMES
from registry.written.base import Written
from registry.written.conditions import ConditionsFile
from registry.written.counts import CountsFile
from registry.written.groups import GroupsFile
from registry.written.jurisdictions import JurisdictionsFile
from registry.written.national import ParametersFile, ProgrammeFile
from registry.written.province import ProvinceFile

_MODELS: dict[str, type[Written]] = {
    "jurisdictions": JurisdictionsFile,
    "groups": GroupsFile,
    "conditions": ConditionsFile,
    "counts": CountsFile,
    "parameters": ParametersFile,
    **dict.fromkeys(PROGRAMMES, ProgrammeFile),
}
"""By field of `Policies`."""


def as_json(file: Written) -> bytes:
    """A file as it is kept in the compiled form: everything it says, in the keys of the file."""
    return file.model_dump_json(by_alias=True, exclude_none=True).encode()


def national_files(policies: Policies) -> dict[str, bytes]:
    """All but the provinces' files, by field of `Policies`."""
    return {name: as_json(getattr(policies, name)) for name in _MODELS}


def policies_kept(national: Mapping[str, bytes], provinces: Mapping[str, bytes]) -> Policies:
    """The files read back, without their places. Raises KeyError where not all of them were kept."""
    # JSON has no exact decimals, so 4.5 percent is kept as a text; what is read was checked when it was written.
    models: dict[str, Any] = {
        name: model.model_validate_json(national[name], strict=False) for name, model in _MODELS.items()
    }
    files = {slug: ProvinceFile.model_validate_json(file) for slug, file in provinces.items()}
    return Policies(**models, provinces=files, places={})
