"""What an initiative's page knows of its replication guide."""

from django.utils.functional import cached_property

from ... import rules
from ..gathered import told
from .pages import ReplicationGuidePage
from .reading import Reading
from .versions import GuideVersion


class GuideTold:
    @cached_property
    def has_guide(self):
        """Whether its replication guide is public; `with_card()` knows it without a query."""
        if self.known_row:
            return self.known_row.has_guide
        return ReplicationGuidePage.objects.of(self).published().exists()

    @cached_property
    def guide(self):
        """The public page of its replication guide: in this language, else in the one it was written in; or None."""
        if not self.has_guide:
            return None
        pages = told(self, "guides", ReplicationGuidePage)
        if pages is None:
            pages = ReplicationGuidePage.objects.of(self).live().public().select_related("locale")
        found = {page.locale_id: page for page in pages}
        return found.get(self.locale_id) or next(iter(found.values()), None)

    @cached_property
    def guide_reading(self):
        """What its public guide says (`Reading`), in this language where it was translated; or None."""
        if hasattr(self, "guide_says"):
            return Reading(self.guide_says) if self.guide_says else None
        return GuideVersion.objects.readings([self.translation_key], self.locale).get(self.translation_key)

    @property
    def is_ready_to_replicate(self):
        return rules.is_ready_to_replicate(is_public=self.live, has_guide=self.has_guide)
