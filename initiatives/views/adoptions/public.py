"""What anybody reads of adopting an initiative: how it goes, five questions, and one tap that counts demand."""

from django.db.models import Exists, OuterRef
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView, View

from ...actions.demand import want
from ...adoptions import fit
from ...limits import address_of
from ...locales import active_locale
from ...models import Governorate, InitiativePage, ReplicationGuidePage
from ...models.restricted import hidden


def initiative_or_404(request, number):
    pages = InitiativePage.objects.live().exclude(hidden(request)).select_related("governorate", "locale")
    guides = ReplicationGuidePage.objects.of(OuterRef("translation_key")).published()
    return get_object_or_404(pages.annotate(has_guide=Exists(guides)), pk=number)


class AdoptView(TemplateView):
    """How to adopt, and whether one is ready; the answers stand in the address, so nothing of them is kept."""

    template_name = "initiatives/adoptions/adopt.html"

    def get(self, request, *args, **kwargs):
        self.initiative = initiative_or_404(request, kwargs["initiative_id"])
        here = self.here()
        if here != self.initiative and here.live:
            query = request.META.get("QUERY_STRING", "")
            address = reverse("initiatives_adoptions:adopt", args=[here.pk])
            return redirect(f"{address}?{query}" if query else address)
        return super().get(request, *args, **kwargs)

    def here(self):
        is_here = self.initiative.locale.language_code == active_locale()
        return self.initiative if is_here else self.initiative.localized

    def get_context_data(self, **kwargs):
        answers, guide = self.request.GET, self.initiative.guide
        rows = [(question, answers.get(question.name, "")) for question in fit.QUESTIONS]
        asked = any(answer for _question, answer in rows)
        return super().get_context_data(
            initiative=self.initiative,
            rows=rows,
            asked=asked,
            unanswered=fit.unanswered(answers) if asked else [],
            fit=fit.fit(answers),
            missing=fit.missing(answers),
            guide=guide,
            reading=guide.told(guide.current_version()) if guide else None,
            **kwargs,
        )


# Whoever is signed in is not asked for, and nothing of his is changed: a forged tap is a tap like any other, limited
# like any other, and the pages that carry the button stay the same for all their readers.
@method_decorator(csrf_exempt, name="dispatch")
class WantView(View):
    """“I want this in my governorate”: every answer is the same thanks, whether or not it was counted."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        initiative = initiative_or_404(request, kwargs["initiative_id"])
        governorate = Governorate.objects.filter(code=request.POST.get("governorate", "")).first()
        if governorate is not None:
            address = address_of(request.META)
            want(initiative, governorate, address)
        return redirect("initiatives_adoptions:thanks", initiative.pk)


class ThanksView(TemplateView):
    template_name = "initiatives/adoptions/thanks.html"

    def get_context_data(self, **kwargs):
        initiative = initiative_or_404(self.request, kwargs.pop("initiative_id"))
        return super().get_context_data(initiative=initiative, **kwargs)
