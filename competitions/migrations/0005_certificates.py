import competitions.codes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0004_a_sheet_names_its_rubric"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Certificate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        default=competitions.codes.make_certificate_code,
                        editable=False,
                        max_length=16,
                        unique=True,
                        verbose_name="code",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("award", "Award"), ("judge", "Judge")], max_length=8, verbose_name="kind"
                    ),
                ),
                ("sheets", models.PositiveSmallIntegerField(default=0, verbose_name="signed score sheets")),
                ("issued_at", models.DateTimeField(verbose_name="issued")),
                (
                    "competition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificates",
                        to="competitions.competition",
                        verbose_name="competition",
                    ),
                ),
                (
                    "entry",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificate",
                        to="competitions.entry",
                        verbose_name="entry",
                    ),
                ),
                (
                    "issued_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "judge",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificates",
                        to="competitions.judge",
                        verbose_name="judge",
                    ),
                ),
            ],
            options={
                "verbose_name": "certificate",
                "verbose_name_plural": "certificates",
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("entry__isnull", False), ("judge__isnull", True), ("kind", "award")),
                            models.Q(
                                ("entry__isnull", True),
                                ("judge__isnull", False),
                                ("kind", "judge"),
                                ("sheets__gte", 1),
                            ),
                            _connector="OR",
                        ),
                        name="a_certificate_is_of_an_entry_or_of_a_judge",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("judge__isnull", False)),
                        fields=("competition", "judge"),
                        name="one_certificate_per_judge_and_edition",
                    ),
                ],
            },
        ),
    ]
