"""A visitor without an account, who follows every link there is."""

from urllib.parse import parse_qs, quote, unquote, urldefrag, urljoin, urlsplit

from tests.journeys.person import Person

STARTS = ["/ar/", "/en/", "/sitemap.xml", "/robots.txt"]


def everything_public(*questions):
    """What stands at each public address, by following links from the home pages, the sitemap and searches.

    A search repeats its question, which is left out: what is found for it counts, by its address too.
    """
    visitor = Person()
    waiting = [
        *STARTS,
        *(f"/{language}/search/?q={quote(q)}" for language in ("ar", "en") for q in questions),
    ]
    found = {}
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        visitor.open(address)
        found[address] = unquote(str(visitor.html)).replace(question_of(address), "")
        waiting += addresses_on(visitor)
    return found


def question_of(address):
    return parse_qs(urlsplit(address).query).get("q", ["\0"])[0]


def addresses_on(visitor):
    links = [link["href"] for link in visitor.html.select("a[href], link[rel=alternate]")]
    links += [location.get_text() for location in visitor.html.select("loc")]
    links += [picture["src"] for picture in visitor.html.select("img[src]")]
    return {path for link in links if (path := own_path(visitor.address, link))}


def own_path(address, link):
    """The path of a link that stays on the site and only reads."""
    parts = urlsplit(urldefrag(urljoin(f"http://testserver{address}", link)).url)
    inside = parts.scheme == "http" and parts.hostname == "testserver"
    if not inside or parts.path.startswith(("/admin/", "/digits/", "/static/")):
        return ""
    return parts.path + (f"?{parts.query}" if parts.query else "")
