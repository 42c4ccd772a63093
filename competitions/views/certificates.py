"""A certificate and what anyone may check of it. The code is all that is needed, and nothing lists the codes."""

from django.core.cache import cache
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from initiatives.printing import PrintingUnavailable, printer, qr_svg

from ..models import Certificate
from ..models.public import PublicLinks

KEPT_FOR = 24 * 60 * 60


@require_safe
def by_code(request, code):
    """The short address on paper and in the QR code: leads to the page in the site's own language."""
    if not Certificate.objects.filter(code=code.upper()).exists():
        raise Http404
    return redirect("competitions_public:certificate", code.upper())


class CertificateView(TemplateView):
    """The page behind the QR code: what the certificate says, and whether it still holds."""

    template_name = "competitions/certificates/page.html"
    http_method_names = ["get", "head"]

    @cached_property
    def certificate(self):
        found = Certificate.objects.with_all_they_say().filter(code=self.kwargs["code"]).first()
        if found is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs):
        certificate = self.certificate
        awarded = certificate.awarded
        return super().get_context_data(
            certificate=certificate,
            edition=certificate.competition,
            decision=certificate.decision,
            named=PublicLinks([awarded]).of(awarded) if awarded else {},
            **kwargs,
        )

    def render_to_response(self, context, **kwargs):
        response = super().render_to_response(context, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        return response


class CertificateFileView(CertificateView):
    """The certificate itself: a tagged PDF in the language of the address."""

    def render_to_response(self, context, **kwargs):
        if not self.certificate.is_valid:
            raise Http404
        try:
            content = self.content(context)
        except PrintingUnavailable as error:
            return render(self.request, self.template_name, {**context, "trouble": error}, status=503)
        response = HttpResponse(content, content_type="application/pdf")
        response["Content-Disposition"] = f'inline; filename="certificate-{self.certificate.code}.pdf"'
        response["X-Robots-Tag"] = "noindex"
        return response

    def content(self, context):
        """Printing takes half a second of a processor: nobody can ask for it again and again."""
        key = f"certificate:{self.certificate.pk}:{get_language()}:{self.fingerprint}"
        return cache.get_or_set(key, lambda: printer.pdf(self.html(context)), KEPT_FOR)

    @property
    def fingerprint(self):
        """Changes with all that the paper says."""
        decision = self.certificate.decision
        return decision.decided_at.timestamp() if decision else self.certificate.issued_at.timestamp()

    def html(self, context):
        address = self.request.build_absolute_uri(reverse("certificate_code", args=[self.certificate.code]))
        context = {**context, "address": address, "qr": qr_svg(address)}
        return render_to_string("competitions/certificates/certificate.html", context, self.request)
