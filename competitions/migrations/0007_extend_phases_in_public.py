import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0006_invite_judges"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PhaseExtension",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("old_ends_at", models.DateTimeField(verbose_name="end until then")),
                ("new_ends_at", models.DateTimeField(verbose_name="new end")),
                ("reason_ar", models.CharField(max_length=400, verbose_name="reason in Arabic")),
                ("reason_en", models.CharField(max_length=400, verbose_name="reason in English")),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="decided")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "phase",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="extensions",
                        to="competitions.phase",
                        verbose_name="phase",
                    ),
                ),
            ],
            options={
                "verbose_name": "extension of a phase",
                "verbose_name_plural": "extensions of phases",
                "ordering": ["at", "pk"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("new_ends_at__gt", models.F("old_ends_at"))),
                        name="an_extension_gives_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reason_ar", ""), _negated=True),
                            models.Q(("reason_en", ""), _negated=True),
                        ),
                        name="an_extension_has_a_reason_in_both_languages",
                    ),
                ],
            },
        ),
    ]
