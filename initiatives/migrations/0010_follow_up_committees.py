import django.db.models.deletion
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models
from wagtail.images import get_image_model_string
from wagtail.documents import get_document_model_string


class Migration(migrations.Migration):

    dependencies = [
        migrations.swappable_dependency(get_image_model_string()),
        migrations.swappable_dependency(get_document_model_string()),
        ('initiatives', '0009_adoptions'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Committee',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sphere', models.CharField(choices=[('tech_centres', 'Technology centres'), ('spatial_unit', 'Spatial changes unit')], max_length=14, verbose_name='sphere')),
                ('decree_number', models.CharField(max_length=40, verbose_name='number of the decree')),
                ('decree_date', models.DateField(verbose_name='date of the decree')),
                ('decree_file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=get_document_model_string(), verbose_name='the decree as a file')),
                ('governorate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='committees', to='initiatives.governorate', verbose_name='governorate')),
            ],
            options={
                'verbose_name': 'follow-up committee',
                'verbose_name_plural': 'follow-up committees',
                'ordering': ['governorate__sort_key', 'sphere'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='CommitteeMember',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('post', models.CharField(max_length=160, verbose_name='post')),
                ('role', models.CharField(choices=[('chair', 'Chair'), ('rapporteur', 'Rapporteur'), ('member', 'Member')], default='member', max_length=12, verbose_name='role')),
                ('committee', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='members', to='initiatives.committee')),
            ],
            options={
                'verbose_name': 'member of a committee',
                'verbose_name_plural': 'members of committees',
                'ordering': ['sort_order'],
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='MonthlyNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('month', models.DateField(help_text='Any day of the month.', verbose_name='month')),
                ('running', models.TextField(help_text='Which adopted initiatives moved on this month, and by which figure one can tell.', max_length=1500, verbose_name='What was adopted and runs')),
                ('stuck', models.TextField(blank=True, help_text='Leave empty if nothing does.', max_length=1500, verbose_name='What stands still, and why')),
                ('needed', models.TextField(blank=True, max_length=800, verbose_name='What the ministry should help with')),
                ('committee', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='initiatives.committee', verbose_name='follow-up committee')),
            ],
            options={
                'verbose_name': 'monthly note on adoptions',
                'verbose_name_plural': 'monthly notes on adoptions',
                'ordering': ['-month', 'committee__governorate__sort_key'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Visit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('planned_on', models.DateField(verbose_name='planned for')),
                ('made_on', models.DateField(blank=True, help_text='Leave empty until the visit was made.', null=True, verbose_name='made on')),
                ('place', models.CharField(blank=True, help_text='The centre or office, where the local unit alone does not say it.', max_length=160, verbose_name='place')),
                ('findings', models.TextField(blank=True, help_text='What was seen, with figures. Read by the governorate and the ministry only.', max_length=4000, verbose_name='findings')),
                ('committee', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='initiatives.committee', verbose_name='follow-up committee')),
                ('local_unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='initiatives.localunit', verbose_name='local unit')),
            ],
            options={
                'verbose_name': 'visit',
                'verbose_name_plural': 'visits',
                'ordering': ['-planned_on', '-pk'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='VisitPhoto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('caption', models.CharField(blank=True, max_length=200, verbose_name='caption')),
                ('is_cleared', models.BooleanField(default=False, help_text='Nobody can be recognised on it, nor a document be read. Set by the ministry.', verbose_name='cleared for the public')),
                ('image', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=get_image_model_string(), verbose_name='photo')),
                ('visit', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='photos', to='initiatives.visit')),
            ],
            options={
                'verbose_name': 'photo of a visit',
                'verbose_name_plural': 'photos of visits',
                'ordering': ['sort_order'],
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='VisitRecommendation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('status', models.CharField(choices=[('open', 'Not begun'), ('under_way', 'Under way'), ('done', 'Done'), ('dropped', 'Dropped')], default='open', editable=False, max_length=10, verbose_name='state')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due on')),
                ('text', models.TextField(max_length=600, verbose_name='recommendation')),
                ('owner', models.CharField(help_text='A post, not a person.', max_length=160, verbose_name='who carries it out')),
                ('visit', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='recommendations', to='initiatives.visit')),
            ],
            options={
                'verbose_name': 'recommendation of a visit',
                'verbose_name_plural': 'recommendations of visits',
                'ordering': ['sort_order'],
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='VisitRecommendationChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('open', 'Not begun'), ('under_way', 'Under way'), ('done', 'Done'), ('dropped', 'Dropped')], max_length=10, verbose_name='state')),
                ('on', models.DateField(verbose_name='on')),
                ('note_ar', models.TextField(blank=True, max_length=600, verbose_name='note in Arabic')),
                ('note_en', models.TextField(blank=True, max_length=600, verbose_name='note in English')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='initiatives.visitrecommendation')),
            ],
            options={
                'verbose_name': 'step of a recommendation',
                'verbose_name_plural': 'steps of recommendations',
                'ordering': ['-on', '-pk'],
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.AddConstraint(
            model_name='committee',
            constraint=models.UniqueConstraint(fields=('governorate', 'sphere'), name='one_committee_per_governorate_and_sphere', violation_error_message='This governorate has a committee for this sphere already.'),
        ),
        migrations.AddConstraint(
            model_name='monthlynote',
            constraint=models.UniqueConstraint(fields=('committee', 'month'), name='one_note_per_committee_and_month', violation_error_message='The committee has written its note of this month already.'),
        ),
        migrations.AddConstraint(
            model_name='visit',
            constraint=models.CheckConstraint(condition=models.Q(('made_on', None), models.Q(('findings', ''), _negated=True), _connector='OR'), name='a_visit_made_has_findings', violation_error_message='Say what was found at the visit.'),
        ),
        migrations.AddConstraint(
            model_name='visit',
            constraint=models.CheckConstraint(condition=models.Q(('local_unit__isnull', False), models.Q(('place', ''), _negated=True), _connector='OR'), name='a_visit_goes_somewhere', violation_error_message='Name the local unit or the place.'),
        ),
    ]
