from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0021_news'),
    ]

    operations = [
        migrations.CreateModel(
            name='AuditEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveBigIntegerField(unique=True, verbose_name='number')),
                ('at', models.DateTimeField(db_index=True, verbose_name='when')),
                ('action', models.CharField(max_length=255, verbose_name='what')),
                ('kind', models.CharField(blank=True, max_length=120)),
                ('key', models.CharField(blank=True, max_length=255)),
                ('by', models.CharField(blank=True, max_length=255)),
                ('text', models.TextField(blank=True)),
                ('salt', models.CharField(blank=True, max_length=32)),
                ('text_digest', models.CharField(max_length=64)),
                ('previous', models.CharField(blank=True, max_length=64, unique=True)),
                ('digest', models.CharField(max_length=64, unique=True, verbose_name='fingerprint')),
            ],
            options={
                'verbose_name': 'entry of the audit log',
                'verbose_name_plural': 'entries of the audit log',
                'ordering': ['-number'],
                'default_permissions': (),
            },
        ),
    ]
