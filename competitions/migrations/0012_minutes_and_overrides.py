import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0011_judges_answer_on_conflicts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="decision",
            name="minutes",
            field=models.TextField(
                blank=True,
                help_text="What was said; stays with the organisers.",
                max_length=4000,
                verbose_name="minutes",
            ),
        ),
        migrations.CreateModel(
            name="Minutes",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("held_on", models.DateField(verbose_name="held on")),
                (
                    "present",
                    models.TextField(help_text="One name a line.", max_length=2000, verbose_name="present"),
                ),
                ("text", models.TextField(blank=True, max_length=20000, verbose_name="minutes")),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "competition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="minutes",
                        to="competitions.competition",
                        verbose_name="competition",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "minutes",
                "verbose_name_plural": "minutes",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Override",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "passed_over",
                    models.JSONField(
                        help_text="Blind codes, sorted: what was agreed to, and nothing beyond it.",
                        verbose_name="entries passed over",
                    ),
                ),
                ("reason_ar", models.TextField(max_length=600, verbose_name="reason in Arabic")),
                ("reason_en", models.TextField(max_length=600, verbose_name="reason in English")),
                ("proposed_at", models.DateTimeField(verbose_name="proposed")),
                ("consented_at", models.DateTimeField(null=True, verbose_name="consented")),
                (
                    "consented_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="consented by",
                    ),
                ),
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="override",
                        to="competitions.entry",
                        verbose_name="entry",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="proposed by",
                    ),
                ),
            ],
            options={
                "verbose_name": "departure from the ranking",
                "verbose_name_plural": "departures from the ranking",
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("consented_at__isnull", True), ("consented_by__isnull", True)),
                            models.Q(
                                ("consented_at__isnull", False),
                                ("consented_by__isnull", False),
                                models.Q(("consented_by", models.F("proposed_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="a_second_person_consents",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reason_ar", ""), _negated=True),
                            models.Q(("reason_en", ""), _negated=True),
                        ),
                        name="an_override_has_its_reason_in_both_languages",
                    ),
                ],
            },
        ),
    ]
