from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from competitions.public_urls import code_urls
from home import languages, views
from home.accounts.urls import door_urls, file_password_urls, page_password_urls
from initiatives import public_urls

handler500 = views.server_error

urlpatterns = [
    path("", languages.root, name="root"),
    path("admin/", include(door_urls)),
    path("admin/", include(wagtailadmin_urls)),
    *file_password_urls,
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:path>", views.media, name="media"),
    path("digits/", views.digits, name="digits"),
    re_path(r"^share/(?P<page_id>[0-9]{1,9})-(?P<key>[0-9a-f]{20})\.png$", views.share, name="share"),
    path("api/v1/", include("initiatives.api.urls")),
    path("data/catalogue.jsonld", views.data_catalogue, name="data_catalogue"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("sitemap-<section>.xml", views.sitemap_file, name="sitemap_file"),
    # Before the certificates, whose codes may be anything.
    *public_urls.code_urls,
    *code_urls,
]
urlpatterns += i18n_patterns(
    path("search/", views.search, name="search"),
    path("api/", views.api_page, name="api_page"),
    path("search/suggestions/", views.suggestions, name="suggestions"),
    path("", include("competitions.public_urls")),
    path("feeds/", include("initiatives.public_urls")),
    path("satisfaction/", include(public_urls.satisfaction_urls)),
    path("solutions/", include(public_urls.solution_urls)),
    path("audit/", include(public_urls.audit_urls)),
    path("adopt/", include(public_urls.adoption_urls)),
    *page_password_urls,
    # Wagtail's other door counts no tries and asks for no role: there is one.
    path(
        "_util/login/",
        RedirectView.as_view(pattern_name="wagtailadmin_login", query_string=True),
        name="wagtailcore_login",
    ),
    path("", include(wagtail_urls)),
)
