import django.db.models.deletion
from django.db import migrations, models
from wagtail.documents import get_document_model_string


class Migration(migrations.Migration):
    dependencies = [
        ("competitions", "0017_judges_may_leave"),
        migrations.swappable_dependency(get_document_model_string()),
    ]

    operations = [
        migrations.AlterField(
            model_name="spatialunitentrypage",
            name="official_extract",
            field=models.ForeignKey(
                help_text="XLSX or stamped PDF. Only those who screen see it; judges are told whether it matches.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=get_document_model_string(),
                verbose_name="Official extract from the system",
            ),
        ),
    ]
