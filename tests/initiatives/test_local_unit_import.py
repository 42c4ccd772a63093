import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import override

from initiatives.actions.local_units import import_units
from initiatives.models import LocalUnit
from initiatives.reference.unit_files import RowError, UnreadableFile, template
from tests import factories

pytestmark = pytest.mark.django_db

HEADINGS = "المحافظة,المستوى,الاسم بالعربية,الاسم بالإنجليزية"
ENGLISH = "Governorate,Tier,Name in Arabic,Name in English"
NEW = "الشرقية,مركز إداري,فاقوس,Faqous"


def sheet(*lines, headings=HEADINGS):
    return "\r\n".join([headings, *lines]).encode()


def errors_of(content):
    return [(error.row, error.column, error.reason) for error in import_units(content, None).errors]


@pytest.mark.parametrize(
    "content",
    [
        sheet(NEW),
        b"\xef\xbb\xbf" + sheet(NEW),
        sheet(NEW).replace(b",", b";"),
        sheet(NEW).replace(b",", b"\t"),
        sheet(
            "Sharkia,Markaz (rural district),فاقوس,Faqous",
            headings="Governorate,Tier,Name in Arabic,Name in English",
        ),
        sheet("EG-SHR,markaz,فاقوس,Faqous", headings="governorate,tier,name_ar,name_en"),
        sheet(
            "Faqous,  فاقوس ,الشرقيه,مركز اداري", headings="الاسم بالانجليزية,الاسم بالعربية,المحافظة,المستوى"
        ),
        sheet("", NEW, ",,,"),
    ],
)
def test_a_unit_is_read_however_the_file_was_saved(site_tree, content):
    result = import_units(content, None)

    unit = LocalUnit.objects.get(name_ar="فاقوس")
    assert (result.errors, result.added) == ([], 1)
    assert (unit.governorate, unit.tier, unit.name_en) == (site_tree.sharqia, "markaz", "Faqous")


@pytest.mark.parametrize(
    ("line", "column", "reason"),
    [
        ("البصرة,حي,أ,A", "Governorate", "No governorate is called “البصرة”."),
        ("الشرقية,قضاء,أ,A", "Tier", "“قضاء” is no tier."),
        ("الشرقية,حي,,A", "Name in Arabic", "The cell is empty."),
        ("الشرقية,حي,أ", "Name in English", "The cell is empty."),
        (f"الشرقية,حي,{'أ' * 121},A", "Name in Arabic", "Longer than 120 characters."),
        ("الشرقية,حي,أ,=1+1", "Name in English", "A name can't begin with “=”."),
        (
            "الشرقية,ديوان عام المحافظة,ديوان جديد,Diwan",
            "Tier",
            "The governorate has its headquarters already",
        ),
        (NEW, "Name in Arabic", "Repeats row 2."),
    ],
)
def test_a_wrong_cell_is_named_and_nothing_is_changed(site_tree, line, column, reason):
    before = LocalUnit.objects.count()

    with override("en"):
        found = errors_of(sheet(NEW, line))

    assert [(row, name) for row, name, _why in found] == [(3, column)]
    assert found[0][2].startswith(reason)
    assert LocalUnit.objects.count() == before


def test_every_wrong_cell_is_named_at_once(site_tree):
    result = import_units(sheet("البصرة,قضاء,,", NEW, "الشرقية,حي,,"), None)

    assert [error.row for error in result.errors] == [2, 2, 2, 2, 4, 4]
    assert isinstance(result.errors[0], RowError)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "Headings are missing: Governorate, Tier, Name in Arabic, Name in English."),
        (sheet(headings="المحافظة,المستوى,الاسم بالعربية"), "Headings are missing: Name in English."),
        (sheet(), "The file holds no rows below its headings."),
        (HEADINGS.encode("cp1256"), "The file is not in UTF-8."),
        (b"PK\x03\x04", "This is a workbook."),
        (b"a\x00b", "This is not a CSV file."),
        (b"x" * 1_000_001, "The file is larger than 1 MB."),
        (sheet(*[NEW] * 2_001), "More than 2000 rows"),
    ],
)
def test_a_file_that_is_none_is_refused_in_words(site_tree, content, reason):
    with override("en"), pytest.raises(UnreadableFile) as error:
        import_units(content, None)

    assert str(error.value).startswith(reason)


def test_importing_again_corrects_names_and_repeats_nothing(site_tree):
    import_units(sheet(NEW), None)

    result = import_units(sheet("الشرقية,مركز إداري,فاقوس,Faqus", "الشرقية,مركز إداري,بلبيس,Bilbeis"), None)

    assert (result.added, result.changed, result.unchanged) == (0, 1, 1)
    assert LocalUnit.objects.get(name_ar="فاقوس").name_en == "Faqus"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_template_is_accepted_once_it_is_filled(site_tree, language):
    with override(language):
        content = template() + NEW.encode()
    assert content.startswith(b"\xef\xbb\xbf")

    assert import_units(content, None).added == 1


def upload(client, content):
    file = SimpleUploadedFile("units.csv", content)
    return client.post(reverse("initiatives_import_local_units"), {"file": file})


def test_an_organiser_imports_in_the_admin(client, site_tree):
    client.force_login(factories.organiser(language="en"))

    wrong = upload(client, sheet("البصرة,حي,أ,A"))
    assert (wrong.status_code, "No governorate is called" in wrong.content.decode()) == (422, True)
    right = upload(client, sheet(NEW))

    assert right.status_code == 302
    assert LocalUnit.objects.filter(name_ar="فاقوس").exists()
    assert (
        client.get(reverse("initiatives_local_units_template"))
        .content.decode("utf-8-sig")
        .startswith("Governorate,Tier")
    )


@pytest.mark.parametrize("role", ["editor", "committee_member", "translator"])
def test_nobody_else_imports(client, site_tree, role):
    client.force_login(getattr(factories, role)())

    upload(client, sheet(NEW))

    assert client.get(reverse("initiatives_local_units_template")).status_code == 302
    assert not LocalUnit.objects.filter(name_ar="فاقوس").exists()
