"""The published heads of the audit log: a page for people, a text for those who keep a copy."""

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..models import AuditHead

#: on the page; the text holds all
SHOWN = 60


@require_safe
def heads(request):
    return TemplateResponse(
        request, "initiatives/audit/heads.html", {"heads": AuditHead.objects.all()[:SHOWN]}
    )


@require_safe
def heads_text(request):
    """A line for each day, the oldest first: the day, and the head as ``manage.py verify_audit`` prints it."""
    lines = [f"# {_('Published heads of the audit log')}", *map(str, AuditHead.objects.order_by("day"))]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")
