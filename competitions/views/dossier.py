"""What a judge reads of an entry: white-listed fields of the pinned text, names hidden, files under numbers."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property
from html import unescape
from typing import Any

from django.db import models
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.fields import RichTextField
from wagtail.images import get_image_model

from initiatives.areas import SQUARE_METRES_PER_FEDDAN

from .. import rules
from ..enums import CompetitionKind
from ..redaction import Segment, segments
from .dossier_adoptions import adoption_section
from .dossier_parts import Attachment, Case, Figure, Passage, Section, Table

PARAGRAPH_ENDS = re.compile(r"</(?:p|li|h\d|blockquote)>|<br\s*/?>")

#: sections of a spatial entry; a name is shown only when the page's own white list holds it too
SPATIAL_SECTIONS = [
    (
        "figures",
        gettext_lazy("Figures"),
        [
            "received",
            "verified",
            "verified_on_time",
            "median_hours",
            "legal",
            "illegal",
            "false_change",
            "cradle",
            "decisions",
            "executed",
            "recurrence",
            "recovered_m2",
            "recovered_farmland_m2",
        ],
    ),
    (
        "field-work",
        gettext_lazy("Field work"),
        ["unified_form", "gps_photo", "staff_count", "trained_count", "area_km2"],
    ),
    (
        "coordination",
        gettext_lazy("Coordination and method"),
        ["jurisdictions", "innovation", "tech_centre_link", "property_protocol"],
    ),
]
#: part to whole: shown as a share
SHARES = {
    "verified": "received",
    "verified_on_time": "verified",
    "legal": "verified",
    "illegal": "verified",
    "false_change": "verified",
    "cradle": "illegal",
    "executed": "decisions",
    "trained_count": "staff_count",
}
PERCENTAGES = frozenset({"unified_form", "gps_photo", "satisfaction"})


class Dossier:
    """The reading of one entry; `sections` for the desk, `attachments` for the files it may stream."""

    def __init__(self, judged: Any) -> None:
        self.judged = judged
        self.attachments: list[Attachment] = []
        self.sections = [section for section in self.read() if not section.is_empty]

    def read(self) -> Iterable[Section]:
        kind = self.judged.page.competition_kind
        if kind == CompetitionKind.SPATIAL_UNIT:
            return self.read_spatial()
        if kind == CompetitionKind.ADOPTION:
            return self.read_adoption()
        if kind == CompetitionKind.STAFF:
            return self.read_staff()
        return self.read_nomination()

    # ---- the kinds of entry ----

    def read_spatial(self) -> Iterable[Section]:
        page = self.judged.page
        for key, heading, names in SPATIAL_SECTIONS:
            section = Section(key, heading)
            for name in names:
                if name in page.judge_fields:
                    self.add_field(section, page, name)
            yield section
        yield Section("cases", _("Sample cases"), cases=[*self.read_cases(page)])

    def read_cases(self, page: Any) -> Iterable[Case]:
        for number, case in enumerate(rows_of(page.cases, "photo_before", "photo_after"), start=1):
            facts = [
                (_("Type of change"), case.get_change_type_display()),
                (_("Result of verification"), case.get_status_display()),
                (_("Date"), case.date),
                (_("Hours from receipt to inspection"), case.hours),
            ]
            before = self.attach(case.photo_before, _("Case %(number)s, before") % {"number": number})
            after = self.attach(case.photo_after, _("Case %(number)s, after") % {"number": number})
            yield Case(number, facts, [before, after])

    def read_nomination(self) -> Iterable[Section]:
        page, initiative = self.judged.page, self.judged.initiative
        about, texts = Section("initiative", _("The initiative")), Section("texts", _("What was done"))
        evidence = Section("evidence", _("Evidence"))
        for name in page.judge_fields:
            self.add_field(about, page, name)
        for name in page.initiative_judge_fields:
            self.add_initiative_field(about, texts, evidence, initiative, name)
        return [about, texts, evidence]

    def read_staff(self) -> Iterable[Section]:
        page, work = self.judged.page, Section("work", _("The work"))
        for name in page.judge_fields:
            self.add_field(work, page, name)
        return [work]

    def read_adoption(self) -> Iterable[Section]:
        """What the copy reached and changed, then what was copied; in a rehearsal nothing was."""
        page, initiative = self.judged.page, self.judged.initiative
        copy, original = adoption_section(page.record, self), Section("initiative", _("The original"))
        for name in page.judge_fields:
            self.add_field(copy, page, name)
        for name in page.initiative_judge_fields if initiative else ():
            self.add_field(original, initiative, name)
        return [copy, original]

    def add_initiative_field(self, about: Section, texts: Section, evidence: Section, page: Any, name: str):
        rows = {
            "indicators": self.read_indicators,
            "partners": self.read_partners,
            "challenges": self.read_challenges,
            "before_after": self.read_pairs,
            "evidence_files": self.read_files,
        }
        if name in rows:
            rows[name](evidence if name not in ("partners", "challenges") else texts, page)
        else:
            is_text = isinstance(page._meta.get_field(name), models.TextField)
            self.add_field(texts if is_text else about, page, name)

    def read_indicators(self, section: Section, page: Any) -> None:
        rows = [
            [
                self.masked(row.name),
                row.before,
                row.after,
                self.masked(row.unit),
                row.n or "",
                row.measured_on,
            ]
            for row in page.indicators.all()
        ]
        headings = [_("Indicator"), _("Before"), _("After"), _("Unit"), _("n"), _("Measured on")]
        self.add_table(section, _("Indicators"), headings, rows)

    def read_partners(self, section: Section, page: Any) -> None:
        rows = [[self.masked(row.name), self.masked(row.role)] for row in page.partners.all()]
        self.add_table(section, _("Partners and their roles"), [_("Partner"), _("Role")], rows)

    def read_challenges(self, section: Section, page: Any) -> None:
        rows = [
            [row.obstacle.name, self.masked(row.what_happened), self.masked(row.how_overcome)]
            for row in rows_of(page.challenges, "obstacle")
        ]
        self.add_table(
            section, _("Obstacles"), [_("Obstacle"), _("What happened"), _("How it was overcome")], rows
        )

    def add_table(self, section: Section, caption: str, headings: list[str], rows: list[list[Any]]) -> None:
        if rows:
            section.tables.append(Table(caption, headings, rows))

    def read_pairs(self, section: Section, page: Any) -> None:
        for number, pair in enumerate(rows_of(page.before_after, "before_image", "after_image"), start=1):
            for photo, label in (
                (pair.before_image, _("Pair %(number)s, before")),
                (pair.after_image, _("Pair %(number)s, after")),
            ):
                section.attachments.append(self.attach(photo, label % {"number": number}))

    def read_files(self, section: Section, page: Any) -> None:
        for number, row in enumerate(rows_of(page.evidence_files, "document"), start=1):
            label = _("Evidence file %(number)s") % {"number": number}
            section.attachments.append(self.attach(row.document, label))

    # ---- fields ----

    def add_field(self, section: Section, page: Any, name: str) -> None:
        model_field, value = page._meta.get_field(name), getattr(page, name)
        label = str(model_field.verbose_name)
        if isinstance(model_field, models.ManyToManyField):
            section.facts.append((label, list(value.all())))
        elif value in (None, ""):
            return
        elif isinstance(model_field, models.TextField):
            section.passages.append(Passage(name, label, self.pieces(name, text_of(model_field, value))))
        elif isinstance(value, int | Decimal) and not isinstance(value, bool):
            section.figures.append(self.figure(name, label, value))
        elif model_field.choices:
            section.facts.append((label, getattr(page, f"get_{name}_display")()))
        else:
            section.facts.append((label, value))

    def figure(self, name: str, label: str, value: Decimal | int) -> Figure:
        if name == "verified_on_time":
            hours = self.judged.competition.verification_hours
            label = _("%(label)s (%(hours)s hours)") % {"label": label, "hours": hours}
        if name == "recovered_farmland_m2":
            value = round(Decimal(value) / SQUARE_METRES_PER_FEDDAN, 1)
        whole = self.judged.figures.get(SHARES.get(name, ""))
        share = round(100 * Decimal(value) / Decimal(whole), 1) if whole else None
        return Figure(label, value, share, name in PERCENTAGES)

    def pieces(self, target: str, text: str) -> list[Segment]:
        return segments(text, self.judged.names_to_hide, self.judged.spans_hidden_in(target))

    def masked(self, text: str) -> list[Segment]:
        """A cell of a table; what screeners hide in rows they hide in all of them."""
        return self.pieces("rows", text)

    def attach(self, file: Any, label: str) -> Attachment:
        is_image = isinstance(file, get_image_model())
        key = f"{'image' if is_image else 'document'}:{file.pk}"
        attachment = Attachment(
            number=len(self.attachments) + 1,
            key=key,
            file=file,
            label=label,
            is_image=is_image,
            hidden=key in self.judged.hidden_attachments,
        )
        self.attachments.append(attachment)
        return attachment

    def attachment(self, number: int) -> Attachment | None:
        """The one of this number that may be read; numbers stay what they are when others are hidden."""
        return next((a for a in self.attachments if a.number == number and not a.hidden), None)

    @cached_property
    def totals_agree(self) -> bool | None:
        """Whether the outcomes add up to what was verified; None where there are no such figures."""
        figures = self.judged.page.figures
        if "verified" not in figures:
            return None
        return not rules.outcome_problems(figures, dict.fromkeys(figures, ""))


def rows_of(relation: Any, *names: str) -> list[Any]:
    """The rows of a pinned page, with what they point at read for all of them at once."""
    rows = list(relation.all())
    models.prefetch_related_objects(rows, *names)
    return rows


def text_of(model_field: models.Field, value: str) -> str:
    """Plain text with its paragraphs: a judge needs no links, and marks can't hide across tags."""
    if not isinstance(model_field, RichTextField):
        return value
    return unescape(strip_tags(PARAGRAPH_ENDS.sub("\n", value))).strip()
