"""What public pages show of the centres, in a constant number of queries."""

from dataclasses import dataclass

from ...search.public import is_named_in
from .centres import TechnologyCentre
from .surveys import Survey


@dataclass(frozen=True)
class CentreRow:
    """A line of the list of centres; `survey` is its latest published one, if there is one."""

    centre: TechnologyCentre
    survey: Survey | None

    @property
    def satisfied(self):
        return self.survey and self.survey.result.satisfied("overall")


def centres_of(governorate):
    """By name in the reader's own language; two queries."""
    centres = TechnologyCentre.objects.filter(governorate=governorate).select_related("local_unit")
    surveys = Survey.objects.published().filter(centre__governorate=governorate).select_related("tally")
    # The oldest first, so that the latest is what stays.
    latest = {survey.centre_id: survey for survey in surveys.order_by("starts_on")}
    rows = [CentreRow(centre, latest.get(centre.pk)) for centre in centres]
    return sorted(rows, key=lambda row: row.centre.reading_key)


def centres_named(question):
    """Those whose own names and those of their place hold every word of a `search` question, by name; one query."""
    centres = TechnologyCentre.objects.select_related("governorate", "local_unit")
    return sorted(filter(lambda centre: is_named_in(question, centre.names), centres), key=by_name)


def by_name(centre):
    return centre.reading_key
