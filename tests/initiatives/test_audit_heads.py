"""The head of the audit log, public every day: a log that was written anew no longer holds it."""

import io
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.log_actions import log

from initiatives import jobs
from initiatives.models import AuditEntry, AuditHead
from tests.factories import organiser
from tests.unguarded import unguarded

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(site_tree):
    return organiser(username="mona", name_ar="منى")


def something_happens(person, reason="سبب"):
    log(person, "initiatives.export", user=person, data={"list": reason})
    AuditEntry.objects.chain()


def published(day):
    AuditHead.objects.publish(day)
    return AuditHead.objects.get(day=day)


def verified(**options):
    said = io.StringIO()
    try:
        call_command("verify_audit", stdout=said, **options)
    except CommandError:
        said.write("FAILED")
    return said.getvalue()


TODAY = timezone.localdate()
YESTERDAY = TODAY - timedelta(days=1)


def test_an_empty_log_has_no_head(client, site_tree):
    AuditHead.objects.publish(TODAY)

    assert AuditEntry.objects.chained().exists() == AuditHead.objects.exists()


def test_the_first_of_a_day_stays_whatever_follows(person):
    something_happens(person)
    first = published(TODAY)
    something_happens(person)

    assert published(TODAY) == first and first.number < AuditEntry.objects.chained().last().number
    with pytest.raises(IntegrityError), transaction.atomic():
        AuditHead.objects.update(digest="0" * 64)
    with pytest.raises(IntegrityError), transaction.atomic():
        AuditHead.objects.all().delete()


def test_the_worker_publishes_it(person):
    something_happens(person)

    jobs.publish_audit_head()

    assert AuditHead.objects.get().day == timezone.localdate()


@pytest.mark.parametrize(
    ("language", "said"), [("ar", "سجل التدقيق يومًا بيوم"), ("en", "The audit log, day by day")]
)
def test_everyone_reads_all_heads_and_nothing_of_what_happened(client, person, language, said):
    something_happens(person, "سبب خاص")
    heads = [published(YESTERDAY)]
    something_happens(person)
    heads.append(published(TODAY))

    with override(language):
        page = client.get(reverse("audit:heads"))
        text = client.get(reverse("audit:heads_text"))

    assert said in page.text
    assert all(head.digest in page.text for head in heads)
    assert text.text.splitlines()[1:] == [
        f"{head.day.isoformat()} {head.number}:{head.digest}" for head in heads
    ]
    for answer in (page, text):
        assert not any(word in answer.text for word in ("منى", "mona", "سبب", "initiatives.export"))


def test_a_log_written_anew_is_found_by_what_was_published(client, person, tmp_path):
    something_happens(person)
    first = published(YESTERDAY)
    something_happens(person)
    copy = tmp_path / "heads.txt"
    copy.write_bytes(client.get(reverse("audit:heads_text")).content)
    assert "FAILED" not in verified(published=copy)

    unguarded()
    written_anew(person, first.number)
    said = verified(published=copy)
    assert f"no longer holds the head published on {YESTERDAY.isoformat()}." in said
    # Whoever rewrites the published ones, too, is found by a copy alone.
    AuditHead.objects.all().delete()
    assert "published on" not in verified()
    assert "published on" in verified(published=copy)


def written_anew(person, number):
    AuditEntry.objects.filter(number__gte=number).delete()
    something_happens(person, "آخر")
    something_happens(person, "آخر")
