"""An nginx of our own before two gunicorns of the site, with what `site/deploy/nginx` says of public pages."""

import os
import subprocess

from tests.lint import ROOT

from .person import Person
from .servers import free_port, listens, program, wait_until
from .site import Site

NGINX = """
{user}
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 512; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    upstream saqqara {{ {upstream} }}
    server {{
        listen 127.0.0.1:{port};
        set $pages {pages};
        include {root}/site/deploy/nginx/pages.conf;
        location / {{ try_files "" @saqqara; }}
        location @saqqara {{
            proxy_pass http://saqqara;
            proxy_set_header Host $host;
            proxy_set_header X-Real-IP $remote_addr;
            proxy_set_header X-Forwarded-Proto $scheme;
            add_header X-Asked "the site" always;
        }}
        location ^~ /media/ {{
            root {public}/current;
            open_file_cache off;
            log_not_found off;
            error_page 403 404 = @saqqara;
        }}
        location ^~ /internal-media/ {{
            internal;
            alias {media}/;
        }}
        {more}
    }}
}}
"""


class Nginx:
    def __init__(self, folder, upstream, media, more=""):
        self.folder, self.upstream, self.media, self.more = folder, upstream, media, more
        self.port, self.process = free_port(), None

    @property
    def pages(self):
        return self.folder / "pages"

    @property
    def public(self):
        return self.folder / "public"

    def start(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        configuration = self.folder / "nginx.conf"
        configuration.write_text(self.configured())
        command = [program("nginx", "nginx", ["/usr/sbin"]), "-c", configuration, "-g", "daemon off;"]
        self.process = subprocess.Popen(command)
        wait_until(lambda: listens(self.port), "nginx")

    def configured(self):
        return NGINX.format(
            # Workers of root become somebody who may not enter folders of tests.
            user="user root;" if os.geteuid() == 0 else "",
            folder=self.folder,
            upstream=" ".join(f"server 127.0.0.1:{port};" for port in self.upstream),
            port=self.port,
            pages=self.pages,
            public=self.public,
            media=self.media,
            root=ROOT,
            more=self.more,
        )

    def end(self):
        self.process.terminate()
        self.process.wait()


class TwoServers(Site):
    """Of one site, behind one nginx."""

    def __init__(self, log, nginx, **more):
        self.nginx, self.servers = nginx, []
        folders = {"PAGES": str(nginx.pages), "MEDIA_PUBLIC": str(nginx.public)}
        super().__init__(log, **folders, MEDIA_INTERNAL="/internal-media/", **more)

    def start(self):
        self.servers = [self.fork(serve=port) for port in self.nginx.upstream]
        self.nginx.start()
        for port in self.nginx.upstream:
            wait_until(lambda port=port: listens(port), "gunicorn")
        self.port = self.nginx.port
        wait_until(self.answers, "the site behind nginx")

    def kill(self):
        for server in self.servers:
            server.kill()
        self.nginx.end()


def is_stored(answer):
    """Whether nginx had it: what the site was asked for bears a header of the configuration above."""
    return "x-asked" not in answer.headers


def stored(port, address, **cookies):
    """Ask until nginx gives it out by itself; the answer."""
    person = Person(port, cookies)
    wait_until(lambda: is_stored(person.get(address)), f"{address} to be stored")
    return person.get(address)
