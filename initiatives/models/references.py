"""What a stored text points at."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from django.db import models
from modelcluster.models import get_all_child_relations


class ReferencesFoundAtOnce:
    """For pages: modelcluster looks for each object that each row of a revision points at; all of a kind are asked for
    together, and only where one is gone its way is taken, which knows what `on_delete` says."""

    @classmethod
    def from_serializable_data(cls, data, check_fks=True, strict_fks=False):
        is_one_gone = check_fks and not are_there(references(cls, data))
        return super().from_serializable_data(data, check_fks=is_one_gone, strict_fks=strict_fks)


def references(
    model: type[models.Model], content: Mapping[str, Any]
) -> Iterator[tuple[models.ForeignKey, Any]]:
    """Each foreign key of `content` and of its rows that points at something, as modelcluster keeps a `model`."""
    for field in model._meta.concrete_fields:
        if isinstance(field, models.ForeignKey) and content.get(field.name) is not None:
            yield field, content[field.name]
    for relation in get_all_child_relations(model):
        for row in content.get(relation.get_accessor_name(), []):
            yield from references(relation.related_model, row)


def are_there(found: Iterator[tuple[models.ForeignKey, Any]]) -> bool:
    """Whether all of it exists: one query for each kind of object."""
    wanted = defaultdict(set)
    for field, value in found:
        target = field.remote_field.model, field.target_field.name
        wanted[target].add(field.target_field.to_python(value))
    return all(
        model._default_manager.filter(**{f"{name}__in": values}).count() == len(values)
        for (model, name), values in wanted.items()
    )
