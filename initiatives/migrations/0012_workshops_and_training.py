import django.db.models.deletion
import initiatives.models.places
import modelcluster.fields
import uuid
from django.conf import settings
from django.db import migrations, models
from wagtail.documents import get_document_model_string


class Migration(migrations.Migration):

    dependencies = [
        migrations.swappable_dependency(get_document_model_string()),
        ('initiatives', '0011_replication_guides'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='TrainingIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, max_length=400, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'training courses index',
                'verbose_name_plural': 'training courses indexes',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='WorkshopIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, max_length=400, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'workshops index',
                'verbose_name_plural': 'workshops indexes',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='WorkshopPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(verbose_name='last day')),
                ('place', models.CharField(max_length=160, verbose_name='place')),
                ('participant_count', models.PositiveIntegerField(blank=True, null=True, verbose_name='number of participants')),
                ('introduction', models.TextField(help_text='Two or three sentences: who met, why, and what came of it.', max_length=600, verbose_name='what it was about')),
            ],
            options={
                'verbose_name': 'workshop',
                'verbose_name_plural': 'workshops',
            },
            bases=(initiatives.models.places.PublishedTitleMixin, initiatives.models.places.SlugFromTitleMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='MinistryAdoption',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('open', 'Not begun'), ('under_way', 'Under way'), ('done', 'Done'), ('dropped', 'Dropped')], default='open', editable=False, max_length=10, verbose_name='state')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due on')),
                ('ministry_ar', models.CharField(max_length=120, verbose_name='ministry in Arabic')),
                ('ministry_en', models.CharField(max_length=120, verbose_name='ministry in English')),
                ('sponsor_ar', models.CharField(help_text='A post, not a person.', max_length=160, verbose_name='sponsor in Arabic')),
                ('sponsor_en', models.CharField(max_length=160, verbose_name='sponsor in English')),
                ('decided_on', models.DateField(verbose_name='decided on')),
                ('promised_ar', models.TextField(max_length=800, verbose_name='what was promised, in Arabic')),
                ('promised_en', models.TextField(max_length=800, verbose_name='what was promised, in English')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ministry_adoptions', to='initiatives.initiativepage', verbose_name='initiative')),
            ],
            options={
                'verbose_name': 'adoption by a ministry',
                'verbose_name_plural': 'adoptions by ministries',
                'ordering': ['-decided_on', '-pk'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='MinistryAdoptionChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('open', 'Not begun'), ('under_way', 'Under way'), ('done', 'Done'), ('dropped', 'Dropped')], max_length=10, verbose_name='state')),
                ('on', models.DateField(verbose_name='on')),
                ('note_ar', models.TextField(blank=True, max_length=600, verbose_name='note in Arabic')),
                ('note_en', models.TextField(blank=True, max_length=600, verbose_name='note in English')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='initiatives.ministryadoption')),
            ],
            options={
                'verbose_name': 'step of a ministry’s adoption',
                'verbose_name_plural': 'steps of ministries’ adoptions',
                'ordering': ['-on', '-pk'],
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ObstacleSuggestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_ar', models.CharField(max_length=120, verbose_name='name in Arabic')),
                ('name_en', models.CharField(blank=True, max_length=120, verbose_name='name in English')),
                ('met_as', models.TextField(help_text='Where, how often, what it cost: so that others recognise it as theirs.', max_length=800, verbose_name='how you met it')),
                ('state', models.CharField(choices=[('waiting', 'Waiting for an answer'), ('accepted', 'In the list'), ('declined', 'Not taken')], default='waiting', editable=False, max_length=10, verbose_name='state')),
                ('answer', models.TextField(blank=True, editable=False, max_length=600, verbose_name='answer')),
                ('answered_at', models.DateTimeField(editable=False, null=True)),
                ('governorate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='obstacle_suggestions', to='initiatives.governorate', verbose_name='governorate')),
                ('obstacle', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='suggestions', to='initiatives.obstacle', verbose_name='obstacle')),
                ('suggested_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'suggested obstacle',
                'verbose_name_plural': 'suggested obstacles',
                'ordering': ['-pk'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='TrainingCourse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_ar', models.CharField(max_length=120, verbose_name='name in Arabic')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('sort_key', models.CharField(db_index=True, editable=False, max_length=120)),
                ('summary_ar', models.TextField(max_length=600, verbose_name='what is learned, in Arabic')),
                ('summary_en', models.TextField(max_length=600, verbose_name='what is learned, in English')),
                ('audience_ar', models.CharField(max_length=200, verbose_name='for whom, in Arabic')),
                ('audience_en', models.CharField(max_length=200, verbose_name='for whom, in English')),
                ('venue_ar', models.CharField(max_length=160, verbose_name='where, in Arabic')),
                ('venue_en', models.CharField(max_length=160, verbose_name='where, in English')),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(verbose_name='last day')),
                ('nominate_until', models.DateField(verbose_name='nominations until')),
                ('seats', models.PositiveSmallIntegerField(verbose_name='places')),
                ('is_public', models.BooleanField(default=True, verbose_name='public')),
            ],
            options={
                'verbose_name': 'training course',
                'verbose_name_plural': 'training courses',
                'ordering': ['starts_on', 'pk'],
                'default_permissions': (),
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='a_course_ends_after_it_begins', violation_error_message='The last day is before the first.'), models.CheckConstraint(condition=models.Q(('nominate_until__lte', models.F('starts_on'))), name='nominations_end_before_a_course', violation_error_message='Nominations end when the course begins, at the latest.')],
            },
        ),
        migrations.CreateModel(
            name='CourseNomination',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('post', models.CharField(max_length=160, verbose_name='post')),
                ('state', models.CharField(choices=[('nominated', 'Nominated'), ('accepted', 'Has a place'), ('declined', 'No place')], default='nominated', editable=False, max_length=10, verbose_name='state')),
                ('attendance', models.CharField(blank=True, choices=[('came', 'Came'), ('absent', 'Did not come')], editable=False, max_length=6, verbose_name='attendance')),
                ('governorate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='initiatives.governorate', verbose_name='governorate')),
                ('local_unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='initiatives.localunit', verbose_name='local unit')),
                ('nominated_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('course', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='nominations', to='initiatives.trainingcourse', verbose_name='course')),
            ],
            options={
                'verbose_name': 'nomination for a course',
                'verbose_name_plural': 'nominations for courses',
                'ordering': ['course__starts_on', 'governorate__sort_key', 'pk'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='WorkshopDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('title', models.CharField(max_length=160, verbose_name='title')),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=get_document_model_string(), verbose_name='document')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='documents', to='initiatives.workshoppage')),
            ],
            options={
                'verbose_name': 'document of a workshop',
                'verbose_name_plural': 'documents of workshops',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='WorkshopDelegation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('body', models.CharField(blank=True, help_text='Where it is no governorate: a ministry, a department, a university.', max_length=160, verbose_name='body')),
                ('size', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='number of members')),
                ('governorate', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='initiatives.governorate', verbose_name='governorate')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='delegations', to='initiatives.workshoppage')),
            ],
            options={
                'verbose_name': 'delegation',
                'verbose_name_plural': 'delegations',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='WorkshopRecommendation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('open', 'Not begun'), ('under_way', 'Under way'), ('done', 'Done'), ('dropped', 'Dropped')], default='open', editable=False, max_length=10, verbose_name='state')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due on')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='position')),
                ('text_ar', models.TextField(max_length=600, verbose_name='recommendation in Arabic')),
                ('text_en', models.TextField(max_length=600, verbose_name='recommendation in English')),
                ('bodies_ar', models.CharField(max_length=240, verbose_name='responsible bodies in Arabic')),
                ('bodies_en', models.CharField(max_length=240, verbose_name='responsible bodies in English')),
                ('evidence_url', models.URLField(blank=True, help_text='Where anybody can see what was done.', verbose_name='evidence on the web')),
                ('evidence_file', models.ForeignKey(blank=True, help_text='Public: choose a file of no governorate’s collection.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=get_document_model_string(), verbose_name='evidence as a file')),
                ('workshop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='recommendations', to='initiatives.workshoppage', verbose_name='workshop')),
            ],
            options={
                'verbose_name': 'recommendation of a workshop',
                'verbose_name_plural': 'recommendations of workshops',
                'ordering': ['position', 'pk'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='WorkshopRecommendationChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('open', 'Not begun'), ('under_way', 'Under way'), ('done', 'Done'), ('dropped', 'Dropped')], max_length=10, verbose_name='state')),
                ('on', models.DateField(verbose_name='on')),
                ('note_ar', models.TextField(blank=True, max_length=600, verbose_name='note in Arabic')),
                ('note_en', models.TextField(blank=True, max_length=600, verbose_name='note in English')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='initiatives.workshoprecommendation')),
            ],
            options={
                'verbose_name': 'step of a workshop’s recommendation',
                'verbose_name_plural': 'steps of workshops’ recommendations',
                'ordering': ['-on', '-pk'],
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='WorkshopSession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('held_on', models.DateField(verbose_name='day')),
                ('starts_at', models.TimeField(blank=True, null=True, verbose_name='begins at')),
                ('title', models.CharField(max_length=200, verbose_name='session')),
                ('speaker', models.CharField(blank=True, max_length=160, verbose_name='who leads it')),
                ('is_simulation', models.BooleanField(default=False, verbose_name='simulation session')),
                ('link', models.ForeignKey(blank=True, help_text='Of a simulation session: the edition whose calibration entry was judged in it.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page to go on to')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to='initiatives.workshoppage')),
            ],
            options={
                'verbose_name': 'session of a workshop',
                'verbose_name_plural': 'sessions of workshops',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='ministryadoption',
            constraint=models.UniqueConstraint(fields=('page', 'ministry_ar'), name='one_adoption_per_page_and_ministry', violation_error_message='This ministry has adopted this initiative already.'),
        ),
        migrations.AddConstraint(
            model_name='coursenomination',
            constraint=models.UniqueConstraint(fields=('course', 'governorate', 'name'), name='one_nomination_per_person_and_course', violation_error_message='This person is nominated for this course already.'),
        ),
        migrations.AddConstraint(
            model_name='coursenomination',
            constraint=models.CheckConstraint(condition=models.Q(('attendance', ''), ('state', 'accepted'), _connector='OR'), name='who_has_a_place_attends', violation_error_message='Only who was given a place can have come.'),
        ),
        migrations.AlterUniqueTogether(
            name='workshopdocument',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AlterUniqueTogether(
            name='workshopdelegation',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AlterUniqueTogether(
            name='workshopsession',
            unique_together={('translation_key', 'locale')},
        ),
    ]
