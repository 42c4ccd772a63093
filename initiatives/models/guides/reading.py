"""A guide as it is read: what a version, or a draft, says, made ready to be drawn."""

from decimal import Decimal
from itertools import groupby

from django.apps import apps
from django.utils.functional import cached_property

from ...enums import ScaleAnswer


class Reading:
    """`content`: as `content_of` gives it, or a version of it. `files`: {key of a row: GuideFile}, none of a draft."""

    def __init__(self, content, version=None, files=()):
        self.content = content
        self.version = version
        self.files = {str(file.key): file for file in files}

    def __getattr__(self, name):
        if name.startswith("_") or name not in self.content:
            raise AttributeError(name)
        return self.content[name]

    def lines(self, name):
        return [line.strip() for line in self.content[name].splitlines() if line.strip()]

    @property
    def fits_if(self):
        return self.lines("fits_if")

    @property
    def not_if(self):
        return self.lines("not_if")

    @property
    def keep(self):
        return self.lines("keep")

    @property
    def adapt(self):
        return self.lines("adapt")

    @cached_property
    def weeks(self):
        """[(week, [steps])] in their order."""
        steps = self.with_files("steps")
        return [(week, list(rows)) for week, rows in groupby(steps, key=lambda row: row["week"])]

    @property
    def last_week(self):
        return max((week or 0 for week, _steps in self.weeks), default=0)

    @property
    def mandatory(self):
        return [row for row in self.content["prerequisites"] if row["is_mandatory"]]

    @property
    def posts(self):
        """Full-time posts of the whole team."""
        return sum(Decimal(row["fte"] or 0) for row in self.content["roles"])

    @property
    def decisions(self):
        return self.with_files("decisions")

    @property
    def templates(self):
        return self.with_files("templates")

    def with_files(self, table):
        return [row | {"file": self.files.get(row["key"])} for row in self.content[table]]

    @cached_property
    def budget(self):
        return Budget(self.content["budget"])

    @property
    def scale(self):
        """(question, why it is asked, answer, its words) of the seven."""
        model = apps.get_model("initiatives", "ReplicationGuidePage")
        fields = [model._meta.get_field(name) for name in model.SCALE]
        words = dict(ScaleAnswer.choices)
        return [
            (field.verbose_name, field.help_text, answer, words.get(answer, ""))
            for field in fields
            for answer in [self.content[field.name]]
        ]


class Budget:
    """Lines in pounds, and what they come to: once, and every year."""

    def __init__(self, rows):
        self.lines = [
            row | {"low": Decimal(row["low"] or 0), "high": Decimal(row["high"] or 0)} for row in rows
        ]

    def total(self, *, is_recurring):
        lines = [line for line in self.lines if line["is_recurring"] == is_recurring]
        if not lines:
            return None
        return {end: sum(line[end] for line in lines) for end in ("low", "high")}

    @property
    def once(self):
        """{"low", "high"}, or None where nothing is paid once."""
        return self.total(is_recurring=False)

    @property
    def yearly(self):
        return self.total(is_recurring=True)
