"""What was recommended and promised is public, in both languages, with every step; only the ministry moves it."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from competitions.models import CompetitionIndexPage
from initiatives import rules
from initiatives.enums import Progress
from initiatives.localize import translate
from initiatives.models import (
    CourseNomination,
    Obstacle,
    ObstaclePage,
    ObstacleSuggestion,
    ReplicationGuidePage,
    TrainingIndexPage,
    WorkshopIndexPage,
    WorkshopPage,
    WorkshopSession,
)
from tests import factories
from tests.admin_forms import send
from tests.initiatives.factories import document, published_initiative
from tests.initiatives.follow_up import days
from tests.initiatives.guides import complete_guide, published_guide
from tests.initiatives.workshops import FIRST, advice, course, ministry_adoption, nomination, workshop

pytestmark = pytest.mark.django_db


def shown(client, page):
    return client.get(page.url).content.decode()


def queries(client, address):
    with CaptureQueriesContext(connection) as found:
        client.get(address)
    return len(found)


def test_a_workshop_tells_its_recommendations_with_every_step(client, site_tree):
    page = workshop()
    row = advice(page, due_on=days(-1))
    row.move(Progress.UNDER_WAY, factories.organiser(), days(-5), ("صدر القرار.", "The decree was issued."))

    html = shown(client, page)

    for words in ("تفعيل لجان المتابعة", "المحافظات", "صدر القرار.", "جارٍ تنفيذها", "معوّقات العمل"):
        assert words in html
    assert "The decree was issued." not in html


def test_the_english_page_says_the_same_in_english(client, site_tree, django_capture_on_commit_callbacks):
    page = workshop()
    row = advice(page)
    row.move(Progress.DONE, factories.organiser(), days(0), ("تم.", "It was done."))
    words = {
        "ورشة المتابعة": "Follow-up workshop",
        "سقارة": "Saqqara",
        "لجان المتابعة.": "Committees.",
        "معوّقات العمل": "Obstacles",
    }
    with django_capture_on_commit_callbacks(execute=True):
        translate(page, site_tree.en, words, factories.organiser())

    html = shown(client, page.get_translation(site_tree.en))

    for text in (
        "Follow-up workshop",
        "Activate the committees",
        "Governorates",
        "It was done.",
        "Obstacles",
    ):
        assert text in html
    assert "تفعيل لجان المتابعة" not in html


def test_a_simulation_session_leads_to_the_page_of_its_edition(client, site_tree):
    page, target = workshop(), CompetitionIndexPage.objects.get(locale=site_tree.ar)
    page.sessions.add(WorkshopSession(held_on=FIRST, title="محاكاة", is_simulation=True, link=target))
    page.save_revision().publish()

    html = shown(client, page)

    assert "جلسة محاكاة" in html
    assert f'href="{target.url}"' in html
    target.unpublish()
    assert f'<p class="small"><a href="{target.url}"' not in shown(client, page)


def test_the_list_says_how_many_recommendations_are_done(client, site_tree):
    page = workshop()
    advice(page, status="done")
    advice(page)

    index = WorkshopIndexPage.objects.get(locale=site_tree.ar)
    (listed,) = client.get(index.url).context["workshops"]

    assert (listed.advised, listed.done) == (2, 1)


def test_a_workshop_ends_after_it_began(site_tree):
    page = workshop()
    page.ends_on = days(-9000)

    with pytest.raises(ValidationError):
        page.full_clean()


def test_pages_cost_the_same_however_many_rows(client, site_tree):
    page, initiative = workshop(), published_initiative()
    index = WorkshopIndexPage.objects.get(locale=site_tree.ar)
    courses = TrainingIndexPage.objects.get(locale=site_tree.ar)
    addresses = [page.url, initiative.url, index.url, courses.url]

    def add(number):
        row = advice(page, text_ar=f"توصية {number}")
        row.move(Progress.DONE, factories.organiser(), days(0))
        adopted = ministry_adoption(initiative, ministry_ar=f"وزارة {number}")
        adopted.move(Progress.DONE, factories.organiser(), days(0))
        nomination(course(name_ar=f"دورة {number}"))
        workshop(title=f"ورشة {number}")

    add(1)
    for address in addresses:
        client.get(address)
    before = [queries(client, address) for address in addresses]
    add(2)
    add(3)

    assert [queries(client, address) for address in addresses] == before


def test_only_the_ministry_moves_a_recommendation(site_tree):
    row = advice(workshop())

    for person in (factories.editor(), factories.committee_member(), factories.translator()):
        with pytest.raises(PermissionDenied):
            row.move(Progress.DONE, person, days(0))
    assert not row.changes.exists()


def test_an_organiser_writes_a_recommendation_and_moves_it(client, site_tree):
    client.force_login(factories.organiser(language="en"))
    page = workshop()
    form = {
        "workshop": page.pk,
        "position": "1",
        "text_ar": "توصية",
        "text_en": "Recommendation",
        "bodies_ar": "المحافظات",
        "bodies_en": "Governorates",
        "new_status": "under_way",
        "note_ar": "بدأ.",
    }

    client.post(reverse("workshop_recommendations:add"), form)

    row = page.recommendations.get()
    assert (row.status, row.changes.get().note_ar) == ("under_way", "بدأ.")


def test_an_initiative_tells_which_ministry_adopted_it(client, site_tree):
    page = published_initiative()
    assert "تبنّتها وزارة" not in shown(client, page)
    row = ministry_adoption(page, due_on=days(-1))
    row.move(Progress.UNDER_WAY, factories.organiser(), days(-2), ("بدأ في أربع محافظات.", ""))

    html = shown(client, page)

    for words in (
        "تبنّتها وزارة",
        "وزارة التنمية المحلية",
        "تعميمها في 27 مركزًا",
        "رئيس القطاع",
        "بدأ في أربع محافظات.",
    ):
        assert words in html


def test_a_promise_is_not_due_before_it_was_made(site_tree):
    row = ministry_adoption(published_initiative())
    row.due_on = days(-11)

    with pytest.raises(ValidationError) as refused:
        row.full_clean()
    assert "due_on" in refused.value.message_dict


def test_courses_are_public_and_those_nominated_are_not(client, site_tree):
    nomination(course(), name="اسم لا يُعلن")
    page = TrainingIndexPage.objects.get(locale=site_tree.ar)

    html = shown(client, page)

    assert "قياس الرضا" in html
    assert "اسم لا يُعلن" not in html
    assert "Measuring satisfaction" in shown(client, page.get_translation(site_tree.en))


def send_nomination(client, of, code="EG-SHR", **fields):
    data = {"course": of.pk, "governorate": factories.governorate(code).pk, "name": "منى", "post": "مدير"}
    return client.post(reverse("course_nominations:add"), {**data, **fields})


def test_a_governorate_nominates_its_own_and_gives_no_place(client, site_tree):
    client.force_login(factories.editor(language="en"))
    offered = course()

    send_nomination(client, offered, new_state="accepted")
    elsewhere = send_nomination(client, offered, code="EG-ASN")
    twice = send_nomination(client, offered)

    row = CourseNomination.objects.get()
    assert (row.state, row.nominated_by.username) == (
        "nominated",
        client.get("/admin/").context["user"].username,
    )
    assert "governorate" in elsewhere.context["form"].errors
    assert "This person is nominated for this course already." in twice.content.decode()


def test_nominations_end_on_their_day(client, site_tree):
    client.force_login(factories.editor(language="en"))

    response = send_nomination(client, course(nominate_until=days(-1)))

    assert "Nominations for this course are over." in response.content.decode()
    assert not CourseNomination.objects.exists()


def test_no_more_places_are_given_than_there_are(site_tree):
    offered, organiser = course(seats=1), factories.organiser()
    nomination(offered).settle("accepted", "", organiser)
    second = nomination(offered, name="طارق")

    with pytest.raises(ValidationError):
        second.settle("accepted", "", organiser)
    with pytest.raises(PermissionDenied):
        second.settle("declined", "", factories.editor())


@pytest.mark.parametrize(
    ("state", "attendance", "left", "begins", "problem"),
    [
        ("accepted", "", 1, 5, ""),
        ("accepted", "", 0, 5, "full"),
        ("declined", "came", 1, -5, "no_place"),
        ("accepted", "came", 1, 1, "too_early"),
        ("accepted", "absent", 1, 0, ""),
    ],
)
def test_places_and_attendance(state, attendance, left, begins, problem):
    assert rules.problem_of_place(state, attendance, left, days(begins), days(0)) == problem


def suggestion(**fields):
    values = {"governorate": factories.governorate(), "name_ar": "انقطاع الكهرباء", "met_as": "مرتان أسبوعيًا"}
    return ObstacleSuggestion.objects.create(**{**values, **fields})


def test_a_suggested_obstacle_gets_its_public_pages_once_accepted(client, site_tree, mailoutbox):
    row = suggestion(suggested_by=factories.editor())
    client.force_login(factories.organiser(language="en"))
    address = reverse("obstacle_suggestions:edit", args=[row.pk])
    form = {
        "governorate": row.governorate_id,
        "name_ar": row.name_ar,
        "met_as": row.met_as,
        "verdict": "accepted",
    }

    refused = client.post(address, form)
    assert "Give the obstacle an English name, too." in refused.content.decode()
    client.post(address, {**form, "name_en": "Power cuts"})
    assert [mail.to for mail in mailoutbox] == [[row.suggested_by.email]]

    row.refresh_from_db()
    assert (row.state, row.obstacle.key, row.obstacle.name_en) == ("accepted", "power-cuts", "Power cuts")
    assert ObstaclePage.objects.filter(obstacle=row.obstacle).count() == 2
    with pytest.raises(ValidationError):
        row.decline(factories.organiser(), "لا")


def test_an_editor_suggests_and_does_not_answer_himself(client, site_tree):
    client.force_login(factories.editor(language="en"))
    form = {"governorate": site_tree.sharqia.pk, "name_ar": "الغبار", "name_en": "Dust", "met_as": "يوميًا"}

    client.post(reverse("obstacle_suggestions:add"), {**form, "verdict": "accepted"})

    row = ObstacleSuggestion.objects.get()
    assert row.state == "waiting"
    with pytest.raises(PermissionDenied):
        row.accept(row.suggested_by)
    assert not Obstacle.objects.filter(name_en="Dust").exists()


def test_what_is_in_the_list_is_not_suggested_again(client, site_tree):
    client.force_login(factories.editor(language="en"))
    known = Obstacle.objects.first()

    response = client.post(
        reverse("obstacle_suggestions:add"),
        {"governorate": site_tree.sharqia.pk, "name_ar": known.name_ar, "met_as": "كثيرًا"},
    )

    assert "This obstacle is in the list already." in response.content.decode()


def test_declining_says_why(site_tree):
    row, organiser = suggestion(), factories.organiser()

    with pytest.raises(ValidationError):
        row.decline(organiser, "  ")
    row.decline(organiser, "يغطيه معوّق الشبكة.")

    assert (row.state, row.answer) == ("declined", "يغطيه معوّق الشبكة.")


def test_a_workshop_is_made_in_the_source_language_only(site_tree):
    assert WorkshopPage.can_create_at(WorkshopIndexPage.objects.get(locale=site_tree.ar))
    assert not WorkshopPage.can_create_at(WorkshopIndexPage.objects.get(locale=site_tree.en))


def test_a_guide_that_asks_for_training_leads_to_the_courses(client, site_tree):
    guide = published_guide(training_needed=True, training="دورة الاستقبال")
    courses = TrainingIndexPage.objects.get(locale=site_tree.ar)

    assert f'<a href="{courses.full_url}">' in shown(client, guide)
    courses.unpublish()
    assert f'<a href="{courses.full_url}">' not in shown(client, guide)


def test_a_guide_names_the_course_that_gives_its_training_and_so_does_its_translation(
    client, site_tree, django_capture_on_commit_callbacks
):
    chosen = course(name_ar="دورة الشباك الواحد", name_en="The one-window course")
    guide = published_guide(training_needed=True, training="دورة الاستقبال", course=chosen)
    with django_capture_on_commit_callbacks(execute=True):
        translate(guide, site_tree.en, {}, factories.organiser())
    courses = TrainingIndexPage.objects.get(locale=site_tree.ar)

    assert f'<a href="{courses.full_url}#course-{chosen.pk}">دورة الشباك الواحد</a>' in shown(client, guide)
    assert guide.get_translation(site_tree.en).course == chosen
    type(chosen).objects.update(is_public=False)
    assert "دورة الشباك الواحد" not in shown(client, guide)


def test_a_course_without_a_need_for_training_is_refused_in_words(client, site_tree):
    guide = complete_guide(published_initiative())
    client.force_login(factories.superuser(language="en"))

    answer, _kept = send(client, guide, course=str(course().pk), **{"action-publish": "1"})

    assert "A course is chosen below" in answer.content.decode()
    assert not ReplicationGuidePage.objects.live().exists()


@pytest.mark.parametrize(
    ("language", "words"), [("en", "a governorate’s own people"), ("ar", "لأهل المحافظة وحدهم")]
)
def test_no_file_that_readers_are_refused_is_shown_as_evidence(client, site_tree, language, words):
    client.force_login(factories.superuser(language=language))
    private = document(site_tree.aswan)
    row = advice(workshop())
    sent = {name: getattr(row, name) for name in ("position", "text_ar", "text_en", "bodies_ar", "bodies_en")}
    sent |= {"workshop": row.workshop_id, "new_status": row.status, "evidence_file": private.pk}
    address = reverse("workshop_recommendations:edit", args=[row.pk])

    assert words in client.post(address, sent).content.decode()
    row.refresh_from_db()
    assert row.evidence_file is None
    private.collection.view_restrictions.all().delete()
    client.post(address, sent)
    row.refresh_from_db()
    assert row.evidence_file == private
