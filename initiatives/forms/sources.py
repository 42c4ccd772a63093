"""Forms of what hangs on a page's source, whatever language it is shown in."""

from .. import conf
from .media import OwnMedia
from .tracking import TrackedForm


class WorkshopRecommendationForm(OwnMedia, TrackedForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.limit_media()
        of_source(self.fields["workshop"])


class AdoptionForm(TrackedForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        of_source(self.fields["page"])
        self.fields["page"].queryset = self.fields["page"].queryset.filter(live=True)


def of_source(field):
    field.queryset = field.queryset.filter(locale__language_code=conf.get("INITIATIVES_SOURCE_LOCALE"))
