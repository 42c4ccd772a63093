from .bilingual import Bilingual, Keyed
from .initiatives import InitiativeIndexPage, InitiativePage
from .outbox import OutboxMessage
from .places import GovernorateChildPage, GovernorateIndexPage, GovernoratePage, IndexPage
from .recognitions import Recognition
from .reference import Governorate, LocalUnit
from .rows import BeforeAfterPair, EvidenceFile, Indicator, KeyFigure, ObstacleOvercome, Partner
from .stories import StoryIndexPage, SuccessStoryPage
from .tasks import CommitteeTask, CommitteeTaskState, MinistryReviewTask, ReviewTask
from .taxonomies import BeneficiaryGroup, Domain, InitiativeTag, JurisdictionBody, Obstacle, TaggedInitiative

__all__ = [
    "ReviewTask",
    "MinistryReviewTask",
    "CommitteeTaskState",
    "CommitteeTask",
    "BeforeAfterPair",
    "BeneficiaryGroup",
    "Bilingual",
    "Domain",
    "EvidenceFile",
    "Governorate",
    "GovernorateChildPage",
    "GovernorateIndexPage",
    "GovernoratePage",
    "IndexPage",
    "Indicator",
    "InitiativeIndexPage",
    "InitiativePage",
    "InitiativeTag",
    "JurisdictionBody",
    "KeyFigure",
    "Keyed",
    "LocalUnit",
    "Obstacle",
    "ObstacleOvercome",
    "OutboxMessage",
    "Partner",
    "Recognition",
    "StoryIndexPage",
    "SuccessStoryPage",
    "TaggedInitiative",
]
