import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='CatalogueVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.BigIntegerField(default=0)),
                ('lineage', models.UUIDField(default=uuid.uuid4)),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='CatalogueRow',
            fields=[
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='catalogue_row', serialize=False, to='initiatives.initiativepage')),
                ('translation_key', models.UUIDField(db_index=True)),
                ('step', models.PositiveSmallIntegerField()),
                ('evidence_grade', models.PositiveSmallIntegerField()),
                ('cost_band', models.CharField(blank=True, max_length=12)),
                ('year', models.PositiveSmallIntegerField(null=True)),
                ('is_recognised', models.BooleanField()),
                ('has_guide', models.BooleanField()),
                ('adoption_count', models.PositiveIntegerField()),
                ('first_published_at', models.DateTimeField(null=True)),
                ('title_key', models.CharField(max_length=255)),
                ('version', models.BigIntegerField(db_index=True)),
                ('beneficiaries', models.ManyToManyField(related_name='+', to='initiatives.beneficiarygroup')),
                ('domain', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='initiatives.domain')),
                ('governorate', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='initiatives.governorate')),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
                ('obstacles', models.ManyToManyField(related_name='+', to='initiatives.obstacle')),
                ('tags', models.ManyToManyField(related_name='+', to='initiatives.initiativetag')),
            ],
            options={
                'default_permissions': (),
                'indexes': [models.Index(fields=['locale', 'governorate'], name='catalogue_of_governorate'), models.Index(fields=['locale', 'domain'], name='catalogue_of_domain')],
            },
        ),
    ]
