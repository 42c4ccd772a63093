from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from initiatives.enums import Visibility as V
from initiatives.languages import active_language
from initiatives.models import TechnologyCentre

from ..enums import CompetitionKind, NomineeKind
from ..forms.staff import StaffNominationForm
from ..panels.staff import staff_edit_handler
from .entry_pages import EntryPage


class StaffNominationPage(EntryPage):
    """A member of staff, or a team, whom a technology centre nominates. Never a public page: it is about people.

    The name is read by the governorate, its committee and the organisers; judges read the work alone. In public it
    stands only beside an award, and as long as the nominee agrees (`NamingConsent`).
    """

    centre = models.ForeignKey(
        TechnologyCentre,
        verbose_name=_("Technology centre"),
        null=True,
        on_delete=models.PROTECT,
        related_name="staff_nominations",
        help_text=_("A centre nominates once in an edition: one member of its staff, or one team."),
    )
    nominee_kind = models.CharField(
        _("Who is nominated"), max_length=10, choices=NomineeKind.choices, default=NomineeKind.INDIVIDUAL
    )
    nominee_name = models.CharField(
        _("Name"),
        max_length=120,
        help_text=_(
            "Of the person or the team. Judges don’t read it; the public only with recorded consent."
        ),
    )
    nominee_name_en = models.CharField(_("Name in English"), max_length=120, blank=True)
    job = models.CharField(
        _("Job"),
        max_length=120,
        help_text=_("What the person or the team does at the centre, without names."),
    )
    team_size = models.PositiveSmallIntegerField(
        _("Members of the team"), null=True, blank=True, validators=[MinValueValidator(2)]
    )
    achievement = models.TextField(_("What was done"), max_length=1200)
    effect = models.TextField(
        _("What changed for citizens"),
        max_length=800,
        help_text=_("A figure before and after, with its source, says more than praise."),
    )
    cooperation = models.TextField(
        _("How colleagues were helped"),
        max_length=600,
        help_text=_("What was taught, shared or written down."),
    )

    competition_kind = CompetitionKind.STAFF
    subject_field = "centre"
    base_form_class = StaffNominationForm
    edit_handler = staff_edit_handler()

    #: people compete with one another, wherever they serve
    tier = ""

    visibility = {
        V.OFFICIALS: ["nominee_name", "nominee_name_en", "centre"],
        V.JUDGES: ["nominee_kind", "job", "team_size", "achievement", "effect", "cooperation"],
    }
    judge_fields = visibility[V.JUDGES]

    class Meta:
        verbose_name = _("nomination of staff")
        verbose_name_plural = _("nominations of staff")

    def may_be_published(self):
        return False

    @property
    def local_unit(self):
        return self.centre.local_unit

    @property
    def names_withheld(self):
        """Of a person each word of the name too: a text calls people by the first of their names."""
        centre = [self.centre.name_ar, self.centre.name_en] if self.centre_id else []
        names = [name for name in (self.nominee_name, self.nominee_name_en) if name]
        is_person = self.nominee_kind == NomineeKind.INDIVIDUAL
        words = [word for name in names for word in name.split() if is_person and len(word) > 2]
        return [*centre, *names, *words]

    @property
    def subject(self):
        return f"centre:{self.centre_id}"

    @property
    def is_named(self):
        """Whether the nominee agrees to be named, now."""
        consent = getattr(self, "naming_consent", None)
        return consent is not None and consent.stands

    def public_title(self):
        """{title, title_lang} for an award, in the active language; without consent it says only what was awarded."""
        if not self.is_named:
            return {"title": self.get_anonymous_title(), "title_lang": ""}
        if active_language() != "ar" and not self.nominee_name_en:
            return {"title": self.nominee_name, "title_lang": "ar"}
        name = self.nominee_name if active_language() == "ar" else self.nominee_name_en
        return {"title": f"{name} – {self.centre.name}", "title_lang": ""}

    def get_anonymous_title(self):
        if self.nominee_kind == NomineeKind.TEAM:
            return gettext("A team of a technology centre")
        return gettext("A member of staff of a technology centre")
