import competitions.codes
import competitions.models.inspections
import django.core.serializers.json
import django.core.validators
import django.db.models.deletion
import initiatives.models.places
import modelcluster.fields
import wagtail.fields
from django.conf import settings
from django.db import migrations, models
from wagtail.images import get_image_model_string
from wagtail.documents import get_document_model_string


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(get_image_model_string()),
        migrations.swappable_dependency(get_document_model_string()),
        ("initiatives", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CompetitionIndexPage",
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
                ("introduction", models.TextField(blank=True, max_length=400, verbose_name="introduction")),
            ],
            options={
                "verbose_name": "competitions index",
                "verbose_name_plural": "competitions indexes",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="DecisionTask",
            fields=[
                (
                    "task_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.task",
                    ),
                ),
            ],
            options={
                "verbose_name": "decision of the organisers",
                "verbose_name_plural": "decisions of the organisers",
            },
            bases=("wagtailcore.task",),
        ),
        migrations.CreateModel(
            name="JudgingTask",
            fields=[
                (
                    "task_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.task",
                    ),
                ),
            ],
            options={
                "verbose_name": "judging by a panel",
                "verbose_name_plural": "judgings by a panel",
            },
            bases=("wagtailcore.task",),
        ),
        migrations.CreateModel(
            name="ScreeningTask",
            fields=[
                (
                    "task_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.task",
                    ),
                ),
            ],
            options={
                "verbose_name": "eligibility screening",
                "verbose_name_plural": "eligibility screenings",
            },
            bases=("wagtailcore.task",),
        ),
        migrations.CreateModel(
            name="Competition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("spatial_unit", "Spatial changes units"), ("initiative", "Initiatives")],
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                (
                    "code",
                    models.SlugField(
                        help_text="Short, in Latin letters; entries are numbered after it, for example SCU-2026-014.",
                        max_length=12,
                        unique=True,
                        verbose_name="code",
                    ),
                ),
                ("name_ar", models.CharField(max_length=160, verbose_name="name in Arabic")),
                ("name_en", models.CharField(max_length=160, verbose_name="name in English")),
                ("period_from", models.DateField(blank=True, null=True, verbose_name="figures from")),
                ("period_to", models.DateField(blank=True, null=True, verbose_name="figures to")),
                (
                    "verification_hours",
                    models.PositiveSmallIntegerField(
                        default=72,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="deadline of field verification (hours)",
                    ),
                ),
                ("tiers", models.JSONField(blank=True, default=list, verbose_name="tiers that compete")),
                (
                    "min_sheets",
                    models.PositiveSmallIntegerField(
                        default=3,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(9),
                        ],
                        verbose_name="minimum score sheets per entry",
                    ),
                ),
                (
                    "spread_flag",
                    models.PositiveSmallIntegerField(
                        default=25, verbose_name="spread that flags an entry (points)"
                    ),
                ),
                ("seed", models.PositiveIntegerField(default=20191028, verbose_name="seed of the draw")),
                (
                    "names_all_entries",
                    models.BooleanField(
                        default=False,
                        help_text="Announced before opening. Otherwise only winners and special mentions are named; all others stand in the results by blind code.",
                        verbose_name="results name every entry",
                    ),
                ),
                ("is_illustrative", models.BooleanField(default=False, verbose_name="illustrative data")),
                ("rubric_sha256", models.CharField(blank=True, editable=False, max_length=64)),
                ("rubric_frozen_at", models.DateTimeField(editable=False, null=True)),
                ("closed_at", models.DateTimeField(editable=False, null=True)),
                (
                    "closing_reason",
                    models.TextField(blank=True, editable=False, verbose_name="reason for closing early"),
                ),
                (
                    "closed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "workflow",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="competitions",
                        to="wagtailcore.workflow",
                        verbose_name="workflow",
                    ),
                ),
            ],
            options={
                "verbose_name": "competition",
                "verbose_name_plural": "competitions",
                "ordering": ["-pk"],
                "permissions": [("organise_competition", "Can organise competitions")],
            },
        ),
        migrations.CreateModel(
            name="CompetitionPage",
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
                ("introduction", models.TextField(max_length=600, verbose_name="introduction")),
                ("rules_text", wagtail.fields.RichTextField(verbose_name="rules")),
                (
                    "competition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pages",
                        to="competitions.competition",
                        verbose_name="competition",
                    ),
                ),
            ],
            options={
                "verbose_name": "competition page",
                "verbose_name_plural": "competition pages",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="Criterion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("key", models.SlugField(max_length=30, verbose_name="key")),
                ("name_ar", models.CharField(max_length=120, verbose_name="name in Arabic")),
                ("name_en", models.CharField(max_length=120, verbose_name="name in English")),
                (
                    "weight",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(100),
                        ],
                        verbose_name="weight",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("judged", "Judged"), ("measured", "Measured")],
                        default="judged",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                (
                    "measure",
                    models.JSONField(
                        blank=True,
                        help_text="For a measured criterion: expressions over the entry's figures, thresholds, and how they combine.",
                        null=True,
                        verbose_name="measure",
                    ),
                ),
                ("lowest", models.PositiveSmallIntegerField(default=1, verbose_name="lowest level")),
                ("highest", models.PositiveSmallIntegerField(default=5, verbose_name="highest level")),
                (
                    "tie_order",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="1 is asked first; empty is not asked.",
                        null=True,
                        verbose_name="place in the tie chain",
                    ),
                ),
                ("tiers", models.JSONField(blank=True, default=list, verbose_name="applies to tiers")),
                (
                    "competition",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="criteria",
                        to="competitions.competition",
                    ),
                ),
            ],
            options={
                "verbose_name": "criterion",
                "verbose_name_plural": "criteria",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "tier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("diwan", "Governorate headquarters (Diwan)"),
                            ("markaz", "Markaz (rural district)"),
                            ("city", "City"),
                            ("district", "Urban district"),
                            ("village_unit", "Village local unit"),
                        ],
                        max_length=12,
                        verbose_name="tier",
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        editable=False,
                        help_text="What competes: a unit or an initiative enters an edition once.",
                        max_length=60,
                    ),
                ),
                (
                    "number",
                    models.CharField(editable=False, max_length=24, unique=True, verbose_name="entry number"),
                ),
                (
                    "blind_code",
                    models.CharField(
                        default=competitions.codes.make_blind_code,
                        editable=False,
                        max_length=8,
                        unique=True,
                        verbose_name="blind code",
                    ),
                ),
                ("content_sha256", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("committee", "With the follow-up committee"),
                            ("screening", "In eligibility screening"),
                            ("returned", "Returned for changes"),
                            ("judging", "In judging"),
                            ("judged", "Judged, awaiting the decision"),
                            ("decided", "Decided"),
                            ("ineligible", "Not eligible"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="committee",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("submitted_at", models.DateTimeField(auto_now_add=True, verbose_name="submitted")),
                ("screened_at", models.DateTimeField(editable=False, null=True)),
                ("screening_reason", models.TextField(blank=True, verbose_name="reason of the screening")),
                (
                    "extract_check",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("matches", "Matches the figures"),
                            ("differs", "Differs from the figures"),
                            ("none", "This entry has no extract"),
                        ],
                        editable=False,
                        max_length=8,
                        verbose_name="official extract",
                    ),
                ),
                (
                    "completion_deadline",
                    models.DateTimeField(
                        editable=False,
                        help_text="Given with a return: until then the governorate may change and resubmit the entry.",
                        null=True,
                        verbose_name="to be completed by",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="entries_won",
                        to="initiatives.initiativepage",
                        verbose_name="published as",
                    ),
                ),
                (
                    "competition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="competitions.competition",
                        verbose_name="competition",
                    ),
                ),
                (
                    "governorate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="initiatives.governorate",
                        verbose_name="governorate",
                    ),
                ),
                (
                    "initiative_revision",
                    models.ForeignKey(
                        editable=False,
                        help_text="Of a nomination: the initiative as it stood when it was submitted.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="judged revision of the initiative",
                    ),
                ),
                (
                    "page",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entry",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="page",
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="judged revision",
                    ),
                ),
                (
                    "screened_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="initiatives.localunit",
                        verbose_name="local unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "entry",
                "verbose_name_plural": "entries",
                "ordering": ["number"],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("winner", "Winner"), ("mention", "Special mention"), ("none", "No award")],
                        max_length=8,
                        verbose_name="outcome",
                    ),
                ),
                ("place", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="place")),
                ("citation_ar", models.TextField(blank=True, verbose_name="citation in Arabic")),
                ("citation_en", models.TextField(blank=True, verbose_name="citation in English")),
                ("decided_at", models.DateTimeField(editable=False, null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decision",
                        to="competitions.entry",
                        verbose_name="entry",
                    ),
                ),
            ],
            options={
                "verbose_name": "decision",
                "verbose_name_plural": "decisions",
            },
        ),
        migrations.CreateModel(
            name="InitiativeNominationPage",
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
                        help_text="What judges can't read in the initiative's page. Do not name your governorate or people.",
                        max_length=800,
                        verbose_name="Why it deserves the award",
                    ),
                ),
                (
                    "competition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="competitions.competition",
                        verbose_name="competition",
                    ),
                ),
                (
                    "governorate",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="initiatives.governorate",
                        verbose_name="governorate",
                    ),
                ),
                (
                    "initiative",
                    models.ForeignKey(
                        help_text="An initiative of your governorate; it is judged as it stands when you submit.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="nominations",
                        to="initiatives.initiativepage",
                        verbose_name="Initiative",
                    ),
                ),
            ],
            options={
                "verbose_name": "nomination of an initiative",
                "verbose_name_plural": "nominations of initiatives",
            },
            bases=(initiatives.models.places.PublishedTitleMixin, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="Judge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "max_load",
                    models.PositiveSmallIntegerField(
                        default=12,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="maximum number of entries",
                    ),
                ),
                (
                    "expertise",
                    models.ManyToManyField(
                        blank=True, related_name="judges", to="initiatives.domain", verbose_name="expertise"
                    ),
                ),
                (
                    "home_governorate",
                    models.ForeignKey(
                        blank=True,
                        help_text="Entries of this governorate stay invisible to the judge.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="judges",
                        to="initiatives.governorate",
                        verbose_name="home governorate",
                    ),
                ),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="judge",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "judge",
                "verbose_name_plural": "judges",
            },
        ),
        migrations.CreateModel(
            name="Conflict",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("home", "Own governorate"),
                            ("declared", "Declared by the judge"),
                            ("former_employer", "Former employer"),
                            ("mentor", "Mentor of the entry"),
                            ("personal", "Personal relation to the team"),
                            ("recognised", "Recognised the unit despite redaction"),
                            ("other", "Other reason"),
                        ],
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("declared_at", models.DateTimeField(auto_now_add=True, verbose_name="declared")),
                (
                    "governorate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="conflicts",
                        to="initiatives.governorate",
                        verbose_name="governorate",
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="conflicts",
                        to="competitions.entry",
                        verbose_name="entry",
                    ),
                ),
                (
                    "judge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="conflicts",
                        to="competitions.judge",
                        verbose_name="judge",
                    ),
                ),
            ],
            options={
                "verbose_name": "conflict of interest",
                "verbose_name_plural": "conflicts of interest",
            },
        ),
        migrations.CreateModel(
            name="Assignment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("offered", "Not started"),
                            ("accepted", "Draft"),
                            ("done", "Final"),
                            ("recused", "Recused"),
                        ],
                        default="offered",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                (
                    "queue_position",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="Drawn for each judge, so that no entry is always read first.",
                        verbose_name="place in the queue",
                    ),
                ),
                (
                    "recusal_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("home", "Own governorate"),
                            ("declared", "Declared by the judge"),
                            ("former_employer", "Former employer"),
                            ("mentor", "Mentor of the entry"),
                            ("personal", "Personal relation to the team"),
                            ("recognised", "Recognised the unit despite redaction"),
                            ("other", "Other reason"),
                        ],
                        max_length=16,
                        verbose_name="kind of recusal",
                    ),
                ),
                ("recusal_reason", models.TextField(blank=True, verbose_name="reason of the recusal")),
                ("assigned_at", models.DateTimeField(auto_now_add=True, verbose_name="assigned")),
                (
                    "assigned_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to="competitions.entry",
                        verbose_name="entry",
                    ),
                ),
                (
                    "judge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to="competitions.judge",
                        verbose_name="judge",
                    ),
                ),
            ],
            options={
                "verbose_name": "assignment",
                "verbose_name_plural": "assignments",
                "ordering": ["queue_position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="JudgingTaskState",
            fields=[
                (
                    "taskstate_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.taskstate",
                    ),
                ),
                ("quorum", models.PositiveSmallIntegerField(default=3, verbose_name="minimum score sheets")),
                ("closing_reason", models.TextField(blank=True)),
                (
                    "closed_early_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "state of judging",
                "verbose_name_plural": "states of judging",
            },
            bases=("wagtailcore.taskstate",),
        ),
        migrations.CreateModel(
            name="LevelDescriptor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("level", models.PositiveSmallIntegerField(verbose_name="level")),
                ("descriptor_ar", models.CharField(max_length=300, verbose_name="descriptor in Arabic")),
                ("descriptor_en", models.CharField(max_length=300, verbose_name="descriptor in English")),
                (
                    "criterion",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="levels",
                        to="competitions.criterion",
                    ),
                ),
            ],
            options={
                "verbose_name": "level descriptor",
                "verbose_name_plural": "level descriptors",
                "ordering": ["level"],
            },
        ),
        migrations.CreateModel(
            name="PanelSeat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="number on the panel")),
                (
                    "competition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="seats",
                        to="competitions.competition",
                        verbose_name="competition",
                    ),
                ),
                (
                    "judge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seats",
                        to="competitions.judge",
                        verbose_name="judge",
                    ),
                ),
            ],
            options={
                "verbose_name": "seat on the judging panel",
                "verbose_name_plural": "seats on the judging panel",
                "ordering": ["number"],
            },
        ),
        migrations.CreateModel(
            name="Phase",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("announcement", "Announcement of rules"),
                            ("submission", "Submission"),
                            ("screening", "Eligibility screening"),
                            ("judging", "Judging"),
                            ("deliberation", "Deliberation"),
                            ("results", "Results"),
                            ("appeals", "Appeals"),
                        ],
                        max_length=12,
                        verbose_name="phase",
                    ),
                ),
                ("starts_at", models.DateTimeField(verbose_name="starts")),
                ("ends_at", models.DateTimeField(verbose_name="ends")),
                ("may_submit", models.BooleanField(default=False, verbose_name="entries may be submitted")),
                ("may_score", models.BooleanField(default=False, verbose_name="score sheets may be signed")),
                (
                    "competition",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="phases",
                        to="competitions.competition",
                    ),
                ),
            ],
            options={
                "verbose_name": "phase",
                "verbose_name_plural": "phases",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Redaction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("target", models.CharField(max_length=60, verbose_name="where")),
                ("text", models.CharField(blank=True, max_length=400, verbose_name="hidden words")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="redactions",
                        to="competitions.entry",
                        verbose_name="entry",
                    ),
                ),
            ],
            options={
                "verbose_name": "redaction",
                "verbose_name_plural": "redactions",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="ResultRun",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("model", models.CharField(max_length=30, verbose_name="model")),
                ("version", models.PositiveSmallIntegerField(default=1)),
                ("weights", models.JSONField(default=dict)),
                ("inputs_sha256", models.CharField(max_length=64)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "competition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="result_runs",
                        to="competitions.competition",
                    ),
                ),
            ],
            options={
                "verbose_name": "result run",
                "verbose_name_plural": "result runs",
                "ordering": ["pk"],
                "get_latest_by": "pk",
            },
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("released_at", models.DateTimeField()),
                (
                    "competition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="publication",
                        to="competitions.competition",
                    ),
                ),
                (
                    "released_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="competitions.resultrun",
                    ),
                ),
            ],
            options={
                "verbose_name": "publication",
                "verbose_name_plural": "publications",
            },
        ),
        migrations.CreateModel(
            name="EntryResult",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "tier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("diwan", "Governorate headquarters (Diwan)"),
                            ("markaz", "Markaz (rural district)"),
                            ("city", "City"),
                            ("district", "Urban district"),
                            ("village_unit", "Village local unit"),
                        ],
                        max_length=12,
                    ),
                ),
                ("score", models.DecimalField(decimal_places=4, max_digits=7, verbose_name="score")),
                ("median", models.DecimalField(decimal_places=4, max_digits=7, verbose_name="median")),
                ("spread", models.DecimalField(decimal_places=4, max_digits=7, verbose_name="spread")),
                ("n", models.PositiveSmallIntegerField(verbose_name="score sheets")),
                ("rank", models.PositiveSmallIntegerField(verbose_name="rank")),
                ("group", models.PositiveSmallIntegerField(verbose_name="group")),
                ("is_flagged", models.BooleanField(default=False, verbose_name="flagged for its spread")),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="results",
                        to="competitions.entry",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="results",
                        to="competitions.resultrun",
                    ),
                ),
            ],
            options={
                "ordering": ["tier", "rank", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ScoreSheet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveSmallIntegerField(default=1, verbose_name="version")),
                ("levels", models.JSONField(verbose_name="levels")),
                ("notes", models.JSONField(default=dict, verbose_name="notes")),
                ("suggested", models.JSONField(default=dict, verbose_name="suggested levels")),
                ("private_remark", models.TextField(blank=True, verbose_name="private remark")),
                ("public_remark", models.TextField(blank=True, verbose_name="remark for the entrant")),
                ("score", models.DecimalField(decimal_places=4, max_digits=7, verbose_name="score")),
                ("rubric_sha256", models.CharField(max_length=64)),
                ("salt", models.CharField(max_length=32)),
                ("notes_salt", models.CharField(max_length=32)),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("previous_digest", models.CharField(blank=True, max_length=64)),
                ("submitted_at", models.DateTimeField(verbose_name="signed")),
                (
                    "assignment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sheets",
                        to="competitions.assignment",
                        verbose_name="assignment",
                    ),
                ),
            ],
            options={
                "verbose_name": "score sheet",
                "verbose_name_plural": "score sheets",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="SheetDraft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("levels", models.JSONField(default=dict)),
                ("notes", models.JSONField(default=dict)),
                ("private_remark", models.TextField(blank=True)),
                ("public_remark", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=0)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "assignment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="draft",
                        to="competitions.assignment",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SpatialUnitEntryPage",
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
                    "staff_count",
                    models.PositiveIntegerField(
                        help_text="Actually working in the period.", null=True, verbose_name="Unit members"
                    ),
                ),
                (
                    "trained_count",
                    models.PositiveIntegerField(null=True, verbose_name="Of whom trained at Saqqara"),
                ),
                (
                    "area_km2",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Used for fair comparison.",
                        max_digits=10,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="Area covered (km²)",
                    ),
                ),
                (
                    "period_from",
                    models.DateField(
                        editable=False,
                        help_text="Set and locked by the competition.",
                        null=True,
                        verbose_name="From",
                    ),
                ),
                ("period_to", models.DateField(editable=False, null=True, verbose_name="To")),
                (
                    "received",
                    models.PositiveIntegerField(
                        help_text="All changes received from the system in the period.",
                        null=True,
                        verbose_name="Changes received",
                    ),
                ),
                (
                    "verified",
                    models.PositiveIntegerField(
                        help_text="Not more than received.", null=True, verbose_name="Verified in the field"
                    ),
                ),
                (
                    "verified_on_time",
                    models.PositiveIntegerField(
                        help_text="Deadline is stated on the competition page.",
                        null=True,
                        verbose_name="Of which within the deadline",
                    ),
                ),
                (
                    "legal",
                    models.PositiveIntegerField(
                        help_text="Covered by a valid permit or title.",
                        null=True,
                        verbose_name="Legal change",
                    ),
                ),
                (
                    "illegal",
                    models.PositiveIntegerField(
                        help_text="Building violation or encroachment on state or agricultural land.",
                        null=True,
                        verbose_name="Illegal change",
                    ),
                ),
                (
                    "false_change",
                    models.PositiveIntegerField(
                        help_text="Shadow, crop, machinery… helps improve detection.",
                        null=True,
                        verbose_name="No change on the ground",
                    ),
                ),
                (
                    "unified_form",
                    models.DecimalField(
                        decimal_places=1,
                        help_text="Inspections with a complete form ÷ all inspections.",
                        max_digits=4,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(100),
                        ],
                        verbose_name="Use of the unified field form",
                    ),
                ),
                (
                    "gps_photo",
                    models.DecimalField(
                        decimal_places=1,
                        help_text="At least two photos each.",
                        max_digits=4,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(100),
                        ],
                        verbose_name="Inspections with coordinates and photos",
                    ),
                ),
                (
                    "median_hours",
                    models.DecimalField(
                        decimal_places=1,
                        help_text="From receipt to recorded inspection.",
                        max_digits=7,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="Median response time (hours)",
                    ),
                ),
                (
                    "cradle",
                    models.PositiveIntegerField(
                        help_text="Removed before the violation was completed.",
                        null=True,
                        verbose_name="Removed in the cradle",
                    ),
                ),
                (
                    "decisions",
                    models.PositiveIntegerField(null=True, verbose_name="Removal decisions issued"),
                ),
                (
                    "executed",
                    models.PositiveIntegerField(
                        help_text="Not more than issued.", null=True, verbose_name="Decisions executed"
                    ),
                ),
                (
                    "recovered_m2",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=14,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="Recovered — built (m²)",
                    ),
                ),
                (
                    "recovered_farmland_m2",
                    models.DecimalField(
                        decimal_places=2,
                        help_text="1 feddan = 4,200.83 m².",
                        max_digits=16,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="Recovered — farmland (feddan)",
                    ),
                ),
                (
                    "recurrence",
                    models.PositiveIntegerField(
                        help_text="Honesty here counts in your favour.",
                        null=True,
                        verbose_name="Recurrences after removal",
                    ),
                ),
                (
                    "tech_centre_link",
                    models.TextField(
                        blank=True,
                        help_text="How permits are matched with changes.",
                        max_length=400,
                        verbose_name="Link with the technology centre",
                    ),
                ),
                (
                    "property_protocol",
                    models.TextField(
                        blank=True,
                        help_text="Inventory, registration, regularisation.",
                        max_length=400,
                        verbose_name="Link with the state-property system",
                    ),
                ),
                (
                    "innovation",
                    models.TextField(
                        help_text="What could another unit copy from you tomorrow?",
                        max_length=800,
                        verbose_name="An innovative idea in the unit's work",
                    ),
                ),
                (
                    "competition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="competitions.competition",
                        verbose_name="competition",
                    ),
                ),
                (
                    "governorate",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="initiatives.governorate",
                        verbose_name="governorate",
                    ),
                ),
                (
                    "jurisdictions",
                    modelcluster.fields.ParentalManyToManyField(
                        help_text="Agriculture, antiquities, endowments, irrigation, roads, new urban communities…",
                        related_name="+",
                        to="initiatives.jurisdictionbody",
                        verbose_name="Jurisdiction bodies coordinated with",
                    ),
                ),
                (
                    "local_unit",
                    models.ForeignKey(
                        help_text="Diwan, markaz, city or district.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="spatial_entries",
                        to="initiatives.localunit",
                        verbose_name="Unit",
                    ),
                ),
                (
                    "official_extract",
                    models.ForeignKey(
                        help_text="XLSX or stamped PDF; judges only.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=get_document_model_string(),
                        verbose_name="Official extract from the system",
                    ),
                ),
            ],
            options={
                "verbose_name": "entry of a spatial changes unit",
                "verbose_name_plural": "entries of spatial changes units",
            },
            bases=(initiatives.models.places.PublishedTitleMixin, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="SampleCase",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "change_no",
                    models.CharField(
                        help_text="Never published.", max_length=40, verbose_name="change number"
                    ),
                ),
                ("date", models.DateField(null=True, verbose_name="date")),
                ("locality", models.CharField(max_length=80, verbose_name="locality")),
                (
                    "change_type",
                    models.CharField(
                        choices=[
                            ("new_building", "New building"),
                            ("added_storey", "Added storey"),
                            ("cultivation", "Cultivation"),
                            ("filling", "Earth filling"),
                            ("stockpiling", "Stockpiling"),
                            ("fence", "Fence"),
                            ("demolition", "Demolition"),
                        ],
                        max_length=12,
                        verbose_name="type of change",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("legal", "Legal change"),
                            ("illegal", "Illegal change"),
                            ("false_change", "No change on the ground"),
                        ],
                        max_length=12,
                        verbose_name="result of verification",
                    ),
                ),
                (
                    "hours",
                    models.DecimalField(
                        decimal_places=1,
                        max_digits=6,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="hours from receipt to inspection",
                    ),
                ),
                (
                    "photo_after",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="photo after",
                    ),
                ),
                (
                    "photo_before",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="photo before",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="cases",
                        to="competitions.spatialunitentrypage",
                    ),
                ),
            ],
            options={
                "verbose_name": "sample case",
                "verbose_name_plural": "sample cases",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="InspectionFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "file",
                    models.FileField(
                        max_length=120,
                        storage=competitions.models.inspections.private_storage,
                        upload_to=competitions.models.inspections.private_name,
                        verbose_name="file",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="file name")),
                ("sha256", models.CharField(max_length=64)),
                ("rows", models.PositiveIntegerField(verbose_name="rows")),
                (
                    "figures",
                    models.JSONField(
                        default=dict,
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                        verbose_name="figures",
                    ),
                ),
                ("problems", models.JSONField(default=list, verbose_name="problems")),
                ("problem_count", models.PositiveIntegerField(default=0)),
                ("uploaded_at", models.DateTimeField(auto_now_add=True, verbose_name="uploaded")),
                ("applied_at", models.DateTimeField(null=True, verbose_name="filled into the entry")),
                (
                    "revision",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by",
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="inspection_files",
                        to="competitions.spatialunitentrypage",
                        verbose_name="entry",
                    ),
                ),
            ],
            options={
                "verbose_name": "field-work record",
                "verbose_name_plural": "field-work records",
                "ordering": ["-uploaded_at", "-pk"],
            },
        ),
        migrations.AddConstraint(
            model_name="competition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("closed_at__isnull", True), ("closed_by__isnull", True)),
                    models.Q(("closed_at__isnull", False), ("closed_by__isnull", False)),
                    _connector="OR",
                ),
                name="a_closed_edition_names_who_closed_it",
            ),
        ),
        migrations.AddConstraint(
            model_name="competition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("period_to__isnull", True),
                    ("period_from__isnull", True),
                    ("period_to__gte", models.F("period_from")),
                    _connector="OR",
                ),
                name="figures_end_after_they_begin",
            ),
        ),
        migrations.AddConstraint(
            model_name="criterion",
            constraint=models.UniqueConstraint(fields=("competition", "key"), name="one_criterion_per_key"),
        ),
        migrations.AddConstraint(
            model_name="criterion",
            constraint=models.CheckConstraint(
                condition=models.Q(("highest__gt", models.F("lowest"))),
                name="the_highest_level_is_above_the_lowest",
            ),
        ),
        migrations.AddConstraint(
            model_name="criterion",
            constraint=models.CheckConstraint(
                condition=models.Q(("weight__gte", 1), ("weight__lte", 100)), name="a_weight_is_1_to_100"
            ),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "withdrawn"), _negated=True),
                fields=("competition", "subject"),
                name="one_entry_per_subject_and_edition",
            ),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["committee", "returned", "screening", "withdrawn", "ineligible"]),
                    ("revision__isnull", False),
                    _connector="OR",
                ),
                name="a_judged_entry_is_pinned",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                name="a_decision_has_an_author_and_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("outcome", "none"),
                    models.Q(
                        models.Q(("citation_ar", ""), _negated=True),
                        models.Q(("citation_en", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="an_award_is_cited_in_both_languages",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome", "winner"), ("place__gte", 1)),
                    models.Q(models.Q(("outcome", "winner"), _negated=True), ("place__isnull", True)),
                    _connector="OR",
                ),
                name="winners_and_only_winners_have_a_place",
            ),
        ),
        migrations.AddConstraint(
            model_name="conflict",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("entry__isnull", True), ("governorate__isnull", False)),
                    models.Q(("entry__isnull", False), ("governorate__isnull", True)),
                    _connector="OR",
                ),
                name="a_conflict_is_with_an_entry_or_a_governorate",
            ),
        ),
        migrations.AddConstraint(
            model_name="conflict",
            constraint=models.UniqueConstraint(
                condition=models.Q(("entry__isnull", False)),
                fields=("judge", "entry"),
                name="one_conflict_per_judge_and_entry",
            ),
        ),
        migrations.AddConstraint(
            model_name="conflict",
            constraint=models.UniqueConstraint(
                condition=models.Q(("governorate__isnull", False)),
                fields=("judge", "governorate"),
                name="one_conflict_per_judge_and_governorate",
            ),
        ),
        migrations.AddConstraint(
            model_name="assignment",
            constraint=models.UniqueConstraint(
                fields=("entry", "judge"), name="one_assignment_per_entry_and_judge"
            ),
        ),
        migrations.AddConstraint(
            model_name="assignment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "recused"), _negated=True),
                    models.Q(("recusal_kind", ""), _negated=True),
                    _connector="OR",
                ),
                name="a_recusal_has_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="leveldescriptor",
            constraint=models.UniqueConstraint(
                fields=("criterion", "level"), name="one_descriptor_per_level"
            ),
        ),
        migrations.AddConstraint(
            model_name="panelseat",
            constraint=models.UniqueConstraint(
                fields=("competition", "judge"), name="one_seat_per_judge_and_edition"
            ),
        ),
        migrations.AddConstraint(
            model_name="panelseat",
            constraint=models.UniqueConstraint(fields=("competition", "number"), name="one_seat_per_number"),
        ),
        migrations.AddConstraint(
            model_name="phase",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                name="a_phase_ends_after_it_starts",
            ),
        ),
        migrations.AddConstraint(
            model_name="phase",
            constraint=models.UniqueConstraint(fields=("competition", "kind"), name="one_phase_of_a_kind"),
        ),
        migrations.AddConstraint(
            model_name="redaction",
            constraint=models.UniqueConstraint(
                fields=("entry", "target", "text"), name="one_redaction_per_place"
            ),
        ),
        migrations.AddConstraint(
            model_name="redaction",
            constraint=models.CheckConstraint(
                condition=models.Q(("target", ""), _negated=True), name="a_redaction_has_a_place"
            ),
        ),
        migrations.AddConstraint(
            model_name="entryresult",
            constraint=models.UniqueConstraint(fields=("run", "entry"), name="one_result_per_run_and_entry"),
        ),
        migrations.AddConstraint(
            model_name="scoresheet",
            constraint=models.UniqueConstraint(
                fields=("assignment", "version"), name="one_sheet_per_assignment_and_version"
            ),
        ),
        migrations.AddConstraint(
            model_name="scoresheet",
            constraint=models.CheckConstraint(
                condition=models.Q(("score__gte", 0), ("score__lte", 100)), name="a_score_is_0_to_100"
            ),
        ),
        migrations.AddConstraint(
            model_name="inspectionfile",
            constraint=models.CheckConstraint(
                condition=models.Q(("applied_at__isnull", True), ("problem_count", 0), _connector="OR"),
                name="a_record_with_problems_fills_no_entry",
            ),
        ),
    ]
