"""GeoJSON (RFC 7946): every record at the middle of its governorate, for more exact than that nothing is told."""

import csv
import json
from functools import cache

from django.core.serializers.json import DjangoJSONEncoder

from ...reference.governorates import TABLE


@cache
def middles() -> dict[str, list[float]]:
    """{code: [longitude, latitude]}, to a tenth of a degree: some ten kilometres."""
    with TABLE.open(encoding="utf-8", newline="") as table:
        return {
            row["iso_3166_2"]: [round(float(row[name]), 1) for name in ("centroid_lon", "centroid_lat")]
            for row in csv.DictReader(table)
        }


def written(collection, batches, terms):
    head = {"type": "FeatureCollection", **terms}
    yield as_json(head)[:-1] + ', "features": ['
    mark = "\n"
    for batch in batches:
        for record in batch:
            yield mark + as_json(feature(record, collection.place(record)))
            mark = ",\n"
    yield "\n]}\n"


def feature(record, code):
    geometry = {"type": "Point", "coordinates": middles()[code]} if code in middles() else None
    return {"type": "Feature", "geometry": geometry, "properties": record}


def as_json(value):
    return json.dumps(value, ensure_ascii=False, cls=DjangoJSONEncoder)
