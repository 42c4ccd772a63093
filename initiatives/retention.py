"""How long the plugin keeps what was written of people; docs/security.md says why."""

from datetime import timedelta

from wagtail.models import ModelLogEntry, PageLogEntry

from . import conf, expiry
from .models import AuditEntry


def end_of_log(at):
    return at - timedelta(days=conf.get("INITIATIVES_LOG_KEEP_DAYS"))


expiry.register(
    "names and reasons in the audit log",
    lambda at: AuditEntry.objects.with_texts(end_of_log(at)),
    lambda entries: entries.forget_texts(),
)
for log in (PageLogEntry, ModelLogEntry):
    expiry.register(
        f"{log._meta.verbose_name_plural} of Wagtail",
        lambda at, log=log: log.objects.filter(timestamp__lt=end_of_log(at)),
        expiry.deleted,
    )
