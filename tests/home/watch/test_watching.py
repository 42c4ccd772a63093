"""Health for everybody, readiness and metrics for watchers; what is missing is named and nothing else is told."""

import io
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.mail import get_connection, send_mail
from django.db import Error, connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone
from django.utils.module_loading import autodiscover_modules
from prometheus_client.parser import text_string_to_metric_families

from competitions.actions.sheets import Writing, save_draft
from competitions.enums import PhaseKind
from home.watch import heartbeat, readiness
from initiatives import outbox, uploads, work
from initiatives.models import OutboxMessage
from tests.competitions import factories as steps

FAR = {"HTTP_X_REAL_IP": "203.0.113.7"}
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def behind_a_proxy(settings):
    settings.INITIATIVES_ADDRESS_HEADER = "HTTP_X_REAL_IP"


@pytest.fixture
def figures(client):
    def read():
        families = text_string_to_metric_families(client.get("/-/metrics").content.decode())
        return {
            (sample.name, *sample.labels.values()): sample.value for one in families for sample in one.samples
        }

    return read


def test_everybody_learns_that_it_runs_and_nothing_else(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/-/health", headers={"host": "whatever.example"}, **FAR)

    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", ["/-/ready", "/-/metrics"])
def test_only_watchers_learn_more(client, settings, address):
    settings.SAQQARA_WATCH_TOKEN = "a-long-token"

    assert client.get(address, **FAR).status_code == 404
    assert client.get(address, headers={"Authorization": "Bearer another"}, **FAR).status_code == 404
    assert client.get(address, headers={"Authorization": "a-long-token"}, **FAR).status_code == 404
    assert client.get(address, headers={"Authorization": "Bearer a-long-token"}, **FAR).status_code != 404
    for near in ("127.0.0.1", "::1", ""):
        assert client.get(address, HTTP_X_REAL_IP=near, REMOTE_ADDR="").status_code != 404
    assert client.post(address).status_code == 404


def test_without_a_token_none_opens(client):
    assert client.get("/-/ready", headers={"Authorization": "Bearer "}, **FAR).status_code == 404


def test_networks_of_watchers_can_be_named(client, settings):
    settings.SAQQARA_WATCHED_FROM = ["203.0.113.0/24"]

    assert client.get("/-/ready", **FAR).status_code == 200
    assert client.get("/-/ready", HTTP_X_REAL_IP="127.0.0.1").status_code == 404
    assert client.get("/-/ready", HTTP_X_REAL_IP="no address").status_code == 404


def test_all_is_well_once_the_worker_went_round(client):
    cache.clear()
    assert client.get("/-/ready").json()["worker"] == "away"

    heartbeat.beat()

    response = client.get("/-/ready")
    assert response.status_code == 200
    assert set(response.json().values()) == {"ok"}


def test_the_worker_says_that_it_goes_round():
    cache.clear()
    assert heartbeat.age() is None

    autodiscover_modules("jobs")
    (job,) = [one for one in work.jobs if one.run is heartbeat.beat]
    job.run()

    assert job.pause < heartbeat.PATIENCE
    assert heartbeat.age() < heartbeat.PATIENCE


def test_code_ahead_of_its_database_is_not_ready(client):
    readiness.all_are_applied_now.cache_clear()
    MigrationRecorder.Migration.objects.filter(app="home").latest("id").delete()

    response = client.get("/-/ready")

    assert response.status_code == 503
    assert response.json()["migrations"] == "behind"


def test_without_a_database_the_answer_says_so(client):
    def gone(execute, sql, params, many, context):
        raise Error("gone")

    with connection.execute_wrapper(gone):
        response = client.get("/-/ready")
        figures = client.get("/-/metrics")

    assert (response.status_code, response.json()["database"]) == (503, "away")
    assert b'saqqara_ready{part="database"} 0.0' in figures.content
    assert b"saqqara_outbox_waiting" not in figures.content


def test_the_outbox_is_measured(figures):
    assert figures()["saqqara_outbox_waiting",] == 0
    written_down = get_connection("initiatives.outbox.OutboxBackend")
    send_mail("Subject", "Text", None, ["somebody@example.org"], connection=written_down)
    OutboxMessage.objects.update(created_at=timezone.now() - timedelta(minutes=5))

    found = figures()

    assert found["saqqara_outbox_waiting",] == 1
    assert 300 <= found["saqqara_outbox_oldest_seconds",] < 400
    before = found.get(("saqqara_mails_total", "sent"), 0)
    outbox.deliver_due()
    assert figures()["saqqara_mails_total", "sent"] == before + 1


def test_sheets_and_refused_files_are_counted(figures, site_tree):
    edition = steps.edition()
    assignment = steps.assign(steps.entry_in_judging(edition), steps.judge(home=None, competition=edition))
    steps.set_phase(edition, PhaseKind.JUDGING)
    assignment.refresh_from_db()
    before = figures()

    save_draft(assignment, assignment.judge.user, Writing({}, {}), 0)
    with pytest.raises(uploads.UploadRefused):
        uploads.check(io.BytesIO(b"<script>"), SimpleUploadedFile("a.pdf", b"").name)

    after = figures()
    for key in (("saqqara_sheets_saved_total", "draft"), ("saqqara_uploads_refused_total",)):
        assert after[key] == before.get(key, 0) + 1
