from .answers import SpentToken, SurveyAnswer
from .centres import TechnologyCentre
from .surveys import Survey, SurveyTally
from .tickets import Ticket, TicketDraw

__all__ = [
    "SpentToken",
    "Survey",
    "SurveyAnswer",
    "SurveyTally",
    "TechnologyCentre",
    "Ticket",
    "TicketDraw",
]
