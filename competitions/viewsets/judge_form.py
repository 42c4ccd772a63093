"""A judge's record: an account that exists, or a new one that is invited by mail."""

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from initiatives.mail_addresses import having_address
from initiatives.models import Governorate

from ..actions.invitations import send_invitation
from ..actions.judges import admit_to_judges, new_account
from ..models.roles import organisers


class JudgeForm(WagtailAdminModelForm):
    new_name = forms.CharField(label=gettext_lazy("Name of a new account"), max_length=120, required=False)
    new_email = forms.EmailField(
        label=gettext_lazy("Email of a new account"),
        required=False,
        help_text=gettext_lazy("A link to choose a password is sent there."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["expertise"].widget = forms.CheckboxSelectMultiple(
            choices=self.fields["expertise"].choices
        )
        if self.instance.pk:
            self.fields["user"].disabled = True
            del self.fields["new_name"], self.fields["new_email"]
        else:
            self.fields["user"].required = False
            self.fields["user"].queryset = possible_judges()

    def clean_new_email(self):
        email = self.cleaned_data["new_email"]
        if email and having_address(get_user_model().objects.all(), email).exists():
            raise ValidationError(_("There is an account with this address: choose it above."))
        return email

    def clean(self):
        cleaned = super().clean()
        if "new_email" in self.fields and not self.has_error("new_email"):
            self.refuse_unless_one_account(cleaned)
        self.refuse_wrong_home(cleaned)
        return cleaned

    def refuse_unless_one_account(self, cleaned):
        if bool(cleaned.get("user")) == bool(cleaned.get("new_email")):
            self.add_error("user", _("Choose an account, or fill in the name and email of a new one."))
        elif cleaned.get("new_email") and not cleaned.get("new_name"):
            self.add_error("new_name", _("A new account needs a name."))

    def refuse_wrong_home(self, cleaned):
        """Who works for a governorate never judges its entries."""
        user = (
            cleaned.get("user") or getattr(self.instance, "user", None)
            if self.instance.pk
            else cleaned.get("user")
        )
        if user is None:
            return
        employers = Governorate.objects.of_user(user)
        home = cleaned.get("home_governorate")
        if employers and home not in employers:
            self.add_error(
                "home_governorate",
                _("This account works for %(governorate)s, which is the home governorate.")
                % {"governorate": employers[0].name},
            )

    def save(self, commit=True):
        email = self.cleaned_data.get("new_email")
        with transaction.atomic():
            if email:
                self.instance.user = new_account(self.cleaned_data["new_name"], email)
            judge = super().save(commit)
            admit_to_judges(judge.user)
            if email:
                send_invitation(judge, None, self.for_user)
        return judge

    def _get_validation_exclusions(self):
        # The account of a new judge is made on saving.
        return super()._get_validation_exclusions() | {"user"}


def possible_judges():
    """Active accounts that are not judges yet; organisers see all and administrators take no part."""
    users = get_user_model()._default_manager.filter(is_active=True, is_superuser=False, judge__isnull=True)
    return users.exclude(pk__in=organisers().values("pk")).order_by(get_user_model().USERNAME_FIELD)
