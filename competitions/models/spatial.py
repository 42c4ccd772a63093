from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.documents import get_document_model_string
from wagtail.images import get_image_model_string
from wagtail.models import Orderable

from initiatives.areas import feddans
from initiatives.enums import Visibility as V
from initiatives.fields import FarmlandField
from initiatives.models import JurisdictionBody, LocalUnit

from ..enums import CaseStatus, ChangeType, CompetitionKind
from ..forms.spatial import SpatialUnitEntryForm
from ..panels.spatial import spatial_edit_handler
from .entry_pages import EntryPage

#: every number of the form in its order, with who reads it besides judges
FIGURES = {
    "staff_count": V.JUDGES,
    "trained_count": V.JUDGES,
    "area_km2": V.JUDGES,
    "received": V.YES,
    "verified": V.YES,
    "verified_on_time": V.YES,
    "legal": V.YES,
    "illegal": V.YES,
    "false_change": V.YES,
    "unified_form": V.YES,
    "gps_photo": V.YES,
    "median_hours": V.YES,
    "cradle": V.YES,
    "decisions": V.YES,
    "executed": V.YES,
    "recovered_m2": V.YES,
    "recovered_farmland_m2": V.YES,
    "recurrence": V.YES,
}
#: what is said in words, and who reads it besides judges
WORDS = {
    "jurisdictions": V.YES,
    "tech_centre_link": V.JUDGES,
    "property_protocol": V.JUDGES,
    "innovation": V.YES,
}
#: who competes and for which period: public with the result, never before judges
IDENTITY = ["local_unit", "period_from", "period_to"]
JUDGED = FIGURES | WORDS


def read_by(readers):
    return [name for name, wanted in JUDGED.items() if wanted == readers]


def count(label, help_text="", **kwargs):
    return models.PositiveIntegerField(label, null=True, help_text=help_text, **kwargs)


def percent(label, help_text=""):
    return models.DecimalField(
        label,
        max_digits=4,
        decimal_places=1,
        null=True,
        help_text=help_text,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )


