import django.db.models.deletion
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0005_menu_and_footer'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='OpenDataPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('introduction', models.TextField(blank=True, max_length=400, verbose_name='introduction')),
                ('body', wagtail.fields.StreamField([('heading', 0), ('text', 1), ('picture', 4), ('worked_example', 10)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'h2', 'label': 'Heading', 'max_length': 120, 'template': 'home/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['h3', 'bold', 'link', 'document-link', 'ul', 'ol'], 'icon': 'pilcrow', 'label': 'Text'}), 2: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Image'}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 200, 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('image', 2), ('caption', 3)]], {}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 120}), 6: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link', 'ul', 'ol'], 'label': 'Before the tables'}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'Title of the table of one sheet', 'max_length': 120}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Title of the table of the ranking', 'max_length': 120}), 9: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link', 'ul', 'ol'], 'label': 'After the tables', 'required': False}), 10: ('wagtail.blocks.StructBlock', [[('title', 5), ('text', 6), ('sheet', 7), ('ranking', 8), ('after', 9)]], {})}, verbose_name='body')),
            ],
            options={
                'verbose_name': 'page of open data',
                'verbose_name_plural': 'pages of open data',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.AddField(
            model_name='platformsettings',
            name='licence_ar',
            field=models.CharField(blank=True, max_length=120, verbose_name='in Arabic'),
        ),
        migrations.AddField(
            model_name='platformsettings',
            name='licence_en',
            field=models.CharField(blank=True, max_length=120, verbose_name='in English'),
        ),
        migrations.AddField(
            model_name='platformsettings',
            name='licence_url',
            field=models.URLField(blank=True, verbose_name='address of the licence'),
        ),
        migrations.AlterField(
            model_name='contentpage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 0), ('text', 1), ('picture', 4), ('worked_example', 10)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'icon': 'h2', 'label': 'Heading', 'max_length': 120, 'template': 'home/blocks/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['h3', 'bold', 'link', 'document-link', 'ul', 'ol'], 'icon': 'pilcrow', 'label': 'Text'}), 2: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Image'}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 200, 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('image', 2), ('caption', 3)]], {}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 120}), 6: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link', 'ul', 'ol'], 'label': 'Before the tables'}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'Title of the table of one sheet', 'max_length': 120}), 8: ('wagtail.blocks.CharBlock', (), {'label': 'Title of the table of the ranking', 'max_length': 120}), 9: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link', 'ul', 'ol'], 'label': 'After the tables', 'required': False}), 10: ('wagtail.blocks.StructBlock', [[('title', 5), ('text', 6), ('sheet', 7), ('ranking', 8), ('after', 9)]], {})}, verbose_name='body'),
        ),
    ]
