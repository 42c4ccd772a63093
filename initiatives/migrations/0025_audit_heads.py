from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0024_further_details'),
    ]

    operations = [
        migrations.CreateModel(
            name='AuditHead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(unique=True, verbose_name='day')),
                ('number', models.PositiveBigIntegerField(verbose_name='rows')),
                ('digest', models.CharField(max_length=64, verbose_name='fingerprint')),
            ],
            options={
                'verbose_name': 'published head of the audit log',
                'verbose_name_plural': 'published heads of the audit log',
                'ordering': ['-day'],
                'default_permissions': (),
            },
        ),
    ]
