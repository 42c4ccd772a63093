"""Whole collections as files, streamed: no more than a batch of records is held at once."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from django.http import StreamingHttpResponse

from ..terms import terms


@dataclass(frozen=True)
class Format:
    content_type: str
    label: str
    #: its module beside this one has `written(collection, batches, terms)`, which yields text or bytes
    module: str

    @property
    def written(self) -> Callable:
        return import_module(f".{self.module}", __package__).written


FORMATS = {
    "csv": Format("text/csv", "CSV", "tables"),
    "xlsx": Format(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel (XLSX)", "workbooks"
    ),
    "jsonl": Format("application/x-ndjson", "JSON Lines", "lines"),
    "geojson": Format("application/geo+json", "GeoJSON", "maps"),
}


def file_response(collection, ending, chosen, request) -> StreamingHttpResponse:
    kind = FORMATS[ending]
    content = kind.written(collection, collection.batches(chosen, request), terms(request))
    response = StreamingHttpResponse(content, content_type=f"{kind.content_type}{charset(kind)}")
    response["Content-Disposition"] = f'attachment; filename="{collection.name}.{ending}"'
    return response


def charset(kind):
    return "; charset=utf-8" if kind.content_type.startswith("text/") else ""
