import django.db.models.deletion
import taggit.managers
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0002_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='MediaTag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=100, unique=True, verbose_name='name')),
                ('slug', models.SlugField(allow_unicode=True, max_length=100, unique=True, verbose_name='slug')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TaggedDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('content_object', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tagged', to='home.sitedocument')),
                ('tag', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='documents', to='home.mediatag')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AlterField(
            model_name='sitedocument',
            name='tags',
            field=taggit.managers.TaggableManager(blank=True, help_text=None, through='home.TaggedDocument', to='home.MediaTag', verbose_name='tags'),
        ),
        migrations.CreateModel(
            name='TaggedImage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('content_object', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tagged', to='home.siteimage')),
                ('tag', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='images', to='home.mediatag')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AlterField(
            model_name='siteimage',
            name='tags',
            field=taggit.managers.TaggableManager(blank=True, help_text=None, through='home.TaggedImage', to='home.MediaTag', verbose_name='tags'),
        ),
    ]
