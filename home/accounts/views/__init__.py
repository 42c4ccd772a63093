from .challenge import ChallengeView, start_again
from .page_passwords import open_file, open_page
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
    "open_file",
    "open_page",
    "start_again",
]
