"""Files that a form takes: those its user may choose."""

from django.forms import ModelChoiceField
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry


class OwnMedia:
    """Mixin. A chooser shows what may be chosen; the number that comes back is anybody's, so it is checked here."""

    def limit_media(self):
        rows = [row for formset in self.formsets.values() for row in formset.forms]
        for form in [self, *rows]:
            for field in form.fields.values():
                if isinstance(field, ModelChoiceField) and field.queryset.model in media_models():
                    field.queryset = self.choosable(field.queryset.model)

    def choosable(self, model):
        if self.for_user is None:
            return model.objects.all()
        policy = policy_registry.get_by_type(model)
        return policy.instances_user_has_any_permission_for(self.for_user, ["choose", "change"])


def media_models():
    return (get_image_model(), get_document_model())
