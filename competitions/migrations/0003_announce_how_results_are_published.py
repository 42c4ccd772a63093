import django.core.validators
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0002_result_runs_pin_their_sheets"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="competition",
            name="appeal_days",
            field=models.PositiveSmallIntegerField(
                default=7,
                help_text="0: the rules give no appeal.",
                validators=[django.core.validators.MaxValueValidator(90)],
                verbose_name="days to appeal after the release",
            ),
        ),
        migrations.AddField(
            model_name="competition",
            name="embargo_days",
            field=models.PositiveSmallIntegerField(
                default=0,
                help_text="0: results may be released as soon as they are decided.",
                validators=[django.core.validators.MaxValueValidator(90)],
                verbose_name="days between closing and release, at least",
            ),
        ),
        migrations.AddField(
            model_name="competition",
            name="publishes_sheets",
            field=models.BooleanField(
                default=False,
                help_text="Under pseudonyms, so that anyone can compute the result again. A few judges may be recognisable: otherwise auditors alone receive the sheets.",
                verbose_name="results publish the score sheets",
            ),
        ),
        migrations.AddConstraint(
            model_name="competition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("rubric_frozen_at__isnull", True), ("rubric_sha256", "")),
                    models.Q(
                        ("rubric_frozen_at__isnull", False), models.Q(("rubric_sha256", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="an_open_edition_has_the_hash_of_its_rubric",
            ),
        ),
    ]
