import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
# No request is worth more than what its worker is given before gunicorn ends it.
os.environ.setdefault("STATEMENT_TIMEOUT", "30s")
application = get_wsgi_application()
