"""The writing side: what Wagtail hands to the index is folded on its way."""

from modelsearch.index import AutocompleteField, RelatedFields, SearchField

from . import arabic


class FoldedIndex:
    """Mixin for an index of the database backends."""

    def add_items(self, model, items):
        super().add_items(model, [FoldedObject(item) for item in items])


class FoldedObject:
    """Stands for an object while it is indexed; its search fields give folded text."""

    def __init__(self, original):
        self.original = original
        self.pk = original.pk

    def get_search_fields(self):
        return [folded_field(field) for field in self.original.get_search_fields()]


def folded_field(field):
    for kind, folded in FOLDED_FIELDS.items():
        if isinstance(field, kind):
            return folded(field)
    return field


class FoldedSearchField(SearchField):
    def __init__(self, field):
        super().__init__(field.field_name, boost=field.boost, **field.kwargs)
        self.field = field

    def get_value(self, obj):
        return folded(value_of(self.field, obj), arabic.text_to_index)


class FoldedAutocompleteField(AutocompleteField):
    def __init__(self, field):
        super().__init__(field.field_name, **field.kwargs)
        self.field = field

    def get_value(self, obj):
        return folded(value_of(self.field, obj), arabic.text_to_complete)


class FoldedRelatedFields(RelatedFields):
    def __init__(self, field):
        super().__init__(field.field_name, [folded_field(inner) for inner in field.fields])
        self.field = field

    def get_value(self, obj):
        return value_of(self.field, obj)


FOLDED_FIELDS = {
    SearchField: FoldedSearchField,
    AutocompleteField: FoldedAutocompleteField,
    RelatedFields: FoldedRelatedFields,
}


def value_of(field, obj):
    """A field's own value; below a relation `obj` is the related object itself."""
    return field.get_value(getattr(obj, "original", obj))


def folded(value, fold):
    """`value` with every text in it folded; search fields give texts, lists, dictionaries or objects."""
    if value is None:
        return ""
    if isinstance(value, dict):
        return {key: folded(inner, fold) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [folded(inner, fold) for inner in value]
    return fold(str(value))
