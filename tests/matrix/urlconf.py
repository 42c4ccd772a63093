"""Every address the site knows, read from its resolver, so that none can be added unseen."""

from django.urls import get_resolver

#: stands for the name of a pattern that has none
UNNAMED = "unnamed "


def addresses():
    """{(name, parameters)}; a pattern without a name goes by its route, one with bare groups counts them."""
    return set(walk(get_resolver()))


def walk(resolver, namespaces=(), route="", parameters=frozenset()):
    for entry in resolver.url_patterns:
        here = route + str(entry.pattern)
        known = parameters | parameters_of(entry.pattern)
        if hasattr(entry, "url_patterns"):
            inside = (*namespaces, entry.namespace) if entry.namespace else namespaces
            yield from walk(entry, inside, here, known)
        else:
            name = ":".join([*namespaces, entry.name]) if entry.name else UNNAMED + here
            yield name, known


def parameters_of(pattern):
    named = {*pattern.regex.groupindex, *getattr(pattern, "converters", {})}
    bare = pattern.regex.groups - len(pattern.regex.groupindex)
    return frozenset(named) | frozenset(str(number) for number in range(0 if named else bare))
