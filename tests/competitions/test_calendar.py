import datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone, translation

from competitions.actions.calendar import extend_phase
from competitions.actions.public_pages import create_public_pages
from competitions.models import Competition, CompetitionPage, Phase, PhaseExtension
from tests import factories
from tests.competitions import editions
from tests.competitions import factories as steps
from tests.competitions.organising import page_of, url

pytestmark = pytest.mark.django_db

CAIRO = timezone.get_default_timezone()
REASON = {"reason_ar": "تعطل البوابة يومين", "reason_en": "The portal was down for two days"}
DAY = datetime.timedelta(days=1)


def wall(moment):
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M")


def dates(**changes):
    return {
        "submission-starts_at": "2027-01-01 00:00",
        "submission-ends_at": "2027-02-01 00:00",
        "submission-may_submit": "on",
        "judging-starts_at": "2027-02-01 00:00",
        "judging-ends_at": "2027-03-01 00:00",
        "judging-may_score": "on",
        **{name.replace("__", "-"): text for name, text in changes.items()},
    }


@pytest.fixture
def draft(site_tree):
    """An edition in set-up, without phases."""
    edition = editions.edition(frozen=False)
    edition.phases.all().delete()
    return edition


def phases_of(edition):
    return [
        (phase.kind, wall(phase.starts_at), wall(phase.ends_at), phase.may_submit, phase.may_score)
        for phase in edition.phases.order_by("starts_at")
    ]


PLANNED = [
    ("submission", "2027-01-01 00:00", "2027-02-01 00:00", True, False),
    ("judging", "2027-02-01 00:00", "2027-03-01 00:00", False, True),
]


def test_phases_are_saved_in_cairo_time_with_what_may_be_done_in_them(client, organiser, draft):
    response = client.post(url("calendar", draft), dates())

    assert response.status_code == 302
    assert phases_of(draft) == PLANNED
    submission = draft.phases.get(kind="submission")
    assert timezone.localtime(submission.starts_at).utcoffset() == datetime.timedelta(hours=2)


def test_a_phase_without_a_start_follows_the_one_above(client, organiser, draft):
    client.post(url("calendar", draft), dates(judging__starts_at=""))

    assert phases_of(draft) == PLANNED


def test_dates_are_typed_in_any_digits(client, organiser, draft):
    client.post(url("calendar", draft), dates(submission__ends_at="٢٠٢٧-٠٢-٠١ ٠٠:٠٠"))

    assert phases_of(draft) == PLANNED


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"judging__starts_at": "2027-01-20 09:00"}, "“Judging” starts before “Submission” ends."),
        ({"judging__starts_at": "2027-02-03 09:00"}, "Nothing would run between “Submission” and “Judging”"),
        ({"submission__ends_at": "2026-12-01 00:00"}, "A phase ends after it starts."),
        ({"submission__ends_at": "2027-01-01 00:00"}, "A phase ends after it starts."),
        ({"submission__ends_at": ""}, "When does the phase end?"),
        ({"submission__starts_at": ""}, "The first phase needs a start."),
        ({"judging__ends_at": "soon"}, "Enter a valid date/time."),
        ({"judging__ends_at": "0001-01-01 00:00"}, "The year must lie between 2000 and 2200."),
        ({"judging__ends_at": "9999-12-31 23:59"}, "The year must lie between 2000 and 2200."),
    ],
)
def test_a_calendar_that_does_not_hold_is_refused_and_kept_on_the_screen(
    client, organiser, draft, changes, sentence
):
    sent = dates(**changes)
    response = client.post(url("calendar", draft), sent)

    page = response.content.decode()
    assert response.status_code == 200
    assert sentence in page
    assert all(f'value="{text}"' in page for text in sent.values() if text not in ("", "on"))
    assert not draft.phases.exists()


def test_every_refusal_has_its_arabic(client, organiser, draft):
    profile = organiser.wagtail_userprofile
    profile.preferred_language = "ar"
    profile.save()

    page = client.post(url("calendar", draft), dates(judging__starts_at="2027-01-20 09:00")).content.decode()

    assert "تبدأ مرحلة «التحكيم» قبل أن تنتهي مرحلة «التقديم»" in page


