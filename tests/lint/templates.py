"""Templates compile, name templates that exist, can be translated, and keep to the Content-Security-Policy."""

import re

from django.template import Template, TemplateDoesNotExist, TemplateSyntaxError, engines
from django.template.base import Origin
from django.template.loader_tags import ExtendsNode, IncludeNode

from . import at, files, line_of

FORBIDDEN = {
    "blocktranslate without `trimmed`": re.compile(
        r"{%-?\s*blocktrans(?:late)?\b(?![^%]*\btrimmed\b)[^%]*%}"
    ),
    "the old name of a tag: use translate, blocktranslate": re.compile(r"{%\s*(?:trans|blocktrans)\s"),
    "an inline style: use a class": re.compile(r"<[a-zA-Z][^<>]*\sstyle\s*=", re.DOTALL),
    "an inline style sheet": re.compile(r"<style\b", re.IGNORECASE),
    "an inline script: use a file or data- attributes": re.compile(
        r"<script\b(?![^>]*\b(?:src\s*=|type=\"(?:application/(?:ld\+)?json|text/x-template)\"))",
        re.IGNORECASE,
    ),
    "an inline event handler": re.compile(r"<[a-zA-Z][^<>]*\son[a-z]+\s*=\s*[\"']", re.DOTALL),
    "the number of a row, with separators from 1,000 on: |unlocalize": re.compile(
        r"{{ [\w.]+(?:\.pk|\.id|_id) }}"
    ),
    "a javascript: address": re.compile(r"(?:href|src|action)\s*=\s*[\"']javascript:", re.IGNORECASE),
}


def problems(root):
    found = []
    for path in files(root, {".html", ".txt", ".svg"}):
        if "templates" in path.parts:
            found += [at(root, path, line, message) for line, message in template_problems(path.read_text())]
    return found


def template_problems(text):
    for message, pattern in FORBIDDEN.items():
        for match in pattern.finditer(text):
            yield line_of(text, match.start()), message
    yield from compile_problems(text)


def compile_problems(text):
    engine = engines["django"].engine
    try:
        template = Template(text, Origin("lint"), engine=engine)
    except TemplateSyntaxError as error:
        token = getattr(error, "token", None)
        yield (token.lineno if token else 1), str(error)
        return
    for node in template.nodelist.get_nodes_by_type((ExtendsNode, IncludeNode)):
        named = node.parent_name if isinstance(node, ExtendsNode) else node.template
        if isinstance(named.var, str):
            try:
                engine.find_template(named.var)
            except TemplateDoesNotExist:
                yield node.token.lineno, f"there is no template {named.var}"
            except TemplateSyntaxError:
                continue  # said at that template
