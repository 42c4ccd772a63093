"""Questions to the API, and what it answers."""

import json

API = "/api/v1/"


def ask(client, path, status=200, **params):
    """The answer as it is; text of a file."""
    response = client.get(API + path, params, headers={"accept-language": "en"})
    content = b"".join(response.streaming_content) if response.streaming else response.content
    assert response.status_code == status, content[:2000]
    return json.loads(content) if "json" in response["Content-Type"] and not response.streaming else content


def data(client, path, **params):
    return ask(client, path, **params)["data"]


def titles(client, **params):
    return [one["title"]["ar"] for one in data(client, "initiatives", **params)]
