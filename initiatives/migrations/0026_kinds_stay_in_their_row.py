from django.db import migrations

from initiatives.search import tables


def keep(apps, schema_editor):
    tables.run(schema_editor.connection, tables.IN_ITS_ROW)


def let_go(apps, schema_editor):
    tables.run(schema_editor.connection, tables.AS_IT_FITS)


class Migration(migrations.Migration):
    """For rows written from now on; `manage.py rebuild_search` writes all of them."""

    dependencies = [("initiatives", "0025_audit_heads")]

    operations = [migrations.RunPython(keep, let_go)]
