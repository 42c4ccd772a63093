import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0013_grace_for_one_entry"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AssignmentRun",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sheets",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(9),
                        ],
                        verbose_name="Sheets per entry",
                    ),
                ),
                (
                    "min_load",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Entries per judge, at least"),
                ),
                ("seed", models.PositiveIntegerField(verbose_name="Seed of the draw")),
                (
                    "mode",
                    models.CharField(
                        choices=[
                            ("cheapest", "The best fit in total"),
                            ("fair", "The best fit for the worst-off entry, then in total"),
                        ],
                        default="cheapest",
                        max_length=8,
                        verbose_name="What comes first",
                    ),
                ),
                ("inputs_sha256", models.CharField(max_length=64)),
                ("pairs", models.JSONField(default=list)),
                ("shortages", models.JSONField(default=list)),
                ("fit_cost", models.PositiveIntegerField()),
                ("cost", models.PositiveIntegerField()),
                ("is_connected", models.BooleanField()),
                ("efficiency", models.FloatField()),
                ("bound", models.FloatField()),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("saved_at", models.DateTimeField(editable=False, null=True)),
                (
                    "competition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assignment_runs",
                        to="competitions.competition",
                        verbose_name="competition",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "saved_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "round of assignments",
                "verbose_name_plural": "rounds of assignments",
                "ordering": ["-pk"],
                "default_permissions": (),
            },
        ),
        migrations.AddField(
            model_name="assignment",
            name="run",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="assignments",
                to="competitions.assignmentrun",
                verbose_name="round of assignments",
            ),
        ),
        migrations.CreateModel(
            name="Pin",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("pinned_at", models.DateTimeField(auto_now_add=True)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pins",
                        to="competitions.entry",
                        verbose_name="entry",
                    ),
                ),
                (
                    "judge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pins",
                        to="competitions.judge",
                        verbose_name="judge",
                    ),
                ),
                (
                    "pinned_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "pinned assignment",
                "verbose_name_plural": "pinned assignments",
                "ordering": ["pk"],
                "default_permissions": (),
            },
        ),
        migrations.AddConstraint(
            model_name="assignmentrun",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("saved_at__isnull", True), ("saved_by__isnull", True)),
                    models.Q(("saved_at__isnull", False), ("saved_by__isnull", False)),
                    _connector="OR",
                ),
                name="a_saved_round_names_who_saved_it",
            ),
        ),
        migrations.AddConstraint(
            model_name="pin",
            constraint=models.UniqueConstraint(fields=("entry", "judge"), name="one_pin_per_entry_and_judge"),
        ),
    ]
