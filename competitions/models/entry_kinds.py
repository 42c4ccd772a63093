"""Which page enters which kind of competition."""

from .adoption_nominations import AdoptionNominationPage
from .nominations import InitiativeNominationPage
from .spatial import SpatialUnitEntryPage
from .staff import StaffNominationPage

ENTRY_PAGES = {
    model.competition_kind: model
    for model in (
        SpatialUnitEntryPage,
        InitiativeNominationPage,
        AdoptionNominationPage,
        StaffNominationPage,
    )
}
