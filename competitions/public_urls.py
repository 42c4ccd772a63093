"""Public addresses of an edition beside its pages; a site includes them under its language prefix.

``certificate_code`` is the short address on paper: the site mounts `code_urls` outside the prefix.
"""

from django.urls import path

from .views import certificates

app_name = "competitions_public"

urlpatterns = [
    path("certificates/<slug:code>/", certificates.CertificateView.as_view(), name="certificate"),
    path(
        "certificates/<slug:code>/pdf/", certificates.CertificateFileView.as_view(), name="certificate_file"
    ),
]

code_urls = [path("r/<slug:code>/", certificates.by_code, name="certificate_code")]
