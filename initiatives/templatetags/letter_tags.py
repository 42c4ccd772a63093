"""What a monthly letter says of savings, in words."""

from django import template
from django.utils.translation import ngettext

from .initiatives_tags import figure

register = template.Library()

#: as governorates write the unit
MINUTES = {"دقيقة", "دقائق", "دقيقه", "minute", "minutes"}


@register.simple_tag
def saved(saving, unit):
    """The amount with its unit; minutes as whole hours from one hour on. `unit`: as the reader's page says it."""
    hours = int(saving.amount // 60)
    if saving.measure.unit.strip() in MINUTES and hours:
        return ngettext("%(n)s hour", "%(n)s hours", hours) % {"n": figure(hours)}
    return f"{figure(saving.amount)} {unit}"
