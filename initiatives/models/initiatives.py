from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from .. import rules
from ..enums import Facet, Stage
from ..enums import Visibility as V
from ..forms.pages import InitiativePageForm
from ..panels.initiatives import initiative_edit_handler
from .catalogue import Catalogue
from .places import GovernorateChildPage, IndexPage
from .recognitions import Recognition
from .taxonomies import BeneficiaryGroup, Domain, TaggedInitiative

RECOGNITION_FIELDS = ["kind", "place", "award_ar", "award_en"]


class InitiativeIndexPage(IndexPage):
    """The catalogue: lists the live initiatives of its language, wherever they stand."""

    subpage_types = []

    def get_context(self, request, *args, **kwargs):
        live = InitiativePage.objects.in_language(self.locale)
        return super().get_context(request, *args, **kwargs) | {"catalogue": Catalogue(live, request.GET)}

    class Meta:
        verbose_name = _("initiatives index")
        verbose_name_plural = _("initiatives indexes")


class InitiativeQuerySet(PageQuerySet):
    def with_card(self):
        """What a card or a list row draws, in a constant number of queries."""
        top = Recognition.objects.filter(page__translation_key=OuterRef("translation_key"))
        fields = {name: name for name in RECOGNITION_FIELDS}
        return (
            self.select_related("governorate", "domain", "local_unit")
            .prefetch_related("indicators", "evidence_files")
            .annotate(top_recognition=Subquery(top.values(row=JSONObject(**fields))[:1]))
        )

    def in_language(self, locale):
        return self.live().public().filter(locale=locale)


