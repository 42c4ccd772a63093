import initiatives.fields
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0023_audit_entries_wait_for_their_place'),
    ]

    operations = [
        migrations.AddField(
            model_name='initiativepage',
            name='further',
            field=initiatives.fields.HostBlocksField(blank=True, null=True, verbose_name='further details'),
        ),
    ]
