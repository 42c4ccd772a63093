from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0019_entries_may_be_for_calibration"),
    ]

    operations = [
        migrations.AddField(
            model_name="invitation",
            name="bounce_reason",
            field=models.CharField(blank=True, max_length=300, verbose_name="what the mail server said"),
        ),
    ]
