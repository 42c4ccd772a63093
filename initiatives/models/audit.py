import json
import secrets
from datetime import UTC

from django.db import connection, models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import registry

from ..audit import Found, Link, canonical, sealed

#: of PostgreSQL's advisory locks; whoever gives places in the chain waits for whoever does so just now
LOCK = 7_402_511_063


class AuditEntryQuerySet(models.QuerySet):
    def note(self, *, at, action, kind, key, by, said):
        """A row in the transaction of what it tells; it gets its place in the chain right after the commit.

        There is one end of the chain for all. Whoever held it until his own commit would keep everybody else
        waiting, among them somebody whose rows he wants next: a deadlock.
        """
        entry = AuditEntry(action=action, kind=kind, key=key, by=by)
        # To the millisecond, as a dump of the database writes it down.
        entry.at = at.replace(microsecond=at.microsecond // 1000 * 1000)
        entry.text, entry.salt = canonical(said), secrets.token_hex(16)
        entry.text_digest = sealed(entry.salt, entry.text)
        entry.save(force_insert=True)
        transaction.on_commit(AuditEntry.objects.chain, robust=True)
        return entry

    def waiting(self):
        """Committed, or about to be, and without a place yet: for the moment after a commit, or since a crash."""
        return self.filter(number=None).order_by("pk")

    def chained(self):
        return self.exclude(number=None).order_by("number")

    def chain(self):
        """Gives what waits its place, in a transaction of its own; may be repeated, by several at once."""
        if self.waiting().exists():
            with transaction.atomic():
                wait_for_turn()
                last = self.chained().last()
                for entry in self.waiting():
                    entry.follow(last)
                    last = entry

    def head(self):
        """What stands for the whole chain: number and digest of its last link."""
        last = self.chained().last()
        return f"{last.number}:{last.digest}" if last else ""

    def holds(self, head):
        number, _colon, digest = head.partition(":")
        return number.isdigit() and self.filter(number=int(number), digest=digest).exists()

    def found(self):
        return (entry.found() for entry in self.chained().iterator())

    def with_texts(self, before):
        return self.filter(at__lt=before).exclude(salt="")

    def forget_texts(self):
        """Names, titles and reasons, for good; what was done when, and that nothing is missing, stays."""
        return self.update(text="", salt="")


def wait_for_turn():
    """SQLite has one writer at a time anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


class AuditEntry(models.Model):
    """A link of the audit log: who did what when, and why. It points at nothing, so that it outlasts everything.

    `text` holds what may be personal (names, titles, reasons) and may expire; its salted digest stays in the chain.
    """

    number = models.PositiveBigIntegerField(_("number"), unique=True, null=True)
    at = models.DateTimeField(_("when"), db_index=True)
    action = models.CharField(_("what"), max_length=255)
    kind = models.CharField(max_length=120, blank=True)
    key = models.CharField(max_length=255, blank=True)
    by = models.CharField(max_length=255, blank=True)
    text = models.TextField(blank=True)
    salt = models.CharField(max_length=32, blank=True)
    text_digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64, blank=True, unique=True, null=True)
    digest = models.CharField(_("fingerprint"), max_length=64, unique=True, null=True)

    objects = AuditEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry of the audit log")
        verbose_name_plural = _("entries of the audit log")
        default_permissions = ()
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.number} {self.action}"

    def follow(self, last):
        """Takes the place behind `last`, the end of the chain (None: there is none yet)."""
        self.number, self.previous = (last.number + 1, last.digest) if last else (1, "")
        self.digest = self.link().digest()
        self.save(update_fields=["number", "previous", "digest"])

    def link(self):
        at = self.at.astimezone(UTC).isoformat(timespec="milliseconds")
        return Link(
            self.number, at, self.action, self.kind, self.key, self.by, self.text_digest, self.previous
        )

    def found(self):
        return Found(self.link(), self.digest, self.salt, self.text)

    @property
    def said(self):
        return json.loads(self.text) if self.text else {}

    @property
    def who(self):
        if not self.by:
            return _("the system")
        return self.said.get("who") or _("account %(number)s") % {"number": self.by}

    @property
    def what(self):
        return registry.get_action_label(self.action) if registry.action_exists(self.action) else self.action

    @property
    def subject(self):
        return self.said.get("subject", "")

    @property
    def why(self):
        """The reason that was given; of roles and lists, which."""
        given = self.said.get("data", {})
        return given.get("reason") or given.get("list") or ", ".join(given.get("roles", ()))
