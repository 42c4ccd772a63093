from django.apps import apps
from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Locale, Page

from .. import conf
from ..incoming_rows import is_number
from ..models import GovernorateChildPage, InitiativePage, Recognition, ReplicationGuidePage
from ..search.public import similar
from ..search.questions import LONGEST_QUESTION

SHORTEST_TITLE = 4


@require_safe
def similar_pages(request):
    """Public pages like the title that is being written, as JSON: ``{"pages": [{"title", "url", "note"}]}``."""
    title = request.GET.get("title", "").strip()[:LONGEST_QUESTION]
    number = request.GET.get("page", "")
    own = Page.objects.filter(pk=int(number)).first() if is_number(number) else None
    pages = []
    if len(title) >= SHORTEST_TITLE:
        locale = (
            own.locale if own else Locale.objects.get(language_code=conf.get("INITIATIVES_SOURCE_LOCALE"))
        )
        pages = similar(title, locale, exclude=family(own), kinds=kinds())
    return JsonResponse({"pages": described(pages, request)})


def family(page):
    """The page itself and what belongs to it: an initiative's guide, or a guide's initiative."""
    if page is None:
        return []
    guides = ReplicationGuidePage.objects.filter(pk=page.pk).values("initiative_key")
    initiatives = InitiativePage.objects.filter(translation_key__in=guides).values_list("pk", flat=True)
    below = page.get_descendants().values_list("pk", flat=True)
    return [page.pk, *below, *initiatives]


def kinds():
    models = (model for model in apps.get_models() if issubclass(model, GovernorateChildPage))
    return [model._meta.label_lower for model in models]


def described(pages, request):
    won = set(
        Recognition.objects.filter(
            page__translation_key__in=[page.translation_key for page in pages]
        ).values_list("page__translation_key", flat=True)
    )
    specific = Page.objects.filter(pk__in=[page.pk for page in pages]).specific().in_bulk()
    found = [specific[page.pk] for page in pages if page.pk in specific]
    return [
        {"title": page.title, "url": page.get_url(request), "note": note(page, page.translation_key in won)}
        for page in found
    ]


def note(page, has_won):
    """Where and when; whether it was awarded."""
    first = page.first_published_at
    parts = [page.governorate.name if page.governorate else "", page._meta.verbose_name]
    return " · ".join(
        part
        for part in [*map(str, parts), str(first.year) if first else "", _("Awarded") if has_won else ""]
        if part
    )
