"""Two editions: one finished with winners, one in judging; each went the way people take it."""

import datetime

from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Locale

from competitions.actions.rubric import freeze_rubric, load_default_rubric
from competitions.enums import Birth, PhaseKind
from competitions.models import Competition, CompetitionIndexPage, CompetitionPage, Judge, PanelSeat, Phase

from ..people import JUDGES

RECORD = ["code", "kind", "name_ar", "name_en"]
PHASES = [
    (PhaseKind.ANNOUNCEMENT, 14, {}),
    (PhaseKind.SUBMISSION, 45, {"may_submit": True}),
    (PhaseKind.SCREENING, 14, {}),
    (PhaseKind.JUDGING, 30, {"may_score": True}),
    (PhaseKind.DELIBERATION, 14, {}),
    (PhaseKind.RESULTS, 14, {}),
]


def add_edition(table, user, **fields):
    """The record with its rubric frozen, its panel seated and its pages published; no phase runs yet."""
    edition = Competition.objects.create(
        **{name: table[name] for name in RECORD}, is_illustrative=True, born=Birth.DEMO, **fields
    )
    load_default_rubric(edition)
    freeze_rubric(edition, user)
    for number, judge in enumerate(
        Judge.objects.filter(user__username__in=[row[0] for row in JUDGES]), start=1
    ):
        PanelSeat.objects.create(
            competition=edition, judge=judge, number=number, conflicts_declared_at=timezone.now()
        )
    add_pages(edition, table)
    return edition


def run_phase(edition, kind, day=None):
    """Lays the phases out so that `day` (today when None) lies in the middle of phase `kind`."""
    moment = day or timezone.now()
    names = [name for name, _days, _may in PHASES]
    position = names.index(kind)
    before = sum(days for _name, days, _may in PHASES[:position]) + PHASES[position][1] // 2
    start = midnight(moment - datetime.timedelta(days=before))
    edition.phases.all().delete()
    for sort_order, (name, days, may) in enumerate(PHASES):
        end = midnight(start + datetime.timedelta(days=days))
        Phase.objects.create(
            competition=edition, kind=name, starts_at=start, ends_at=end, sort_order=sort_order, **may
        )
        start = end
    return Competition.objects.get(pk=edition.pk)


def midnight(moment):
    """The instant at which the day of `moment` begins in Cairo."""
    day = timezone.localtime(moment).date()
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))


def add_pages(edition, table):
    for locale in Locale.objects.all():
        index = CompetitionIndexPage.objects.get(locale=locale)
        source = CompetitionPage.objects.filter(competition=edition).first()
        page = source.copy_for_translation(locale) if source else CompetitionPage(locale=locale)
        language = locale.language_code
        page.competition = edition
        page.title = page.draft_title = table[f"name_{language}"]
        page.slug = slugify(page.title, allow_unicode=True)[:60]
        page.introduction = table[f"introduction_{language}"]
        page.rules_text = table[f"rules_{language}"]
        if not source:
            index.add_child(instance=page)
        page.save_revision().publish()
