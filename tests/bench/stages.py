"""What is measured, one thing after the other; each stage gives Measures."""

import json
import os
import re
import statistics
import subprocess
import sys
import time
from contextlib import contextmanager

from tests.lint import ROOT

from . import memory, reading, stack
from .figures import Measure, beside, percentile

#: initiatives beside the demo's own at which the same is measured again
SIZES = (10, 100, 1_000, 10_000, 100_000)
#: fill a page of a list in the admin
FILLED = 100
UNDER_PYTHON = [sys.executable, "-m"]


class Site:
    """The servers, and what `tests.bench.inside` found at each size."""

    def __init__(self, servers):
        self.servers, self.found = servers, {}

    def inside(self, *words, database=None):
        environment = self.servers.environment_on(database) if database else self.servers.environment
        return said("tests.bench.inside", *words, environment=environment)

    @property
    def addresses(self):
        return self.inside("1", "addresses")["addresses"]


def said(module, *words, environment):
    """What a program of the bench prints last, as it was before it was written as JSON."""
    command = [*UNDER_PYTHON, module, *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


@contextmanager
def prepared(run):
    """Filled step by step, and measured inside at each."""
    with stack.servers() as servers:
        site = Site(servers)
        for words in (["migrate", "-v0"], ["collectstatic", "--no-input", "-v0"], ["load_demo"]):
            servers.manage(*words)
        # As in production: the worker makes the sizes of photos and the pictures that shared links show.
        servers.manage("work", "--once")
        known = 0
        for size in sizes(run.initiatives):
            servers.manage(
                "load_scale", "--initiatives", str(size - known), "--seed", str(size), *entries(size, run)
            )
            known = size
            servers.postgresql.run_sql("VACUUM ANALYZE", "saqqara")
            site.found[size] = site.inside(run.repeats, "public", "catalogue", "admin")
        yield site


def sizes(last):
    return [*(size for size in SIZES if size < last), last]


def entries(size, run):
    """A few at first, all of them at last."""
    wanted = {SIZES[0]: min(SIZES[0], run.entries), run.initiatives: run.entries}.get(size)
    return ["--entries", str(wanted)] if wanted else []


def starting(site, run):
    """`manage.py check`, whole, as often as spells have rounds."""
    times = []
    for _ in range(1 + run.rounds):
        begun = time.perf_counter()
        site.servers.manage("check", "-v0")
        times.append(time.perf_counter() - begun)
    # The first wrote what Python compiles.
    yield Measure("manage.py check: median", statistics.median(times[1:]), "s")


def inside(site, run):
    """Of the largest size, beside the smallest; then how it grew."""
    few, many = fewest(site.found), by_name(site.found[max(site.found)])
    for name, found in many.items():
        yield from of_requests(name, found, few.get(name), "PostgreSQL")
    for size, found in site.found.items():
        for name, one in by_name(found).items():
            yield beside(f"growth: {name}, p95 at {size:,}", one["p95"], "ms", few[name]["p95"])


def fewest(found):
    """At the smallest size; of the admin at the first that fills a page of a list."""
    filling = min([size for size in found if size >= FILLED] or [max(found)])
    return by_name(found[min(found)] | {"admin": found[filling]["admin"]})


def by_name(found):
    return {one["name"]: one for part in found.values() for one in part}


def of_requests(name, found, few, database):
    yield Measure(f"{name}: p50 on {database}", found["p50"], "ms")
    yield beside(f"{name}: p95 on {database}", found["p95"], "ms", few["p95"])
    yield beside(f"{name}: SQL queries on {database}", found["queries"], "queries", few["queries"])
    if found["bytes"]:
        yield Measure(f"{name}: bytes unpacked on {database}", found["bytes"], "B")


def public_reading(site, run):
    servers = site.servers
    addresses = site.addresses
    with stack.behind_nginx(servers) as (nginx, gunicorn):
        first = [nginx.process.pid, gunicorn.process.pid, *servers.stores]
        for name, address in addresses.items():
            yield from reading.stored(name, address, nginx, first, run)
        yield from reading.kept_open(nginx, first, run)
    with stack.Gunicorn(servers.environment).running() as gunicorn:
        first = [gunicorn.process.pid, *servers.stores]
        for name, address in addresses.items():
            yield from reading.drawn(name, address, gunicorn, first, run)


def desk(site, run):
    with stack.behind_nginx(site.servers) as (nginx, _gunicorn):
        times = said("tests.bench.desk", nginx.port, run.judging, environment=site.servers.environment)
    for step, waited in times.items():
        yield Measure(f"desk, {step}: p50", percentile(waited, 50), "ms")
        yield Measure(f"desk, {step}: p95", percentile(waited, 95), "ms")
        yield Measure(f"desk, {step}: times", len(waited), "requests")


def worker(site, run):
    addresses = site.addresses
    with stack.Gunicorn(site.servers.environment, workers=1).running() as gunicorn:
        yield from memory.grown(gunicorn, addresses, run.requests)


def sqlite(site, run):
    """The same content in a file."""
    database = f"sqlite:///{site.servers.folder}/bench.sqlite3"
    size = min(run.initiatives, 10_000)
    found = {}
    for words in (["migrate", "-v0"], ["load_demo"], ["load_scale", "--initiatives", "10"]):
        site.servers.manage(*words, database=database)
    found[0] = site.inside(run.repeats, "public", "catalogue", database=database)
    site.servers.manage("load_scale", "--initiatives", str(size), "--seed", "2", database=database)
    found[size] = site.inside(run.repeats, "public", "catalogue", database=database)
    few, many = by_name(found[0]), by_name(found[size])
    for name, one in many.items():
        yield from of_requests(name, one, few[name], f"SQLite at {size:,}")


def stale(site, run):
    """The race of `make stale`, on servers of its own."""
    words = ["-q", "-k", "no_reader_is_told"]
    command = [*UNDER_PYTHON, "tests.faults", *words]
    told = os.environ | {"STALE": str(run.changes)}
    done = subprocess.run(command, cwd=ROOT, env=told, capture_output=True, text=True)
    reads = re.search(r"(\d+) reads, (\d+) of nginx alone, (\d+) changes", done.stdout)
    if not reads:
        raise RuntimeError(done.stdout[-2000:] + done.stderr[-2000:])
    yield Measure("racing reads", int(reads[1]), "reads")
    yield Measure("racing reads of nginx alone", int(reads[2]), "reads")
    # The test fails at the first one, and says which.
    yield Measure("stale answers", 0 if done.returncode == 0 else 1, "answers")


STAGES = {
    "starting": starting,
    "inside": inside,
    "reading": public_reading,
    "desk": desk,
    "memory": worker,
    "sqlite": sqlite,
    "stale": stale,
}
