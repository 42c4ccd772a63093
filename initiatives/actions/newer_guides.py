"""Whoever replicates by an older version of a guide is told of a newer one: once for each adoption and version."""

from django.db import transaction

from ..models import Adoption, GuideVersion, ReplicationGuidePage
from . import adoption_mails


def tell_adopters(guide: ReplicationGuidePage) -> None:
    """Of the version of `guide` that holds now."""
    version = guide.current_version()
    for adoption in Adoption.objects.to_be_told_of(version).with_row() if version else ():
        tell(adoption, version)


@transaction.atomic
def tell(adoption: Adoption, version: GuideVersion) -> None:
    """Nothing where another publication of the same moment told of it.

    Asked of the row alone: PostgreSQL, having waited for the other, looks at nothing else anew.
    """
    untold = Adoption.objects.filter(pk=adoption.pk, told_of__lt=version.number)
    if untold.update(told_of=version.number):
        adoption_mails.tell_of_newer_guide(adoption, version)
