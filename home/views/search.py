from django.core.paginator import Paginator
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe
from wagtail.models import Locale, Page

PER_PAGE = 10


@require_safe
def search(request):
    """Published pages of the active language that answer `q`; nothing asked, nothing searched."""
    asked = " ".join(request.GET.get("q", "").split())[:200]
    results = Paginator(found(asked), PER_PAGE).get_page(request.GET.get("page"))
    context = {"q": asked, "results": results, "suggestions": [] if results else suggestions()}
    return TemplateResponse(request, "home/search.html", context)


def public_pages():
    return Page.objects.live().public().filter(locale=Locale.get_active(), depth__gt=1)


def found(asked):
    return public_pages().specific().search(asked) if asked else []


def suggestions():
    """Where to go on from an empty answer: the lists an editor put into the menu."""
    return public_pages().in_menu().order_by("path")
