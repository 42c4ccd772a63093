"""Public addresses that no link of the demo names: they are printed, mailed, typed, or stand for what went wrong."""

from urllib.parse import quote, urlsplit

from django.apps import apps
from django.urls import reverse
from django.utils import translation

from initiatives.actions.checkpoints import token_of

from . import FAULTS, LANGUAGES

#: addresses that no link names: what is searched, what is not there, what the site answers when it is at fault
UNLINKED = ["search/?q=متغيرات", "search/?q=zzzz", "nothing-here/", "solutions/", "solutions/thanks/"]
UNLINKED += [f"faults/{name}/" for name in FAULTS]
#: each is one letter away from a word of the demo: "did you mean" answers
MISSPELT = {"ar": "search/?q=متغيراث", "en": "search/?q=goverorate"}


def unlinked():
    pages = [f"/{language}/{rest}" for language in LANGUAGES for rest in [*UNLINKED, MISSPELT[language]]]
    printed = [quote(address, safe="/?=") for address in pages]
    return printed + withdrawn() + certificate() + survey() + adopting() + guide() + empty_catalogue()


def withdrawn():
    return [urlsplit(page.url).path for page in withdrawn_pages()]


def withdrawn_pages():
    return apps.get_model("wagtailcore.Page").objects.filter(withdrawal__isnull=False)


def adopting():
    """The form behind a mailed link, and the thanks for a tap."""
    checkpoint = apps.get_model("initiatives.Checkpoint").objects.open().first()
    found = []
    for language in LANGUAGES if checkpoint else []:
        with translation.override(language):
            found.append(reverse("initiatives_adoptions:checkpoint", args=[token_of(checkpoint)]))
            found.append(reverse("initiatives_adoptions:thanks", args=[checkpoint.adoption.initiative_id]))
    return found


def certificate():
    """What the code on a printed certificate leads to."""
    code = apps.get_model("competitions.Certificate").objects.values_list("code", flat=True).first()
    short = [reverse("certificate_code", args=[code])] if code else []
    for language in LANGUAGES if code else []:
        with translation.override(language):
            short.append(reverse("competitions_public:certificate", args=[code]))
    return short


def survey():
    """What the code on a poster leads to, and the page after it."""
    codes = apps.get_model("initiatives.Survey").objects.filter(method="qr")
    code = codes.order_by("-ends_on").values_list("code", flat=True).first()
    found = [reverse("survey_code", args=[code])] if code else []
    for language in LANGUAGES if code else []:
        with translation.override(language):
            found += [reverse(f"satisfaction:{name}", args=[code]) for name in ("answer", "thanks")]
    return found


def guide():
    """What the code on a printed guide leads to."""
    guides = apps.get_model("initiatives.ReplicationGuidePage").objects.live()
    number = guides.values_list("pk", flat=True).first()
    return [reverse("initiatives_page_code", args=[number])] if number else []


def empty_catalogue():
    """What the catalogue says when it finds nothing."""
    pages = apps.get_model("initiatives.InitiativeIndexPage").objects.live()
    return [f"{urlsplit(page.url).path}?q=zzzz" for page in pages]
