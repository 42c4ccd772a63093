"""Uploads in a real S3-compatible server: OpenStack Swift with its s3api, from Debian's packages, started by the tests.

`make test-storage` (needs swift-proxy, swift-account, swift-container, swift-object) runs them; else none is collected.
"""

#: in the environment: run them
ASKED = "STORAGE_TESTS"
