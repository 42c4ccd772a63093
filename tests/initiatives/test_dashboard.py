import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import TaskState

from initiatives.components.wording import closes_in, since
from initiatives.models import InitiativePage
from tests import factories
from tests.initiatives.factories import complete_initiative, complete_story, draft_initiative, publish, submit
from tests.initiatives.test_workflow import act


def dashboard(client, user):
    client.force_login(user)
    return client.get("/admin/").content.decode()


@pytest.mark.django_db
def test_an_editor_begins_where_he_works(client, site_tree):
    content = dashboard(client, factories.editor("EG-ASN", language="en"))

    for model in ("initiativepage", "successstorypage"):
        assert (
            reverse("wagtailadmin_pages:add", args=["initiatives", model, site_tree.aswan.page.pk]) in content
        )
    assert "What does Aswan submit today?" in content
    assert "No competition is open now." in content


@pytest.mark.django_db
def test_pages_of_the_own_governorate_and_no_other_are_listed(client, site_tree):
    mine, other = draft_initiative("EG-SHR", title="مبادرتنا"), draft_initiative("EG-ASN", title="مبادرتهم")

    content = dashboard(client, factories.editor("EG-SHR"))

    assert mine.title in content
    assert other.title not in content


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            [
                "With the follow-up committee",
                "for 3 days",
                "Returned for changes",
                "Published",
                "Draft",
                "1 of 20",
            ],
        ),
        ("ar", ["لدى لجنة المتابعة", "منذ 3 أيام", "أُعيدت للتعديل", "منشورة", "مسودة"]),
    ],
)
def test_each_page_says_where_it_stands(client, site_tree, language, words):
    member = factories.committee_member("EG-SHR")
    draft_initiative("EG-SHR")
    publish(complete_initiative("EG-SHR"))
    act(submit(complete_initiative("EG-SHR")), member, "reject", comment="راجع")
    waiting = submit(complete_initiative("EG-SHR"))
    TaskState.objects.filter(pk=waiting.current_workflow_task_state.pk).update(
        started_at=timezone.now() - datetime.timedelta(days=3)
    )

    content = dashboard(client, factories.editor("EG-SHR", language=language))

    assert [word for word in words if word not in content] == []


@pytest.mark.django_db
def test_the_committee_sees_its_queue_and_opens_the_review(client, site_tree):
    page, other = submit(complete_initiative("EG-SHR")), submit(complete_initiative("EG-ASN"))

    content = dashboard(client, factories.committee_member("EG-SHR"))

    assert reverse("initiatives_review", args=[page.current_workflow_task_state.pk]) in content
    assert other.title not in content
    assert "workflow/action" not in content
    assert "initiativepage" not in content.partition("my-pages")[0]


@pytest.mark.django_db
def test_the_ministry_sees_what_committees_have_approved(client, site_tree):
    page, waiting = submit(complete_initiative("EG-SHR")), submit(complete_initiative("EG-ASN"))
    act(page, factories.committee_member("EG-SHR"), "approve")

    content = dashboard(client, factories.organiser(language="en"))

    assert page.title in content.partition("review-queue")[2].partition("</section>")[0]
    assert waiting.title not in content.partition("review-queue")[2].partition("</section>")[0]


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["editor", "committee_member"])
def test_the_dashboard_costs_the_same_for_one_page_and_for_three(client, site_tree, role):
    user = getattr(factories, role)("EG-SHR")

    def costs():
        user_client_queries = CaptureQueriesContext(connection)
        with user_client_queries:
            dashboard(client, user)
        return len(user_client_queries)

    submit(complete_initiative("EG-SHR"))
    draft_initiative("EG-SHR")
    costs()
    one = costs()
    for _number in range(2):
        submit(complete_initiative("EG-SHR"))
        draft_initiative("EG-SHR")

    assert costs() == one


@pytest.mark.django_db
def test_a_draft_that_only_opened_the_form_is_discarded_at_once(client, site_tree):
    editor = factories.editor("EG-SHR", language="en")
    empty, written = draft_initiative("EG-SHR", by=editor), complete_story("EG-SHR", by=editor)

    content = dashboard(client, editor)
    assert content.count("Discard this empty draft") == 1
    client.post(reverse("initiatives_discard", args=[empty.pk]))
    client.post(reverse("initiatives_discard", args=[written.pk]))

    assert not InitiativePage.objects.filter(pk=empty.pk).exists()
    assert type(written).objects.filter(pk=written.pk).exists()


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["colleague", "other", "committee"])
def test_nobody_discards_the_draft_of_another(client, site_tree, who):
    empty = draft_initiative("EG-SHR")
    user = {
        "colleague": lambda: factories.editor("EG-SHR"),
        "other": lambda: factories.editor("EG-ASN"),
        "committee": lambda: factories.committee_member("EG-SHR"),
    }[who]()
    client.force_login(user)

    client.post(reverse("initiatives_discard", args=[empty.pk]))

    assert InitiativePage.objects.filter(pk=empty.pk).exists()


NOW = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("ago", "english", "arabic"),
    [
        (datetime.timedelta(minutes=5), "since today", "منذ اليوم"),
        (datetime.timedelta(days=1), "for 1 day", "منذ يوم"),
        (datetime.timedelta(days=2), "for 2 days", "منذ يومين"),
        (datetime.timedelta(days=3), "for 3 days", "منذ 3 أيام"),
        (datetime.timedelta(days=11), "for 11 days", "منذ 11 يومًا"),
        (datetime.timedelta(days=100), "for 100 days", "منذ 100 يوم"),
    ],
)
def test_since_when(ago, english, arabic):
    with override("en"):
        assert since(NOW - ago, NOW) == english
    with override("ar"):
        assert since(NOW - ago, NOW) == arabic


@pytest.mark.parametrize(
    ("still", "english", "arabic"),
    [
        (datetime.timedelta(0), "closed", "انتهى الموعد"),
        (datetime.timedelta(minutes=30), "closes in 1 hour", "يُغلق خلال ساعة"),
        (datetime.timedelta(hours=4, minutes=30), "closes in 5 hours", "يُغلق خلال 5 ساعات"),
        (datetime.timedelta(days=1, hours=2), "closes in 1 day", "يُغلق بعد يوم"),
        (datetime.timedelta(days=11, hours=10), "closes in 11 days", "يُغلق بعد 11 يومًا"),
        (datetime.timedelta(days=12), "closes in 12 days", "يُغلق بعد 12 يومًا"),
    ],
)
def test_until_when(still, english, arabic):
    with override("en"):
        assert closes_in(NOW + still, NOW) == english
    with override("ar"):
        assert closes_in(NOW + still, NOW) == arabic
