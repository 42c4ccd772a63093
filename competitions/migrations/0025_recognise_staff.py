import competitions.models.storage
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import initiatives.models.places
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0024_replication_award"),
        ("initiatives", "0015_adoptions_keep_their_guide"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="NamingConsent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("agreed_on", models.DateField(verbose_name="day of the written consent")),
                (
                    "recorded_at",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="recorded"),
                ),
                ("withdrawn_at", models.DateTimeField(null=True, verbose_name="withdrawn")),
            ],
            options={
                "verbose_name": "consent to be named",
                "verbose_name_plural": "consents to be named",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="StaffNominationPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "is_illustrative",
                    models.BooleanField(
                        default=False,
                        help_text="Marked on the page as invented for demonstration.",
                        verbose_name="illustrative data",
                    ),
                ),
                (
                    "nominee_kind",
                    models.CharField(
                        choices=[("individual", "A member of staff"), ("team", "A team")],
                        default="individual",
                        max_length=10,
                        verbose_name="Who is nominated",
                    ),
                ),
                (
                    "nominee_name",
                    models.CharField(
                        help_text="Of the person or the team. Judges don’t read it; the public only with recorded consent.",
                        max_length=120,
                        verbose_name="Name",
                    ),
                ),
                (
                    "nominee_name_en",
                    models.CharField(blank=True, max_length=120, verbose_name="Name in English"),
                ),
                (
                    "job",
                    models.CharField(
                        help_text="What the person or the team does at the centre, without names.",
                        max_length=120,
                        verbose_name="Job",
                    ),
                ),
                (
                    "team_size",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(2)],
                        verbose_name="Members of the team",
                    ),
                ),
                ("achievement", models.TextField(max_length=1200, verbose_name="What was done")),
                (
                    "effect",
                    models.TextField(
                        help_text="A figure before and after, with its source, says more than praise.",
                        max_length=800,
                        verbose_name="What changed for citizens",
                    ),
                ),
                (
                    "cooperation",
                    models.TextField(
                        help_text="What was taught, shared or written down.",
                        max_length=600,
                        verbose_name="How colleagues were helped",
                    ),
                ),
            ],
            options={
                "verbose_name": "nomination of staff",
                "verbose_name_plural": "nominations of staff",
            },
            bases=(
                initiatives.models.places.PublishedTitleMixin,
                initiatives.models.places.SlugFromTitleMixin,
                "wagtailcore.page",
            ),
        ),
        migrations.AlterField(
            model_name="competition",
            name="kind",
            field=models.CharField(
                choices=[
                    ("spatial_unit", "Spatial changes units"),
                    ("initiative", "Initiatives"),
                    ("adoption", "Replication of initiatives"),
                    ("staff", "Staff of technology centres"),
                ],
                max_length=16,
                verbose_name="kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="competition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "staff"), _negated=True),
                    models.Q(("names_all_entries", False), ("publishes_sheets", False)),
                    _connector="OR",
                ),
                name="scores_of_people_are_never_published",
            ),
        ),
        migrations.AddField(
            model_name="namingconsent",
            name="recorded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="recorded by",
            ),
        ),
        migrations.AddField(
            model_name="staffnominationpage",
            name="centre",
            field=models.ForeignKey(
                help_text="A centre nominates once in an edition: one member of its staff, or one team.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="staff_nominations",
                to="initiatives.technologycentre",
                verbose_name="Technology centre",
            ),
        ),
        migrations.AddField(
            model_name="staffnominationpage",
            name="competition",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="%(class)ss",
                to="competitions.competition",
                verbose_name="competition",
            ),
        ),
        migrations.AddField(
            model_name="staffnominationpage",
            name="governorate",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="%(class)ss",
                to="initiatives.governorate",
                verbose_name="governorate",
            ),
        ),
        migrations.AddField(
            model_name="namingconsent",
            name="page",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="naming_consent",
                to="competitions.staffnominationpage",
                verbose_name="nomination of staff",
            ),
        ),
    ]
