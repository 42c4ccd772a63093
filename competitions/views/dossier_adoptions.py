"""The part of an adoption's reading that comes from its pinned record (`initiatives.models.adoption_record`)."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from initiatives.enums import AdoptionState

from .dossier_parts import Figure, Passage, Section, Table

TEXTS = {"adaptation": gettext_lazy("What they changed"), "lesson": gettext_lazy("What they learned")}


def adoption_section(record: Mapping[str, Any], dossier: Any) -> Section:
    """`dossier` hides names: `pieces(target, text)` of a text, `masked(text)` of a cell."""
    section = Section("adoption", _("The adoption"), facts=[*facts_of(record)])
    if record.get("effect"):
        section.figures.append(
            Figure(_("Effect reached, in % of the original’s"), record["effect"]["percent"])
        )
    if record.get("measures"):
        section.tables.append(measures_table(record["measures"], dossier))
    for name, label in TEXTS.items():
        if text := record.get(name):
            section.passages.append(Passage(name, str(label), dossier.pieces(name, text)))
    return section


def facts_of(record: Mapping[str, Any]) -> Any:
    if state := record.get("state"):
        yield _("State"), AdoptionState(state).label
    yield _("Months in operation"), record.get("months", 0)
    if reports := record.get("reports"):
        answered, due = reports
        yield _("Reports on time"), _("%(answered)s of %(due)s") % {"answered": answered, "due": due}
    if record.get("cost") is not None:
        yield _("Actual cost (EGP)"), Decimal(record["cost"])


def measures_table(rows: Any, dossier: Any) -> Table:
    headings = [
        *(_("Indicator"), _("Unit"), _("Original"), _("Here")),
        *(_("Compared with the original"), _("Measured on")),
    ]
    return Table(_("Original and copy"), headings, [cells_of(row, dossier) for row in rows])


def cells_of(row: Mapping[str, Any], dossier: Any) -> list[Any]:
    measured_on = row.get("measured_on")
    return [
        dossier.masked(row["name"]),
        dossier.masked(row["unit"]),
        from_to(row["original"]),
        from_to(row["copy"]),
        effect_in_words(row["effect"]),
        date.fromisoformat(measured_on) if measured_on else "",
    ]


def from_to(values: Any) -> str:
    before, after, n = values
    if before is None or after is None:
        return pgettext("an indicator", "not measured")
    said = _("from %(before)s to %(after)s") % {"before": before, "after": after}
    return _("%(change)s (n = %(n)s)") % {"change": said, "n": n} if n else said


def effect_in_words(effect: Mapping[str, Any] | None) -> str:
    if effect is None:
        return _("no ratio can be told")
    if effect["low"] is None:
        return _("%(percent)s%% (n = %(n)s)") % effect
    return _("%(percent)s%% (95 %% interval %(low)s–%(high)s%%, n = %(n)s)") % effect
