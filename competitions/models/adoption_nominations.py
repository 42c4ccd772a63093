from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from initiatives.enums import Visibility as V
from initiatives.models import Adoption, adoption_record

from ..enums import CompetitionKind
from ..forms.adoptions import AdoptionNominationForm
from ..panels.nominations import adoption_edit_handler
from .entry_pages import EntryPage


class AdoptionNominationPage(EntryPage):
    """An adoption entered for the replication award; the adopter wins, its mentor shares the credit.

    `record` is the adoption as it stood when the text was last saved while it could be: what is judged of it. Without
    an adoption it is invented, for a rehearsal.
    """

    adoption = models.ForeignKey(
        Adoption,
        verbose_name=_("Adoption"),
        null=True,
        on_delete=models.PROTECT,
        related_name="nominations",
        help_text=_(
            "One that works, with its effect measured beside the original’s; judged as it stands when you submit."
        ),
    )
    statement = models.TextField(
        _("Why it deserves the award"),
        max_length=800,
        help_text=_(
            "What judges can’t read in the figures: how you made it your own. Do not name governorates or people."
        ),
    )
    record = models.JSONField(default=dict, blank=True, editable=False)

    competition_kind = CompetitionKind.ADOPTION
    subject_field = "adoption"
    #: joined when the page is drawn
    drawn_with = (
        *("governorate", "competition"),
        *(f"adoption__{name}" for name in ("initiative", "mentor", "unit")),
    )
    base_form_class = AdoptionNominationForm
    edit_handler = adoption_edit_handler()

    #: adoptions compete with one another, whatever unit runs them
    tier = ""

    visibility = {V.YES: ["adoption"], V.JUDGES: ["statement"]}
    judge_fields = ["statement"]
    #: of the original, so that a judge knows what was copied
    initiative_judge_fields = ["domain", "summary", "problem", "solution"]

    class Meta:
        verbose_name = _("nomination of an adoption")
        verbose_name_plural = _("nominations of adoptions")

    def get_context(self, request, *args, **kwargs):
        origin = type(self.initiative).objects.in_language(self.locale).with_card()
        origin = origin.filter(translation_key=self.initiative.translation_key).first()
        return super().get_context(request, *args, **kwargs) | {"origin": origin}

    def take_from_edition(self):
        super().take_from_edition()
        if self.adoption_id and (self.may_change() or not self.record):
            self.record = adoption_record(self.adoption)

    @property
    def initiative(self):
        return self.adoption.initiative if self.adoption_id else None

    @property
    def mentor(self):
        return self.adoption.mentor if self.adoption_id else None

    @property
    def local_unit(self):
        return self.adoption.unit

    @property
    def governorates_withheld(self):
        """A copy of a copy has a mentor and an origin."""
        return [self.mentor, self.initiative.governorate] if self.adoption_id else []

    @property
    def subject(self):
        return f"adoption:{self.adoption_id}"

    @property
    def subject_name(self):
        return f"{self.adoption.unit.full_name}: {self.adoption.title}"

    @property
    def effect(self):
        """{percent, low, high, n} of the pinned record; None in a draft without one."""
        return self.record.get("effect")

    @property
    def figures(self):
        effect = self.effect or {}
        return {"effect_ratio": effect.get("percent"), "months_operating": self.record.get("months")}

    def note_on(self, figure):
        return self.interval_in_words() if figure == "effect_ratio" and self.effect else ""

    def interval_in_words(self):
        if self.effect["low"] is None:
            return gettext("n = %(n)s, no interval can be told") % self.effect
        return gettext("95 %% interval %(low)s–%(high)s%%, n = %(n)s") % self.effect
