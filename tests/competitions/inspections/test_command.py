import pytest
from django.core.management import CommandError, call_command

from competitions.models import InspectionFile, SpatialUnitEntryPage
from tests.factories import editor

from .entries import draft
from .workbooks import filled_template, inspected, pending

pytestmark = pytest.mark.django_db


@pytest.fixture
def saved_file(tmp_path):
    def save(*rows):
        path = tmp_path / "record.xlsx"
        path.write_bytes(filled_template(rows).getvalue())
        return path

    return save


def received(page):
    return SpatialUnitEntryPage.objects.get(pk=page.pk).get_latest_revision_as_object().received


def test_the_command_fills_the_entry(site_tree, saved_file, capsys):
    page = draft()

    call_command("import_inspections", saved_file(pending(1), inspected(2)), entry=page.pk, language="en")

    assert received(page) == 2
    said = capsys.readouterr().out
    assert "Changes received: 2" in said
    assert "Recovered — farmland (feddan): 0.00" in said
    assert said.endswith("2 rows were read. The entry’s draft was filled.\n")
    assert InspectionFile.objects.get().uploaded_by is None


def test_a_dry_run_changes_nothing(site_tree, saved_file, capsys):
    page = draft()

    call_command("import_inspections", saved_file(pending(1)), entry=page.pk, dry_run=True, language="en")

    assert received(page) is None
    assert "Nothing was changed (dry run)." in capsys.readouterr().out
    assert not InspectionFile.objects.exists()


def test_problems_are_listed_by_cell_in_the_language_asked_for(site_tree, saved_file):
    page, path = draft(), saved_file(pending(1, lat=99), pending(2, change_type="قصر"))

    with pytest.raises(CommandError) as english:
        call_command("import_inspections", path, entry=page.pk, language="en")
    with pytest.raises(CommandError) as arabic:
        call_command("import_inspections", path, entry=page.pk)

    lines = str(english.value).splitlines()
    assert lines[0] == "2 problems were found in the file. Nothing was changed."
    assert lines[1] == "G2\tLatitude: Must not be more than 32."
    assert "خط العرض" in str(arabic.value)
    assert received(page) is None


def test_the_rights_of_the_named_user_apply(site_tree, saved_file):
    page, stranger = draft(), editor("EG-ASN")

    with pytest.raises(CommandError, match="may not edit"):
        call_command(
            "import_inspections", saved_file(pending(1)), entry=page.pk, user=stranger.username, language="en"
        )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"entry": 999_999}, "There is no entry of a spatial changes unit “999999”"),
        ({"user": "nobody"}, "There is no user “nobody”"),
    ],
)
def test_what_does_not_exist_is_named(site_tree, saved_file, options, message):
    options = {"entry": draft().pk, "language": "en", **options}

    with pytest.raises(CommandError, match=message):
        call_command("import_inspections", saved_file(pending(1)), **options)


def test_a_missing_file_is_named(site_tree, tmp_path):
    with pytest.raises(CommandError, match="nowhere.xlsx"):
        call_command("import_inspections", tmp_path / "nowhere.xlsx", entry=draft().pk)