@pytest.mark.parametrize(
    ("typed", "stands", "note"),
    [
        # In Cairo the night of 29 to 30 April 2027 goes from 23:59 to 01:00.
        ("2027-04-30 00:30", "2027-04-30 01:00", "The clock skips 2027-04-30 00:30"),
        # The night of 28 to 29 October 2027 shows the hour from 23:00 twice.
        ("2027-10-28 23:30", "2027-10-28 23:30", "The clock shows 2027-10-28 23:30 twice that night"),
    ],
)
def test_the_nights_when_the_clock_jumps_are_said(client, organiser, draft, typed, stands, note):
    page = client.post(url("calendar", draft), dates(judging__ends_at=typed), follow=True).content.decode()

    end = draft.phases.get(kind="judging").ends_at
    assert wall(end) == stands
    assert timezone.localtime(end).fold == (1 if "twice" in note else 0)
    assert note in page


def test_a_phase_whose_dates_are_emptied_is_left_out_and_the_others_keep_their_rows(client, organiser, draft):
    client.post(url("calendar", draft), dates())
    kept = draft.phases.get(kind="submission").pk

    client.post(url("calendar", draft), dates(judging__starts_at="", judging__ends_at=""))

    assert [phase.pk for phase in draft.phases.all()] == [kept]


# ---- after opening ----


@pytest.fixture
def opened(site_tree):
    """Open, in submission for six more days, judging after it."""
    edition = editions.edition(frozen=True)
    now = timezone.now()
    bounds = [now - 5 * DAY, now + 6 * DAY, now + 20 * DAY]
    for kind, start, end in [("submission", *bounds[:2]), ("judging", *bounds[1:])]:
        edition.phases.filter(kind=kind).update(starts_at=start, ends_at=end)
    return Competition.objects.get(pk=edition.pk)


def test_dates_of_an_open_edition_do_not_change_by_the_calendar(client, organiser, opened):
    before = phases_of(opened)

    page = client.post(url("calendar", opened), dates(), follow=True).content.decode()

    assert "its dates change by a public extension only" in page
    assert phases_of(opened) == before


def extend(client, edition, kind, ends_at, **changes):
    phase = edition.phases.get(kind=kind)
    form = {"ends_at": ends_at if isinstance(ends_at, str) else wall(ends_at), **REASON, **changes}
    return client.post(url("extend", edition, phase), form, follow=True).content.decode()


def test_an_extension_moves_the_phases_after_it_and_is_recorded(client, organiser, opened):
    submission, judging = opened.timeline

    extend(client, opened, "submission", submission.ends_at + 3 * DAY)

    after = Competition.objects.get(pk=opened.pk)
    assert wall(after.timeline[0].ends_at) == wall(submission.ends_at + 3 * DAY)
    assert [wall(after.timeline[1].starts_at), wall(after.timeline[1].ends_at)] == [
        wall(judging.starts_at + 3 * DAY),
        wall(judging.ends_at + 3 * DAY),
    ]
    extension = PhaseExtension.objects.get()
    assert (extension.by, extension.old_ends_at) == (organiser, submission.ends_at)
    assert "A phase of the open edition was extended in public" in page_of(client, "history", opened)


@pytest.mark.parametrize(
    ("days", "changes", "sentence"),
    [
        (-1, {}, "An extension ends later than the phase does now."),
        (0, {}, "An extension ends later than the phase does now."),
        (3, {"reason_ar": " "}, "This field is required."),
        (3, {"reason_en": ""}, "This field is required."),
    ],
)
def test_an_extension_that_gives_no_time_or_no_reason_is_refused(
    client, organiser, opened, mailoutbox, days, changes, sentence
):
    end = opened.timeline[0].ends_at.replace(second=0, microsecond=0)

    page = extend(client, opened, "submission", end + days * DAY, **changes)

    assert sentence in page
    assert not PhaseExtension.objects.exists()
    assert not mailoutbox


