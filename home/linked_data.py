"""What machines read of a page (JSON-LD, schema.org): plain dictionaries, one for each thing the page is about."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from competitions.models import CompetitionPage
from initiatives.models import InitiativePage, NewsPage, SuccessStoryPage
from initiatives.models.trail import above

from . import shell
from .models import HomePage, OpenDataPage

CONTEXT = "https://schema.org"
LONGEST_HEADLINE = 110


def things(request, page, platform, description) -> list[dict[str, Any]]:
    """Of a public page: itself, where it stands, and on a front page the site and its owner."""
    describe = next((make for model, make in DESCRIBED.items() if isinstance(page, model)), web_page)
    found = [describe(request, page, platform, description)]
    trail = breadcrumbs(request, page)
    return [*found, *([trail] if trail else [])]


def thing(kind: str, **facts: Any) -> dict[str, Any]:
    """Without what is not known."""
    return {"@context": CONTEXT, "@type": kind} | {name: fact for name, fact in facts.items() if fact}


def part(kind: str, **facts: Any) -> dict[str, Any]:
    return {"@type": kind} | {name: fact for name, fact in facts.items() if fact}


def owner(platform) -> dict[str, Any]:
    return part("GovernmentOrganization", name=platform.owner, email=platform.email, telephone=platform.phone)


def facts_of(request, page, description) -> dict[str, Any]:
    return {
        "name": page.title,
        "description": description,
        "url": page.get_full_url(request),
        "inLanguage": page.locale.language_code,
        "datePublished": page.first_published_at and page.first_published_at.isoformat(),
        "dateModified": page.last_published_at and page.last_published_at.isoformat(),
    }


def web_page(request, page, platform, description):
    return thing("WebPage", **facts_of(request, page, description), publisher=owner(platform))


def web_site(request, page, platform, description):
    """The front page: the site, and the form that searches it."""
    search = f"{page.get_full_url(request)}search/?q={{search_term_string}}"
    action = part("SearchAction", target=part("EntryPoint", urlTemplate=search))
    action["query-input"] = "required name=search_term_string"
    facts = {**facts_of(request, page, description), "name": platform.name}
    return thing("WebSite", **facts, publisher=owner(platform), potentialAction=action)


def initiative(request, page, platform, description):
    return thing(
        "CreativeWork",
        **facts_of(request, page, description),
        about=page.domain.name if page.domain else "",
        spatialCoverage=part(
            "AdministrativeArea", name=page.governorate.name, identifier=page.governorate.code
        ),
        publisher=owner(platform),
    )


def story(request, page, platform, description):
    return thing(
        "Article",
        **facts_of(request, page, description),
        headline=page.title[:LONGEST_HEADLINE],
        contentLocation=part("AdministrativeArea", name=page.governorate.name),
        author=owner(platform),
        publisher=owner(platform),
    )


def news(request, page, platform, description):
    facts = facts_of(request, page, description) | {"datePublished": page.published_on.isoformat()}
    return thing(
        "NewsArticle",
        **facts,
        headline=page.title[:LONGEST_HEADLINE],
        author=owner(platform),
        publisher=owner(platform),
    )


def event(request, page, platform, description):
    timeline = page.competition.timeline
    address = page.get_full_url(request)
    facts = facts_of(request, page, description)
    return thing(
        "Event",
        **{name: facts[name] for name in ("name", "description", "url", "inLanguage")},
        startDate=timeline[0].starts_at.isoformat() if timeline else "",
        endDate=max(phase.ends_at for phase in timeline).isoformat() if timeline else "",
        eventStatus=f"{CONTEXT}/EventScheduled",
        eventAttendanceMode=f"{CONTEXT}/OnlineEventAttendanceMode",
        location=part("VirtualLocation", url=address),
        organizer=owner(platform) | {"url": shell.home_page(request).get_full_url(request)},
    )


def data_catalogue(request, page, platform, description):
    """A dataset for each collection; loaded now, for it brings django-ninja along."""
    found = import_module(".api_guide", __package__).described(request)
    return thing(
        "DataCatalog",
        **facts_of(request, page, description),
        license=platform.licence.url,
        publisher=owner(platform),
        dataset=[dataset(one, platform) for one in found],
    )


def dataset(one, platform):
    files = [
        part("DataDownload", encodingFormat=kind.content_type, contentUrl=address)
        for _ending, kind, address in one.files
    ]
    return part(
        "Dataset",
        name=str(one.collection.title),
        description=str(one.collection.about),
        url=one.address,
        license=platform.licence.url,
        isAccessibleForFree=True,
        inLanguage=["ar", "en"],
        creator=owner(platform),
        spatialCoverage=part("Country", identifier="EG"),
        distribution=files,
    )


def breadcrumbs(request, page):
    """From the front page down to `page`; None on a front page, which stands in nothing."""
    trail = [*above(page), page]
    if len(trail) < 2:
        return None
    return thing(
        "BreadcrumbList",
        itemListElement=[
            part("ListItem", position=at, name=one.title, item=one.get_full_url(request))
            for at, one in enumerate(trail, 1)
        ],
    )


#: what a page is, by its type
DESCRIBED: dict[type, Callable] = {
    HomePage: web_site,
    InitiativePage: initiative,
    SuccessStoryPage: story,
    NewsPage: news,
    CompetitionPage: event,
    OpenDataPage: data_catalogue,
}
