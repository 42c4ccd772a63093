"""Settings shared by every environment; what differs stands in dev, test and production."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parents[3]
VAR_DIR = BASE_DIR / "var"

INSTALLED_APPS = [
    "home",
    "competitions",
    "initiatives",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "home.watch.naming.NameRequest",
    "home.watch.middleware.AnswerWatchers",
    "home.stored.middleware.StorePages",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "home.policy.middleware.ContentPolicy",
    "home.compression.CompressPublic",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "home.refusals.WriteDownRefusals",
    "home.languages.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "initiatives.incoming.CarefulInput",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "home.accounts.middleware.WholeSignIn",
    "initiatives.middleware.AdminFence",
    "home.accounts.middleware.RecentPassword",
    "home.accounts.administrators.WriteDownAdministrators",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "initiatives.middleware.SafeExports",
    "initiatives.middleware.Tombstones",
    "home.frame.ReadFrame",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "site" / "templates"],
        "OPTIONS": {
            "builtins": ["home.templatetags.script_nonce"],
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django.template.loaders.filesystem.Loader", "home.policy.templates.Loader"],
                )
            ],
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]

# Widgets are drawn by the loaders above, too: Wagtail's write scripts.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
AUTH_USER_MODEL = "home.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "home.accounts.passwords.NotGuessed"},
]

#: whether organisers and administrators must show a second factor
SAQQARA_SECOND_FACTOR_REQUIRED = True
#: and all others as well
SAQQARA_SECOND_FACTOR_OF_EVERYBODY = False
# Tries are counted in one place (home.accounts.attempts).
OTP_TOTP_THROTTLE_FACTOR = 0

LANGUAGE_CODE = "ar"
LANGUAGES = [("ar", _("Arabic")), ("en", _("English"))]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = [("ar", "العربية"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["config.formats"]
USE_I18N = True
USE_THOUSAND_SEPARATOR = True
USE_TZ = True
TIME_ZONE = "Africa/Cairo"
# A deadline is read in one time by everybody; the system's list names zones that no browser knows.
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "site" / "static"]
STORAGES = {
    "default": {"BACKEND": "initiatives.whole_files.WholeFiles"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"

CSRF_COOKIE_HTTPONLY = True
MESSAGE_STORAGE = "home.notices.Notices"
#: where nginx finds the media folder when a response names a file of it; empty: files are streamed
SAQQARA_MEDIA_INTERNAL = ""
#: a folder of links to public pictures, which nginx gives out by itself; empty: there is none
SAQQARA_MEDIA_PUBLIC = ""
#: a folder of public pages, which nginx gives out by itself; empty: none are stored
SAQQARA_PAGES = ""
#: how much is stored at most
SAQQARA_PAGES_MEGABYTES = 2000
SENDFILE_BACKEND = "home.delivery"
#: networks from which readiness and metrics are asked, and what anybody else must say to be told them; empty: nobody
SAQQARA_WATCHED_FROM = ["127.0.0.0/8", "::1/128"]
SAQQARA_WATCH_TOKEN = ""

DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
DATA_UPLOAD_MAX_NUMBER_FILES = 20

DEFAULT_FROM_EMAIL = "saqqara@localhost"
EMAIL_BACKEND = "initiatives.outbox.OutboxBackend"
EMAIL_TIMEOUT = 30

WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "initiatives.search.backend"}}

WAGTAIL_SITE_NAME = _("Saqqara")
WAGTAILADMIN_USER_LOGIN_FORM = "home.accounts.forms.SignInForm"
WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "home.accounts.forms.PasswordResetForm"  # noqa: S105 (a form)
WAGTAIL_FRONTEND_LOGIN_URL = "/admin/login/"
WAGTAIL_I18N_ENABLED = True
WAGTAIL_ALLOW_UNICODE_SLUGS = True
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_FINISH_WORKFLOW_ACTION = "initiatives.publishing.publish_on_finish"
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAILADMIN_NOTIFICATION_USE_HTML = True
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_USAGE_COUNT_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8000"
WAGTAILIMAGES_IMAGE_MODEL = "home.SiteImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "home.image_form.ImageForm"
WAGTAILDOCS_DOCUMENT_MODEL = "home.SiteDocument"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_EXTENSIONS = ["pdf", "xlsx", "docx", "csv", "png", "jpg", "jpeg"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
# Documents are saved, never shown: a browser runs nothing of them.
WAGTAILDOCS_INLINE_CONTENT_TYPES = []
WAGTAILEMBEDS_FINDERS = []
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
TAGGIT_CASE_INSENSITIVE = True

INITIATIVES_SOURCE_LOCALE = "ar"
INITIATIVES_API_COLLECTIONS = [
    "initiatives.api.published.COLLECTIONS",
    "competitions.api.published.COLLECTIONS",
]
INITIATIVES_API_TERMS = "home.terms.of_data"
