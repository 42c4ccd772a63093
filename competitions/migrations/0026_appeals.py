import competitions.models.storage
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import initiatives.models.places
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0025_recognise_staff"),
        ("initiatives", "0015_adoptions_keep_their_guide"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        # What stands already comes last: it is locked until all of this is done.
        migrations.CreateModel(
            name="Appeal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField(max_length=2000, verbose_name="appeal")),
                (
                    "submitted_at",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="submitted"),
                ),
                ("due_at", models.DateTimeField(verbose_name="appeals were taken until")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[("upheld", "Upheld"), ("dismissed", "Dismissed")],
                        max_length=9,
                        verbose_name="decision",
                    ),
                ),
                ("reason", models.TextField(blank=True, max_length=2000, verbose_name="reason")),
                ("decided_at", models.DateTimeField(null=True, verbose_name="decided")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appeal",
                        to="competitions.entry",
                        verbose_name="entry",
                    ),
                ),
            ],
            options={
                "verbose_name": "appeal",
                "verbose_name_plural": "appeals",
                "ordering": ["submitted_at", "pk"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at", None), ("decided_by", None), ("outcome", ""), ("reason", "")
                            ),
                            models.Q(
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                                models.Q(("outcome", ""), _negated=True),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="an_appeal_is_decided_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("submitted_at__lt", models.F("due_at"))),
                        name="an_appeal_comes_in_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EarlierPublication",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("released_at", models.DateTimeField()),
                ("superseded_at", models.DateTimeField()),
                (
                    "statement_ar",
                    models.TextField(max_length=600, verbose_name="what was corrected, in Arabic"),
                ),
                (
                    "statement_en",
                    models.TextField(max_length=600, verbose_name="what was corrected, in English"),
                ),
                (
                    "bundle",
                    models.FileField(
                        editable=False, storage=competitions.models.storage.private_storage, upload_to=""
                    ),
                ),
                ("bundle_sha256", models.CharField(editable=False, max_length=64)),
                (
                    "public_bundle",
                    models.FileField(
                        editable=False, storage=competitions.models.storage.private_storage, upload_to=""
                    ),
                ),
                ("public_sha256", models.CharField(editable=False, max_length=64)),
                ("public_size", models.PositiveIntegerField(editable=False)),
                (
                    "appeal",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="correction",
                        to="competitions.appeal",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="earlier",
                        to="competitions.publication",
                    ),
                ),
            ],
            options={
                "verbose_name": "earlier publication",
                "verbose_name_plural": "earlier publications",
                "ordering": ["number"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("publication", "number"), name="one_earlier_publication_a_number"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EarlierDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("winner", "Winner"), ("mention", "Special mention"), ("none", "No award")],
                        max_length=8,
                    ),
                ),
                ("place", models.PositiveSmallIntegerField(null=True)),
                ("citation_ar", models.TextField(blank=True)),
                ("citation_en", models.TextField(blank=True)),
                ("decided_at", models.DateTimeField(null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="earlier_decisions",
                        to="competitions.entry",
                    ),
                ),
                (
                    "earlier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="competitions.earlierpublication",
                    ),
                ),
            ],
            options={
                "verbose_name": "earlier decision",
                "verbose_name_plural": "earlier decisions",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("earlier", "entry"), name="one_earlier_decision_for_an_entry"
                    )
                ],
            },
        ),
        migrations.RemoveConstraint(
            model_name="confirmation",
            name="an_auditor_signs_once_per_publication",
        ),
        migrations.AddField(
            model_name="publication",
            name="corrected_at",
            field=models.DateTimeField(editable=False, null=True, verbose_name="corrected"),
        ),
        migrations.AddField(
            model_name="publication",
            name="number",
            field=models.PositiveSmallIntegerField(default=1, editable=False),
        ),
        migrations.AddConstraint(
            model_name="confirmation",
            constraint=models.UniqueConstraint(
                fields=("auditor", "publication", "bundle_sha256"), name="an_auditor_signs_a_bundle_once"
            ),
        ),
    ]
