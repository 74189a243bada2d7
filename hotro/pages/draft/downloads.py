"""A draft, or what it costs, as a file to be taken away."""

from __future__ import annotations

from calculator.simulation.asked import DraftCost
from hotro.output import csv_text, json_text, with_release
from hotro.pages.draft.form import DraftForm
from hotro.pages.draft.making import as_text
from hotro.pages.draft.work import Trouble
from hotro.pages.page_request import Made, PageRequest
from hotro.simulate.rows import COLUMNS, rows
from registry.voice.voice import Voice
from registry.written.province import ProvinceFile

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def download(asked: PageRequest, form: DraftForm, draft: ProvinceFile, cost: DraftCost | None, say: Voice) -> Made:
    """A file of the draft or of its cost. Raises Trouble."""
    name = f"{draft.province}-draft"
    if form.do == "yaml":
        changed = cost.drafted.draft if cost else draft
        return Made(as_text(changed, asked.registry).encode(), 200, "application/yaml", f"{name}.yaml")
    if cost is None:
        raise Trouble([(say("no_people"), "")])
    if form.do == "csv":
        text = csv_text(COLUMNS, rows(cost.simulation))
        return Made(text.encode(), 200, "text/csv; charset=utf-8", f"{name}.csv")
    if form.do == "json":
        text = json_text(with_release(cost.as_json(), asked.registry.release))
        return Made(text.encode(), 200, "application/json", f"{name}.json")
    try:
        if form.do == "xlsx":
            from hotro.simulate.workbook.workbook import workbook  # noqa: PLC0415 - needs an extra

            content, kind = workbook(cost, asked.registry, asked.language), _XLSX
        else:
            from hotro.simulate.plot import picture  # noqa: PLC0415 - needs an extra

            content, kind = picture(cost, asked.registry, asked.language, "svg"), "image/svg+xml"
    except ImportError as missing:
        raise Trouble([(say("no_library"), "")]) from missing
    return Made(content, 200, kind, f"{name}.{form.do}")
