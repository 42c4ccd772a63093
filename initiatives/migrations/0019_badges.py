import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0018_newer_guides_and_courses'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='BadgeReminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('pioneering', 'Pioneering'), ('outstanding', 'Outstanding'), ('verified', 'Verified')], max_length=12)),
                ('expires_on', models.DateField()),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='badge_reminders', to='initiatives.initiativepage')),
            ],
            options={
                'verbose_name': 'reminder of a badge',
                'verbose_name_plural': 'reminders of badges',
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('page', 'kind', 'expires_on'), name='one_reminder_per_page_badge_and_end')],
            },
        ),
        migrations.CreateModel(
            name='BadgeRenewal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('pioneering', 'Pioneering'), ('outstanding', 'Outstanding'), ('verified', 'Verified')], max_length=12, verbose_name='badge')),
                ('renewed_on', models.DateField(help_text='The badge is valid for twelve months from this day.', verbose_name='renewed on')),
                ('note_ar', models.TextField(help_text='Everybody reads it on the initiative’s page: what was seen, with a figure.', max_length=400, verbose_name='what shows that it still works, in Arabic')),
                ('note_en', models.TextField(max_length=400, verbose_name='what shows that it still works, in English')),
                ('by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='renewed by')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='badge_renewals', to='initiatives.initiativepage', verbose_name='initiative')),
            ],
            options={
                'verbose_name': 'renewal of a badge',
                'verbose_name_plural': 'renewals of badges',
                'ordering': ['-renewed_on', '-pk'],
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('page', 'kind', 'renewed_on'), name='one_renewal_per_page_badge_and_day', violation_error_message='This badge was renewed on this day already.')],
            },
        ),
    ]
