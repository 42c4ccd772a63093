import django.core.validators
import django.db.models.deletion
import initiatives.models.satisfaction.codes
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0012_workshops_and_training'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='SpentToken',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.CharField(max_length=64, unique=True)),
                ('spent_on', models.DateField()),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Survey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(default=initiatives.models.satisfaction.codes.short_code, editable=False, max_length=12, unique=True)),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(verbose_name='last day')),
                ('method', models.CharField(choices=[('qr', 'Whoever scans the poster (self-selected)'), ('tickets', 'Random sample of the day’s ticket numbers')], default='qr', max_length=7, verbose_name='sampling')),
                ('visitors', models.PositiveIntegerField(blank=True, help_text='From the queue system; the response rate of a QR survey is counted by it.', null=True, verbose_name='citizens served in the period')),
            ],
            options={
                'verbose_name': 'satisfaction survey',
                'verbose_name_plural': 'satisfaction surveys',
                'ordering': ['-starts_on', '-pk'],
            },
        ),
        migrations.AddField(
            model_name='initiativepage',
            name='satisfaction_survey',
            field=models.ForeignKey(blank=True, help_text='A published survey of one of your technology centres; the page leads to its result.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='initiatives.survey', verbose_name='Satisfaction survey'),
        ),
        migrations.CreateModel(
            name='SurveyTally',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('n', models.PositiveIntegerField()),
                ('asked', models.PositiveIntegerField(null=True)),
                ('counts', models.JSONField()),
                ('counted_at', models.DateTimeField()),
                ('survey', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='tally', to='initiatives.survey')),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='TechnologyCentre',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_ar', models.CharField(max_length=120, verbose_name='name in Arabic')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('sort_key', models.CharField(db_index=True, editable=False, max_length=120)),
                ('code', models.SlugField(default=initiatives.models.satisfaction.codes.short_code, editable=False, max_length=12, unique=True)),
                ('kind', models.CharField(choices=[('fixed', 'Fixed'), ('mobile', 'Mobile')], default='fixed', max_length=6, verbose_name='kind')),
                ('windows', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1)], verbose_name='windows')),
                ('services_ar', models.TextField(blank=True, help_text='One in each line.', max_length=1200, verbose_name='services in Arabic')),
                ('services_en', models.TextField(blank=True, help_text='One in each line.', max_length=1200, verbose_name='services in English')),
                ('opened_on', models.DateField(blank=True, null=True, verbose_name='opened on')),
                ('governorate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='technology_centres', to='initiatives.governorate', verbose_name='governorate')),
                ('local_unit', models.ForeignKey(blank=True, help_text='Left empty for a mobile centre that serves the whole governorate.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='technology_centres', to='initiatives.localunit', verbose_name='local unit')),
            ],
            options={
                'verbose_name': 'technology centre',
                'verbose_name_plural': 'technology centres',
                'ordering': ['sort_key'],
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='survey',
            name='centre',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='surveys', to='initiatives.technologycentre', verbose_name='technology centre'),
        ),
        migrations.CreateModel(
            name='TicketDraw',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(verbose_name='day')),
                ('first', models.PositiveIntegerField(verbose_name='first number')),
                ('last', models.PositiveIntegerField(verbose_name='last number')),
                ('size', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1)], verbose_name='how many to ask')),
                ('seed', models.CharField(editable=False, max_length=32)),
                ('drawn_at', models.DateTimeField(auto_now_add=True)),
                ('drawn_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('survey', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='draws', to='initiatives.survey')),
            ],
            options={
                'ordering': ['-day'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Ticket',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('code', models.SlugField(default=initiatives.models.satisfaction.codes.ticket_code, max_length=12, unique=True)),
                ('is_answered', models.BooleanField(default=False)),
                ('draw', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tickets', to='initiatives.ticketdraw')),
            ],
            options={
                'ordering': ['number'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='SurveyAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('answered_on', models.DateField()),
                ('is_on_paper', models.BooleanField(default=False)),
                ('overall', models.PositiveSmallIntegerField()),
                ('time', models.PositiveSmallIntegerField(null=True)),
                ('clarity', models.PositiveSmallIntegerField(null=True)),
                ('courtesy', models.PositiveSmallIntegerField(null=True)),
                ('solved', models.BooleanField(null=True)),
                ('remark', models.CharField(blank=True, max_length=500)),
                ('remark_state', models.CharField(choices=[('none', 'None'), ('waiting', 'Waiting'), ('shown', 'Shown'), ('hidden', 'Hidden')], default='none', editable=False, max_length=7)),
                ('survey', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='initiatives.survey')),
            ],
            options={
                'verbose_name': 'answer',
                'verbose_name_plural': 'answers',
                'default_permissions': (),
                'indexes': [models.Index(fields=['remark_state'], name='remarks_by_state')],
                'constraints': [models.CheckConstraint(condition=models.Q(('overall__range', (1, 5))), name='overall_is_a_level'), models.CheckConstraint(condition=models.Q(('time__range', (1, 5)), ('time__isnull', True), _connector='OR'), name='time_is_a_level'), models.CheckConstraint(condition=models.Q(('clarity__range', (1, 5)), ('clarity__isnull', True), _connector='OR'), name='clarity_is_a_level'), models.CheckConstraint(condition=models.Q(('courtesy__range', (1, 5)), ('courtesy__isnull', True), _connector='OR'), name='courtesy_is_a_level'), models.CheckConstraint(condition=models.Q(models.Q(('remark', ''), ('remark_state', 'none')), models.Q(models.Q(('remark', ''), _negated=True), models.Q(('remark_state', 'none'), _negated=True)), _connector='OR'), name='a_remark_is_waiting_shown_or_hidden')],
            },
        ),
        migrations.AddConstraint(
            model_name='technologycentre',
            constraint=models.CheckConstraint(condition=models.Q(('windows__gte', 1)), name='a_centre_has_a_window'),
        ),
        migrations.AddConstraint(
            model_name='technologycentre',
            constraint=models.UniqueConstraint(fields=('governorate', 'name_ar'), name='one_centre_per_name_and_governorate', violation_error_message='This governorate has a centre of this name already.'),
        ),
        migrations.AddConstraint(
            model_name='survey',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='a_survey_ends_after_it_starts', violation_error_message='The last day is before the first.'),
        ),
        migrations.AddConstraint(
            model_name='ticketdraw',
            constraint=models.UniqueConstraint(fields=('survey', 'day'), name='one_draw_per_survey_and_day', violation_error_message='Numbers were drawn for this day already; the draw stands.'),
        ),
        migrations.AddConstraint(
            model_name='ticketdraw',
            constraint=models.CheckConstraint(condition=models.Q(('last__gte', models.F('first'))), name='a_draw_has_numbers', violation_error_message='The last number is below the first.'),
        ),
        migrations.AddConstraint(
            model_name='ticket',
            constraint=models.UniqueConstraint(fields=('draw', 'number'), name='one_ticket_per_draw_and_number'),
        ),
    ]
