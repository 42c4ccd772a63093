from django.core.paginator import Paginator
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe
from wagtail.models import Locale, Page

from initiatives.models import Governorate
from initiatives.search.public import LONGEST_QUESTION, find

PER_PAGE = 10


@require_safe
def search(request):
    """Published pages of the active language that answer `q`; nothing asked, nothing searched."""
    locale = Locale.get_active()
    asked = " ".join(request.GET.get("q", "").split())[:LONGEST_QUESTION]
    found = find(asked, locale, Page.objects.specific()) if asked else []
    results = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    results.object_list = with_governorates(results.object_list)
    context = {
        "q": asked,
        "query": parameters_without_page(request),
        "results": results,
        "suggestions": suggestions(locale),
    }
    return TemplateResponse(request, "home/search.html", context)


def with_governorates(pages):
    """Pages of many types, the governorates of those that have one read at once."""
    pages = list(pages)
    placed = [page for page in pages if getattr(page, "governorate_id", None)]
    governorates = Governorate.objects.in_bulk({page.governorate_id for page in placed})
    for page in placed:
        page.governorate = governorates[page.governorate_id]
    return pages


def parameters_without_page(request):
    parameters = request.GET.copy()
    parameters.pop("page", None)
    return parameters.urlencode()


def suggestions(locale):
    """Where to go on from an empty answer: the lists an editor put into the menu. Lazy: read only when shown."""
    return Page.objects.live().public().filter(locale=locale).in_menu().order_by("path")
