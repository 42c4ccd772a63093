import django.db.models.deletion
import initiatives.models.places
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0006_search_tables_have_no_permissions'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='ObstacleIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, max_length=400, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'obstacles index',
                'verbose_name_plural': 'obstacles indexes',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='ObstaclePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', wagtail.fields.RichTextField(blank=True, verbose_name='introduction')),
                ('obstacle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pages', to='initiatives.obstacle', verbose_name='obstacle')),
            ],
            options={
                'verbose_name': 'obstacle page',
                'verbose_name_plural': 'obstacle pages',
            },
            bases=(initiatives.models.places.PublishedTitleMixin, 'wagtailcore.page'),
        ),
    ]
