"""What one worker holds after many requests of all kinds of public pages."""

from itertools import cycle, islice

from . import reading
from .figures import Measure, beside
from .processes import children, megabytes
from .questions import ASKED


def grown(gunicorn, addresses, requests):
    """Beside what it held after a tenth of the requests, when all that is remembered had been asked for."""
    whole = asked(addresses)
    reading.fetched(gunicorn.port, next(whole))
    (worker,) = children(gunicorn.process.pid)
    early = after(gunicorn.port, worker, islice(whole, requests // 10))
    late = after(gunicorn.port, worker, islice(whole, requests - requests // 10))
    if children(gunicorn.process.pid) != [worker]:
        raise RuntimeError("The worker was exchanged meanwhile.")
    yield beside(f"memory of one worker after {requests:,} requests (beside a tenth)", late, "MB", early)
    yield Measure("memory grown meanwhile", late - early, "MB")


def asked(addresses):
    catalogue = [f"{addresses['catalogue']}?{query}" for query in ASKED]
    return cycle([*addresses.values(), *catalogue])


def after(port, worker, addresses):
    for address in addresses:
        reading.fetched(port, address)
    return megabytes(worker)
