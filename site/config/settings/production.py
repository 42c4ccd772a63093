"""Production: everything that differs between machines comes from the environment, and is required."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403
from .database import cache, database
from .files import storages_in


def required(name):
    value = os.environ.get(name, "")
    if not value:
        raise ImproperlyConfigured(f"Set the environment variable {name} (see README, Settings).")
    return value


def listed(name, default=""):
    return [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]


DEBUG = False
SECRET_KEY = required("SECRET_KEY")
# Earlier keys: what they signed (sign-ins, links in mails) stays good until the line is taken away.
SECRET_KEY_FALLBACKS = listed("SECRET_KEY_FALLBACKS")
ALLOWED_HOSTS = [host.strip() for host in required("ALLOWED_HOSTS").split(",") if host.strip()]
CSRF_TRUSTED_ORIGINS = listed("CSRF_TRUSTED_ORIGINS")
DATABASES = {"default": database(required("DATABASE_URL"))}
CACHES = {"default": cache(required("CACHE_URL"))}
WAGTAILADMIN_BASE_URL = required("BASE_URL")
MEDIA_ROOT = Path(os.environ.get("MEDIA_ROOT", MEDIA_ROOT))  # noqa: F405
SAQQARA_MEDIA_INTERNAL = os.environ.get("MEDIA_INTERNAL", "")
SAQQARA_MEDIA_PUBLIC = os.environ.get("MEDIA_PUBLIC", "")
SAQQARA_PAGES = os.environ.get("PAGES", "")
SAQQARA_PAGES_MEGABYTES = int(os.environ.get("PAGES_MEGABYTES", SAQQARA_PAGES_MEGABYTES))  # noqa: F405
SAQQARA_WATCHED_FROM = listed("WATCHED_FROM", ",".join(SAQQARA_WATCHED_FROM))  # noqa: F405
SAQQARA_WATCH_TOKEN = os.environ.get("WATCH_TOKEN", "")
STATIC_ROOT = os.environ.get("STATIC_ROOT", STATIC_ROOT)  # noqa: F405
if bucket := os.environ.get("MEDIA_S3_BUCKET"):
    STORAGES = STORAGES | storages_in(  # noqa: F405
        bucket,
        endpoint=os.environ.get("MEDIA_S3_ENDPOINT") or None,
        key=required("MEDIA_S3_KEY"),
        secret=required("MEDIA_S3_SECRET"),
        region=os.environ.get("MEDIA_S3_REGION") or None,
    )
    # nginx has no such files.
    SAQQARA_MEDIA_INTERNAL = SAQQARA_MEDIA_PUBLIC = ""
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "home.sheets.JoiningStorage"}}  # noqa: F405

INITIATIVES_ADDRESS_HEADER = os.environ.get("ADDRESS_HEADER", "HTTP_X_REAL_IP")
INITIATIVES_OUTBOX_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
INITIATIVES_CLAMAV = os.environ.get("CLAMAV", "")
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS", "") == "1"
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "saqqara@localhost")

# Requests are counted between the names of requests and all that answers them.
INSTALLED_APPS = [*INSTALLED_APPS, "django_prometheus"]  # noqa: F405
MIDDLEWARE = [  # noqa: F405
    *MIDDLEWARE[:2],  # noqa: F405
    "django_prometheus.middleware.PrometheusBeforeMiddleware",
    *MIDDLEWARE[2:],  # noqa: F405
    "django_prometheus.middleware.PrometheusAfterMiddleware",
]

SAQQARA_SECOND_FACTOR_OF_EVERYBODY = os.environ.get("SECOND_FACTOR", "") == "everybody"

# One line of JSON for each record, on standard error. Who was refused is told by `saqqara.refused`, so that of
# django.request only what failed is of use.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "home.logs.Lines"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lines"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"saqqara": {"level": "INFO"}, "django.request": {"level": "ERROR"}},
}

SECURE_SSL_REDIRECT = os.environ.get("SECURE_SSL_REDIRECT", "1") == "1"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
# A browser takes cookies of such a name only over TLS, from this host, and for it alone.
SESSION_COOKIE_NAME = "__Host-sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken"
