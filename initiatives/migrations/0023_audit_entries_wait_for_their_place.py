from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('initiatives', '0022_audit_log'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='auditentry',
            options={'default_permissions': (), 'ordering': ['-pk'], 'verbose_name': 'entry of the audit log', 'verbose_name_plural': 'entries of the audit log'},
        ),
        migrations.AlterField(
            model_name='auditentry',
            name='digest',
            field=models.CharField(max_length=64, null=True, unique=True, verbose_name='fingerprint'),
        ),
        migrations.AlterField(
            model_name='auditentry',
            name='number',
            field=models.PositiveBigIntegerField(null=True, unique=True, verbose_name='number'),
        ),
        migrations.AlterField(
            model_name='auditentry',
            name='previous',
            field=models.CharField(blank=True, max_length=64, null=True, unique=True),
        ),
    ]
