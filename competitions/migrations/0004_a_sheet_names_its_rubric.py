from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0003_announce_how_results_are_published"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="scoresheet",
            constraint=models.CheckConstraint(
                condition=models.Q(("rubric_sha256", ""), _negated=True),
                name="a_sheet_names_the_rubric_it_was_signed_under",
            ),
        ),
    ]
