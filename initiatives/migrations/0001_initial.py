import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import initiatives.models.places
import modelcluster.contrib.taggit
import modelcluster.fields
import uuid
import wagtail.fields
from django.conf import settings
from django.db import migrations, models
from wagtail.images import get_image_model_string
from wagtail.documents import get_document_model_string


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        migrations.swappable_dependency(get_image_model_string()),
        migrations.swappable_dependency(get_document_model_string()),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='BeneficiaryGroup',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_ar', models.CharField(max_length=120, verbose_name='name in Arabic')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('sort_key', models.CharField(db_index=True, editable=False, max_length=120)),
                ('key', models.SlugField(max_length=40, unique=True, verbose_name='key')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='position')),
            ],
            options={
                'verbose_name': 'group of beneficiaries',
                'verbose_name_plural': 'groups of beneficiaries',
                'ordering': ['position', 'sort_key'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CommitteeTask',
            fields=[
                ('task_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.task')),
            ],
            options={
                'verbose_name': "review by the governorate's committee",
                'verbose_name_plural': "reviews by the governorate's committee",
            },
            bases=('wagtailcore.task',),
        ),
        migrations.CreateModel(
            name='Domain',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_ar', models.CharField(max_length=120, verbose_name='name in Arabic')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('sort_key', models.CharField(db_index=True, editable=False, max_length=120)),
                ('key', models.SlugField(max_length=40, unique=True, verbose_name='key')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='position')),
            ],
            options={
                'verbose_name': 'domain',
                'verbose_name_plural': 'domains',
                'ordering': ['position', 'sort_key'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GovernorateIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, max_length=400, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'governorates index',
                'verbose_name_plural': 'governorates indexes',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='InitiativeIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, max_length=400, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'initiatives index',
                'verbose_name_plural': 'initiatives indexes',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='InitiativeTag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=100, unique=True, verbose_name='name')),
                ('slug', models.SlugField(allow_unicode=True, max_length=100, unique=True, verbose_name='slug')),
                ('name_en', models.CharField(blank=True, max_length=100, verbose_name='name in English')),
            ],
            options={
                'verbose_name': 'tag',
                'verbose_name_plural': 'tags',
            },
        ),
        migrations.CreateModel(
            name='JurisdictionBody',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_ar', models.CharField(max_length=120, verbose_name='name in Arabic')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('sort_key', models.CharField(db_index=True, editable=False, max_length=120)),
                ('key', models.SlugField(max_length=40, unique=True, verbose_name='key')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='position')),
            ],
            options={
                'verbose_name': 'jurisdiction body',
                'verbose_name_plural': 'jurisdiction bodies',
                'ordering': ['position', 'sort_key'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MinistryReviewTask',
            fields=[
                ('task_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.task')),
            ],
            options={
                'verbose_name': 'review by the ministry',
                'verbose_name_plural': 'reviews by the ministry',
            },
            bases=('wagtailcore.task',),
        ),
        migrations.CreateModel(
            name='Obstacle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_ar', models.CharField(max_length=120, verbose_name='name in Arabic')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('sort_key', models.CharField(db_index=True, editable=False, max_length=120)),
                ('key', models.SlugField(max_length=40, unique=True, verbose_name='key')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='position')),
            ],
            options={
                'verbose_name': 'obstacle',
                'verbose_name_plural': 'obstacles',
                'ordering': ['position', 'sort_key'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='StoryIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, max_length=400, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'success stories index',
                'verbose_name_plural': 'success stories indexes',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='Governorate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_ar', models.CharField(max_length=120, verbose_name='name in Arabic')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('sort_key', models.CharField(db_index=True, editable=False, max_length=120)),
                ('code', models.CharField(max_length=8, unique=True, verbose_name='ISO 3166-2 code')),
                ('capmas_code', models.CharField(max_length=2, unique=True, verbose_name='CAPMAS code')),
                ('aliases', models.JSONField(blank=True, default=list, help_text='Searched, never shown.', verbose_name='other spellings')),
                ('region', models.SlugField(max_length=30, verbose_name='region key')),
                ('region_ar', models.CharField(max_length=60, verbose_name='region in Arabic')),
                ('region_en', models.CharField(max_length=60, verbose_name='region in English')),
                ('capmas_class', models.CharField(choices=[('urban', 'Urban'), ('lower', 'Lower Egypt'), ('upper', 'Upper Egypt'), ('frontier', 'Frontier')], max_length=10, verbose_name='class')),
                ('capital_ar', models.CharField(max_length=60, verbose_name='capital in Arabic')),
                ('capital_en', models.CharField(max_length=60, verbose_name='capital in English')),
                ('tile_col', models.PositiveSmallIntegerField(verbose_name='tile column')),
                ('tile_row', models.PositiveSmallIntegerField(verbose_name='tile row')),
                ('collection', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='governorate', to='wagtailcore.collection', verbose_name='collection')),
                ('committee', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='governorate_followed_up', to='auth.group', verbose_name='follow-up committee')),
                ('editors', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='governorate_edited', to='auth.group', verbose_name='editors')),
            ],
            options={
                'verbose_name': 'governorate',
                'verbose_name_plural': 'governorates',
                'ordering': ['sort_key'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CommitteeTaskState',
            fields=[
                ('taskstate_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.taskstate')),
                ('governorate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='committee_states', to='initiatives.governorate', verbose_name='governorate')),
            ],
            options={
                'verbose_name': 'state at the committee',
                'verbose_name_plural': 'states at the committee',
            },
            bases=('wagtailcore.taskstate',),
        ),
        migrations.CreateModel(
            name='GovernoratePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', wagtail.fields.RichTextField(blank=True, verbose_name='introduction')),
                ('governorate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pages', to='initiatives.governorate', verbose_name='governorate')),
                ('photo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=get_image_model_string(), verbose_name='photo')),
            ],
            options={
                'verbose_name': 'governorate page',
                'verbose_name_plural': 'governorate pages',
            },
            bases=(initiatives.models.places.PublishedTitleMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='InitiativePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('is_illustrative', models.BooleanField(default=False, help_text='Marked on the page as invented for demonstration.', verbose_name='illustrative data')),
                ('summary', models.TextField(help_text='What changed, and for whom? Shown on the card and in search results.', max_length=200, verbose_name='Summary in two sentences')),
                ('stage', models.CharField(choices=[('identifying_problem', 'Identifying the problem'), ('generating_ideas', 'Generating ideas'), ('developing_proposal', 'Developing the proposal'), ('implementing', 'Implementing'), ('evaluating', 'Evaluating'), ('diffusing', 'Diffusing lessons')], help_text='OECD-OPSI lifecycle: identifying problems, generating ideas, developing proposals, implementing, evaluating, diffusing lessons.', max_length=24, verbose_name='Innovation stage')),
                ('facet', models.CharField(blank=True, choices=[('enhancement', 'Enhancement-oriented'), ('adaptive', 'Adaptive'), ('mission', 'Mission-oriented'), ('anticipatory', 'Anticipatory')], help_text='OECD facets: enhancement-oriented, adaptive, mission-oriented, anticipatory.', max_length=24, verbose_name='Innovation facet')),
                ('start_date', models.DateField(help_text='Month and year are enough.', null=True, verbose_name='Start date')),
                ('end_date', models.DateField(blank=True, help_text='Leave empty if still running.', null=True, verbose_name='End date')),
                ('problem', models.TextField(help_text='What did citizens or staff suffer from? Give at least one number from before.', max_length=800, verbose_name='The problem')),
                ('solution', wagtail.fields.RichTextField(help_text='The steps in order, in words a colleague in another governorate understands.', max_length=3000, verbose_name='What did you do?')),
                ('novelty', models.TextField(help_text='New to your organisation is enough, even if it exists elsewhere; name the source if any.', max_length=600, verbose_name='What is new about it?')),
                ('satisfaction', models.DecimalField(blank=True, decimal_places=1, help_text='Give sample size and method in the next field.', max_digits=5, null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(100)], verbose_name='Citizen satisfaction')),
                ('satisfaction_method', models.TextField(blank=True, help_text='Paper survey, SMS, rating screen… number of people and period.', max_length=300, verbose_name='How satisfaction was measured')),
                ('cost', models.DecimalField(decimal_places=2, help_text='Approximate, with equipment and training. 0 if done with existing resources.', max_digits=14, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='Cost (EGP)')),
                ('team', models.TextField(help_text='Staff and skills, hardware, software, approvals.', max_length=300, verbose_name='People and technology needed')),
                ('conditions', models.TextField(help_text="What would it fail without? (governor's decree, network link, supportive leadership…)", max_length=500, verbose_name='Conditions for success')),
                ('transfer', models.TextField(help_text='Which governorates suit it first, and what must change there?', max_length=800, verbose_name='Potential for replication')),
                ('lessons', models.TextField(help_text='If you started again, what would you do differently?', max_length=600, verbose_name='Lessons learned')),
                ('contact_name', models.CharField(help_text='Visible to governorate editors only, not to the public.', max_length=120, verbose_name='Contact person')),
                ('declaration', models.BooleanField(default=False, verbose_name='I declare the data correct and allow publication and replication')),
                ('beneficiaries', modelcluster.fields.ParentalManyToManyField(help_text='Tick all that apply, including groups at risk of being left behind.', related_name='initiatives', to='initiatives.beneficiarygroup', verbose_name='Beneficiaries')),
                ('domain', models.ForeignKey(help_text='Technology centres · citizen satisfaction · performance and incentives · spatial changes · state property · removals · training · partner coordination.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='initiatives', to='initiatives.domain', verbose_name='Domain')),
                ('governorate', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='initiatives.governorate', verbose_name='governorate')),
            ],
            options={
                'verbose_name': 'initiative',
                'verbose_name_plural': 'initiatives',
                'permissions': [('review_initiative', 'Can review initiatives for the ministry'), ('translate_initiative', 'Can translate published pages')],
            },
            bases=(initiatives.models.places.PublishedTitleMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='Indicator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=120, verbose_name='indicator')),
                ('unit', models.CharField(max_length=30, verbose_name='unit of measurement')),
                ('kind', models.CharField(choices=[('share', 'Share (%)'), ('mean', 'Average'), ('count', 'Count')], default='mean', max_length=8, verbose_name='kind')),
                ('better', models.CharField(choices=[('lower', 'Lower is better'), ('higher', 'Higher is better')], default='lower', max_length=8, verbose_name='direction')),
                ('before', models.DecimalField(decimal_places=2, max_digits=14, null=True, verbose_name='before')),
                ('after', models.DecimalField(decimal_places=2, max_digits=14, null=True, verbose_name='after')),
                ('measured_before_on', models.DateField(blank=True, null=True, verbose_name='measured before on')),
                ('measured_on', models.DateField(null=True, verbose_name='measured after on')),
                ('n', models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='sample size')),
                ('sd', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='standard deviation')),
                ('source', models.CharField(max_length=200, verbose_name='source')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='indicators', to='initiatives.initiativepage')),
            ],
            options={
                'verbose_name': 'indicator',
                'verbose_name_plural': 'indicators',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EvidenceFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('document', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=get_document_model_string(), verbose_name='file')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='evidence_files', to='initiatives.initiativepage')),
            ],
            options={
                'verbose_name': 'evidence file',
                'verbose_name_plural': 'evidence files',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BeforeAfterPair',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('caption', models.CharField(blank=True, max_length=200, verbose_name='caption')),
                ('after_image', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=get_image_model_string(), verbose_name='photo after')),
                ('before_image', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=get_image_model_string(), verbose_name='photo before')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='before_after', to='initiatives.initiativepage')),
            ],
            options={
                'verbose_name': 'before / after photos',
                'verbose_name_plural': 'before / after photos',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LocalUnit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_ar', models.CharField(max_length=120, verbose_name='name in Arabic')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('sort_key', models.CharField(db_index=True, editable=False, max_length=120)),
                ('tier', models.CharField(choices=[('diwan', 'Governorate headquarters (Diwan)'), ('markaz', 'Markaz (rural district)'), ('city', 'City'), ('district', 'Urban district'), ('village_unit', 'Village local unit')], max_length=12, verbose_name='tier')),
                ('governorate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='local_units', to='initiatives.governorate', verbose_name='governorate')),
            ],
            options={
                'verbose_name': 'local unit',
                'verbose_name_plural': 'local units',
                'ordering': ['sort_key'],
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='initiativepage',
            name='local_unit',
            field=models.ForeignKey(help_text='The local unit where it ran, or “Governorate headquarters (Diwan)”.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='initiatives', to='initiatives.localunit', verbose_name='Markaz / city / district'),
        ),
        migrations.CreateModel(
            name='ObstacleOvercome',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('what_happened', models.TextField(max_length=600, verbose_name='what happened')),
                ('how_overcome', models.TextField(max_length=600, verbose_name='how it was overcome')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('obstacle', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='overcome_in', to='initiatives.obstacle', verbose_name='obstacle')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='challenges', to='initiatives.initiativepage')),
            ],
            options={
                'verbose_name': 'obstacle overcome',
                'verbose_name_plural': 'obstacles overcome',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OutboxMessage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sender', models.CharField(max_length=320, verbose_name='from')),
                ('to', models.JSONField(default=list, verbose_name='to')),
                ('cc', models.JSONField(blank=True, default=list, verbose_name='copies to')),
                ('bcc', models.JSONField(blank=True, default=list, verbose_name='blind copies to')),
                ('reply_to', models.JSONField(blank=True, default=list, verbose_name='answers to')),
                ('subject', models.TextField(blank=True, verbose_name='subject')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('html', models.TextField(blank=True, verbose_name='HTML')),
                ('headers', models.JSONField(blank=True, default=dict, verbose_name='headers')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='written')),
                ('next_attempt_at', models.DateTimeField(blank=True, default=django.utils.timezone.now, null=True, verbose_name='next attempt')),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='attempts')),
                ('last_error', models.CharField(blank=True, max_length=500, verbose_name='last error')),
                ('sent_at', models.DateTimeField(blank=True, null=True, verbose_name='sent')),
            ],
            options={
                'verbose_name': 'outgoing message',
                'verbose_name_plural': 'outgoing messages',
                'ordering': ['-pk'],
                'indexes': [models.Index(condition=models.Q(('next_attempt_at__isnull', False)), fields=['next_attempt_at'], name='outbox_due')],
                'constraints': [models.CheckConstraint(condition=models.Q(('sent_at', None), ('next_attempt_at', None), _connector='OR'), name='a_sent_message_is_not_tried_again')],
            },
        ),
        migrations.CreateModel(
            name='Partner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=120, verbose_name='partner')),
                ('role', models.CharField(max_length=200, verbose_name='role')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='partners', to='initiatives.initiativepage')),
            ],
            options={
                'verbose_name': 'partner',
                'verbose_name_plural': 'partners',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Recognition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('winner', 'Winner'), ('mention', 'Special mention')], max_length=8, verbose_name='kind')),
                ('place', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='place')),
                ('award_ar', models.CharField(max_length=200, verbose_name='award in Arabic')),
                ('award_en', models.CharField(max_length=200, verbose_name='award in English')),
                ('citation_ar', models.TextField(blank=True, verbose_name='citation in Arabic')),
                ('citation_en', models.TextField(blank=True, verbose_name='citation in English')),
                ('awarded_on', models.DateField(verbose_name='awarded on')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='recognitions', to='initiatives.initiativepage', verbose_name='initiative')),
            ],
            options={
                'verbose_name': 'recognition',
                'verbose_name_plural': 'recognitions',
                'ordering': ['-awarded_on', 'place'],
            },
        ),
        migrations.CreateModel(
            name='SuccessStoryPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('is_illustrative', models.BooleanField(default=False, help_text='Marked on the page as invented for demonstration.', verbose_name='illustrative data')),
                ('person', models.CharField(blank=True, help_text='Name and role of who lived it (citizen, counter clerk, unit officer).', max_length=80, verbose_name='Who tells it')),
                ('quote', models.TextField(blank=True, help_text='In their own words, one or two sentences.', max_length=240, verbose_name='Quote')),
                ('before', models.TextField(max_length=500, verbose_name='Before')),
                ('turning_point', models.TextField(max_length=700, verbose_name='The turning point')),
                ('after', models.TextField(max_length=500, verbose_name='After')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('picture', 4), ('before_after', 7), ('chart', 15)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'title', 'label': 'Heading', 'max_length': 120, 'template': 'initiatives/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link', 'ul', 'ol'], 'icon': 'pilcrow', 'label': 'Paragraph'}), 2: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'photo'}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'caption', 'max_length': 200, 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('image', 2), ('caption', 3)]], {}), 5: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'photo before'}), 6: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'photo after'}), 7: ('wagtail.blocks.StructBlock', [[('before_image', 5), ('after_image', 6), ('caption', 3)]], {}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'title', 'max_length': 120}), 9: ('wagtail.blocks.CharBlock', (), {'label': 'unit of measurement', 'max_length': 30}), 10: ('wagtail.blocks.CharBlock', (), {'label': 'source', 'max_length': 200}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'label', 'max_length': 60}), 12: ('initiatives.blocks.NumberBlock', (), {'label': 'value', 'min_value': 0}), 13: ('wagtail.blocks.StructBlock', [[('label', 11), ('value', 12)]], {}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'bars', 'max_num': 8, 'min_num': 2}), 15: ('wagtail.blocks.StructBlock', [[('title', 8), ('unit', 9), ('source', 10), ('bars', 14)]], {})}, help_text='Text, photos, before/after, simple chart.', verbose_name='Body')),
                ('governorate', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='initiatives.governorate', verbose_name='governorate')),
                ('hero_image', models.ForeignKey(help_text='A real photo from the place, with consent of those shown.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=get_image_model_string(), verbose_name='Main photo')),
                ('initiative', models.ForeignKey(blank=True, help_text='Link one to show the “Adopt this” button.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='stories', to='initiatives.initiativepage', verbose_name='Linked initiative')),
            ],
            options={
                'verbose_name': 'success story',
                'verbose_name_plural': 'success stories',
            },
            bases=(initiatives.models.places.PublishedTitleMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='KeyFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('value', models.DecimalField(decimal_places=2, max_digits=14, null=True, verbose_name='value')),
                ('unit', models.CharField(max_length=30, verbose_name='unit of measurement')),
                ('caption', models.CharField(max_length=120, verbose_name='caption')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='key_figures', to='initiatives.successstorypage')),
            ],
            options={
                'verbose_name': 'key figure',
                'verbose_name_plural': 'key figures',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TaggedInitiative',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('content_object', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='tagged_items', to='initiatives.initiativepage')),
                ('tag', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tagged_initiatives', to='initiatives.initiativetag')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='initiativepage',
            name='tags',
            field=modelcluster.contrib.taggit.ClusterTaggableManager(blank=True, help_text='A comma-separated list of tags.', through='initiatives.TaggedInitiative', to='initiatives.InitiativeTag', verbose_name='tags'),
        ),
        migrations.AddConstraint(
            model_name='governorate',
            constraint=models.UniqueConstraint(fields=('tile_col', 'tile_row'), name='one_governorate_per_tile'),
        ),
        migrations.AlterUniqueTogether(
            name='indicator',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AlterUniqueTogether(
            name='beforeafterpair',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AddConstraint(
            model_name='localunit',
            constraint=models.UniqueConstraint(fields=('governorate', 'tier', 'name_ar'), name='one_local_unit_per_name_and_tier', violation_error_message='This governorate has a unit of this tier and name already.'),
        ),
        migrations.AddConstraint(
            model_name='localunit',
            constraint=models.UniqueConstraint(condition=models.Q(('tier', 'diwan')), fields=('governorate',), name='one_diwan_per_governorate', violation_error_message='This governorate has its headquarters already.'),
        ),
        migrations.AlterUniqueTogether(
            name='obstacleovercome',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AlterUniqueTogether(
            name='partner',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AddConstraint(
            model_name='recognition',
            constraint=models.UniqueConstraint(fields=('page', 'award_ar'), name='one_recognition_per_page_and_award'),
        ),
        migrations.AlterUniqueTogether(
            name='keyfigure',
            unique_together={('translation_key', 'locale')},
        ),
    ]
