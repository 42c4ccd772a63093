from django.db import migrations

from initiatives.search import tables


def install(apps, schema_editor):
    tables.install(schema_editor.connection)


def remove(apps, schema_editor):
    tables.remove(schema_editor.connection)


class Migration(migrations.Migration):
    """On PostgreSQL apart from the table's own migration, whose deferred constraints would be pending."""

    dependencies = [("initiatives", "0003_search_of_public_pages")]

    operations = [migrations.RunPython(install, remove)]
