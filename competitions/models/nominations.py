from django.db import models
from django.utils.translation import gettext_lazy as _

from initiatives.enums import Visibility as V
from initiatives.models import InitiativePage
from initiatives.models.titles import shown_title

from ..enums import CompetitionKind
from ..forms.entries import NominationForm
from ..panels.nominations import nomination_edit_handler
from .entry_pages import EntryPage


class InitiativeNominationPage(EntryPage):
    """An initiative entered for the initiative awards; its revision at submission is what is judged."""

    initiative = models.ForeignKey(
        InitiativePage,
        verbose_name=_("Initiative"),
        on_delete=models.PROTECT,
        related_name="nominations",
        help_text=_("An initiative of your governorate; it is judged as it stands when you submit."),
    )
    statement = models.TextField(
        _("Why it deserves the award"),
        max_length=800,
        help_text=_(
            "What judges can't read in the initiative's page. Do not name your governorate or people."
        ),
    )

    competition_kind = CompetitionKind.INITIATIVE
    subject_field = "initiative"
    base_form_class = NominationForm
    edit_handler = nomination_edit_handler()

    #: initiatives compete with one another, wherever they ran
    tier = ""

    visibility = {V.YES: ["initiative"], V.JUDGES: ["statement"]}
    judge_fields = ["statement"]
    #: of the initiative: never its title, its unit or the contact person
    initiative_judge_fields = [
        "domain",
        "stage",
        "start_date",
        "end_date",
        "cost",
        "satisfaction",
        "beneficiaries",
        "summary",
        "problem",
        "solution",
        "novelty",
        "satisfaction_method",
        "team",
        "conditions",
        "transfer",
        "lessons",
        "indicators",
        "partners",
        "challenges",
        "before_after",
        "evidence_files",
    ]

    class Meta:
        verbose_name = _("nomination of an initiative")
        verbose_name_plural = _("nominations of initiatives")

    def get_context(self, request, *args, **kwargs):
        nominated = InitiativePage.objects.in_language(self.locale).with_card()
        nominated = nominated.filter(translation_key=self.initiative.translation_key).first()
        return super().get_context(request, *args, **kwargs) | {"nominated": nominated}

    @property
    def local_unit(self):
        return self.initiative.local_unit

    @property
    def subject_name(self):
        return shown_title(self.initiative, self.initiative)

    @property
    def subject(self):
        return f"initiative:{self.initiative_id}"
