"""The files of the page of open data: what the public pages of one language show, as tables."""

import csv
import io
from collections.abc import Iterable, Iterator

from django.http import StreamingHttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from competitions.models.winners import awards, public_winners
from initiatives.cells import safe_for_csv
from initiatives.models import InitiativePage

BATCH = 200
#: without it Excel doesn't read Arabic
BYTE_ORDER_MARK = "\ufeff"


def initiatives(locale, request) -> Iterator[list]:
    """A heading, then a line for each indicator of each published initiative; areas and money as plain numbers."""
    yield [
        _("Initiative"),
        _("Governorate"),
        _("ISO code"),
        _("Domain"),
        _("Started on"),
        _("Cost (EGP)"),
        _("Indicator"),
        _("Unit of measurement"),
        pgettext("the initiative", "Before"),
        pgettext("the initiative", "After"),
        _("Measured on"),
        _("Source"),
        _("Address"),
    ]
    pages = InitiativePage.objects.in_language(locale).select_related("governorate", "domain")
    for page in pages.prefetch_related("indicators").order_by("pk").iterator(chunk_size=BATCH):
        yield from initiative_lines(page, request)


def initiative_lines(page, request):
    place = [
        page.title,
        page.governorate.name,
        page.governorate.code,
        page.domain.name if page.domain else "",
    ]
    head = [*place, page.start_date, page.cost]
    address = page.get_full_url(request)
    for row in page.complete_indicators or [None]:
        figures = (
            [row.name, row.unit, row.before, row.after, row.measured_on, row.source] if row else [""] * 6
        )
        yield [*head, *figures, address]


def winners(locale, request) -> Iterator[list]:
    yield [
        _("Edition"),
        _("Tier"),
        _("Outcome"),
        _("Place"),
        _("Winner"),
        _("Governorate"),
        _("Mentor governorate"),
        _("Citation"),
    ]
    for row in public_winners(awards()):
        edition, governorate = row.competition.name, row.governorate.name if row.governorate else ""
        mentor = row.mentor.name if row.mentor else ""
        head = [edition, row.tier_label, row.outcome_label, row.place, row.title]
        yield [*head, governorate, mentor, row.citation]


def csv_response(rows: Iterable[list], name: str) -> StreamingHttpResponse:
    response = StreamingHttpResponse(csv_lines(rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def csv_lines(rows):
    yield BYTE_ORDER_MARK
    for row in rows:
        line = io.StringIO()
        csv.writer(line).writerow([cell(value) for value in row])
        yield line.getvalue()


def cell(value):
    """As it stands, but never a formula."""
    if value is None:
        return ""
    return str(safe_for_csv(value))
