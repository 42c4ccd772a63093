"""Numbers for Prometheus: those of django-prometheus for requests, and ours, counted by every process."""

import os

import prometheus_client
from django.db import Error
from django.db.models import Count, Min
from django.utils import timezone
from prometheus_client import multiprocess
from prometheus_client.core import GaugeMetricFamily

from initiatives.models import OutboxMessage

from . import heartbeat, readiness

#: where the processes of one machine keep their counts, so that any of them can tell all
FOLDER = "PROMETHEUS_MULTIPROC_DIR"

SHEETS = prometheus_client.Counter("saqqara_sheets_saved", "Score sheets kept", ["kind"])
REFUSED_UPLOADS = prometheus_client.Counter("saqqara_uploads_refused", "Files that were not taken")
MAILS = prometheus_client.Counter("saqqara_mails", "Attempts to hand a mail to the mail server", ["outcome"])


class Now:
    """What is read when it is asked for; a database that is away leaves its numbers out."""

    def collect(self):
        yield ready()
        if (age := heartbeat.age()) is not None:
            yield gauge("saqqara_worker_heartbeat_age_seconds", "Since the worker last went round", age)
        try:
            yield from outbox()
        except Error:
            return


def gauge(name, says, value):
    return GaugeMetricFamily(name, says, value=value)


def ready():
    family = GaugeMetricFamily("saqqara_ready", "1 for each part that is as it should be", labels=["part"])
    for part, state in readiness.parts().items():
        family.add_metric([part], state is readiness.State.OK)
    return family


def outbox():
    waiting = OutboxMessage.objects.unsent().exclude(next_attempt_at=None)
    found = waiting.aggregate(number=Count("pk"), oldest=Min("created_at"))
    age = (timezone.now() - found["oldest"]).total_seconds() if found["oldest"] else 0
    yield gauge("saqqara_outbox_waiting", "Mails that wait", found["number"])
    yield gauge("saqqara_outbox_oldest_seconds", "How long the oldest of them has waited", max(0, age))


def page():
    """In Prometheus' text format."""
    registry = prometheus_client.CollectorRegistry()
    registry.register(Now())
    if os.environ.get(FOLDER):
        multiprocess.MultiProcessCollector(registry)
        return prometheus_client.generate_latest(registry)
    return prometheus_client.generate_latest(registry) + prometheus_client.generate_latest()
