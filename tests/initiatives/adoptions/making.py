"""Adoptions as people make them: a published initiative of Sharqia, adopted by Aswan."""

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone
from wagtail.models import Locale

from initiatives.enums import AdoptionState, Side
from initiatives.localize import translate
from initiatives.models import Adoption, LocalUnit
from tests.factories import committee_member, editor, organiser
from tests.initiatives.factories import published_initiative


def unit(code="EG-ASN", number=0):
    return LocalUnit.objects.filter(governorate__code=code).order_by("pk")[number]


def adoption(page=None, code="EG-ASN", *, state=AdoptionState.INTERESTED, number=0, **fields):
    """A row as it stands in `state`, without the way there."""
    page, place = page or published_initiative(), unit(code, number)
    today = timezone.localdate()
    dates = {} if state in ("interested", "requested") else {"matched_on": today - timedelta(days=200)}
    if state in ("operating", "verified", "sustained"):
        dates |= {"piloting_on": today - timedelta(days=150), "operating_on": today - timedelta(days=100)}
    if state == AdoptionState.PAUSED:
        dates |= {"previous_state": "piloting"}
    if state in (AdoptionState.PAUSED, AdoptionState.DISCONTINUED):
        dates |= {"reason": "انتقل المركز إلى مقر مؤقت."}
    known = {"contact": "هالة منصور", "motive": "طوابير أمام المركز.", "begun_by": editor(code)}
    return Adoption.objects.create(
        initiative=page,
        unit=place,
        governorate=place.governorate,
        mentor=page.governorate,
        state=state,
        **{**known, **dates, **fields},
    )


def parties(one):
    """Somebody for each party of an adoption."""
    return {
        "adopter": editor(one.governorate.code),
        "mentor": editor(one.mentor.code),
        "committee": committee_member(one.governorate.code),
        "organiser": organiser(),
    }


def measured(one, before=88, after=19, n=400, **fields):
    """The original as its page says it (95 → 22 minutes), and the copy as measured here."""
    indicator = one.initiative.complete_indicators[0]
    known = {name: getattr(indicator, name) for name in ("name", "unit", "kind", "better")}
    known["key"] = indicator.translation_key
    one.measures.create(side=Side.ORIGINAL, before=indicator.before, after=indicator.after, n=500, **known)
    figures = {"before": Decimal(before), "after": after and Decimal(after), "n": n, "source": "كشف يومي"}
    return one.measures.create(side=Side.COPY, **{**known, **figures, **fields})


def in_english(page, title):
    """Its page in English, public, with the words of its first indicator."""
    locale = Locale.objects.get(language_code="en")
    translate(page, locale, {})
    english = page.get_translation(locale)
    english.title, indicator = title, english.indicators.first()
    indicator.name, indicator.unit = "Service time", "minutes"
    english.indicators = [indicator]
    english.save_revision().publish(skip_permission_checks=True)
    return type(page).objects.get(pk=english.pk)
