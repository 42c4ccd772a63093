"""The form of a nomination of an adoption: one of the governorate's own that works, and has its effect measured."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from initiatives.models import may_be_judged

from .entries import EntryForm


class AdoptionNominationForm(EntryForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["adoption"]
        own = field.queryset.filter(governorate=self.instance.governorate_id)
        field.queryset = own.working().with_row().titled()
        field.label_from_instance = lambda adoption: f"{adoption.unit.full_name}: {adoption.title}"
        field.error_messages["invalid_choice"] = _("Choose an adoption of your own governorate that works.")

    def clean_adoption(self):
        adoption = self.cleaned_data["adoption"]
        if adoption and not may_be_judged(adoption):
            raise ValidationError(
                _(
                    "Its effect can’t be compared with the original’s yet: measure an indicator before and after "
                    "on the adoption’s page, with the number of those measured."
                )
            )
        return adoption
