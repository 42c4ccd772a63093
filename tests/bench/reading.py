"""What a public page costs each of the ways it can come: as a plain file, stored, drawn; beside a constant view."""

from functools import partial
from http.client import HTTPConnection
from urllib.parse import quote

from tests.faults.servers import wait_until

from . import asking
from .constant import PATH as CONSTANT
from .figures import Measure, beside

#: figures of a Load: what stands behind the colon, its unit, whether it is worth a line beside its baseline
FIGURES = [
    ("rate", "requests", "req/s"),
    ("p50", "p50", "ms"),
    ("p99", "p99", "ms"),
    ("cpu", "CPU", "µs/request"),
]


def fetched(port, address, headers=None):
    """(headers, body) of an answer that is 200."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", quote(address, "/?=&%"), headers=headers or {})
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{address}: {answer.status}")
        return {name.lower(): value for name, value in answer.getheaders()}, body
    finally:
        connection.close()


def measures_of(name, found, other):
    """Lines of an Interleaved; `other` says what its baseline is."""
    for field, figure, unit in FIGURES:
        value, baseline = getattr(found.load, field), getattr(found.baseline, field)
        yield Measure(
            f"{name}: {figure} (beside {other})", value, unit, baseline, getattr(found.ratios, field)
        )


def stored(name, address, nginx, servers, run):
    """Through the shipped configuration beside the same bytes as a file, as they are and packed."""
    port, files = nginx.port, nginx.folder / "plain"
    wait_until(lambda: "x-asked" not in fetched(port, address)[0], f"{address} to be stored")
    wait_until(lambda: "x-asked" not in fetched(port, address, asking.PACKED)[0], f"{address} to be packed")
    keep(files / f"{name}.html", fetched(port, address)[1])
    keep(files / f"{name}.html.gz", fetched(port, address, asking.PACKED)[1])
    for way, headers in (("stored", {}), ("stored and packed", asking.PACKED)):
        body = fetched(port, address, headers)[1]
        own = load_of(port, address, servers, run, headers)
        plain = load_of(port, f"/plain/{name}.html", servers, run, headers)
        yield from measures_of(f"{name}, {way}", asking.interleaved(own, plain, run.rounds), "a plain file")
        yield Measure(f"{name}, {way}: bytes", len(body), "B")


def keep(path, body):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)


def load_of(port, address, servers, run, headers=None):
    return partial(asking.load, f"http://127.0.0.1:{port}{address}", servers, run.spell, headers)


def kept_open(nginx, servers, run):
    """What remembering open files would save nginx, had the pages nothing to fear from it."""
    own = load_of(nginx.port, "/plain-kept-open/home.html", servers, run)
    plain = load_of(nginx.port, "/plain/home.html", servers, run)
    found = asking.interleaved(own, plain, run.rounds)
    yield from measures_of("a plain file kept open", found, "a plain file")


def drawn(name, address, gunicorn, servers, run):
    """Each time anew, by two workers, beside a constant view on the same."""
    own = load_of(gunicorn.port, address, servers, run)
    constant = load_of(gunicorn.port, f"/{CONSTANT}", servers, run)
    found = asking.interleaved(own, constant, run.rounds)
    yield from measures_of(f"{name}, drawn", found, "a constant view")
    body, packed = fetched(gunicorn.port, address)[1], fetched(gunicorn.port, address, asking.PACKED)[1]
    yield beside(f"{name}, drawn: bytes packed (beside unpacked)", len(packed), "B", len(body))
