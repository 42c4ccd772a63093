from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0016_rehearse_an_edition"),
    ]

    operations = [
        migrations.AddField(
            model_name="panelseat",
            name="left_at",
            field=models.DateTimeField(
                editable=False,
                help_text="The seat stays for the sheets that were signed; it gets no further entries.",
                null=True,
                verbose_name="left the edition",
            ),
        ),
    ]
