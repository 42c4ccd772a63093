import django.db.models.deletion
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0004_home_page_of_bands'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='Navigation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('menu', wagtail.fields.StreamField([('entry', 4)], blank=True, block_lookup={0: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page', 'required': False}), 1: ('home.blocks.links.AddressBlock', (), {'help_text': 'Only where no page is chosen.', 'label': 'or address', 'required': False}), 2: ('wagtail.blocks.CharBlock', (), {'help_text': 'Left empty, the title of the page in each language.', 'label': 'Words in Arabic', 'max_length': 40, 'required': False}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'Words in English', 'max_length': 40, 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('page', 0), ('url', 1), ('label_ar', 2), ('label_en', 3)]], {})}, help_text='A page stands in the menu of each language in which it is published. Left empty, the menu holds the pages right under home that are flagged for menus.', verbose_name='menu')),
                ('footer', wagtail.fields.StreamField([('links', 8), ('words', 13), ('contact', 15)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Title in Arabic', 'max_length': 40}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Title in English', 'max_length': 40}), 2: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Page', 'required': False}), 3: ('home.blocks.links.AddressBlock', (), {'help_text': 'Only where no page is chosen.', 'label': 'or address', 'required': False}), 4: ('wagtail.blocks.CharBlock', (), {'help_text': 'Left empty, the title of the page in each language.', 'label': 'Words in Arabic', 'max_length': 40, 'required': False}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Words in English', 'max_length': 40, 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('page', 2), ('url', 3), ('label_ar', 4), ('label_en', 5)]], {}), 7: ('wagtail.blocks.ListBlock', (6,), {'label': 'Links', 'max_num': 12, 'min_num': 1}), 8: ('wagtail.blocks.StructBlock', [[('title_ar', 0), ('title_en', 1), ('links', 7)]], {}), 9: ('wagtail.blocks.CharBlock', (), {'label': 'Title in Arabic', 'max_length': 40, 'required': False}), 10: ('wagtail.blocks.CharBlock', (), {'label': 'Title in English', 'max_length': 40, 'required': False}), 11: ('wagtail.blocks.TextBlock', (), {'label': 'Text in Arabic', 'max_length': 400, 'rows': 3}), 12: ('wagtail.blocks.TextBlock', (), {'label': 'Text in English', 'max_length': 400, 'rows': 3}), 13: ('wagtail.blocks.StructBlock', [[('title_ar', 9), ('title_en', 10), ('text_ar', 11), ('text_en', 12)]], {}), 14: ('wagtail.blocks.ListBlock', (6,), {'default': [], 'help_text': 'Shown below the address, telephone and e-mail of the platform’s settings.', 'label': 'Accounts elsewhere', 'max_num': 8}), 15: ('wagtail.blocks.StructBlock', [[('title_ar', 0), ('title_en', 1), ('links', 14)]], {})}, help_text='Beside the name of the platform. Left empty: the menu, the other pages under home, contact.', verbose_name='columns of the footer')),
                ('sign_in_ar', models.CharField(blank=True, default='دخول المحافظات', max_length=40, verbose_name='in Arabic')),
                ('sign_in_en', models.CharField(blank=True, default='Governorate sign-in', max_length=40, verbose_name='in English')),
                ('site', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, to='wagtailcore.site')),
            ],
            options={
                'verbose_name': 'menu and footer',
                'verbose_name_plural': 'menus and footers',
            },
        ),
    ]
