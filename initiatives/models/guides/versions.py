"""The published versions of a guide: numbered, and never changed afterwards."""

import json
from hashlib import sha256
from pathlib import PurePath

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from ..storage import private_storage
from .content import FIELDS, TABLES, content_of, documents_of
from .reading import Reading


def canonical(content):
    return json.dumps(content, cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=False)


def as_kept(guide):
    return json.loads(canonical(content_of(guide)))


def label_of(model, name):
    field = model._meta.get_field(name)
    return field.related_model._meta.verbose_name_plural if field.one_to_many else field.verbose_name


def read(document):
    try:
        with document.open_file() as file:
            return file.read()
    except OSError as error:
        raise ValidationError(
            _("The file “%(title)s” is missing: choose it again.") % {"title": document.title}
        ) from error


class GuideVersionQuerySet(models.QuerySet):
    def of(self, guide):
        """Of a guide in any language, the newest first."""
        return self.filter(guide__translation_key=guide.translation_key)

    def told_in(self, locale):
        """Each with `changes`: what changed, in the language of `locale` where it was translated (`is_told`)."""
        wording = GuideWording.objects.filter(version=OuterRef("pk"), locale=locale)
        changes = Coalesce(Subquery(wording.values("what_changed")[:1]), "what_changed")
        return self.annotate(changes=changes, is_told=Exists(wording) | Q(guide__locale=locale))

    def readings(self, keys, locale):
        """{translation key of an initiative: what its public guide says, in the language of `locale`}."""
        guides = apps.get_model("initiatives", "ReplicationGuidePage").objects.published().public()
        versions = self.newest(guides.filter(initiative_key__in=keys), locale).select_related("guide")
        return {each.guide.initiative_key: Reading(each.told, each) for each in versions}

    def newest(self, guides, locale):
        """Of each of `guides` the version that holds, `told` in the language of `locale` where it was translated."""
        last = self.filter(guide=OuterRef("guide")).order_by("-number").values("number")[:1]
        wording = GuideWording.objects.filter(version=OuterRef("pk"), locale=locale).values("content")[:1]
        versions = self.filter(guide__in=guides, number=Subquery(last))
        return versions.annotate(told=Coalesce(Subquery(wording), "content"))

    @transaction.atomic
    def keep(self, guide):
        """The version that says what `guide` says now: the newest one where nothing changed, else a new one."""
        type(guide)._base_manager.select_for_update().get(pk=guide.pk)
        content = as_kept(guide)
        documents = {key: (document, read(document)) for key, document in documents_of(guide).items()}
        digests = {key: sha256(body).hexdigest() for key, (document, body) in documents.items()}
        digest = sha256(canonical([content, digests]).encode()).hexdigest()
        newest = self.of(guide).first()
        if newest and newest.digest == digest:
            return newest
        version = self.follow(newest, guide, content=content, digest=digest)
        for key, (document, body) in documents.items():
            version.keep_file(key, document, body, digests[key])
        return version

    def follow(self, newest, guide, **fields):
        """What changed is told once: left as it was, it speaks of the version before."""
        if newest is None:
            return self.create(guide=guide, number=1, **fields)
        said = guide.what_changed if guide.what_changed != newest.what_changed else ""
        return self.create(guide=guide, number=newest.number + 1, what_changed=said, **fields)


class GuideVersion(models.Model):
    """What a guide said when it was published, in the language it is written in.

    An adopter keeps the version he began with, and is told of what is `newer`.
    """

    guide = models.ForeignKey(
        "initiatives.ReplicationGuidePage", on_delete=models.CASCADE, related_name="kept_versions"
    )
    number = models.PositiveIntegerField(_("version"))
    content = models.JSONField()
    #: SHA-256 of the content and of its files
    digest = models.CharField(max_length=64)
    what_changed = models.TextField(_("what changed"), blank=True)
    published_at = models.DateTimeField(_("published on"), default=timezone.now)

    objects = GuideVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version of a replication guide")
        verbose_name_plural = _("versions of replication guides")
        ordering = ["guide", "-number"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["guide", "number"], name="initiatives_guide_version_once"),
        ]

    def __str__(self):
        return _("Version %(number)s") % {"number": self.number}

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise ValidationError(_("A published version of a guide is not changed: publish a new one."))
        super().save(*args, **kwargs)

    def newer(self):
        """Those that were published since, the newest first."""
        return type(self).objects.filter(guide=self.guide_id, number__gt=self.number)

    def parts_changed_since(self, older):
        """Labels of the fields and tables that say something else than in the version `older`, in the guide's order."""
        model = type(self.guide)
        parts = ("title", *FIELDS, *model.SCALE, *TABLES)
        return [label_of(model, name) for name in parts if self.content.get(name) != older.content.get(name)]

    def keep_file(self, key, document, body, digest):
        name = PurePath(document.filename).name
        kept = GuideFile(version=self, key=key, name=name, size=len(body), digest=digest)
        kept.take(body)
        kept.save()

    def reading_in(self, locale):
        """What it says in the language of `locale`; in its own where it was never translated."""
        wording = self.wordings.filter(locale=locale).first()
        content = wording.content if wording else self.content
        return Reading(content, self, self.files.all())


class GuideWording(models.Model):
    """A version in another language, as its translation was last published while the version was the newest."""

    version = models.ForeignKey(GuideVersion, on_delete=models.CASCADE, related_name="wordings")
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    content = models.JSONField()
    what_changed = models.TextField(blank=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["version", "locale"], name="initiatives_guide_wording_once"),
        ]

    def __str__(self):
        return f"{self.version} ({self.locale})"


class GuideFile(models.Model):
    """A file that a version carries, copied when it was published; files of the same content lie once."""

    version = models.ForeignKey(GuideVersion, on_delete=models.CASCADE, related_name="files")
    #: of the row it stands in
    key = models.UUIDField()
    name = models.CharField(max_length=255)
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    file = models.FileField(storage=private_storage, max_length=120)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["version", "key"], name="initiatives_guide_file_once"),
        ]

    def __str__(self):
        return self.name

    @property
    def kind(self):
        return PurePath(self.name).suffix.lstrip(".").upper()

    def take(self, body):
        place, storage = f"guides/{self.digest}{PurePath(self.name).suffix.lower()}", self.file.storage
        self.file.name = place if storage.exists(place) else storage.save(place, ContentFile(body))
