"""The release: what the public and every reader will see, a moment for it or now, all at once."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.functional import cached_property
from django.utils.translation import get_language_info, gettext_lazy, override
from django.utils.translation import gettext as _
from wagtail.coreutils import get_content_languages

from ...actions.news import news_of
from ...actions.outcome_mails import mails_of_release
from ...actions.planning import cancel_plan, plan_release
from ...actions.release import release, release_problems
from ...enums import Outcome
from ...forms.moments import MomentField
from ...models import CompetitionPage, Decision, Publication, ReleasePlan
from ...notifiers import compose
from .deliberation import ClosedEditionView

MAILS_PER_PAGE = 20


class PlanForm(forms.Form):
    release_at = MomentField(label=gettext_lazy("Release at (Cairo time)"))


class ReleaseView(ClosedEditionView):
    """Shows all that will happen, then does it at once."""

    template_name = "competitions/organising/release.html"
    page_title = gettext_lazy("Release the results")

    @cached_property
    def plan(self):
        return ReleasePlan.objects.filter(competition=self.edition).first()

    @cached_property
    def plan_form(self):
        return PlanForm(initial={"release_at": self.plan and self.plan.release_at})

    def get_context_data(self, **kwargs):
        awards = self.awards()
        pages = self.pages_by_language()
        context = {
            "awards": awards,
            "without_award": self.edition.entries.counted().count() - len(awards),
            "problems": release_problems(self.edition),
            "news": news_of(self.edition),
            "plan": self.plan,
            "plan_form": self.plan_form,
            "previews": [(language, get_language_info(language)) for language in sorted(pages)],
            "missing_pages": self.missing_pages(pages),
        }
        return super().get_context_data(**context | kwargs)

    def awards(self):
        """Within each tier winners by place, then special mentions."""
        decided = Decision.objects.filter(entry__competition=self.edition).exclude(outcome=Outcome.NONE)
        awards = decided.select_related("entry__governorate", "entry__unit")
        return sorted(awards, key=lambda award: (self.edition.tier_of(award.entry), award.place or 100))

    def pages_by_language(self):
        pages = CompetitionPage.objects.filter(competition=self.edition).select_related("locale")
        return {page.locale.language_code: page for page in pages}

    def missing_pages(self, pages):
        """Languages in which nobody could read the results, since the edition has no live page in them."""
        live = {code for code, page in pages.items() if page.live}
        return [name for code, name in get_content_languages().items() if code not in live]

    def act(self, request):
        release(self.edition, request.user)
        return _("The results are released; every entrant is being told.")


class PlanView(ReleaseView):
    """Sets, moves or takes back the moment of the release."""

    def get(self, request, *args, **kwargs):
        return redirect(self.url("release"))

    @cached_property
    def plan_form(self):
        return PlanForm(self.request.POST)

    def act(self, request):
        if "cancel" in request.POST:
            cancel_plan(self.edition, request.user)
            return _("The release is planned no more.")
        if not self.plan_form.is_valid():
            raise ValidationError(_("Something is missing or wrong: see below."))
        try:
            plan_release(self.edition, request.user, self.plan_form.cleaned_data["release_at"])
        except ValidationError as error:
            if not hasattr(error, "error_dict"):
                raise
            self.plan_form.add_error(None, error)
            raise ValidationError(_("Something is missing or wrong: see below.")) from error
        return _("The release is planned. Any change of a decision takes the plan back.")

    def after_refusal(self):
        return self.render_to_response(self.get_context_data())

    def get_success_url(self):
        return self.url("release")


class PreviewView(ReleaseView):
    """The edition's page as the public will read it, in one language; nothing is saved and nothing is public."""

    http_method_names = ["get"]

    def get(self, request, *args, **kwargs):
        page = self.pages_by_language().get(kwargs["language"])
        if page is None:
            raise Http404
        page = page.get_latest_revision_as_object()
        page.competition = as_if_released(self.edition, request.user)
        with override(kwargs["language"]):
            context = page.get_context(request) | {"is_preview_of_release": True}
            response = TemplateResponse(request, page.get_template(request), context).render()
        add_never_cache_headers(response)
        response["X-Robots-Tag"] = "noindex"
        return response


def as_if_released(edition, user):
    """The edition with a publication that exists only here."""
    if not edition.is_released:
        edition.publication = Publication(
            competition=edition,
            run=edition.result_runs.latest(),
            released_at=timezone.now(),
            released_by=user,
        )
    return edition


class MailsView(ClosedEditionView):
    """Every mail that the release will send, word for word."""

    http_method_names = ["get"]
    template_name = "competitions/organising/release_mails.html"
    page_title = gettext_lazy("Mails of the release")

    def get_context_data(self, **kwargs):
        paginator = Paginator(mails_of_release(self.edition), MAILS_PER_PAGE)
        page = paginator.get_page(self.request.GET.get("p"))
        return super().get_context_data(
            letters=[letter(*unsent) for unsent in page],
            page=page,
            count=paginator.count,
            **kwargs,
        )


def letter(user, name, context):
    written = compose(user, name, context)
    return {"letter": written, "language": get_language_info(written.language)}
