"""A Swift of one machine: four servers on ports of their own, one copy of everything, in a folder that goes away."""

import os
import subprocess
from pathlib import Path

from tests.faults.servers import free_port, program, wait_until

USER, KEY = "test:tester", "testing"
#: as the ring calls the kinds of servers
KINDS = ("account", "container", "object")
SWIFT_CONF = "[swift-hash]\nswift_hash_path_suffix = of\nswift_hash_path_prefix = tests\n"
STORING = """[DEFAULT]
bind_ip = 127.0.0.1
bind_port = {port}
workers = 0
user = {user}
swift_dir = {folder}
devices = {folder}/devices
mount_check = false
log_level = ERROR
[pipeline:main]
pipeline = {kind}-server
[app:{kind}-server]
use = egg:swift#{kind}
"""
PROXY = """[DEFAULT]
bind_ip = 127.0.0.1
bind_port = {port}
workers = 0
user = {user}
swift_dir = {folder}
log_level = ERROR
[pipeline:main]
pipeline = catch_errors gatekeeper healthcheck cache listing_formats bulk s3api tempauth slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
[filter:s3api]
use = egg:swift#s3api
s3_acl = false
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:healthcheck]
use = egg:swift#healthcheck
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:bulk]
use = egg:swift#bulk
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
"""


class Swift:
    def __init__(self, folder):
        self.folder, self.processes = Path(folder), []
        self.ports = {kind: free_port() for kind in (*KINDS, "proxy")}

    @property
    def endpoint(self):
        return f"http://127.0.0.1:{self.ports['proxy']}"

    def start(self):
        (self.folder / "devices" / "d1").mkdir(parents=True)
        (self.folder / "swift.conf").write_text(SWIFT_CONF)
        for kind in KINDS:
            self.make_ring(kind)
            self.begin(kind, STORING)
        self.begin("proxy", PROXY)
        wait_until(self.answers, "Swift")

    def make_ring(self, kind):
        builder = self.folder / f"{kind}.builder"
        where = f"r1z1-127.0.0.1:{self.ports[kind]}/d1"
        for words in (["create", "4", "1", "0"], ["add", where, "1"], ["rebalance"]):
            command = [program("swift-ring-builder", "swift"), builder, *words]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    def begin(self, kind, text):
        path = self.folder / f"{kind}.conf"
        who = {"user": os.environ.get("USER", "root"), "folder": self.folder}
        path.write_text(text.format(kind=kind, port=self.ports[kind], **who))
        command = [program(f"swift-{kind}-server", f"swift-{kind}"), path]
        environment = os.environ | {"SWIFT_CONF_FILE": str(self.folder / "swift.conf")}
        with (self.folder / f"{kind}.log").open("w") as log:
            self.processes.append(subprocess.Popen(command, env=environment, stdout=log, stderr=log))

    def answers(self):
        words = ["curl", "-sf", "-o", os.devnull, f"{self.endpoint}/healthcheck"]
        return subprocess.run(words).returncode == 0

    def stop(self):
        for process in self.processes:
            process.kill()
            process.wait()
