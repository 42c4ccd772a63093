"""What a page points at and can be pointed at: links, files, forms, anchors; and the same of an Atom feed."""

from html.parser import HTMLParser
from xml.etree import ElementTree

POINTERS = {"a": "href", "area": "href", "link": "href", "img": "src", "script": "src", "source": "src"}
VOID = ("preconnect", "dns-prefetch")
ATOM = "{http://www.w3.org/2005/Atom}"
#: what RFC 4287 asks of a feed and of each entry
REQUIRED = ["id", "title", "updated"]


class Markup(HTMLParser):
    """`targets` and `ids` in the order of the text, `language` of the document, `indexed` as robots are told."""

    def __init__(self, text):
        super().__init__()
        self.targets, self.ids, self.language, self.indexed = [], set(), "", True
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = {name: value or "" for name, value in attrs}
        self.ids |= {attributes[name] for name in ("id", "name") if attributes.get(name)}
        if tag == "html":
            self.language = attributes.get("lang", "")
        if tag == "meta" and attributes.get("name") == "robots":
            self.indexed = "noindex" not in attributes.get("content", "")
        if tag == "meta" and attributes.get("property") == "og:image":
            self.targets.append(attributes.get("content", ""))
        if (pointer := POINTERS.get(tag)) and pointer in attributes and attributes.get("rel") not in VOID:
            self.targets.append(attributes[pointer])
        self.targets += [part.split()[0] for part in attributes.get("srcset", "").split(",") if part.strip()]


def is_well_formed(parts):
    """Whether an address that leads elsewhere can lead anywhere at all; nobody is asked over the network."""
    if parts.scheme in ("http", "https"):
        return "." in parts.netloc and " " not in parts.netloc
    return (parts.scheme == "mailto" and "@" in parts.path) or (parts.scheme == "tel" and bool(parts.path))


class Feed:
    """`targets` of an Atom feed; `faults` against its standard, one sentence each."""

    def __init__(self, text):
        self.targets, self.faults = [], []
        try:
            root = ElementTree.fromstring(text)
        except ElementTree.ParseError as error:
            self.faults.append(f"no XML: {error}")
            return
        entries = root.findall(f"{ATOM}entry")
        self.targets = [link.get("href", "") for link in root.iter(f"{ATOM}link")]
        self.faults += [f"lacks {name}" for name in lacking(root)]
        self.faults += [
            f"entry {n} lacks {name}" for n, entry in enumerate(entries, 1) for name in lacking(entry)
        ]
        names = [entry.findtext(f"{ATOM}id") for entry in entries]
        if len(set(names)) < len(names):
            self.faults.append("two entries have one id")


def lacking(element):
    return [name for name in REQUIRED if not (element.findtext(f"{ATOM}{name}") or "").strip()]
