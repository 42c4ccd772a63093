"""JSON Lines: a record in each, exactly as the API tells it."""

import json

from django.core.serializers.json import DjangoJSONEncoder


def written(collection, batches, terms):
    for batch in batches:
        yield "".join(
            json.dumps(record, ensure_ascii=False, cls=DjangoJSONEncoder) + "\n" for record in batch
        )
