from .challenge import ChallengeView, start_again
from .passkeys import AddPasskeyView, RemovePasskeyView
from .passwords import NewPasswordView
from .security import CodesView, EndOthersView, EndView, RemoveView, SecurityView
from .set_up import SetUpView

__all__ = [
    "AddPasskeyView",
    "ChallengeView",
    "CodesView",
    "EndOthersView",
    "EndView",
    "NewPasswordView",
    "RemovePasskeyView",
    "RemoveView",
    "SecurityView",
    "SetUpView",
    "start_again",
]
