from django.template.response import TemplateResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from initiatives.search import public
from initiatives.search.highlight import highlight
from initiatives.search.questions import LONGEST_QUESTION

from ..answers import Answers

SHORTEST_BEGINNING = 2


@require_safe
def search(request):
    """Published pages of the active language that answer `q`; nothing asked, nothing searched."""
    answers = Answers(asked(request), Locale.get_active(), request)
    context = {
        "answers": answers,
        "q": answers.text,
        "query": parameters(request, "page"),
        "query_of_all": parameters(request, "page", "kind"),
    }
    return TemplateResponse(request, "home/search.html", context)


@require_safe
@cache_control(public=True, max_age=300)
def suggestions(request):
    """Links under the box while a visitor types; the script asks for them, plain search needs none."""
    text = asked(request)
    pages = []
    if len(text) >= SHORTEST_BEGINNING:
        begun = public.begun(text)
        pages = list(public.suggestions(begun, Locale.get_active()))
        for page in pages:
            page.marked_title = highlight(page.title, begun)
    return TemplateResponse(request, "home/suggestions.html", {"pages": pages})


def asked(request):
    return " ".join(request.GET.get("q", "").split())[:LONGEST_QUESTION]


def parameters(request, *without):
    kept = request.GET.copy()
    for name in without:
        kept.pop(name, None)
    return kept.urlencode()
