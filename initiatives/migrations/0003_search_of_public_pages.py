import django.db.models.deletion
import initiatives.search.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0002_catalogue_rows'),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchEntry',
            fields=[
                ('page', models.OneToOneField(db_column='rowid', db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, primary_key=True, related_name='search_entry', serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('kind', models.CharField(max_length=100)),
                ('index', initiatives.search.fields.IndexField(db_column='initiatives_searchentry')),
                ('rank', models.FloatField()),
            ],
            options={
                'db_table': 'initiatives_searchentry',
                'managed': False,
            },
        ),
        migrations.CreateModel(
            name='WordGroup',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.JSONField(default=list, help_text='One in each line. Whoever searches for one of them finds the others too.', verbose_name='words')),
                ('kind', models.CharField(choices=[('plural', 'Irregular plural'), ('synonym', 'Synonyms'), ('name', 'Spellings of a name')], default='synonym', max_length=10, verbose_name='kind')),
            ],
            options={
                'verbose_name': 'group of equal words',
                'verbose_name_plural': 'groups of equal words',
                'ordering': ['kind', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='SearchDocument',
            fields=[
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='search_document', serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('kind', models.CharField(max_length=100)),
                ('title', models.TextField()),
                ('names', models.TextField()),
                ('body', models.TextField()),
                ('text', models.TextField()),
                ('words', models.TextField()),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
            ],
            options={
                'verbose_name': 'search document',
                'verbose_name_plural': 'search documents',
            },
        ),
        migrations.CreateModel(
            name='VocabularyWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('folded', models.CharField(max_length=64)),
                ('written', models.CharField(max_length=200)),
                ('length', models.PositiveSmallIntegerField()),
                ('documents', models.PositiveIntegerField()),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
            ],
            options={
                'indexes': [models.Index(fields=['locale', 'length'], name='vocabulary_by_length')],
                'constraints': [models.UniqueConstraint(fields=('locale', 'folded'), name='one_row_per_word_and_language')],
            },
        ),
    ]
