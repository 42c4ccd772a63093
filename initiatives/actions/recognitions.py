"""What competitions tell an initiative; initiatives know no competition."""

import datetime

from django.db import transaction
from wagtail.log_actions import log

from ..models import InitiativePage, Recognition


@transaction.atomic
def recognise(
    page: InitiativePage,
    kind: str,
    award: tuple[str, str],
    citation: tuple[str, str],
    awarded_on: datetime.date,
    place: int | None = None,
) -> Recognition:
    """Stores an award on the initiative's source page; `award` and `citation` are (Arabic, English)."""
    recognition, _created = Recognition.objects.update_or_create(
        page=page,
        award_ar=award[0],
        defaults={
            "kind": kind,
            "award_en": award[1],
            "citation_ar": citation[0],
            "citation_en": citation[1],
            "awarded_on": awarded_on,
            "place": place,
        },
    )
    log(page, "initiatives.recognise", data={"award": award[1], "kind": kind, "place": place})
    return recognition
