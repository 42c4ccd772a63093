"""Public addresses of an edition beside its pages; a site includes them under its language prefix.

What paper and mail carry (the code of a certificate, the link of an invitation) the site mounts outside the
prefix: `code_urls`.
"""

from django.urls import path

from .feeds import WinnersFeed
from .views import certificates, invitation

app_name = "competitions_public"

urlpatterns = [
    path("feeds/winners.xml", WinnersFeed.as_view(), name="winners_feed"),
    path("certificates/<slug:code>/", certificates.CertificateView.as_view(), name="certificate"),
    path(
        "certificates/<slug:code>/pdf/", certificates.CertificateFileView.as_view(), name="certificate_file"
    ),
]

code_urls = [
    path("r/<slug:code>/", certificates.by_code, name="certificate_code"),
    path("judges/invitation/", invitation.InvitationView.as_view(), name="competitions_invitation"),
    path(
        "judges/invitation/<str:token>/", invitation.LinkView.as_view(), name="competitions_invitation_link"
    ),
]
