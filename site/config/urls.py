from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from competitions.public_urls import code_urls
from home import views

urlpatterns = [
    # The browser's language doesn't decide: Arabic is the site's own language, English one click away.
    path("", RedirectView.as_view(url=f"/{settings.LANGUAGE_CODE}/"), name="root"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:path>", views.media, name="media"),
    path("digits/", views.digits, name="digits"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    *code_urls,
]
urlpatterns += i18n_patterns(
    path("search/", views.search, name="search"),
    path("", include("competitions.public_urls")),
    path("", include(wagtail_urls)),
)