class InitiativePage(GovernorateChildPage):
    """A governorate's initiative: the form `initiative`, drafts incomplete, complete when submitted."""

    summary = models.TextField(
        _("Summary in two sentences"),
        max_length=200,
        help_text=_("What changed, and for whom? Shown on the card and in search results."),
    )
    local_unit = models.ForeignKey(
        "initiatives.LocalUnit",
        verbose_name=_("Markaz / city / district"),
        null=True,
        on_delete=models.PROTECT,
        related_name="initiatives",
        help_text=_("The local unit where it ran, or “Governorate headquarters (Diwan)”."),
    )
    domain = models.ForeignKey(
        Domain,
        verbose_name=_("Domain"),
        null=True,
        on_delete=models.PROTECT,
        related_name="initiatives",
        help_text=_(
            "Technology centres · citizen satisfaction · performance and incentives · spatial changes · "
            "state property · removals · training · partner coordination."
        ),
    )
    stage = models.CharField(
        _("Innovation stage"),
        max_length=24,
        choices=Stage.choices,
        help_text=_(
            "OECD-OPSI lifecycle: identifying problems, generating ideas, developing proposals, implementing, "
            "evaluating, diffusing lessons."
        ),
    )
    facet = models.CharField(
        _("Innovation facet"),
        max_length=24,
        choices=Facet.choices,
        blank=True,
        help_text=_("OECD facets: enhancement-oriented, adaptive, mission-oriented, anticipatory."),
    )
    start_date = models.DateField(_("Start date"), null=True, help_text=_("Month and year are enough."))
    end_date = models.DateField(
        _("End date"), null=True, blank=True, help_text=_("Leave empty if still running.")
    )
    tags = ClusterTaggableManager(through=TaggedInitiative, blank=True, verbose_name=_("tags"))

    problem = models.TextField(
        _("The problem"),
        max_length=800,
        help_text=_("What did citizens or staff suffer from? Give at least one number from before."),
    )
    solution = RichTextField(
        _("What did you do?"),
        max_length=3000,
        features=["bold", "ol", "ul", "link"],
        help_text=_("The steps in order, in words a colleague in another governorate understands."),
    )
    novelty = models.TextField(
        _("What is new about it?"),
        max_length=600,
        help_text=_(
            "New to your organisation is enough, even if it exists elsewhere; name the source if any."
        ),
    )
    beneficiaries = ParentalManyToManyField(
        BeneficiaryGroup,
        verbose_name=_("Beneficiaries"),
        related_name="initiatives",
        help_text=_("Tick all that apply, including groups at risk of being left behind."),
    )

    satisfaction = models.DecimalField(
        _("Citizen satisfaction"),
        max_digits=5,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
        help_text=_("Give sample size and method in the next field."),
    )
    satisfaction_method = models.TextField(
        _("How satisfaction was measured"),
        max_length=300,
        blank=True,
        help_text=_("Paper survey, SMS, rating screen… number of people and period."),
    )

    cost = models.DecimalField(
        _("Cost (EGP)"),
        max_digits=14,
        decimal_places=2,
        null=True,
        validators=[MinValueValidator(0)],
        help_text=_("Approximate, with equipment and training. 0 if done with existing resources."),
    )
    team = models.TextField(
        _("People and technology needed"),
        max_length=300,
        help_text=_("Staff and skills, hardware, software, approvals."),
    )
    conditions = models.TextField(
        _("Conditions for success"),
        max_length=500,
        help_text=_("What would it fail without? (governor's decree, network link, supportive leadership…)"),
    )
    transfer = models.TextField(
        _("Potential for replication"),
        max_length=800,
        help_text=_("Which governorates suit it first, and what must change there?"),
    )
    lessons = models.TextField(
        _("Lessons learned"),
        max_length=600,
        help_text=_("If you started again, what would you do differently?"),
    )

    contact_name = models.CharField(
        _("Contact person"),
        max_length=120,
        help_text=_("Visible to governorate editors only, not to the public."),
    )
    declaration = models.BooleanField(
        _("I declare the data correct and allow publication and replication"), default=False
    )

    objects = PageManager.from_queryset(InitiativeQuerySet)()

    base_form_class = InitiativePageForm
    edit_handler = initiative_edit_handler()
    subpage_types = []
    search_fields = [
        *GovernorateChildPage.search_fields,
        index.SearchField("summary", boost=2),
        index.AutocompleteField("summary"),
        index.SearchField("problem"),
        index.SearchField("solution"),
        index.SearchField("lessons"),
        index.RelatedFields("governorate", [index.SearchField("every_name")]),
        index.RelatedFields("domain", [index.SearchField("name_ar"), index.SearchField("name_en")]),
        index.RelatedFields("tags", [index.SearchField("name"), index.SearchField("name_en")]),
        index.FilterField("governorate"),
        index.FilterField("domain"),
    ]

    #: who reads what; a field that stands here under no name is read by nobody but its own editors
    visibility = {
        V.YES: [
            "title",
            "summary",
            "local_unit",
            "domain",
            "stage",
            "facet",
            "start_date",
            "end_date",
            "tags",
            "problem",
            "solution",
            "novelty",
            "beneficiaries",
            "partners",
            "indicators",
            "satisfaction",
            "satisfaction_method",
            "before_after",
            "challenges",
            "cost",
            "team",
            "conditions",
            "transfer",
            "lessons",
        ],
        V.JUDGES: ["evidence_files"],
        V.OFFICIALS: ["contact_name"],
        V.NO: ["declaration"],
    }

    class Meta:
        verbose_name = _("initiative")
        verbose_name_plural = _("initiatives")
        permissions = [
            ("review_initiative", _("Can review initiatives for the ministry")),
            ("translate_initiative", _("Can translate published pages")),
        ]

    @cached_property
    def complete_indicators(self):
        return [row for row in self.indicators.all() if row.is_complete]

    @classmethod
    def compulsory_besides(cls, content):
        return rules.compulsory_besides(content)

    @cached_property
    def headline_indicator(self):
        """The first indicator with both values: the figure that leads."""
        return next(iter(self.complete_indicators), None)

    @property
    def tag_labels(self):
        return [tag.label for tag in self.tags.all()]

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"related": self.related()}

    def related(self):
        """Up to three live initiatives of the same domain, elsewhere first."""
        alike = InitiativePage.objects.in_language(self.locale).filter(domain_id=self.domain_id)
        return alike.exclude(pk=self.pk).exclude(governorate_id=self.governorate_id).with_card()[:3]

    @property
    def year(self):
        return self.start_date.year if self.start_date else None

    @property
    def cost_band(self):
        return rules.cost_band(self.cost)

    @cached_property
    def evidence_grade(self):
        return rules.evidence_grade(
            self.indicators.all(), len(self.evidence_files.all()), self.satisfaction is not None
        )

    @cached_property
    def step(self):
        return rules.step(
            implementing=self.stage in (Stage.IMPLEMENTING, Stage.EVALUATING, Stage.DIFFUSING),
            documented=self.headline_indicator is not None,
            recognised=bool(self.source_recognitions),
        )

    @cached_property
    def source_recognitions(self):
        """Recognitions belong to the source page; every language shows them. A card shows the latest."""
        if hasattr(self, "top_recognition"):
            return [Recognition(**self.top_recognition)] if self.top_recognition else []
        return list(Recognition.objects.filter(page__translation_key=self.translation_key))
