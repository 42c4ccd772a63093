"""The open data as catalogues describe it. Loads ninja with the collections: import it when one is asked for."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from initiatives.api.files import FORMATS
from initiatives.api.operations import endings
from initiatives.api.published import collections

from .terms import of_data

LANGUAGES = ("ar", "en")
TITLE = _("Open data on local innovation in Egypt")
#: words of the Publications Office of the European Union, which portals of every country know
AUTHORITY = "http://publications.europa.eu/resource/authority"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def address(request, path=""):
    """Of the API, in full."""
    found = reverse("initiatives_api:root") if not path else reverse("initiatives_api:answer", args=[path])
    return request.build_absolute_uri(found)


def files(request, collection):
    """(ending, `Format`, address) of each file of a collection."""
    return [
        (ending, FORMATS[ending], address(request, f"{collection.name}.{ending}"))
        for ending in endings(collection)
    ]


def in_words(text):
    """A lazy text in each language, as JSON-LD says it."""
    found = []
    for language in LANGUAGES:
        with override(language):
            found.append({"@value": str(text), "@language": language})
    return found


def catalogue(request) -> dict:
    """DCAT 3 (W3C) as JSON-LD: the catalogue, a dataset for each collection, and the service that answers."""
    terms, here = of_data(request), request.build_absolute_uri(reverse("data_catalogue"))
    shared = shared_facts(terms)
    datasets = [dataset(request, collection, shared, here) for collection in collections()]
    return {
        "@context": CONTEXT,
        "@id": here,
        "@type": "dcat:Catalog",
        "dct:title": in_words(TITLE),
        **shared,
        "dcat:dataset": datasets,
        "dcat:service": service(request, datasets, here),
    }


def shared_facts(terms):
    name = [{"@value": text, "@language": language} for language, text in terms["publisher"].items() if text]
    return {
        "dct:publisher": {"@type": "foaf:Organization", "foaf:name": name},
        "dct:license": {"@id": terms["licence"]["url"]} if terms["licence"]["url"] else None,
        "dct:language": [{"@id": f"{AUTHORITY}/language/{code}"} for code in ("ARA", "ENG")],
        "dct:spatial": {"@id": f"{AUTHORITY}/country/EGY"},
    }


def dataset(request, collection, shared, here):
    return {
        "@id": f"{here}#{collection.name}",
        "@type": "dcat:Dataset",
        "dct:identifier": collection.name,
        "dct:title": in_words(collection.title),
        "dct:description": in_words(collection.about),
        **shared,
        "dct:accrualPeriodicity": {"@id": f"{AUTHORITY}/frequency/CONT"},
        "dcat:theme": {"@id": f"{AUTHORITY}/data-theme/GOVE"},
        **period(collection),
        "dcat:distribution": [
            *(distribution(*file, shared) for file in files(request, collection)),
            distribution("json", None, address(request, collection.name), shared),
        ],
    }


def period(collection):
    """From the earliest day it speaks of; it goes on."""
    first = collection.earliest()
    if first is None:
        return {}
    day = (first.date() if hasattr(first, "date") else first).isoformat()
    begins = {"@value": day, "@type": "xsd:date"}
    return {"dct:temporal": {"@type": "dct:PeriodOfTime", "dcat:startDate": begins}}


def distribution(ending, kind, found, shared):
    media_type = kind.content_type if kind else "application/json"
    where = {"dcat:downloadURL": {"@id": found}} if kind else {}
    return {
        "@type": "dcat:Distribution",
        "dct:title": kind.label if kind else "JSON (API)",
        "dcat:accessURL": {"@id": found},
        **where,
        "dcat:mediaType": {"@id": f"{MEDIA_TYPES}/{media_type}"},
        "dct:license": shared["dct:license"],
    }


def service(request, datasets, here):
    return {
        "@id": f"{here}#api",
        "@type": "dcat:DataService",
        "dct:title": "API",
        "dcat:endpointURL": {"@id": address(request)},
        "dcat:endpointDescription": {"@id": address(request, "openapi.json")},
        "dcat:servesDataset": [{"@id": found["@id"]} for found in datasets],
    }
