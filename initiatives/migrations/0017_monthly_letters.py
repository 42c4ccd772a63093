import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0016_replication_board'),
    ]

    operations = [
        migrations.CreateModel(
            name='MonthlyLetter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('month', models.DateField(help_text='Its first day.', verbose_name='month')),
                ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='monthly_letters', to='initiatives.initiativepage')),
            ],
            options={
                'verbose_name': 'monthly letter',
                'verbose_name_plural': 'monthly letters',
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('initiative', 'month'), name='one_monthly_letter_per_initiative_and_month')],
            },
        ),
    ]
