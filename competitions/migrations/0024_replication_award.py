import django.db.models.deletion
import initiatives.models.places
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0023_remember_when_a_judge_was_reminded"),
        ("initiatives", "0015_adoptions_keep_their_guide"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AdoptionNominationPage",
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
                    "statement",
                    models.TextField(
                        help_text="What judges can’t read in the figures: how you made it your own. Do not name governorates or people.",
                        max_length=800,
                        verbose_name="Why it deserves the award",
                    ),
                ),
                ("record", models.JSONField(blank=True, default=dict, editable=False)),
            ],
            options={
                "verbose_name": "nomination of an adoption",
                "verbose_name_plural": "nominations of adoptions",
            },
            bases=(
                initiatives.models.places.PublishedTitleMixin,
                initiatives.models.places.SlugFromTitleMixin,
                "wagtailcore.page",
            ),
        ),
        migrations.RemoveConstraint(
            model_name="certificate",
            name="a_certificate_is_of_an_entry_or_of_a_judge",
        ),
        migrations.AddField(
            model_name="certificate",
            name="mentored",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="mentor_certificate",
                to="competitions.entry",
                verbose_name="entry whose credit is shared",
            ),
        ),
        migrations.AddField(
            model_name="entry",
            name="mentor",
            field=models.ForeignKey(
                editable=False,
                help_text="Of an adoption: it shares the credit, so its judges don’t see the entry either.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="entries_mentored",
                to="initiatives.governorate",
                verbose_name="mentor governorate",
            ),
        ),
        migrations.AlterField(
            model_name="certificate",
            name="kind",
            field=models.CharField(
                choices=[("award", "Award"), ("mentor", "Mentor of an award"), ("judge", "Judge")],
                max_length=8,
                verbose_name="kind",
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
                ],
                max_length=16,
                verbose_name="kind",
            ),
        ),
        migrations.AlterField(
            model_name="entry",
            name="subject",
            field=models.CharField(
                editable=False, help_text="What competes: it enters an edition once.", max_length=60
            ),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("entry__isnull", False),
                        ("judge__isnull", True),
                        ("kind", "award"),
                        ("mentored__isnull", True),
                    ),
                    models.Q(
                        ("entry__isnull", True),
                        ("judge__isnull", True),
                        ("kind", "mentor"),
                        ("mentored__isnull", False),
                    ),
                    models.Q(
                        ("entry", None),
                        ("judge__isnull", False),
                        ("kind", "judge"),
                        ("mentored", None),
                        ("sheets__gte", 1),
                    ),
                    _connector="OR",
                ),
                name="a_certificate_is_of_an_award_or_of_a_judge",
            ),
        ),
        migrations.AddField(
            model_name="adoptionnominationpage",
            name="adoption",
            field=models.ForeignKey(
                help_text="One that works, with its effect measured beside the original’s; judged as it stands when you submit.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="nominations",
                to="initiatives.adoption",
                verbose_name="Adoption",
            ),
        ),
        migrations.AddField(
            model_name="adoptionnominationpage",
            name="competition",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="%(class)ss",
                to="competitions.competition",
                verbose_name="competition",
            ),
        ),
        migrations.AddField(
            model_name="adoptionnominationpage",
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
    ]
