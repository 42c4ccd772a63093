"""What public pages show of the centres."""

from dataclasses import dataclass

from ...search.public import is_named_in
from .centres import TechnologyCentre
from .surveys import Survey, SurveyTally


@dataclass(frozen=True)
class CentreRow:
    """A line of the list of centres; `survey` is its latest published one, if there is one."""

    centre: TechnologyCentre
    survey: Survey | None

    @property
    def satisfied(self):
        return self.survey and self.survey.result.satisfied("overall")


def centre_rows(
    centres: list[TechnologyCentre], surveys: list[Survey], tallies: list[SurveyTally]
) -> list[CentreRow]:
    """By name in the reader's own language; `surveys`: the published ones, the oldest first."""
    counted = {tally.survey_id: tally for tally in tallies}
    for survey in surveys:
        survey.tally = counted[survey.pk]
    latest = {survey.centre_id: survey for survey in surveys}
    rows = [CentreRow(centre, latest.get(centre.pk)) for centre in centres]
    return sorted(rows, key=lambda row: row.centre.reading_key)


def centres_named(question):
    """Those whose own names and those of their place hold every word of a `search` question, by name; one query."""
    centres = TechnologyCentre.objects.select_related("governorate", "local_unit")
    return sorted(filter(lambda centre: is_named_in(question, centre.names), centres), key=by_name)


def by_name(centre):
    return centre.reading_key
