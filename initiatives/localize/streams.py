"""A StreamField in another language: its words stay, everything else is as in the source.

Works on what the database keeps of a stream (lists of {type, value, id}), block by block.
"""

from wagtail import blocks
from wagtail.models import TranslatableMixin

#: what stands where the source has words that must be there and nobody has translated yet
UNTRANSLATED = object()
WORDS = (blocks.CharBlock, blocks.TextBlock, blocks.BlockQuoteBlock, blocks.RichTextBlock)


def followed_stream(field, source, target, locale):
    """The value of the StreamField `field` for `target`, both pages."""
    block = field.stream_block
    rows = followed_rows(block, kept(field, source), kept(field, target), locale)
    return block.to_python(rows)


def kept(field, page):
    """The rows as they are saved; whatever was put in by code has its ids by then."""
    stream = field.value_from_object(page)
    for child in stream:
        child.value  # noqa: B018 - read, so that it is no longer the raw row
    return stream.get_prep_value()


def followed(block, source, target, locale):
    if isinstance(block, blocks.BaseStreamBlock | blocks.ListBlock):
        rows = followed_rows(block, source or [], target or [], locale)
        return UNTRANSLATED if source and len(rows) < (block.meta.min_num or 0) else rows
    if isinstance(block, blocks.BaseStructBlock):
        return followed_struct(block, source or {}, target or {}, locale)
    if isinstance(block, WORDS):
        return followed_words(block, source, target)
    return in_language(block, source, locale)


def followed_rows(block, source, target, locale):
    """Rows of the source in its order, each with the words of the target's row of the same id."""
    known = {row["id"]: row["value"] for row in target}
    rows = []
    for row in source:
        value = followed(child_of(block, row), row["value"], known.get(row["id"]), locale)
        if value is not UNTRANSLATED:
            rows.append({**row, "value": value})
    return rows


def child_of(block, row):
    return block.child_block if isinstance(block, blocks.ListBlock) else block.child_blocks[row["type"]]


def followed_struct(block, source, target, locale):
    values = {
        name: followed(child, source[name], target.get(name), locale)
        for name, child in block.child_blocks.items()
        if name in source
    }
    return UNTRANSLATED if UNTRANSLATED in values.values() else values


def followed_words(block, source, target):
    if not source or target:
        return target if source else source
    return UNTRANSLATED if block.required else ""


def in_language(block, value, locale):
    """A chosen page or record that exists in `locale` is chosen there too."""
    if not value or not isinstance(block, blocks.ChooserBlock):
        return value
    model = block.target_model
    if not issubclass(model, TranslatableMixin):
        return value
    chosen = model.objects.filter(pk=value).first()
    translated = chosen and chosen.get_translation_or_none(locale)
    return translated.pk if translated else value


def have_one_shape(ours, theirs):
    return [row["type"] for row in ours] == [row["type"] for row in theirs]


def with_ids_of(block, ours, theirs):
    """`ours` with the ids of `theirs` wherever both are built of the same blocks."""
    if not ours or not theirs:
        return ours
    if isinstance(block, blocks.BaseStructBlock):
        children = block.child_blocks
        return {
            name: with_ids_of(children[name], value, theirs.get(name)) if name in children else value
            for name, value in ours.items()
        }
    if not isinstance(block, blocks.BaseStreamBlock | blocks.ListBlock) or not have_one_shape(ours, theirs):
        return ours
    return [
        {**row, "id": other["id"], "value": with_ids_of(child_of(block, row), row["value"], other["value"])}
        for row, other in zip(ours, theirs, strict=True)
    ]
