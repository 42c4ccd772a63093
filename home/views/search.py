from django.core.paginator import Paginator
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe
from wagtail.models import Locale, Page

from initiatives.search.public import LONGEST_QUESTION, find

PER_PAGE = 10


@require_safe
def search(request):
    """Published pages of the active language that answer `q`; nothing asked, nothing searched."""
    locale = Locale.get_active()
    asked = " ".join(request.GET.get("q", "").split())[:LONGEST_QUESTION]
    found = find(asked, locale, Page.objects.specific()) if asked else []
    context = {
        "q": asked,
        "query": parameters_without_page(request),
        "results": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "suggestions": suggestions(locale),
    }
    return TemplateResponse(request, "home/search.html", context)


def parameters_without_page(request):
    parameters = request.GET.copy()
    parameters.pop("page", None)
    return parameters.urlencode()


def suggestions(locale):
    """Where to go on from an empty answer: the lists an editor put into the menu. Lazy: read only when shown."""
    return Page.objects.live().public().filter(locale=locale).in_menu().order_by("path")
