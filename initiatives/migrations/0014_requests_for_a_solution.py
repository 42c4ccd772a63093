import django.db.models.deletion
import initiatives.models.solution_requests
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', "0013_satisfaction"),
    ]

    operations = [
        migrations.CreateModel(
            name='SolutionRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(help_text='The obstacle in your own words. Please name nobody: no names, no telephone numbers.', max_length=300, validators=[initiatives.models.solution_requests.refuse_contacts], verbose_name='What do you need a solution for?')),
                ('asked_on', models.DateField(auto_now_add=True, db_index=True, verbose_name='asked on')),
                ('governorate', models.ForeignKey(help_text='Its editors read the request.', on_delete=django.db.models.deletion.PROTECT, related_name='solution_requests', to='initiatives.governorate', verbose_name='Your governorate')),
                ('obstacle', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='solution_requests', to='initiatives.obstacle', verbose_name='The obstacle that comes nearest')),
            ],
            options={
                'verbose_name': 'request for a solution',
                'verbose_name_plural': 'requests for a solution',
                'ordering': ['-asked_on', '-pk'],
                'default_permissions': ('view', 'delete'),
            },
        ),
    ]
