from .adoptions import Adoption
from .checkpoints import Checkpoint
from .demand import Demand
from .files import AdoptionFile
from .letters import MonthlyLetter
from .measures import OutcomeMeasure
from .moves import AdoptionMove
from .plans import PlanStep, ProposedDate
from .records import adoption_record, may_be_judged

__all__ = [
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
]
