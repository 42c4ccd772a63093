"""Initiatives of a like context, chosen by the catalogue: the same obstacle, the same domain, a similar governorate."""

from django.apps import apps
from django.utils.translation import gettext as _

MOST = 3


def related(page, index, obstacles):
    """Up to `MOST` public initiatives of other governorates, the likest first, each with words on why (`alike`).

    `index`: the catalogue of the page's language; `obstacles`: the keys of those that it overcame. An obstacle in
    common tells more than a domain, a domain more than the class of the governorate; then the best proved come first.
    """
    shared = in_common(page, index.bitmaps, obstacles)
    numbers = []
    for bits in tiers(index.bitmaps, shared, page):
        if len(numbers) < MOST:
            numbers += index.cut(bits, "evidence", 0, MOST - len(numbers))
    return drawn(numbers, index, shared)


def in_common(page, bitmaps, obstacles):
    """(positions that share it, the words for that), what tells most first."""
    domain = [page.domain.key] if page.domain else []
    alike = [page.governorate.capmas_class] if page.governorate else []
    return [
        (bitmaps.having("obstacle", obstacles), _("same obstacle")),
        (bitmaps.having("domain", domain), _("same domain")),
        (bitmaps.having("like", alike), _("similar governorate")),
    ]


def tiers(bitmaps, shared, page):
    """Obstacle and domain, then obstacle alone, then domain alone; within each, similar governorates first."""
    (obstacle, _o), (domain, _d), (alike, _a) = shared
    own = bitmaps.having("governorate", [page.governorate.code] if page.governorate else [])
    for tier in (obstacle & domain, obstacle & ~domain, domain & ~obstacle):
        yield tier & alike & ~own
        yield tier & ~alike & ~own


def drawn(numbers, index, shared):
    pages = apps.get_model("initiatives", "InitiativePage").objects.live().with_card()
    found = pages.in_bulk(numbers)
    for number, page in found.items():
        bit = 1 << index.position_of[number]
        page.alike = [words for bits, words in shared if bits & bit]
    return [found[number] for number in numbers if number in found]
