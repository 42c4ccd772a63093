from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import Exists, OuterRef
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from ... import conf, rules
from ...enums import ScaleAnswer
from ...forms.guides import GuidePageForm
from ...panels.guides import guide_edit_handler
from ...printing import PrintingUnavailable
from ..places import GovernorateChildPage
from ..translated import is_source_locale
from .printed import printed
from .reading import Reading
from .versions import GuideFile, GuideVersion, GuideWording, as_kept


def answer(label, help_text):
    return models.CharField(label, max_length=8, choices=ScaleAnswer.choices, help_text=help_text)


class GuideQuerySet(PageQuerySet):
    def of(self, initiative):
        """Of an initiative, which is a page in any language or a reference to its `translation_key`."""
        key = initiative if isinstance(initiative, OuterRef) else initiative.translation_key
        return self.filter(initiative_key=key)

    def published(self):
        """Live as their editors wrote them, with a version that was kept; without asking who may read them."""
        kept = GuideVersion.objects.filter(guide=OuterRef("pk"))
        source = conf.get("INITIATIVES_SOURCE_LOCALE")
        return self.filter(Exists(kept), live=True, locale__language_code=source)


class ReplicationGuidePage(RoutablePageMixin, GovernorateChildPage):
    """How others do what an initiative did: the form `replication_guide`, one for each initiative, below its page.

    Published as a whole only; every publication that says something else becomes a `GuideVersion`.
    """

    #: the initiative's in every language; follows the tree, never a form
    initiative_key = models.UUIDField(editable=False, db_index=True)
    one_line = models.CharField(_("The idea in one line"), max_length=200)
    fits_if = models.TextField(
        _("It suits you if…"), max_length=500, help_text=_("Three simple signs, each on a line of its own.")
    )
    not_if = models.TextField(
        _("It does not suit you if…"), max_length=500, help_text=_("Each sign on a line of its own.")
    )
    keep = models.TextField(
        _("Do not change this"),
        max_length=600,
        help_text=_("The core of the idea: without it, it is another one. Each point on a line of its own."),
    )
    adapt = models.TextField(
        _("Adapt this to your circumstances"),
        max_length=600,
        help_text=_("Each point on a line of its own."),
    )
    mentor_hours = models.PositiveSmallIntegerField(
        _("Hours of support a month"),
        null=True,
        validators=[MinValueValidator(1), MaxValueValidator(160)],
        help_text=_("What your governorate offers those who replicate it."),
    )
    mentor_booking = models.TextField(
        _("How to book them"),
        max_length=400,
        help_text=_("An office and its working hours, never a private number."),
    )
    training_needed = models.BooleanField(_("Staff need training first"), default=False)
    training = models.TextField(
        _("Which training"),
        max_length=400,
        blank=True,
        help_text=_("Who is trained, in what, how many days."),
    )
    #: not a part of the versions: a course is held on days of its own, whatever the guide says
    course = models.ForeignKey(
        "initiatives.TrainingCourse",
        verbose_name=_("Course that gives it"),
        null=True,
        blank=True,
        limit_choices_to={"is_public": True},
        on_delete=models.SET_NULL,
        related_name="guides",
        help_text=_("Of the announced courses; leave it empty where none is."),
    )
    scale_credible = answer(_("Credible"), _("Results are documented, and people of standing stand by them."))
    scale_observable = answer(_("Observable"), _("Whoever visits sees the result with their own eyes."))
    scale_relevant = answer(_("Relevant"), _("It answers a problem that other governorates feel."))
    scale_advantage = answer(_("Better than what there is"), _("Its gain over the present way is plain."))
    scale_easy = answer(_("Easy to take over"), _("It is simple to learn and to put in place."))
    scale_compatible = answer(_("Compatible"), _("It fits the laws, the systems and the ways of work."))
    scale_testable = answer(_("Testable"), _("It can be tried small before it is spread."))
    scale_note = models.TextField(_("What would make it spread more easily"), max_length=400, blank=True)
    what_changed = models.TextField(
        _("What changed in this version"),
        max_length=400,
        blank=True,
        help_text=_("Told to those who replicate an older version. Leave it empty the first time."),
    )

    #: the seven questions of ExpandNet, in their order
    SCALE = (
        "scale_credible",
        "scale_observable",
        "scale_relevant",
        "scale_advantage",
        "scale_easy",
        "scale_compatible",
        "scale_testable",
    )

    objects = PageManager.from_queryset(GuideQuerySet)()

    #: joined when the page is drawn
    drawn_with = ("governorate", "course")
    base_form_class = GuidePageForm
    edit_handler = guide_edit_handler()
    parent_page_types = ["initiatives.InitiativePage"]
    subpage_types = []
    max_count_per_parent = 1
    same_in_every_language = ("initiative_key",)
    search_fields = [
        *GovernorateChildPage.search_fields,
        index.SearchField("one_line", boost=2),
        index.SearchField("fits_if"),
        index.SearchField("keep"),
        index.SearchField("adapt"),
        index.RelatedFields("governorate", [index.SearchField("every_name")]),
        index.FilterField("governorate"),
    ]

    class Meta:
        verbose_name = _("replication guide")
        verbose_name_plural = _("replication guides")

    def save(self, *args, **kwargs):
        if self.path:
            self.initiative_key = self.get_parent().translation_key
        super().save(*args, **kwargs)

    def can_move_to(self, parent):
        """A guide that went elsewhere would speak of an initiative that it was not written for."""
        return parent.pk == self.get_parent().pk and super().can_move_to(parent)

    @classmethod
    def compulsory_besides(cls, content):
        """Which training, where some is needed."""
        return ["training"] if content.get("training_needed") else []

    @cached_property
    def initiative(self):
        """The initiative's page in the guide's own language."""
        return self.get_parent().specific

    # ---- when it may be published ----

    def may_be_published(self):
        return rules.may_publish_guide(
            initiative_is_public=self.get_parent().live, gaps=self.readiness().gaps
        )

    def refuse_unless_complete(self):
        if not self.get_parent().live:
            raise ValidationError(_("Publish the initiative first: its guide stands below it."))
        super().refuse_unless_complete()

    @transaction.atomic
    def publish(self, revision, **kwargs):
        """Keeps what is published as a version, or as the newest version's wording in another language.

        Raises ValidationError where something is missing, in whichever way it comes to be published.
        """
        said = revision.as_object()
        if is_source_locale(self.locale):
            said.refuse_unless_complete()
            GuideVersion.objects.keep(said)
        else:
            said.keep_wording()
        return super().publish(revision, **kwargs)

    def keep_wording(self):
        version = self.current_version()
        if version:
            said = {"content": as_kept(self), "what_changed": self.what_changed}
            GuideWording.objects.update_or_create(version=version, locale=self.locale, defaults=said)

    # ---- its versions ----

    @property
    def versions(self):
        """The published ones, the newest first; the same in every language."""
        return GuideVersion.objects.of(self)

    def current_version(self):
        """The version that holds, or None before the first publication."""
        return self.versions.first()

    # ---- what visitors read ----

    def get_context(self, request, *args, **kwargs):
        version = None if getattr(request, "is_preview", False) else self.current_version()
        return super().get_context(request, *args, **kwargs) | self.reading(version)

    def told(self, version):
        """What `version`, or else the page in memory, says (`Reading`), and where its files are."""
        guide = version.reading_in(self.locale) if version else Reading(as_kept(self))
        for file in guide.files.values():
            file.address = self.url + self.reverse_subpage("file", args=[file.pk])
        return guide

    def reading(self, version):
        """For the templates."""
        versions = list(self.versions.told_in(self.locale))
        for older in versions[1:]:
            older.address = self.url + self.reverse_subpage("older_version", args=[older.number])
        return {"guide": self.told(version), "versions": versions, "initiative": self.initiative}

    @path("version-<int:number>/")
    def older_version(self, request, number):
        """One that was never translated is read on the page it was written on, not here among words of another."""
        version = get_object_or_404(self.versions.told_in(self.locale), number=number)
        if not version.is_told:
            return redirect(version.guide.url + self.reverse_subpage("older_version", args=[number]))
        return self.render(request, context_overrides=self.reading(version))

    @path("guide-pdf/")
    def whole_on_paper(self, request):
        return self.on_paper(request, "guide")

    @path("brief-pdf/")
    def brief_on_paper(self, request):
        """One page for a governor."""
        return self.on_paper(request, "brief")

    def on_paper(self, request, kind):
        try:
            return printed(self, request, kind)
        except PrintingUnavailable as error:
            context = self.get_context(request) | {"trouble": error}
            return render(request, self.get_template(request), context, status=503)

    @path("file-<int:file_id>/")
    def file(self, request, file_id):
        """A file of any published version; it is loaded, never opened in the page's name."""
        file = GuideFile.objects.filter(version__guide__translation_key=self.translation_key, pk=file_id)
        return file_response(get_object_or_404(file))


def file_response(kept):
    try:
        handle = kept.file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(handle, as_attachment=True, filename=kept.name)
    response["X-Content-Type-Options"] = "nosniff"
    return response
