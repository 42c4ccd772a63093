import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0010_keep_every_version_of_a_rubric"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="conflict",
            name="declared_by",
            field=models.ForeignKey(
                editable=False,
                help_text="The judge himself may take back only what he declared.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="declared by",
            ),
        ),
        migrations.AddField(
            model_name="panelseat",
            name="conflicts_declared_at",
            field=models.DateTimeField(
                editable=False,
                help_text="The judge's queue opens with his answer; “none” is one, too.",
                null=True,
                verbose_name="conflicts of interest answered",
            ),
        ),
    ]
