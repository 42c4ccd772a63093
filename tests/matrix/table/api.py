"""Open data for machines: the same for everybody, whoever is signed in, and never a secret."""

from ..rows import ANYONE, NOT_FOUND, look, row

#: what is sent is refused, to everybody alike
READ_ONLY = "405 405 405 405 405 405 405"
COLLECTIONS = (
    "initiatives",
    "stories",
    "governorates",
    "adoptions",
    "satisfaction",
    "competitions",
    "results",
)
WITH_A_PLACE = ("initiatives", "stories", "governorates", "adoptions", "satisfaction")

ROWS = [
    row("initiatives_api:root", ANYONE, post=READ_ONLY),
    row("initiatives_api:answer", ANYONE, post=READ_ONLY, rest="openapi.json"),
    *(look("initiatives_api:answer", ANYONE, rest=name) for name in COLLECTIONS),
    *(
        look("initiatives_api:answer", ANYONE, rest=f"{name}.{ending}")
        for name in COLLECTIONS
        for ending in ("csv", "jsonl", "xlsx")
    ),
    *(look("initiatives_api:answer", ANYONE, rest=f"{name}.geojson") for name in WITH_A_PLACE),
    look("initiatives_api:answer", ANYONE, rest="initiatives", query={"q": "zq"}),
    look("initiatives_api:answer", ANYONE, rest="initiatives", query={"governorate": "EG-SHR"}),
    look("initiatives_api:answer", ANYONE, rest="results", query={"governorate": "EG-PTS"}),
    look("initiatives_api:answer", ANYONE, rest="governorates/EG-SHR"),
    look("initiatives_api:answer", NOT_FOUND, rest="initiatives/00000000-0000-0000-0000-000000000000"),
    look("initiatives_api:answer", NOT_FOUND, rest="adoptions/987654321"),
]
