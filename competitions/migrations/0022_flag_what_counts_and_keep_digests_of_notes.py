from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0021_winners_of_all_editions"),
    ]

    operations = [
        migrations.AddField(
            model_name="competition",
            name="born",
            field=models.CharField(
                choices=[("real", "Real"), ("rehearsal", "Rehearsal"), ("demo", "Demo")],
                default="real",
                editable=False,
                max_length=9,
            ),
        ),
        migrations.AddField(
            model_name="resultrun",
            name="born",
            field=models.CharField(
                choices=[("real", "Real"), ("rehearsal", "Rehearsal"), ("demo", "Demo")],
                default="real",
                editable=False,
                max_length=9,
            ),
        ),
        migrations.AddField(
            model_name="rubricversion",
            name="born",
            field=models.CharField(
                choices=[("real", "Real"), ("rehearsal", "Rehearsal"), ("demo", "Demo")],
                default="real",
                editable=False,
                max_length=9,
            ),
        ),
        migrations.AddField(
            model_name="scoresheet",
            name="born",
            field=models.CharField(
                choices=[("real", "Real"), ("rehearsal", "Rehearsal"), ("demo", "Demo")],
                default="real",
                editable=False,
                max_length=9,
            ),
        ),
        migrations.AddField(
            model_name="scoresheet",
            name="notes_digest",
            field=models.CharField(default="", editable=False, max_length=64),
        ),
    ]
