import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0014_requests_for_a_solution'),
    ]

    operations = [
        migrations.AddField(
            model_name='adoption',
            name='guide_version',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='adoptions', to='initiatives.guideversion', verbose_name='version of the guide'),
        ),
    ]
