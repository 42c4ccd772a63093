"""PostgreSQL, Redis, gunicorn with two workers and nginx with the shipped configuration, all the bench's own."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import psycopg

from tests.faults.nginx import Nginx
from tests.faults.servers import PostgreSQL, Redis, free_port, listens, wait_until
from tests.lint import ROOT

BUILD = ROOT / "build" / "bench"
WORKERS = 2
#: what is as safe as in production is as slow, too
DURABLE = {"fsync": "on", "full_page_writes": "on", "shared_buffers": "512MB", "unix_socket_directories": ""}
#: beside the site: the same bytes as a plain file, with nginx's own defaults
PLAIN = """
location ^~ /plain/ {{ root {folder}; gzip off; gzip_static on; types {{ }} default_type "text/html; charset=utf-8"; }}
location ^~ /plain-kept-open/ {{
    alias {folder}/plain/; gzip off; gzip_static on; open_file_cache max=1000 inactive=60s;
    types {{ }} default_type "text/html; charset=utf-8";
}}
"""


class DurablePostgreSQL(PostgreSQL):
    settings = DURABLE

    def run_sql(self, statement, database="postgres"):
        with psycopg.connect(self.url(database), autocommit=True) as opened:
            opened.execute(statement)

    @property
    def pid(self):
        return int((self.data / "postmaster.pid").read_text().split()[0])


class Gunicorn:
    """As it is shipped, but for a process that is not exchanged while it is watched."""

    CONFIGURATION = ROOT / "site" / "deploy" / "gunicorn.conf.py"

    def __init__(self, environment, workers=WORKERS, **more):
        self.port, self.folder = free_port(), Path(tempfile.mkdtemp(prefix="saqqara-gunicorn-"))
        told = {
            "BIND": f"127.0.0.1:{self.port}",
            "WEB_WORKERS": str(workers),
            "RUN_DIRECTORY": str(self.folder),
        }
        self.environment = environment | told | more

    def start(self):
        words = ["--config", str(self.CONFIGURATION), "--max-requests", "0"]
        command = [sys.executable, "-m", "gunicorn", *words]
        self.process = subprocess.Popen(command, cwd=ROOT, env=self.environment, start_new_session=True)
        wait_until(lambda: listens(self.port), "gunicorn")

    def end(self):
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait()
        shutil.rmtree(self.folder)

    @contextmanager
    def running(self):
        self.start()
        try:
            yield self
        finally:
            self.end()


class Servers:
    """`environment` is what every process of the site is given."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.postgresql = DurablePostgreSQL(self.folder, free_port())
        self.redis = Redis(self.folder, free_port())
        self.environment = self.environment_on(self.postgresql.url("saqqara"))

    def environment_on(self, database):
        return os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
            "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
            "SECRET_KEY": "thrown-away-with-the-database-of-the-bench-0123456789-abcdef",
            "ALLOWED_HOSTS": "127.0.0.1,testserver",
            "BASE_URL": "http://127.0.0.1",
            "SECURE_SSL_REDIRECT": "0",
            "DATABASE_URL": database,
            "CACHE_URL": self.redis.url,
            "MEDIA_ROOT": str(self.folder / "media"),
            "STATIC_ROOT": str(self.folder / "static"),
        }

    @property
    def stores(self):
        """The first processes of what keeps data."""
        return [self.postgresql.pid, self.redis.process.pid]

    def manage(self, *words, database=None, **more):
        environment = (self.environment_on(database) if database else self.environment) | more
        subprocess.run([sys.executable, "manage.py", *words], cwd=ROOT, env=environment, check=True)

    def nginx_before(self, gunicorn_port):
        folder = self.folder / "nginx"
        return Nginx(folder, [gunicorn_port], self.folder / "media", PLAIN.format(folder=folder))

    @property
    def stores_of_nginx(self):
        """What the site is told of the folders that nginx gives files from."""
        folder = self.folder / "nginx"
        return {"PAGES": str(folder / "pages"), "MEDIA_PUBLIC": str(folder / "public")}


@contextmanager
def servers():
    folder = Path(tempfile.mkdtemp(prefix="saqqara-bench-"))
    with ExitStack() as ending:
        ending.callback(shutil.rmtree, folder)
        made = Servers(folder)
        made.postgresql.make()
        made.postgresql.start()
        ending.callback(made.postgresql.stop)
        made.postgresql.run_sql("CREATE DATABASE saqqara")
        made.redis.start()
        ending.callback(made.redis.kill)
        yield made


@contextmanager
def behind_nginx(made):
    """(nginx, the gunicorn behind it)."""
    # As the worker does when it starts: whatever was stored before is taken away, and pages are stored from now on.
    made.manage("work", "--once", **made.stores_of_nginx)
    with Gunicorn(made.environment, **made.stores_of_nginx).running() as gunicorn:
        nginx = made.nginx_before(gunicorn.port)
        nginx.start()
        try:
            yield nginx, gunicorn
        finally:
            nginx.end()