class SpatialUnitEntryPage(EntryPage):
    """The form `spatial_entry`: a unit's field work of a period, summarised. Areas are stored in m²."""

    local_unit = models.ForeignKey(
        LocalUnit,
        verbose_name=pgettext_lazy("that competes", "Unit"),
        on_delete=models.PROTECT,
        related_name="spatial_entries",
        help_text=_("Diwan, markaz, city or district."),
    )
    staff_count = count(_("Unit members"), _("Actually working in the period."))
    trained_count = count(_("Of whom trained at Saqqara"))
    area_km2 = models.DecimalField(
        _("Area covered (km²)"),
        max_digits=10,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("Used for fair comparison."),
    )
    period_from = models.DateField(
        _("From"), null=True, editable=False, help_text=_("Set and locked by the competition.")
    )
    period_to = models.DateField(_("To"), null=True, editable=False)
    received = count(_("Changes received"), _("All changes received from the system in the period."))
    verified = count(_("Verified in the field"), _("Not more than received."))
    verified_on_time = count(
        _("Of which within the deadline"), _("Deadline is stated on the competition page.")
    )
    legal = count(_("Legal change"), _("Covered by a valid permit or title."))
    illegal = count(
        _("Illegal change"), _("Building violation or encroachment on state or agricultural land.")
    )
    false_change = count(_("No change on the ground"), _("Shadow, crop, machinery… helps improve detection."))
    unified_form = percent(
        _("Use of the unified field form"), _("Inspections with a complete form ÷ all inspections.")
    )
    gps_photo = percent(_("Inspections with coordinates and photos"), _("At least two photos each."))
    median_hours = models.DecimalField(
        _("Median response time (hours)"),
        max_digits=7,
        decimal_places=1,
        null=True,
        validators=[MinValueValidator(0)],
        help_text=_("From receipt to recorded inspection."),
    )
    cradle = count(_("Removed in the cradle"), _("Removed before the violation was completed."))
    decisions = count(_("Removal decisions issued"))
    executed = count(_("Decisions executed"), _("Not more than issued."))
    recovered_m2 = models.DecimalField(
        _("Recovered — built (m²)"),
        max_digits=14,
        decimal_places=2,
        null=True,
        validators=[MinValueValidator(0)],
    )
    recovered_farmland_m2 = FarmlandField(
        _("Recovered — farmland (feddan)"),
        max_digits=16,
        decimal_places=2,
        null=True,
        validators=[MinValueValidator(0)],
        help_text=_("1 feddan = 4,200.83 m²."),
    )
    recurrence = count(_("Recurrences after removal"), _("Honesty here counts in your favour."))
    jurisdictions = ParentalManyToManyField(
        JurisdictionBody,
        verbose_name=_("Jurisdiction bodies coordinated with"),
        related_name="+",
        help_text=_("Agriculture, antiquities, endowments, irrigation, roads, new urban communities…"),
    )
    tech_centre_link = models.TextField(
        _("Link with the technology centre"),
        max_length=400,
        blank=True,
        help_text=_("How permits are matched with changes."),
    )
    property_protocol = models.TextField(
        _("Link with the state-property system"),
        max_length=400,
        blank=True,
        help_text=_("Inventory, registration, regularisation."),
    )
    innovation = models.TextField(
        _("An innovative idea in the unit's work"),
        max_length=800,
        help_text=_("What could another unit copy from you tomorrow?"),
    )
    official_extract = models.ForeignKey(
        get_document_model_string(),
        verbose_name=_("Official extract from the system"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("XLSX or stamped PDF. Only those who screen see it; judges are told whether it matches."),
    )

    competition_kind = CompetitionKind.SPATIAL_UNIT
    subject_field = "local_unit"
    base_form_class = SpatialUnitEntryForm
    edit_handler = spatial_edit_handler()

    visibility = {
        V.YES: [*IDENTITY, *read_by(V.YES)],
        V.BLURRED: ["cases"],
        V.JUDGES: read_by(V.JUDGES),
        V.OFFICIALS: ["official_extract"],
    }
    judge_fields = list(JUDGED)

    class Meta:
        verbose_name = _("entry of a spatial changes unit")
        verbose_name_plural = _("entries of spatial changes units")

    @property
    def tier(self):
        return self.local_unit.tier

    def take_from_edition(self):
        super().take_from_edition()
        if self.competition_id:
            self.period_from, self.period_to = self.competition.period_from, self.competition.period_to

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"public_figures": self.public_figures()}

    def public_figures(self):
        """(label, value, unit) of the figures that anybody may read, in the form's order; farmland in feddans."""
        units = {"unified_form": "%", "gps_photo": "%"}
        farmland = self.recovered_feddan and round(self.recovered_feddan, 1)
        shown = self.figures | {"recovered_farmland_m2": farmland}
        return [
            (self._meta.get_field(name).verbose_name, shown[name], units.get(name, ""))
            for name, readers in FIGURES.items()
            if readers == V.YES
        ]

    @property
    def subject(self):
        return f"unit:{self.local_unit_id}"

    @property
    def figures(self):
        """Every number of the form by its field name, and those left pending; blanks are None."""
        return {name: getattr(self, name) for name in FIGURES} | {"pending": self.pending}

    @property
    def pending(self):
        """Received − verified; None while either is blank."""
        if self.received is None or self.verified is None:
            return None
        return self.received - self.verified

    @property
    def recovered_feddan(self):
        if self.recovered_farmland_m2 is None:
            return None
        return feddans(self.recovered_farmland_m2)


class SampleCase(Orderable):
    """One of three to five cases that judges check; without names or addresses.

    What a draft may leave open is NULL in the database and required by the form at submission.
    """

    page = ParentalKey(SpatialUnitEntryPage, on_delete=models.CASCADE, related_name="cases")
    change_no = models.CharField(_("change number"), max_length=40, help_text=_("Never published."))
    date = models.DateField(_("date"), null=True)
    locality = models.CharField(_("locality"), max_length=80)
    change_type = models.CharField(_("type of change"), max_length=12, choices=ChangeType.choices)
    status = models.CharField(_("result of verification"), max_length=12, choices=CaseStatus.choices)
    hours = models.DecimalField(
        _("hours from receipt to inspection"),
        max_digits=6,
        decimal_places=1,
        null=True,
        validators=[MinValueValidator(0)],
    )
    photo_before = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("photo before"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    photo_after = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("photo after"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    panels = [
        FieldRowPanel([FieldPanel("change_no"), FieldPanel("date"), FieldPanel("locality")]),
        FieldRowPanel([FieldPanel("change_type"), FieldPanel("status"), FieldPanel("hours")]),
        FieldRowPanel([FieldPanel("photo_before"), FieldPanel("photo_after")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("sample case")
        verbose_name_plural = _("sample cases")
