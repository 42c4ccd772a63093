from .adoption_nominations import AdoptionNominationPage
from .appeals import Appeal
from .auditing import Auditor, Confirmation
from .certificates import Certificate, CertificateKind
from .competitions import Competition, Criterion, LevelDescriptor, Phase
from .consents import NamingConsent
from .corrections import EarlierDecision, EarlierPublication
from .entries import Entry
from .entry_kinds import ENTRY_PAGES
from .entry_pages import EntryPage
from .extensions import PhaseExtension
from .grace import GraceRequest
from .inspections import InspectionFile
from .invitations import Invitation, Link
from .judged import JudgedEntry
from .judges import Assignment, Conflict, Judge, PanelSeat
from .minutes import Minutes
from .nominations import InitiativeNominationPage
from .overrides import Override
from .pages import CompetitionIndexPage, CompetitionPage
from .public import PublicEntry, PublicResults, PublicTier, public_results
from .redactions import Redaction
from .release_plans import ReleasePlan
from .results import Decision, EntryResult, JudgeResult, Publication, ResultRun
from .rounds import AssignmentRun, Pin
from .rubric_versions import RubricVersion
from .sheets import ScoreSheet, SheetDraft
from .spatial import SampleCase, SpatialUnitEntryPage
from .staff import StaffNominationPage
from .tasks import DecisionTask, JudgingTask, JudgingTaskState, ScreeningTask
from .winners_page import WinnersPage

__all__ = [
    "AdoptionNominationPage",
    "Assignment",
    "Appeal",
    "Auditor",
    "EarlierDecision",
    "EarlierPublication",
    "AssignmentRun",
    "Certificate",
    "CertificateKind",
    "Competition",
    "CompetitionIndexPage",
    "CompetitionPage",
    "Confirmation",
    "Conflict",
    "Criterion",
    "Decision",
    "DecisionTask",
    "ENTRY_PAGES",
    "Entry",
    "EntryPage",
    "EntryResult",
    "GraceRequest",
    "InitiativeNominationPage",
    "InspectionFile",
    "Invitation",
    "Judge",
    "JudgeResult",
    "JudgedEntry",
    "JudgingTask",
    "JudgingTaskState",
    "LevelDescriptor",
    "Link",
    "Minutes",
    "NamingConsent",
    "Override",
    "PanelSeat",
    "Phase",
    "Pin",
    "PhaseExtension",
    "PublicEntry",
    "PublicResults",
    "PublicTier",
    "Publication",
    "Redaction",
    "ReleasePlan",
    "ResultRun",
    "RubricVersion",
    "SampleCase",
    "ScoreSheet",
    "ScreeningTask",
    "SheetDraft",
    "SpatialUnitEntryPage",
    "StaffNominationPage",
    "WinnersPage",
    "public_results",
]
