"""What a measure that is being typed lacks, or what it says of sample figures; asked by the criterion's form."""

from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from ...forms.measures import MeasureFormSet
from ...models.figures import VERIFICATION_HOURS, figure_labels
from ...rubrics.samples import SAMPLES
from ...scoring.measures import bases_read, suggest
from .base import EditionView


@dataclass(frozen=True)
class Reading:
    """A figure or ratio of a sample, in words."""

    label: str
    value: object


class MeasurePreviewView(EditionView):
    template_name = "competitions/organising/measure_preview.html"
    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data())

    @cached_property
    def scale(self):
        lowest, highest = (self.request.POST.get(name, "") for name in ("scale-lowest", "scale-highest"))
        known = lowest.isdecimal() and highest.isdecimal() and 0 < int(highest) - int(lowest) < 10
        return (int(lowest), int(highest)) if known else (1, 5)

    def get_context_data(self, **kwargs):
        labels, samples = figure_labels(self.edition.kind), SAMPLES.get(self.edition.kind, [])
        lowest, highest = self.scale
        parts = MeasureFormSet(
            self.request.POST,
            prefix="parts",
            form_kwargs={"figures": labels, "lowest": lowest, "highest": highest},
        )
        measure = parts.measure() if parts.is_valid() else None
        return {
            "problems": problems_of(parts),
            "is_blank": parts.is_valid() and measure is None,
            "samples": [sample(label, figures, measure, self.scale, labels) for label, figures in samples]
            if measure
            else [],
            "zero_sentences": zero_sentences(measure, labels),
        }


def problems_of(parts):
    if parts.is_valid():
        return []
    errors = [message for form in parts.forms for field in form.errors.values() for message in field]
    return [*parts.non_form_errors(), *dict.fromkeys(errors)]


def sample(label, figures, measure, scale, labels):
    suggestion = suggest(measure, figures, *scale)
    readings = suggestion.readings if suggestion else ()
    return {
        "label": label,
        "level": suggestion and suggestion.level,
        "readings": [Reading(in_words(reading, labels), round(reading.value, 3)) for reading in readings],
    }


def in_words(reading, labels):
    if not reading.base:
        return labels[reading.figure]
    return _("%(figure)s ÷ %(base)s") % {"figure": labels[reading.figure], "base": labels[reading.base]}


def zero_sentences(measure, labels):
    """One for each figure that may be 0 and is divided by."""
    return [
        _("Where “%(base)s” is 0 there is nothing to divide by: no level is suggested and the judge decides.")
        % {"base": labels[base]}
        for base in bases_read(measure)
        if base not in VERIFICATION_HOURS
    ]
