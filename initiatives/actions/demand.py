"""“I want this in my governorate”: counted, limited for each address, and forgotten."""

from .. import conf
from ..limits import is_within
from ..models import Demand, Governorate, InitiativePage

HOUR, DAY = 60 * 60, 24 * 60 * 60
#: many people share an address, as in an office or on a telephone network
PER_INITIATIVE, PER_HOUR = 5, 60


def want(initiative: InitiativePage, governorate: Governorate, address: str) -> bool:
    """Whether it was counted; `initiative` in any language. The address itself is stored nowhere."""
    if not is_within("demand", address, PER_HOUR, HOUR):
        return False
    if not is_within(f"demand-{initiative.translation_key}", address, PER_INITIATIVE, DAY):
        return False
    source = InitiativePage.objects.filter(
        translation_key=initiative.translation_key,
        locale__language_code=conf.get("INITIATIVES_SOURCE_LOCALE"),
    ).first()
    if source is None or source.governorate_id == governorate.pk:
        return False
    Demand.objects.tap(source.pk, governorate.pk)
    return True
