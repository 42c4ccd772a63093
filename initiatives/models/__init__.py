from .adoptions import (
    Adoption,
    AdoptionFile,
    AdoptionMove,
    Checkpoint,
    Demand,
    MonthlyLetter,
    OutcomeMeasure,
    PlanStep,
    ProposedDate,
    adoption_record,
    may_be_judged,
)
from .audit import AuditEntry
from .audit_heads import AuditHead
from .badges import BadgeReminder, BadgeRenewal
from .bilingual import Bilingual, Keyed
from .board.page import ReplicationBoardPage
from .catalogue.rows import CatalogueRow, CatalogueVersion
from .committees import Committee, CommitteeMember, MonthlyNote
from .guides.pages import ReplicationGuidePage
from .guides.rows import (
    BudgetLine,
    EditableForm,
    GuideIndicator,
    GuideRisk,
    GuideRole,
    GuideStep,
    ModelDecision,
    Prerequisite,
)
from .guides.versions import GuideFile, GuideVersion, GuideWording
from .initiatives import InitiativeIndexPage, InitiativePage
from .mentor_questions import MentorQuestion
from .ministry_adoptions import MinistryAdoption, MinistryAdoptionChange
from .news import NewsIndexPage, NewsPage
from .obstacles import ObstacleIndexPage, ObstaclePage
from .outbox import OutboxMessage
from .places import (
    GovernorateChildPage,
    GovernorateIndexPage,
    GovernoratePage,
    IndexPage,
    SlugFromTitleMixin,
)
from .recognitions import Recognition
from .reference import Governorate, LocalUnit
from .rows import BeforeAfterPair, EvidenceFile, Indicator, KeyFigure, ObstacleOvercome, Partner
from .satisfaction import (
    SpentToken,
    Survey,
    SurveyAnswer,
    SurveyTally,
    TechnologyCentre,
    Ticket,
    TicketDraw,
)
from .searching import SearchDocument, SearchEntry, VocabularyWord, WordGroup
from .solution_requests import SolutionRequest
from .stories import StoryIndexPage, SuccessStoryPage
from .suggestions import ObstacleSuggestion
from .tasks import CommitteeTask, CommitteeTaskState, MinistryReviewTask, ReviewTask
from .taxonomies import BeneficiaryGroup, Domain, InitiativeTag, JurisdictionBody, Obstacle, TaggedInitiative
from .tracking import Change, Tracked
from .training import CourseNomination, TrainingCourse, TrainingIndexPage
from .visits import Visit, VisitPhoto, VisitRecommendation, VisitRecommendationChange
from .withdrawals import Withdrawal
from .workshops import (
    WorkshopDelegation,
    WorkshopDocument,
    WorkshopIndexPage,
    WorkshopPage,
    WorkshopRecommendation,
    WorkshopRecommendationChange,
    WorkshopSession,
)

__all__ = [
    "AuditEntry",
    "AuditHead",
    "BadgeReminder",
    "BadgeRenewal",
    "MentorQuestion",
    "MinistryAdoption",
    "MinistryAdoptionChange",
    "ObstacleSuggestion",
    "CourseNomination",
    "TrainingCourse",
    "TrainingIndexPage",
    "WorkshopDelegation",
    "WorkshopDocument",
    "WorkshopIndexPage",
    "WorkshopPage",
    "WorkshopRecommendation",
    "WorkshopRecommendationChange",
    "WorkshopSession",
    "Adoption",
    "AdoptionFile",
    "AdoptionMove",
    "Checkpoint",
    "Demand",
    "MonthlyLetter",
    "OutcomeMeasure",
    "PlanStep",
    "ProposedDate",
    "adoption_record",
    "may_be_judged",
    "Change",
    "Committee",
    "CommitteeMember",
    "MonthlyNote",
    "NewsIndexPage",
    "NewsPage",
    "Tracked",
    "Visit",
    "VisitPhoto",
    "VisitRecommendation",
    "VisitRecommendationChange",
    "SolutionRequest",
    "ReviewTask",
    "MinistryReviewTask",
    "CommitteeTaskState",
    "CommitteeTask",
    "BeforeAfterPair",
    "BeneficiaryGroup",
    "BudgetLine",
    "EditableForm",
    "GuideFile",
    "GuideIndicator",
    "GuideRisk",
    "GuideRole",
    "GuideStep",
    "GuideVersion",
    "GuideWording",
    "ModelDecision",
    "Prerequisite",
    "ReplicationBoardPage",
    "ReplicationGuidePage",
    "Bilingual",
    "CatalogueRow",
    "CatalogueVersion",
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
    "ObstacleIndexPage",
    "ObstacleOvercome",
    "ObstaclePage",
    "OutboxMessage",
    "Partner",
    "Recognition",
    "SearchDocument",
    "SearchEntry",
    "SpentToken",
    "StoryIndexPage",
    "SlugFromTitleMixin",
    "SuccessStoryPage",
    "Survey",
    "SurveyAnswer",
    "SurveyTally",
    "TechnologyCentre",
    "Ticket",
    "TicketDraw",
    "TaggedInitiative",
    "VocabularyWord",
    "WordGroup",
    "Withdrawal",
]
