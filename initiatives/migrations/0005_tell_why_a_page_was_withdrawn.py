import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0004_index_of_public_pages'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Withdrawal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('url_path', models.TextField(db_index=True)),
                ('title', models.CharField(max_length=255)),
                ('reason_ar', models.TextField(blank=True, max_length=500, verbose_name='reason in Arabic')),
                ('reason_en', models.TextField(blank=True, max_length=500, verbose_name='reason in English')),
                ('shows_title', models.BooleanField(default=False, verbose_name='name the page to visitors')),
                ('withdrawn_at', models.DateTimeField()),
                ('onward', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='where to go on')),
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='withdrawal', to=settings.WAGTAIL_PAGE_MODEL)),
                ('withdrawn_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'withdrawal',
                'verbose_name_plural': 'withdrawals',
                'default_permissions': (),
            },
        ),
    ]
