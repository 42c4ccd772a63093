from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0005_tell_why_a_page_was_withdrawn'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='searchdocument',
            options={'default_permissions': ()},
        ),
        migrations.AlterModelOptions(
            name='searchentry',
            options={'default_permissions': (), 'managed': False},
        ),
        migrations.AlterModelOptions(
            name='vocabularyword',
            options={'default_permissions': ()},
        ),
    ]
