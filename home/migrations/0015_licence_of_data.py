from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0014_public_changes'),
    ]

    operations = [
        migrations.AddField(
            model_name='platformsettings',
            name='data_licence',
            field=models.CharField(choices=[('cc-by-4.0', 'CC BY 4.0: reuse with attribution'), ('cc0-1.0', 'CC0 1.0: no conditions'), ('odc-by-1.0', 'ODC-By 1.0: databases, with attribution'), ('own', 'Another one, such as a national licence: its name and address below')], default='cc-by-4.0', max_length=12, verbose_name='licence of the open data'),
        ),
    ]
