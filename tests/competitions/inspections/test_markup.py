import pytest

from competitions.inspections.limits import MAX_TAGS
from competitions.inspections.markup import ExpatError, ForbiddenMarkup, elements


def test_elements_come_by_local_name():
    xml = b'<x:book xmlns:x="u"><x:sheet x:id="1"/></x:book>'

    assert elements([xml])[1] == ("sheet", {"id": "1"})


def test_more_tags_than_any_table_has_are_not_even_parsed():
    with pytest.raises(ForbiddenMarkup):
        elements([b"<r>", b"<c/>" * MAX_TAGS])


@pytest.mark.parametrize("declaration", ['<!DOCTYPE r SYSTEM "file:///etc/passwd">', "<!DOCTYPE r>"])
def test_a_document_type_is_refused(declaration):
    with pytest.raises(ForbiddenMarkup):
        elements([f"{declaration}<r/>".encode()])


def test_broken_markup_is_an_error_of_the_parser():
    with pytest.raises(ExpatError):
        elements([b"<r><c></r>"])
