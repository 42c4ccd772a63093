import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0008_rankings_know_how_sure_they_are"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ReleasePlan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("release_at", models.DateTimeField(db_index=True, verbose_name="released at")),
                ("planned_at", models.DateTimeField(auto_now=True, verbose_name="planned")),
                (
                    "failed_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="could not be carried out"),
                ),
                (
                    "competition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="release_plan",
                        to="competitions.competition",
                        verbose_name="competition",
                    ),
                ),
                (
                    "planned_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="planned by",
                    ),
                ),
            ],
            options={
                "verbose_name": "planned release",
                "verbose_name_plural": "planned releases",
                "default_permissions": (),
            },
        ),
    ]
