"""What every entry's form checks: the edition takes it, it is the governorate's own, it isn't there twice."""

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.forms.pages import GovernorateChildPageForm

CLOSED = gettext_lazy(
    "This edition takes no entries now. What you typed is still on this page to be copied: nothing of it was saved."
)


class EntryForm(GovernorateChildPageForm):
    """Base form of pages that compete."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.offer_open_editions()

    def offer_open_editions(self):
        field = self.fields["competition"]
        taking = self._meta.model.open_editions().values("pk")
        field.queryset = field.queryset.filter(Q(pk__in=taking) | Q(pk=self.instance.competition_id))
        field.error_messages["invalid_choice"] = CLOSED

    def clean_competition(self):
        edition = self.cleaned_data["competition"]
        entered = self.instance.submitted_entry
        if entered and entered.competition_id != edition.pk:
            raise ValidationError(_("An entry stays in the edition it was submitted to."))
        # The lock answers for the page's own edition: it knows of returned entries and their time.
        if edition.pk != self.saved_edition_id and not edition.accepts_entries():
            raise ValidationError(CLOSED)
        return edition

    @property
    def saved_edition_id(self):
        return self.initial.get("competition") if self.instance.pk else None

    def clean(self):
        cleaned = super().clean()
        subject = self._meta.model.subject_field
        if cleaned.get("competition") and cleaned.get(subject):
            self.refuse_second_entry(subject, cleaned[subject])
        return cleaned

    def refuse_second_entry(self, subject, chosen):
        model = self._meta.model
        sought = model(pk=self.instance.pk, competition=self.cleaned_data["competition"], **{subject: chosen})
        rival = sought.rivals().first()
        if rival is None:
            return
        entry = rival.submitted_entry
        known = entry.number if entry else _("a draft")
        self.add_error(
            subject,
            _("“%(subject)s” is already entered in this edition (%(entry)s).")
            % {"subject": sought.subject_name, "entry": known},
        )


class NominationForm(EntryForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["initiative"]
        own = {"governorate": self.instance.governorate_id, "locale": self.parent_page.locale_id}
        field.queryset = field.queryset.filter(**own)
        field.error_messages["invalid_choice"] = _("Choose an initiative of your own governorate.")