def test_submission_is_not_reopened_once_a_sheet_is_signed(client, organiser, opened):
    editions.sheet(editions.unit_entry(opened), editions.judge(opened))

    page = extend(client, opened, "submission", "2099-01-01 00:00")

    assert "Score sheets are signed: submission can&#x27;t be reopened." in page
    assert "is extended" in extend(client, opened, "judging", "2099-01-01 00:00")


def test_nothing_is_extended_after_closing_nor_before_opening(closed, draft, organiser):
    client_end = timezone.now() + 90 * DAY
    with translation.override("en"), pytest.raises(ValidationError, match="Judging is closed"):
        extend_phase(closed.phases.get(kind="judging"), organiser, client_end, **REASON)

    now = timezone.now()
    phase = Phase.objects.create(competition=draft, kind="judging", starts_at=now, ends_at=now + DAY)
    with translation.override("en"), pytest.raises(ValidationError, match="The edition is not open"):
        extend_phase(phase, organiser, client_end, **REASON)


def test_only_an_organiser_extends(opened):
    for person in (factories.editor(), factories.superuser()):
        with pytest.raises(PermissionDenied):
            extend_phase(opened.timeline[0], person, timezone.now() + 90 * DAY, **REASON)


def test_entrants_with_a_draft_or_an_entry_are_told_each_in_his_language(site_tree, opened, mailoutbox):
    organiser = factories.organiser()
    arabic, english = factories.editor("EG-SHR"), factories.editor("EG-ASN", language="en")
    withdrawn, idle = factories.editor("EG-PTS"), factories.editor("EG-PTS")
    judge = steps.judge(competition=opened)
    steps.spatial_page(opened, "EG-SHR", by=arabic)
    steps.submit(steps.spatial_page(opened, "EG-ASN", by=english))
    entry = steps.submit(steps.spatial_page(opened, "EG-PTS", by=withdrawn))
    entry.state = "withdrawn"
    entry.save()
    mailoutbox.clear()

    extend_phase(opened.timeline[0], organiser, opened.timeline[0].ends_at + DAY, **REASON)

    mails = {mail.to[0]: mail for mail in mailoutbox}
    assert set(mails) == {arabic.email, english.email}
    assert not {judge.user.email, idle.email, withdrawn.email} & set(mails)
    assert "The portal was down for two days" in mails[english.email].body
    assert "تعطل البوابة يومين" in mails[arabic.email].body


def test_judges_are_told_of_more_time_for_judging_and_entrants_are_not(site_tree, opened, mailoutbox):
    organiser, editor = factories.organiser(), factories.editor("EG-SHR")
    judge = steps.judge(competition=opened)
    steps.spatial_page(opened, "EG-SHR", by=editor)

    extend_phase(opened.timeline[1], organiser, opened.timeline[1].ends_at + DAY, **REASON)

    assert [mail.to for mail in mailoutbox] == [[judge.user.email]]


def test_the_public_page_shows_the_extension_with_its_reason(client, organiser, opened):
    create_public_pages(opened, organiser)
    extend(client, opened, "submission", opened.timeline[0].ends_at + 3 * DAY)
    client.logout()

    for page in CompetitionPage.objects.filter(competition=opened).select_related("locale"):
        page.introduction, page.rules_text = "مقدمة", "<p>قواعد</p>"
        page.save_revision().publish()
        text = client.get(page.get_url()).content.decode()
        assert REASON[f"reason_{page.locale.language_code}"] in text


@pytest.mark.parametrize("many", [1, 3])
def test_extensions_are_listed_with_a_constant_number_of_queries(
    client, organiser, opened, django_assert_num_queries, many
):
    end = opened.timeline[1].ends_at
    for day in range(many):
        extend_phase(opened.phases.get(kind="judging"), organiser, end + (day + 1) * DAY, **REASON)
    client.get(url("calendar", opened))

    with django_assert_num_queries(QUERIES):
        text = page_of(client, "calendar", opened)

    assert text.count(REASON["reason_en"]) == many


QUERIES = 16
