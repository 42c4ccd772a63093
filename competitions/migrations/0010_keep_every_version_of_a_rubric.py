import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0009_release_plans"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RubricVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="version")),
                ("canonical", models.TextField(verbose_name="canonical JSON")),
                ("sha256", models.CharField(max_length=64)),
                ("frozen_at", models.DateTimeField(verbose_name="frozen")),
                ("reason_ar", models.CharField(blank=True, max_length=400, verbose_name="reason in Arabic")),
                ("reason_en", models.CharField(blank=True, max_length=400, verbose_name="reason in English")),
                (
                    "competition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rubric_versions",
                        to="competitions.competition",
                        verbose_name="competition",
                    ),
                ),
                (
                    "frozen_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "version of the rubric",
                "verbose_name_plural": "versions of the rubric",
                "ordering": ["number"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("competition", "number"), name="one_rubric_per_number"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("number", 1),
                            models.Q(
                                models.Q(("reason_ar", ""), _negated=True),
                                models.Q(("reason_en", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="a_changed_rubric_has_a_reason_in_both_languages",
                    ),
                ],
            },
        ),
    ]
