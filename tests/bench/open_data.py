"""What whole files of open data cost a process: ``DATABASE_URL=… python -m tests.bench.open_data``.

Each file is written by a process of its own, which says how much memory it took at most and how long it worked.
"""

import os
import resource
import subprocess
import sys
import time
from importlib import import_module

FORMATS = ("jsonl", "csv", "geojson", "xlsx")
NAME = "initiatives"


def main():
    print(f"{'file':<22}{'MB written':>12}{'seconds':>10}{'peak MB':>10}{'at start MB':>13}")  # noqa: T201
    for ending in FORMATS:
        subprocess.run([sys.executable, "-m", "tests.bench.open_data", ending], check=True)


def one(ending):
    client = client_of_the_site()
    client.get("/api/v1/governorates")
    before, started = peak(), time.process_time()
    response = client.get(f"/api/v1/{NAME}.{ending}")
    written = sum(len(piece) for piece in response.streaming_content)
    seconds = time.process_time() - started
    name = f"{NAME}.{ending}"
    print(f"{name:<22}{written / 1e6:>12.1f}{seconds:>10.1f}{peak():>10.0f}{before:>13.0f}")  # noqa: T201


def client_of_the_site():
    sys.path.insert(0, "site")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    os.environ.setdefault("DEBUG", "0")  # else every query is remembered
    import_module("django").setup()
    return import_module("django.test").Client()


def peak():
    """Megabytes, at most, that this process held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    one(sys.argv[1]) if len(sys.argv) > 1 else main()
