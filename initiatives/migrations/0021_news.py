import django.db.models.deletion
import django.utils.timezone
import initiatives.models.places
import wagtail.fields
from django.conf import settings
from django.db import migrations, models
from wagtail.images import get_image_model_string


class Migration(migrations.Migration):

    dependencies = [
        migrations.swappable_dependency(get_image_model_string()),
        ('initiatives', '0020_questions_to_mentors'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='NewsIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, max_length=400, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'news index',
                'verbose_name_plural': 'news indexes',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='NewsPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('published_on', models.DateField(default=django.utils.timezone.localdate, help_text='As readers see it; lists go by it.', verbose_name='date of the news')),
                ('summary', models.TextField(help_text='One or two sentences: who did what, when. Lists and feeds show them.', max_length=300, verbose_name='summary')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('paragraph', 1), ('picture', 4), ('before_after', 7), ('chart', 15)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'title', 'label': 'Heading', 'max_length': 120, 'template': 'initiatives/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link', 'ul', 'ol'], 'icon': 'pilcrow', 'label': 'Paragraph'}), 2: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'photo'}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'caption', 'max_length': 200, 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('image', 2), ('caption', 3)]], {}), 5: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'photo before'}), 6: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'photo after'}), 7: ('wagtail.blocks.StructBlock', [[('before_image', 5), ('after_image', 6), ('caption', 3)]], {}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'title', 'max_length': 120}), 9: ('wagtail.blocks.CharBlock', (), {'label': 'unit of measurement', 'max_length': 30}), 10: ('wagtail.blocks.CharBlock', (), {'label': 'source', 'max_length': 200}), 11: ('wagtail.blocks.CharBlock', (), {'label': 'label', 'max_length': 60}), 12: ('initiatives.blocks.NumberBlock', (), {'label': 'value', 'min_value': 0}), 13: ('wagtail.blocks.StructBlock', [[('label', 11), ('value', 12)]], {}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'bars', 'max_num': 8, 'min_num': 2}), 15: ('wagtail.blocks.StructBlock', [[('title', 8), ('unit', 9), ('source', 10), ('bars', 14)]], {})}, verbose_name='body')),
                ('is_illustrative', models.BooleanField(default=False, help_text='Marked on the page as invented for demonstration.', verbose_name='illustrative data')),
                ('about', models.ForeignKey(blank=True, help_text='Results, an initiative, a workshop: readers go on to it.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page it tells of')),
                ('photo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=get_image_model_string(), verbose_name='photo')),
            ],
            options={
                'verbose_name': 'news item',
                'verbose_name_plural': 'news items',
            },
            bases=(initiatives.models.places.PublishedTitleMixin, initiatives.models.places.SlugFromTitleMixin, 'wagtailcore.page'),
        ),
    ]
