"""The judging desk: everything a judge sees of an edition. Others' assignments don't exist here (404)."""

from django.urls import path

from .calibration import CalibrationView
from .conflicts import ConflictsView
from .craft import CraftView
from .files import AttachmentView
from .receipts import ProofView, ReceiptView
from .recusal import RecuseView
from .sheet import DeskView, DraftView
from .signing import CheckView, SignView

urlpatterns = [
    path("conflicts/<int:pk>/", ConflictsView.as_view(), name="competitions_conflicts"),
    path("craft/<int:pk>/", CraftView.as_view(), name="competitions_craft"),
    path("<int:pk>/", DeskView.as_view(), name="competitions_desk"),
    path("<int:pk>/draft/", DraftView.as_view(), name="competitions_draft"),
    path("<int:pk>/check/", CheckView.as_view(), name="competitions_check"),
    path("<int:pk>/sign/", SignView.as_view(), name="competitions_sign"),
    path("<int:pk>/calibration/", CalibrationView.as_view(), name="competitions_calibration"),
    path("<int:pk>/recuse/", RecuseView.as_view(), name="competitions_recuse"),
    path("<int:pk>/receipt/", ReceiptView.as_view(), name="competitions_receipt"),
    path("<int:pk>/receipt/proof.json", ProofView.as_view(), name="competitions_proof"),
    path("<int:pk>/file/<int:number>/", AttachmentView.as_view(), name="competitions_attachment"),
]

#: all a judge may call, for the fence
URL_NAMES = [pattern.name for pattern in urlpatterns]
