from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="resultrun",
            name="root",
            field=models.CharField(blank=True, editable=False, max_length=64),
        ),
        migrations.AddField(
            model_name="resultrun",
            name="sheets",
            field=models.ManyToManyField(
                editable=False, related_name="result_runs", to="competitions.scoresheet"
            ),
        ),
    ]
