from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField
from wagtail.models import PageManager
from wagtail.search import index

from .. import rules
from ..enums import Facet, Stage, Step
from ..enums import Visibility as V
from ..fields import HostBlocksField
from ..forms.pages import InitiativePageForm
from ..panels.initiatives import initiative_edit_handler
from .adoptions.overview import Replication
from .badges import BadgeRenewal, badges_of
from .cards import InitiativeQuerySet
from .catalogue.index import current
from .catalogue.related import related
from .catalogue.results import Catalogue
from .gathered import told
from .guides.told import GuideTold
from .obstacles import ObstacleIndexPage
from .places import GovernorateChildPage, GovernorateIndexPage, IndexPage
from .recognitions import Recognition
from .rows import Indicator
from .satisfaction import Survey
from .taxonomies import BeneficiaryGroup, Domain, Obstacle, TaggedInitiative
from .whole import challenges_of, photo_pairs_of


class InitiativeIndexPage(IndexPage):
    """The catalogue: lists the live initiatives of its language, wherever they stand."""

    subpage_types = []

    def get_context(self, request, *args, **kwargs):
        catalogue = Catalogue(self.locale, request.GET)
        return super().get_context(request, *args, **kwargs) | {"catalogue": catalogue}

    @property
    def map(self):
        """The governorates' index of this language, where one may go on from an empty result."""
        return self.first_beside(GovernorateIndexPage)

    @property
    def obstacles(self):
        return self.first_beside(ObstacleIndexPage)

    def first_beside(self, model):
        return model.objects.live().public().filter(locale=self.locale).first()

    class Meta:
        verbose_name = _("initiatives index")
        verbose_name_plural = _("initiatives indexes")


class InitiativePage(GuideTold, GovernorateChildPage):
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
    satisfaction_survey = models.ForeignKey(
        Survey,
        verbose_name=_("Satisfaction survey"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A published survey of one of your technology centres; the page leads to its result."),
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

    further = HostBlocksField(verbose_name=_("further details"), null=True, blank=True)

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
    subpage_types = ["initiatives.ReplicationGuidePage"]
    #: joined when the page is drawn
    drawn_with = ("governorate", "domain", "local_unit", "catalogue_row")
    #: seen by officials only, or a choice: nothing to translate
    same_in_every_language = ("beneficiaries", "contact_name", "declaration")
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
        index.RelatedFields(
            "challenges",
            [index.RelatedFields("obstacle", [index.SearchField("name_ar"), index.SearchField("name_en")])],
        ),
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
            "satisfaction_survey",
            "before_after",
            "challenges",
            "cost",
            "team",
            "conditions",
            "transfer",
            "lessons",
            "further",
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
        if hasattr(self, "first_indicator"):
            return Indicator.read(self.first_indicator) if self.first_indicator else None
        return next(iter(self.complete_indicators), None)

    def get_context(self, request, *args, **kwargs):
        index = self.catalogue_index
        challenges = challenges_of(self, request, index.names.by_id[Obstacle])
        obstacles = [row.obstacle.key for row in challenges if row.obstacle]
        return super().get_context(request, *args, **kwargs) | {
            "related": related(self, index, obstacles),
            "photo_pairs": photo_pairs_of(self),
            "challenges": challenges,
            "beneficiaries": [group.name for group in self.named(index, "for", self.beneficiaries)],
            "tags": [tag.label for tag in self.named(index, "tag", self.tags)],
            "partners": list(self.partners.all()),
        }

    @cached_property
    def catalogue_index(self):
        """The catalogue of its language, with the records that it names."""
        return current(self.locale)

    def named(self, index, facet, own):
        """The records a public page names, as the catalogue knows them already; of a draft, its `own`."""
        return index.named(self.pk, facet) if self.known_row else own.all()

    @property
    def year(self):
        return self.start_date.year if self.start_date else None

    @property
    def cost_band(self):
        return rules.cost_band(self.cost)

    @property
    def known_row(self):
        """The catalogue's row, where it was read along."""
        return self._state.fields_cache.get("catalogue_row")

    @cached_property
    def evidence_grade(self):
        if self.known_row:
            return self.known_row.evidence_grade
        return rules.evidence_grade(
            self.indicators.all(), len(self.evidence_files.all()), self.satisfaction is not None
        )

    @cached_property
    def step(self):
        if self.known_row:
            return Step(self.known_row.step)
        return rules.step(
            implementing=self.stage in (Stage.IMPLEMENTING, Stage.EVALUATING, Stage.DIFFUSING),
            documented=self.headline_indicator is not None,
            recognised=bool(self.source_recognitions),
            replicated=self.adoption_step == Step.REPLICATED,
            sustained=self.adoption_step == Step.SUSTAINED,
        )

    @cached_property
    def replication(self):
        """Its public adoptions, see `Replication`."""
        return Replication(self)

    @cached_property
    def adoption_count(self):
        """Governorates that have it or try it; `with_card()` brings it along."""
        if self.known_row:
            return self.known_row.adoption_count
        return len(self.replication.governorates)

    @cached_property
    def adoption_step(self):
        """How far its copies have brought it; `with_card()` brings it along."""
        return self.replication.step

    @cached_property
    def measured_survey(self):
        """The survey it names, while it is published; one query where it names one."""
        named = Survey.objects.published().with_results().filter(pk=self.satisfaction_survey_id)
        return named.first() if self.satisfaction_survey_id else None

    @cached_property
    def badges(self):
        return self.badges_on(timezone.localdate())

    def badges_on(self, today):
        """(badge, its state); a page that was read as a card does not know all of its awards."""
        found = badges_of(self, told(self, "renewals", BadgeRenewal))
        return [(badge, badge.state(today)) for badge in found]

    @cached_property
    def source_recognitions(self):
        """Recognitions belong to the source page; every language shows them. A card shows the latest."""
        if hasattr(self, "top_recognition"):
            return [Recognition(**self.top_recognition)] if self.top_recognition else []
        found = told(self, "recognitions", Recognition)
        if found is None:
            found = list(Recognition.objects.filter(page__translation_key=self.translation_key))
        return found
