import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models
from wagtail.documents import get_document_model_string


class Migration(migrations.Migration):

    dependencies = [
        migrations.swappable_dependency(get_document_model_string()),
        ('initiatives', '0008_keep_search_vectors_in_their_rows'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Adoption',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('contact', models.CharField(max_length=120, verbose_name='contact person')),
                ('motive', models.TextField(max_length=600, verbose_name='why you want it')),
                ('wanted_from', models.DateField(blank=True, null=True, verbose_name='when you want to begin')),
                ('missing', models.TextField(blank=True, max_length=600, verbose_name='what you still lack')),
                ('decline_reason', models.TextField(blank=True, max_length=600, verbose_name='why it was declined')),
                ('adaptation_ar', models.TextField(blank=True, max_length=800, verbose_name='what you changed, in Arabic')),
                ('adaptation_en', models.TextField(blank=True, max_length=800, verbose_name='what you changed, in English')),
                ('lesson_ar', models.TextField(blank=True, max_length=600, verbose_name='lesson for the origin, in Arabic')),
                ('lesson_en', models.TextField(blank=True, max_length=600, verbose_name='lesson for the origin, in English')),
                ('cost_actual', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='actual cost (EGP)')),
                ('mentor_rating', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)], verbose_name='how helpful was the mentor, 1 to 5')),
                ('state', models.CharField(choices=[('interested', 'Interested'), ('requested', 'Requested'), ('matched', 'Matched with the mentor'), ('planning', 'Planning'), ('piloting', 'Piloting'), ('operating', 'In operation'), ('verified', 'In operation, results verified'), ('sustained', 'Sustained (after 12 months)'), ('paused', 'Paused'), ('discontinued', 'Discontinued')], default='interested', max_length=12, verbose_name='state')),
                ('previous_state', models.CharField(blank=True, choices=[('interested', 'Interested'), ('requested', 'Requested'), ('matched', 'Matched with the mentor'), ('planning', 'Planning'), ('piloting', 'Piloting'), ('operating', 'In operation'), ('verified', 'In operation, results verified'), ('sustained', 'Sustained (after 12 months)'), ('paused', 'Paused'), ('discontinued', 'Discontinued')], max_length=12)),
                ('reason', models.TextField(blank=True, max_length=600, verbose_name='reason')),
                ('begun_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='begun')),
                ('matched_on', models.DateField(blank=True, null=True, verbose_name='matched on')),
                ('piloting_on', models.DateField(blank=True, null=True, verbose_name='pilot since')),
                ('operating_on', models.DateField(blank=True, null=True, verbose_name='in operation since')),
                ('verified_on', models.DateField(blank=True, null=True, verbose_name='verified on')),
                ('sustained_on', models.DateField(blank=True, null=True, verbose_name='sustained on')),
                ('stopped_on', models.DateField(blank=True, null=True, verbose_name='stopped on')),
                ('is_illustrative', models.BooleanField(default=False, verbose_name='illustrative data')),
                ('begun_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='begun by')),
                ('governorate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='adoptions', to='initiatives.governorate', verbose_name='adopting governorate')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='adoptions', to='initiatives.initiativepage', verbose_name='initiative')),
                ('mentor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mentored_adoptions', to='initiatives.governorate', verbose_name='mentor governorate')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='copies', to='initiatives.adoption', verbose_name='copied from')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='adoptions', to='initiatives.localunit', verbose_name='adopting unit')),
            ],
            options={
                'verbose_name': 'adoption',
                'verbose_name_plural': 'adoptions',
                'ordering': ['-pk'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='AdoptionFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('adoption', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='initiatives.adoption')),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=get_document_model_string(), verbose_name='file')),
            ],
            options={
                'verbose_name': 'file of an adoption',
                'verbose_name_plural': 'files of an adoption',
                'ordering': ['pk'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='AdoptionMove',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('origin', models.CharField(choices=[('interested', 'Interested'), ('requested', 'Requested'), ('matched', 'Matched with the mentor'), ('planning', 'Planning'), ('piloting', 'Piloting'), ('operating', 'In operation'), ('verified', 'In operation, results verified'), ('sustained', 'Sustained (after 12 months)'), ('paused', 'Paused'), ('discontinued', 'Discontinued')], max_length=12)),
                ('to', models.CharField(choices=[('interested', 'Interested'), ('requested', 'Requested'), ('matched', 'Matched with the mentor'), ('planning', 'Planning'), ('piloting', 'Piloting'), ('operating', 'In operation'), ('verified', 'In operation, results verified'), ('sustained', 'Sustained (after 12 months)'), ('paused', 'Paused'), ('discontinued', 'Discontinued')], max_length=12)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('reason', models.TextField(blank=True)),
                ('adoption', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='moves', to='initiatives.adoption')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'step of an adoption',
                'verbose_name_plural': 'steps of an adoption',
                'ordering': ['pk'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Checkpoint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.PositiveSmallIntegerField()),
                ('due_on', models.DateField(verbose_name='due on')),
                ('asked', models.PositiveSmallIntegerField(default=0)),
                ('asked_on', models.DateField(blank=True, null=True)),
                ('answered_at', models.DateTimeField(blank=True, null=True, verbose_name='answered')),
                ('value', models.DecimalField(decimal_places=2, max_digits=14, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='the indicator now')),
                ('n', models.PositiveIntegerField(null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='how many were measured')),
                ('served', models.PositiveIntegerField(null=True, verbose_name='people served since the beginning')),
                ('cost', models.DecimalField(decimal_places=2, max_digits=14, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='spent so far (EGP)')),
                ('sentence', models.CharField(blank=True, max_length=300, verbose_name='how is it going, in one sentence')),
                ('adoption', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='checkpoints', to='initiatives.adoption')),
            ],
            options={
                'verbose_name': 'checkpoint',
                'verbose_name_plural': 'checkpoints',
                'ordering': ['day'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Demand',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('taps', models.PositiveIntegerField(default=0)),
                ('shown', models.PositiveIntegerField(default=0)),
                ('governorate', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='demands', to='initiatives.governorate')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='demands', to='initiatives.initiativepage')),
            ],
            options={
                'verbose_name': 'demand',
                'verbose_name_plural': 'demand',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='OutcomeMeasure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('side', models.CharField(choices=[('original', 'Where it began'), ('copy', 'Where it was adopted')], max_length=8)),
                ('key', models.UUIDField(default=uuid.uuid4)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('name', models.CharField(max_length=120, verbose_name='indicator')),
                ('unit', models.CharField(max_length=30, verbose_name='unit of measurement')),
                ('kind', models.CharField(choices=[('share', 'Share (%)'), ('mean', 'Average'), ('count', 'Count')], max_length=8, verbose_name='kind')),
                ('better', models.CharField(choices=[('lower', 'Lower is better'), ('higher', 'Higher is better')], max_length=8, verbose_name='direction')),
                ('before', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='before')),
                ('after', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='after')),
                ('measured_before_on', models.DateField(blank=True, null=True, verbose_name='measured before on')),
                ('measured_on', models.DateField(blank=True, null=True, verbose_name='measured after on')),
                ('n', models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='how many were measured')),
                ('sd', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='standard deviation')),
                ('source', models.CharField(blank=True, max_length=200, verbose_name='source')),
                ('adoption', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='measures', to='initiatives.adoption')),
            ],
            options={
                'verbose_name': 'outcome',
                'verbose_name_plural': 'outcomes',
                'ordering': ['position', 'pk'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='PlanStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField()),
                ('title', models.TextField(max_length=600, verbose_name='step')),
                ('who', models.CharField(blank=True, max_length=200, verbose_name='who')),
                ('output', models.CharField(blank=True, max_length=300, verbose_name='output')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due on')),
                ('done_on', models.DateField(blank=True, null=True, verbose_name='done on')),
                ('adoption', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='initiatives.adoption')),
            ],
            options={
                'verbose_name': 'step of a plan',
                'verbose_name_plural': 'steps of a plan',
                'ordering': ['position'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ProposedDate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(verbose_name='date and time')),
                ('is_chosen', models.BooleanField(default=False)),
                ('adoption', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proposed_dates', to='initiatives.adoption')),
            ],
            options={
                'verbose_name': 'proposed date',
                'verbose_name_plural': 'proposed dates',
                'ordering': ['at'],
                'default_permissions': (),
            },
        ),
        migrations.AddConstraint(
            model_name='adoption',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'discontinued'), _negated=True), fields=('initiative', 'unit'), name='one_running_adoption_per_initiative_and_unit', violation_error_message='This unit is adopting the initiative already.'),
        ),
        migrations.AddConstraint(
            model_name='adoption',
            constraint=models.CheckConstraint(condition=models.Q(('governorate', models.F('mentor')), _negated=True), name='an_adoption_is_by_another_governorate', violation_error_message='A governorate can’t adopt its own initiative.'),
        ),
        migrations.AddConstraint(
            model_name='adoption',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['paused', 'discontinued']), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='a_paused_or_stopped_adoption_has_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='adoption',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'paused'), models.Q(('previous_state', ''), _negated=True)), models.Q(models.Q(('state', 'paused'), _negated=True), ('previous_state', '')), _connector='OR'), name='a_paused_adoption_knows_where_it_stood'),
        ),
        migrations.AddConstraint(
            model_name='checkpoint',
            constraint=models.UniqueConstraint(fields=('adoption', 'day'), name='one_checkpoint_per_adoption_and_day'),
        ),
        migrations.AddConstraint(
            model_name='checkpoint',
            constraint=models.CheckConstraint(condition=models.Q(('answered_at', None), models.Q(('cost__isnull', False), ('n__isnull', False), ('served__isnull', False), ('value__isnull', False)), _connector='OR'), name='an_answered_checkpoint_has_four_numbers'),
        ),
        migrations.AddConstraint(
            model_name='demand',
            constraint=models.UniqueConstraint(fields=('initiative', 'governorate'), name='one_demand_per_initiative_and_governorate'),
        ),
        migrations.AddConstraint(
            model_name='outcomemeasure',
            constraint=models.UniqueConstraint(fields=('adoption', 'side', 'key'), name='one_measure_per_side_and_indicator'),
        ),
        migrations.AddConstraint(
            model_name='planstep',
            constraint=models.UniqueConstraint(fields=('adoption', 'position'), name='one_step_per_position_of_a_plan'),
        ),
        migrations.AddConstraint(
            model_name='proposeddate',
            constraint=models.UniqueConstraint(condition=models.Q(('is_chosen', True)), fields=('adoption',), name='one_chosen_date_per_adoption'),
        ),
    ]
