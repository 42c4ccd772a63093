import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import initiatives.models.places
import initiatives.models.storage
import modelcluster.fields
import uuid
import wagtail.contrib.routable_page.models
from django.conf import settings
from django.db import migrations, models
from wagtail.documents import get_document_model_string


class Migration(migrations.Migration):

    dependencies = [
        migrations.swappable_dependency(get_document_model_string()),
        ('initiatives', '0010_follow_up_committees'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='ReplicationGuidePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('is_illustrative', models.BooleanField(default=False, help_text='Marked on the page as invented for demonstration.', verbose_name='illustrative data')),
                ('initiative_key', models.UUIDField(db_index=True, editable=False)),
                ('one_line', models.CharField(max_length=200, verbose_name='The idea in one line')),
                ('fits_if', models.TextField(help_text='Three simple signs, each on a line of its own.', max_length=500, verbose_name='It suits you if…')),
                ('not_if', models.TextField(help_text='Each sign on a line of its own.', max_length=500, verbose_name='It does not suit you if…')),
                ('keep', models.TextField(help_text='The core of the idea: without it, it is another one. Each point on a line of its own.', max_length=600, verbose_name='Do not change this')),
                ('adapt', models.TextField(help_text='Each point on a line of its own.', max_length=600, verbose_name='Adapt this to your circumstances')),
                ('mentor_hours', models.PositiveSmallIntegerField(help_text='What your governorate offers those who replicate it.', null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(160)], verbose_name='Hours of support a month')),
                ('mentor_booking', models.TextField(help_text='An office and its working hours, never a private number.', max_length=400, verbose_name='How to book them')),
                ('training_needed', models.BooleanField(default=False, verbose_name='Staff need training first')),
                ('training', models.TextField(blank=True, help_text='Who is trained, in what, how many days.', max_length=400, verbose_name='Which training')),
                ('scale_credible', models.CharField(choices=[('yes', 'Yes'), ('partly', 'Partly'), ('no', 'Not yet')], help_text='Results are documented, and people of standing stand by them.', max_length=8, verbose_name='Credible')),
                ('scale_observable', models.CharField(choices=[('yes', 'Yes'), ('partly', 'Partly'), ('no', 'Not yet')], help_text='Whoever visits sees the result with their own eyes.', max_length=8, verbose_name='Observable')),
                ('scale_relevant', models.CharField(choices=[('yes', 'Yes'), ('partly', 'Partly'), ('no', 'Not yet')], help_text='It answers a problem that other governorates feel.', max_length=8, verbose_name='Relevant')),
                ('scale_advantage', models.CharField(choices=[('yes', 'Yes'), ('partly', 'Partly'), ('no', 'Not yet')], help_text='Its gain over the present way is plain.', max_length=8, verbose_name='Better than what there is')),
                ('scale_easy', models.CharField(choices=[('yes', 'Yes'), ('partly', 'Partly'), ('no', 'Not yet')], help_text='It is simple to learn and to put in place.', max_length=8, verbose_name='Easy to take over')),
                ('scale_compatible', models.CharField(choices=[('yes', 'Yes'), ('partly', 'Partly'), ('no', 'Not yet')], help_text='It fits the laws, the systems and the ways of work.', max_length=8, verbose_name='Compatible')),
                ('scale_testable', models.CharField(choices=[('yes', 'Yes'), ('partly', 'Partly'), ('no', 'Not yet')], help_text='It can be tried small before it is spread.', max_length=8, verbose_name='Testable')),
                ('scale_note', models.TextField(blank=True, max_length=400, verbose_name='What would make it spread more easily')),
                ('what_changed', models.TextField(blank=True, help_text='Told to those who replicate an older version. Leave it empty the first time.', max_length=400, verbose_name='What changed in this version')),
                ('governorate', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='initiatives.governorate', verbose_name='governorate')),
            ],
            options={
                'verbose_name': 'replication guide',
                'verbose_name_plural': 'replication guides',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, initiatives.models.places.PublishedTitleMixin, initiatives.models.places.SlugFromTitleMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='GuideVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='version')),
                ('content', models.JSONField()),
                ('digest', models.CharField(max_length=64)),
                ('what_changed', models.TextField(blank=True, verbose_name='what changed')),
                ('published_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='published on')),
                ('guide', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kept_versions', to='initiatives.replicationguidepage')),
            ],
            options={
                'verbose_name': 'version of a replication guide',
                'verbose_name_plural': 'versions of replication guides',
                'ordering': ['guide', '-number'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='GuideStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('week', models.PositiveSmallIntegerField(help_text='Counted from the day the work begins: 1 is the first week.', null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(104)], verbose_name='week')),
                ('step', models.CharField(max_length=200, verbose_name='what is done')),
                ('who', models.CharField(max_length=120, verbose_name='who does it')),
                ('output', models.CharField(max_length=200, verbose_name='what is there afterwards')),
                ('attachment', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=get_document_model_string(), verbose_name='file')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='initiatives.replicationguidepage')),
            ],
            options={
                'verbose_name': 'step',
                'verbose_name_plural': 'steps',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GuideRole',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('role', models.CharField(max_length=120, verbose_name='role')),
                ('duty', models.CharField(max_length=240, verbose_name='what they do')),
                ('fte', models.DecimalField(decimal_places=2, help_text='0.5 is half of one person’s working time.', max_digits=5, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='full-time posts')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='roles', to='initiatives.replicationguidepage')),
            ],
            options={
                'verbose_name': 'role in the team',
                'verbose_name_plural': 'roles in the team',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GuideRisk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('risk', models.CharField(max_length=200, verbose_name='what may go wrong')),
                ('sign', models.CharField(max_length=200, verbose_name='early sign')),
                ('response', models.CharField(max_length=240, verbose_name='what to do then')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='risks', to='initiatives.replicationguidepage')),
            ],
            options={
                'verbose_name': 'risk',
                'verbose_name_plural': 'risks',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GuideIndicator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=120, verbose_name='indicator')),
                ('baseline_how', models.CharField(max_length=240, verbose_name='how to measure it before you start')),
                ('target_90_days', models.CharField(max_length=120, verbose_name='what to reach within 90 days')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='indicators', to='initiatives.replicationguidepage')),
            ],
            options={
                'verbose_name': 'indicator to follow',
                'verbose_name_plural': 'indicators to follow',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EditableForm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('label', models.CharField(max_length=160, verbose_name='what it is for')),
                ('document', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=get_document_model_string(), verbose_name='file')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='templates', to='initiatives.replicationguidepage')),
            ],
            options={
                'verbose_name': 'editable form',
                'verbose_name_plural': 'editable forms',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BudgetLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=160, verbose_name='what is paid for')),
                ('low', models.DecimalField(decimal_places=2, max_digits=14, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='at least (EGP)')),
                ('high', models.DecimalField(decimal_places=2, max_digits=14, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='at most (EGP)')),
                ('is_recurring', models.BooleanField(default=False, verbose_name='paid again every year')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='budget', to='initiatives.replicationguidepage')),
            ],
            options={
                'verbose_name': 'budget line',
                'verbose_name_plural': 'budget lines',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GuideFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField()),
                ('name', models.CharField(max_length=255)),
                ('size', models.PositiveIntegerField()),
                ('digest', models.CharField(max_length=64)),
                ('file', models.FileField(max_length=120, storage=initiatives.models.storage.private_storage, upload_to='')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='initiatives.guideversion')),
            ],
            options={
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('version', 'key'), name='initiatives_guide_file_once')],
            },
        ),
        migrations.CreateModel(
            name='GuideWording',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('content', models.JSONField()),
                ('what_changed', models.TextField(blank=True)),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wordings', to='initiatives.guideversion')),
            ],
            options={
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('version', 'locale'), name='initiatives_guide_wording_once')],
            },
        ),
        migrations.CreateModel(
            name='Prerequisite',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=200, verbose_name='what must be there')),
                ('owner', models.CharField(max_length=120, verbose_name='who provides it')),
                ('is_mandatory', models.BooleanField(default=True, verbose_name='cannot start without it')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='prerequisites', to='initiatives.replicationguidepage')),
            ],
            options={
                'verbose_name': 'prerequisite',
                'verbose_name_plural': 'prerequisites',
                'ordering': ['sort_order'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
        ),
        migrations.CreateModel(
            name='ModelDecision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('label', models.CharField(max_length=160, verbose_name='what it is for')),
                ('document', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=get_document_model_string(), verbose_name='file')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='decisions', to='initiatives.replicationguidepage')),
            ],
            options={
                'verbose_name': 'model decree or letter',
                'verbose_name_plural': 'model decrees and letters',
                'ordering': ['sort_order'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
        ),
        migrations.AddConstraint(
            model_name='guideversion',
            constraint=models.UniqueConstraint(fields=('guide', 'number'), name='initiatives_guide_version_once'),
        ),
        migrations.AddConstraint(
            model_name='guidestep',
            constraint=models.CheckConstraint(condition=models.Q(('week__gte', 1), ('week__lte', 104)), name='initiatives_guide_week'),
        ),
        migrations.AlterUniqueTogether(
            name='guidestep',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AlterUniqueTogether(
            name='guiderole',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AlterUniqueTogether(
            name='guiderisk',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AlterUniqueTogether(
            name='guideindicator',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AlterUniqueTogether(
            name='editableform',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AddConstraint(
            model_name='budgetline',
            constraint=models.CheckConstraint(condition=models.Q(('high__gte', models.F('low')), ('low__gte', 0)), name='initiatives_budget_low_high'),
        ),
        migrations.AlterUniqueTogether(
            name='budgetline',
            unique_together={('translation_key', 'locale')},
        ),
    ]
