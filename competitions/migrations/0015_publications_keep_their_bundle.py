import competitions.models.results
import competitions.models.storage
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0014_keep_rounds_of_assignments"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="competition",
            options={
                "ordering": ["-pk"],
                "permissions": [
                    ("organise_competition", "Can organise competitions"),
                    ("audit_competition", "Can be named auditor of competitions"),
                ],
                "verbose_name": "competition",
                "verbose_name_plural": "competitions",
            },
        ),
        migrations.AddField(
            model_name="publication",
            name="bundle",
            field=models.FileField(
                default="",
                editable=False,
                storage=competitions.models.storage.private_storage,
                upload_to=competitions.models.results.bundle_name,
            ),
        ),
        migrations.AddField(
            model_name="publication",
            name="bundle_sha256",
            field=models.CharField(default="", editable=False, max_length=64),
        ),
        migrations.AddField(
            model_name="publication",
            name="public_bundle",
            field=models.FileField(
                default="",
                editable=False,
                storage=competitions.models.storage.private_storage,
                upload_to=competitions.models.results.bundle_name,
            ),
        ),
        migrations.AddField(
            model_name="publication",
            name="public_sha256",
            field=models.CharField(default="", editable=False, max_length=64),
        ),
        migrations.AddField(
            model_name="publication",
            name="public_size",
            field=models.PositiveIntegerField(default=0, editable=False),
        ),
        migrations.CreateModel(
            name="Auditor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("named_at", models.DateTimeField(auto_now_add=True, verbose_name="named")),
                (
                    "competition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="auditors",
                        to="competitions.competition",
                        verbose_name="competition",
                    ),
                ),
                (
                    "named_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="audits",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "auditor",
                "verbose_name_plural": "auditors",
                "ordering": ["pk"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Confirmation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("matches", models.BooleanField(verbose_name="the result matches")),
                ("statement", models.TextField(blank=True, max_length=1000, verbose_name="statement")),
                ("bundle_sha256", models.CharField(max_length=64)),
                ("signed_at", models.DateTimeField(verbose_name="signed")),
                (
                    "auditor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="confirmations",
                        to="competitions.auditor",
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="confirmations",
                        to="competitions.publication",
                    ),
                ),
            ],
            options={
                "verbose_name": "confirmation",
                "verbose_name_plural": "confirmations",
                "ordering": ["signed_at", "pk"],
                "default_permissions": (),
            },
        ),
        migrations.AddConstraint(
            model_name="auditor",
            constraint=models.UniqueConstraint(
                fields=("competition", "user"), name="an_auditor_is_named_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="confirmation",
            constraint=models.UniqueConstraint(
                fields=("auditor", "publication"), name="an_auditor_signs_once_per_publication"
            ),
        ),
        migrations.AddConstraint(
            model_name="confirmation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("matches", True), models.Q(("statement", ""), _negated=True), _connector="OR"
                ),
                name="what_does_not_match_is_explained",
            ),
        ),
    ]
