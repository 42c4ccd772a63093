from .challenge import ChallengeView, start_again
from .passwords import NewPasswordView
from .security import CodesView, EndOthersView, EndView, RemoveView, SecurityView
from .set_up import SetUpView

__all__ = [
    "ChallengeView",
    "CodesView",
    "EndOthersView",
    "EndView",
    "NewPasswordView",
    "RemoveView",
    "SecurityView",
    "SetUpView",
    "start_again",
]
