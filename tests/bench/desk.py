"""``python -m tests.bench.desk PORT SECONDS``: sixty judges at their desks at once, over real connections.

Each opens a sheet, keeps it four times and signs it, then takes the next, with pauses of `PAUSE` seconds on average: a
person takes minutes for each mark. Prints {"open": [ms…], "autosave": […], "submit": […]}.
"""

import json
import os
import random
import sys
import threading
import time
from collections import defaultdict
from importlib import import_module

import django

PAUSE, SAVES = 5, 4
#: seconds within which all of them have come
ARRIVAL = 20


class Desk:
    """One judge; `times` gathers what all of them waited, by step."""

    def __init__(self, person, assignments, times, ends_at):
        self.person, self.assignments, self.times, self.ends_at = person, assignments, times, ends_at
        self.chance = random.Random(assignments[0][0])

    def work(self):
        time.sleep(self.chance.uniform(0, ARRIVAL))
        for pk, criteria in self.assignments:
            for step in (self.open, *[self.autosave] * SAVES, self.submit):
                if time.monotonic() > self.ends_at:
                    return
                self.timed(step, pk, criteria)
                time.sleep(self.chance.expovariate(1 / PAUSE))

    def timed(self, step, pk, criteria):
        begun = time.perf_counter()
        answer, expected = step(pk, criteria)
        self.times[step.__name__].append((time.perf_counter() - begun) * 1000)
        if answer.status != expected:
            raise RuntimeError(f"{step.__name__}: {answer.status} {answer.text[:500]}")

    def open(self, pk, criteria):
        self.version = 0
        return self.person.get(f"/admin/judging/{pk}/"), 200

    def autosave(self, pk, criteria):
        text = f"السبب {self.version}: الأثر مقيس قبل التنفيذ وبعده، والمصدر مذكور."
        writing = {"levels": dict.fromkeys(criteria, 3), "notes": dict.fromkeys(criteria, text)}
        answer = self.person.send_json(f"/admin/judging/{pk}/draft/", writing | {"version": self.version})
        self.version = answer.json["version"]
        return answer, 200

    def submit(self, pk, criteria):
        address = f"/admin/judging/{pk}/sign/"
        return self.person.send(address, version=self.version, declaration="on"), 302


def main(port, spell):
    desks, times = import_module("tests.bench.desks"), defaultdict(list)
    ends_at = time.monotonic() + ARRIVAL + spell
    judges = [Desk(*seated, times, ends_at) for seated in desks.seated(port)]
    failed = []
    threading.excepthook = lambda fault: failed.append(fault.exc_value)
    threads = [threading.Thread(target=judge.work) for judge in judges]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]
    sys.stdout.write("\n" + json.dumps(times) + "\n")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
    django.setup()
    main(*map(int, sys.argv[1:]))
