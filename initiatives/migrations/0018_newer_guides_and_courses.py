import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0017_monthly_letters'),
    ]

    operations = [
        migrations.AddField(
            model_name='adoption',
            name='told_of',
            field=models.PositiveIntegerField(default=0, editable=False),
        ),
        migrations.AddField(
            model_name='replicationguidepage',
            name='course',
            field=models.ForeignKey(blank=True, help_text='Of the announced courses; leave it empty where none is.', limit_choices_to={'is_public': True}, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='guides', to='initiatives.trainingcourse', verbose_name='Course that gives it'),
        ),
        migrations.AlterField(
            model_name='adoption',
            name='guide_version',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='adoptions', to='initiatives.guideversion', verbose_name='version of the guide'),
        ),
    ]
