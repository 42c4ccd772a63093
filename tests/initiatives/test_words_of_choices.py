"""One of several choices is put into words without the others, and as Django would put it."""

import pytest
from django.db.models import Model
from django.utils import translation

from competitions.enums import PhaseKind
from competitions.models import Phase
from initiatives.enums import AdoptionState
from initiatives.models import Adoption


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(
    ("model", "name", "choices"), [(Adoption, "state", AdoptionState), (Phase, "kind", PhaseKind)]
)
def test_as_django_says_it(model, name, choices, language):
    field = model._meta.get_field(name)
    with translation.override(language):
        for value in [*choices.values, "", "none of them"]:
            record = model(**{name: value})
            assert getattr(record, f"get_{name}_display")() == Model._get_FIELD_display(record, field)
