from django.db import migrations


def store(how):
    def change(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(
                f"ALTER TABLE initiatives_searchdocument ALTER COLUMN vector SET STORAGE {how}"
            )

    return change


class Migration(migrations.Migration):
    """For indexes made before `search.tables` said so; rows written from now on follow, rebuild_search writes all."""

    dependencies = [("initiatives", "0007_obstacle_pages")]

    operations = [migrations.RunPython(store("MAIN"), store("EXTENDED"))]
