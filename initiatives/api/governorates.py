"""The 27 governorates, with what each has published."""

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from ..models import Governorate, GovernoratePage, TechnologyCentre
from . import initiatives, shapes, stories
from .collections import Collection
from .families import leading
from .vocabularies import CLASS, REGION
from .wording import LANGUAGES, in_two


def rows(chosen):
    found = Governorate.objects.all()
    if "region" in chosen:
        found = found.filter(region__in=chosen["region"])
    if "class" in chosen:
        found = found.filter(capmas_class__in=chosen["class"])
    return found


def tell(numbers, request):
    addresses = {number: dict.fromkeys(LANGUAGES) for number in numbers}
    pages = GovernoratePage.objects.live().public().filter(governorate__in=numbers).select_related("locale")
    for page in pages:
        addresses[page.governorate_id][page.locale.language_code] = page.get_full_url(request)
    counts = [
        counted(found)
        for found in (
            leading(initiatives.public_pages()),
            leading(stories.public_pages()),
            TechnologyCentre.objects.all(),
        )
    ]
    found = Governorate.objects.in_bulk(numbers)
    return [record(found[number], addresses[number], counts) for number in numbers if number in found]


def counted(rows):
    return dict(rows.order_by().values_list("governorate").annotate(n=Count("pk")))


def record(governorate, address, counts):
    names = ("initiatives", "stories", "technology_centres")
    return {
        "code": governorate.code,
        "name": in_two(governorate, "name"),
        "url": {language: address.get(language) for language in LANGUAGES},
        "region": {"key": governorate.region, "name": in_two(governorate, "region")},
        "kind": governorate.capmas_class,
        "capital": in_two(governorate, "capital"),
        **{name: found.get(governorate.pk, 0) for name, found in zip(names, counts, strict=True)},
    }


GOVERNORATES = Collection(
    name="governorates",
    title=_("Governorates"),
    about=_("The 27 governorates, and how much each has published."),
    shape=shapes.Governorate,
    rows=rows,
    tell=tell,
    filters=[REGION, CLASS],
    key="code",
    place=lambda record: record["code"],
    words={"kind": _("Its CAPMAS class."), "code": _("Its ISO 3166-2 code, such as EG-SHR.")},
)
