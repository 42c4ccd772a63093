"""One place that says where uploads lie when they lie in a bucket."""


def storages_in(bucket, endpoint, key, secret, region):
    """Of Django's STORAGES those that hold uploads: what addresses serve, and what none does."""
    reached = {"bucket_name": bucket, "endpoint_url": endpoint, "region_name": region}
    allowed = {"access_key": key, "secret_key": secret}
    return {
        alias: {
            "BACKEND": "home.object_storage.ClosedBucket",
            "OPTIONS": reached | allowed | {"location": folder},
        }
        for alias, folder in (("default", "media"), ("private", "private"))
    }
