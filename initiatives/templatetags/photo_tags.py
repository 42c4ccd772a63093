"""Photos of public pages: nothing is made while a visitor waits."""

from django import template
from wagtail.images.models import Filter

from ..renditions import specs

register = template.Library()

#: how wide a photo stands in each place, for the browser to choose a size by
PLACES = {
    "card": "(min-width: 64rem) 22rem, (min-width: 40rem) 46vw, 92vw",
    "pair": "(min-width: 60rem) 26rem, 92vw",
    "text": "(min-width: 46rem) 43rem, 92vw",
    "wide": "(min-width: 60rem) 56rem, 92vw",
}


@register.inclusion_tag("initiatives/components/photo.html")
def photo(image, place, first=False):
    """`image` in the sizes that were made of it; the original until the worker has made them.

    `place`: one of `PLACES`. `first`: seen without scrolling, so it is fetched at once and before others.
    """
    wanted = specs(image.width)
    filters = {spec: Filter(spec) for of_kind in wanted.values() for spec in of_kind}
    found = image.find_existing_renditions(*filters.values())
    made = {
        kind: [found[filters[spec]] for spec in of_kind if filters[spec] in found]
        for kind, of_kind in wanted.items()
    }
    fallback = next(iter(made.pop("image/jpeg")), None)
    return {
        "image": image,
        "sources": [(kind, srcset(rows)) for kind, rows in made.items() if rows] if fallback else [],
        "fallback": fallback or image.file,
        "sizes": PLACES[place],
        "first": first,
    }


def srcset(renditions):
    return ", ".join(f"{row.url} {row.width}w" for row in renditions)
