import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0015_publications_keep_their_bundle"),
    ]

    operations = [
        migrations.AddField(
            model_name="competition",
            name="rehearses",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rehearsals",
                to="competitions.competition",
                verbose_name="rehearsal of",
            ),
        ),
    ]
