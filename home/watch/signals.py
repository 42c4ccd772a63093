"""What is counted where it happens."""

from django.db.models.signals import post_save

from competitions.models import ScoreSheet, SheetDraft
from initiatives import outbox
from initiatives.uploads.errors import refused

from .metrics import MAILS, REFUSED_UPLOADS, SHEETS


def count_sheet(sender, created, **kwargs):
    """A draft is made empty and filled in after that; a signed sheet is made once."""
    if created == (sender is ScoreSheet):
        SHEETS.labels("signed" if created else "draft").inc()


def count_refusal(**kwargs):
    REFUSED_UPLOADS.inc()


def count_mail(error=None, **kwargs):
    MAILS.labels("failed" if error else "sent").inc()


for model in (ScoreSheet, SheetDraft):
    post_save.connect(count_sheet, sender=model)
refused.connect(count_refusal)
outbox.attempted.connect(count_mail)
