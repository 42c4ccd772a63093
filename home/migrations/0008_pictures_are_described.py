from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0007_plainer_labels_of_bands'),
    ]

    operations = [
        migrations.AlterField(
            model_name='siteimage',
            name='alt_ar',
            field=models.CharField(help_text='What the picture shows, for those who don’t see it. Not the file’s name, not “picture of”.', max_length=200, verbose_name='description in Arabic'),
        ),
        migrations.AlterField(
            model_name='siteimage',
            name='alt_en',
            field=models.CharField(help_text='What the picture shows, for those who don’t see it. Not the file’s name, not “picture of”.', max_length=200, verbose_name='description in English'),
        ),
    ]
