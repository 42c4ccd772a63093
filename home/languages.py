"""Which language an address speaks: its own. A browser's is asked at the bare address and at the admin's door only."""

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.middleware.locale import LocaleMiddleware
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.http import require_safe


class LanguageMiddleware(LocaleMiddleware):
    """Django's own asks the browser wherever an address begins with no language."""

    def process_request(self, request):
        if is_admin(request):
            return super().process_request(request)
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        translation.activate(language)
        request.LANGUAGE_CODE = translation.get_language()
        return None

    def process_response(self, request, response):
        answer = super().process_response(request, response)
        if not is_admin(request) and request.path_info != "/":
            forget_the_browser(answer)
        return answer


def is_admin(request):
    return request.path.startswith(reverse("wagtailadmin_home"))


def forget_the_browser(response: HttpResponse) -> None:
    """Nothing of it was asked, so that one stored copy serves every browser."""
    asked = [name.strip() for name in response.get("Vary", "").split(",")]
    kept = [name for name in asked if name and name.lower() != "accept-language"]
    if kept:
        response["Vary"] = ", ".join(kept)
    else:
        response.headers.pop("Vary", None)


@require_safe
def root(request):
    """Leads to the home page in the language the browser likes best of ours; Arabic when it likes none."""
    response = HttpResponseRedirect(f"/{preferred(request.headers.get('accept-language', ''))}/")
    patch_vary_headers(response, ["Accept-Language"])
    return response


def preferred(header: str) -> str:
    for code, quality in parse_accept_lang_header(header.lower()[:500]):
        if code == "*":
            break
        if quality > 0:
            try:
                return translation.get_supported_language_variant(code)
            except LookupError:
                continue
    return settings.LANGUAGE_CODE
