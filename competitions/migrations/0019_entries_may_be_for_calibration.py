from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0018_say_who_reads_the_extract"),
    ]

    operations = [
        migrations.AlterField(
            model_name="entry",
            name="state",
            field=models.CharField(
                choices=[
                    ("committee", "With the follow-up committee"),
                    ("screening", "In eligibility screening"),
                    ("returned", "Returned for changes"),
                    ("judging", "In judging"),
                    ("judged", "Judged, awaiting the decision"),
                    ("decided", "Decided"),
                    ("ineligible", "Not eligible"),
                    ("withdrawn", "Withdrawn"),
                    ("calibration", "Calibration entry, never counted"),
                ],
                default="committee",
                max_length=12,
                verbose_name="state",
            ),
        ),
    ]
